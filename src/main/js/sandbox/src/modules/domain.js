'use strict';

// Domains catch what is thrown by functions that run in them, at once or later, and what their emitters emit as
// 'error'. A domain goes with all that its functions start, as a store of AsyncLocalStorage does.

const { AsyncLocalStorage } = require('async_hooks');
const EventEmitter = require('events');
const { codes: { ERR_DOMAIN_CALLBACK_NOT_AVAILABLE, ERR_UNHANDLED_ERROR } } = require('internal/errors');
const process = require('process');
const uncaught = require('internal/uncaught');

if (uncaught.hasCapture()) throw new ERR_DOMAIN_CALLBACK_NOT_AVAILABLE();

// Its store is `{ domain, outer }`, the domain that was entered last first; `left` once all were left again.
const storage = new AsyncLocalStorage();
const left = { domain: undefined, outer: undefined };

function activeDomain() {
  const entered = storage.getStore();

  return entered === undefined ? null : entered.domain;
}

function hidden(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true });
}

class Domain extends EventEmitter {
  constructor() {
    super();
    this.members = [];
  }

  enter() {
    storage.enterWith({ domain: this, outer: storage.getStore() });
  }

  // Leaves those as well that were entered since.
  exit() {
    let entered = storage.getStore();

    while (entered !== undefined && entered.domain !== this) entered = entered.outer;
    if (entered !== undefined) storage.enterWith(entered.outer ?? left);
  }

  add(emitter) {
    if (emitter.domain === this) return;
    emitter.domain?.remove(emitter);
    // A domain may not be a member of its own member.
    if (this.domain && emitter instanceof Domain) {
      for (let outer = this.domain; outer; outer = outer.domain) {
        if (outer === emitter) return;
      }
    }
    hidden(emitter, 'domain', this);
    this.members.push(emitter);
  }

  remove(emitter) {
    const index = this.members.indexOf(emitter);

    emitter.domain = null;
    if (index !== -1) this.members.splice(index, 1);
  }

  // As in Node an exception goes on to the caller, and nobody leaves the domain then.
  run(fn, ...args) {
    return within(this, fn, this, args);
  }

  bind(callback) {
    const domain = this;

    function runBound(...args) {
      return within(domain, callback, this, args);
    }
    hidden(runBound, 'domain', this);

    return runBound;
  }

  intercept(callback) {
    const domain = this;

    return function runIntercepted(error, ...args) {
      if (!(error instanceof Error)) return within(domain, callback, this, args);
      error.domainThrown = false;
      hidden(error, 'domainBound', callback);
      hidden(error, 'domain', domain);
      domain.emit('error', error);

      return undefined;
    };
  }
}

function within(domain, fn, thisArg, args) {
  domain.enter();
  const result = Reflect.apply(fn, thisArg, args);

  domain.exit();

  return result;
}

const { init } = EventEmitter;
const { emit: plainEmit } = EventEmitter.prototype;

EventEmitter.usingDomains = true;
EventEmitter.init = function(opts) {
  hidden(this, 'domain', this instanceof Domain ? null : activeDomain() ?? null);

  return Reflect.apply(init, this, [ opts ]);
};

EventEmitter.prototype.emit = function emit(...args) {
  const { domain } = this;
  const [ type, value ] = args;
  const isError = type === 'error';

  if (domain === null || domain === undefined || this === process || (isError && this.listenerCount('error') > 0)) {
    return Reflect.apply(plainEmit, this, args);
  }
  if (!isError) return within(domain, plainEmit, this, args);
  const error = value || new ERR_UNHANDLED_ERROR(value);

  if (typeof error === 'object') {
    error.domainEmitter = this;
    hidden(error, 'domain', domain);
    error.domainThrown = false;
  }
  storage.run(undefined, () => domain.emit('error', error));

  return false;
};

// Gives an exception that nobody has caught to the domain that it was thrown in, and what that one's listeners
// throw to the one around it. Answers whether there was one.
function handle(error, origin) {
  const entered = storage.getStore();

  storage.enterWith(entered && left);
  if (!entered?.domain || entered.domain.listenerCount('error') === 0) {
    storage.enterWith(undefined);

    return false;
  }
  const { domain, outer } = entered;

  if ((typeof error === 'object' && error !== null) || typeof error === 'function') {
    hidden(error, 'domain', domain);
    if (origin !== 'unhandledRejection') error.domainThrown = true;
  }
  try {
    domain.emit('error', error);
  } catch (failure) {
    if (!outer?.domain) throw failure;
    storage.enterWith(outer);
    if (!handle(failure, origin)) throw failure;
  }

  return true;
}

uncaught.useDomains(handle);

function enterOnly(domain) {
  storage.enterWith(domain ? { domain, outer: undefined } : undefined);
}

Object.defineProperty(process, 'domain', { get: activeDomain, set: enterOnly, enumerable: true, configurable: true });

function createDomain() {
  return new Domain();
}

function stack() {
  const domains = [];

  for (let entered = storage.getStore(); entered?.domain; entered = entered.outer) domains.unshift(entered.domain);

  return domains;
}

module.exports = {
  get _stack() { return stack(); },
  Domain,
  createDomain,
  create: createDomain,
  get active() { return activeDomain(); },
  set active(domain) { enterOnly(domain); }
};
