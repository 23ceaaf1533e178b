'use strict';
// Domains catch what is thrown in functions that run in them, and what their emitters emit as 'error'.

const EventEmitter = require('events');

const stack = [];

class Domain extends EventEmitter {
  constructor() {
    super();
    this.members = [];
  }

  enter() {
    stack.push(this);
    update();
  }

  exit() {
    const index = stack.lastIndexOf(this);

    if (index === -1) return;
    stack.length = index;
    update();
  }

  add(emitter) {
    if (emitter.domain === this) return;
    emitter.domain?.remove(emitter);
    Object.defineProperty(emitter, 'domain', { value: this, writable: true, enumerable: false, configurable: true });
    this.members.push(emitter);
    const { emit } = emitter;

    if (typeof emit === 'function') emitter.emit = emitGuarded(this, emitter, emit);
  }

  remove(emitter) {
    const index = this.members.indexOf(emitter);

    emitter.domain = null;
    if (index !== -1) this.members.splice(index, 1);
  }

  run(fn, ...args) {
    this.enter();
    try {
      return Reflect.apply(fn, this, args);
    } catch (error) {
      this.#report(error);

      return undefined;
    } finally {
      this.exit();
    }
  }

  bind(callback) {
    const domain = this;

    return Object.defineProperty(function runBound(...args) {
      return domain.run(() => Reflect.apply(callback, this, args));
    }, 'domain', { value: this, writable: true, enumerable: false, configurable: true });
  }

  intercept(callback) {
    const domain = this;

    return function runIntercepted(error, ...args) {
      if (error instanceof Error) {
        Object.assign(error, { domainThrown: false });
        hidden(error, 'domainBound', callback);
        hidden(error, 'domain', domain);
        domain.emit('error', error);

        return undefined;
      }

      return domain.run(() => Reflect.apply(callback, this, args));
    };
  }

  #report(error) {
    if (this.listenerCount('error') === 0) throw error;
    if (typeof error === 'object' && error !== null) {
      hidden(error, 'domain', this);
      error.domainThrown = true;
    }
    this.exit();
    this.emit('error', error);
  }
}

function hidden(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true });
}

function emitGuarded(domain, emitter, emit) {
  return function(...args) {
    if (emitter.domain !== domain || args[0] !== 'error' || emitter.listenerCount('error') > 0) {
      return Reflect.apply(emit, emitter, args);
    }
    const error = args[1];

    if (error && typeof error === 'object') {
      hidden(error, 'domainEmitter', emitter);
      hidden(error, 'domain', domain);
      error.domainThrown = false;
    }
    domain.emit('error', error);

    return false;
  };
}

function update() {
  const active = stack[stack.length - 1];

  domain.active = active;
  require('process').domain = active;
}

function createDomain() {
  return new Domain();
}

const domain = module.exports = { _stack: stack, Domain, createDomain, create: createDomain, active: null };
