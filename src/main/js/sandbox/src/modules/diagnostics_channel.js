'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const tracing = require('../lib/diagnostics-channel/tracing');

/**
 * The channels by name. One that nobody listens to may vanish; one that has subscribers is kept by `active`, as
 * often as it has them.
 */
const channels = new Map();
const active = new Map();

function find(name) {
  return channels.get(name)?.deref();
}

function retain(subject, change) {
  const count = (active.get(subject) ?? 0) + change;
  if (count > 0) active.set(subject, count);
  else active.delete(subject);
}

function reportUncaught(error) {
  require('process').nextTick(() => {
    throw error;
  });
}

function runInStore(store, data, next, transform = (value) => value) {
  return () => {
    let context;

    try {
      context = transform(data);
    } catch (error) {
      reportUncaught(error);

      return next();
    }

    return store.run(context, next);
  };
}

function activate(subject) {
  Object.setPrototypeOf(subject, ActiveChannel.prototype);
  subject._subscribers = [];
  subject._stores = new (require('internal/safe_collections').SafeMap)();
}

function deactivateIfUnused(subject) {
  if (subject._subscribers.length > 0 || subject._stores.size > 0) return;
  Object.setPrototypeOf(subject, Channel.prototype);
  subject._subscribers = undefined;
  subject._stores = undefined;
}

class ActiveChannel {
  subscribe(subscription) {
    validateFunction(subscription, 'subscription');
    // A new list each time: a message that is being published goes to those who were there before.
    this._subscribers = [ ...this._subscribers, subscription ];
    retain(this, 1);
  }

  unsubscribe(subscription) {
    const index = this._subscribers.indexOf(subscription);
    if (index === -1) return false;
    this._subscribers = this._subscribers.toSpliced(index, 1);
    retain(this, -1);
    deactivateIfUnused(this);

    return true;
  }

  bindStore(store, transform) {
    if (!this._stores.has(store)) retain(this, 1);
    this._stores.set(store, transform);
  }

  unbindStore(store) {
    if (!this._stores.delete(store)) return false;
    retain(this, -1);
    deactivateIfUnused(this);

    return true;
  }

  get hasSubscribers() {
    return true;
  }

  publish(data) {
    for (const onMessage of this._subscribers ?? []) {
      try {
        onMessage(data, this.name);
      } catch (error) {
        reportUncaught(error);
      }
    }
  }

  runStores(data, fn, thisArg, ...args) {
    let run = () => {
      this.publish(data);

      return Reflect.apply(fn, thisArg, args);
    };
    for (const [ store, transform ] of this._stores) run = runInStore(store, data, run, transform);

    return run();
  }
}

class Channel {
  constructor(name) {
    this._subscribers = undefined;
    this._stores = undefined;
    this.name = name;
    channels.set(name, new WeakRef(this));
  }

  static [Symbol.hasInstance](instance) {
    const prototype = Object.getPrototypeOf(instance);

    return prototype === Channel.prototype || prototype === ActiveChannel.prototype;
  }

  subscribe(subscription) {
    activate(this);
    this.subscribe(subscription);
  }

  unsubscribe() {
    return false;
  }

  bindStore(store, transform) {
    activate(this);
    this.bindStore(store, transform);
  }

  unbindStore() {
    return false;
  }

  get hasSubscribers() {
    return false;
  }

  publish() {}

  runStores(data, fn, thisArg, ...args) {
    return Reflect.apply(fn, thisArg, args);
  }
}

function channel(name) {
  const known = find(name);
  if (known) return known;

  if (typeof name !== 'string' && typeof name !== 'symbol') {
    throw new ERR_INVALID_ARG_TYPE('channel', [ 'string', 'symbol' ], name);
  }

  return new Channel(name);
}

function subscribe(name, subscription) {
  return channel(name).subscribe(subscription);
}

function unsubscribe(name, subscription) {
  return channel(name).unsubscribe(subscription);
}

function hasSubscribers(name) {
  return find(name)?.hasSubscribers ?? false;
}

function tracingChannel(nameOrChannels) {
  return new tracing.TracingChannel(nameOrChannels);
}

tracing.use(channel, Channel);

module.exports = { channel, hasSubscribers, subscribe, tracingChannel, unsubscribe, Channel };
