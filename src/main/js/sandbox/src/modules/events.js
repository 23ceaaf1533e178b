'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateBoolean, validateFunction, validateNumber } = require('internal/validators');
const { kCapture, kRejection, throwUnhandled, warnOfLeak, watchResult } = require('../lib/events/troubles');
const { kShapeMode, methods } = require('../lib/events/removal');
const queries = require('../lib/events/queries');

const kErrorMonitor = Symbol('events.errorMonitor');
const kMaxEventTargetListeners = Symbol('events.maxEventTargetListeners');
const kMaxEventTargetListenersWarned = Symbol('events.maxEventTargetListenersWarned');

let defaultMaxListeners = 10;

function EventEmitter(opts) {
  EventEmitter.init.call(this, opts);
}

module.exports = EventEmitter;

// In the order in which Node defines them: it can be seen.
Object.assign(EventEmitter, require('../lib/events/abort-listener'), require('../lib/events/waiting'),
  require('../lib/events/listening')({ limitOf, kMaxEventTargetListeners }));
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.usingDomains = false;
EventEmitter.captureRejectionSymbol = kRejection;

Object.defineProperty(EventEmitter, 'captureRejections', {
  __proto__: null,
  get() {
    return EventEmitter.prototype[kCapture];
  },
  set(value) {
    validateBoolean(value, 'EventEmitter.captureRejections');
    EventEmitter.prototype[kCapture] = value;
  },
  enumerable: true
});

let EventEmitterAsyncResource;
Object.defineProperty(EventEmitter, 'EventEmitterAsyncResource', {
  __proto__: null,
  enumerable: true,
  configurable: true,
  get: function lazyEventEmitterAsyncResource() {
    return EventEmitterAsyncResource ??= require('../lib/events/async-resource')(EventEmitter);
  },
  set: undefined
});

EventEmitter.errorMonitor = kErrorMonitor;

Object.defineProperty(EventEmitter.prototype, kCapture, {
  __proto__: null, value: false, writable: true, enumerable: false
});

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
  __proto__: null,
  enumerable: true,
  get: function() {
    return defaultMaxListeners;
  },
  set: function(count) {
    validateNumber(count, 'defaultMaxListeners', 0);
    defaultMaxListeners = count;
  }
});

Object.defineProperties(EventEmitter, {
  kMaxEventTargetListeners: { __proto__: null, value: kMaxEventTargetListeners },
  kMaxEventTargetListenersWarned: { __proto__: null, value: kMaxEventTargetListenersWarned }
});

// Assigning a function to a member does not name it: Node's have no name either.
EventEmitter.setMaxListeners = function(n = defaultMaxListeners, ...eventTargets) {
  validateNumber(n, 'setMaxListeners', 0);

  if (eventTargets.length === 0) {
    defaultMaxListeners = n;

    return;
  }
  const { isEventTarget } = require('internal/event_target');

  for (const target of eventTargets) {
    if (isEventTarget(target)) {
      target[kMaxEventTargetListeners] = n;
      target[kMaxEventTargetListenersWarned] = false;
    } else if (typeof target.setMaxListeners === 'function') {
      target.setMaxListeners(n);
    } else {
      throw new ERR_INVALID_ARG_TYPE('eventTargets', [ 'EventEmitter', 'EventTarget' ], target);
    }
  }
};

EventEmitter.init = function(opts) {
  const inherited = this._events === undefined
    || this._events === Object.getPrototypeOf(this)._events;

  if (inherited) {
    this._events = { __proto__: null };
    this._eventsCount = 0;
  }
  // An emitter that was set up before keeps the keys of its table, whatever is removed.
  this[kShapeMode] = !inherited;
  this._maxListeners = this._maxListeners || undefined;

  if (opts?.captureRejections) {
    validateBoolean(opts.captureRejections, 'options.captureRejections');
    this[kCapture] = Boolean(opts.captureRejections);
  } else {
    this[kCapture] = EventEmitter.prototype[kCapture];
  }
};

function limitOf(emitter) {
  return emitter._maxListeners === undefined ? EventEmitter.defaultMaxListeners : emitter._maxListeners;
}

const proto = EventEmitter.prototype;

proto.setMaxListeners = function setMaxListeners(n) {
  validateNumber(n, 'setMaxListeners', 0);
  this._maxListeners = n;

  return this;
};

proto.getMaxListeners = function getMaxListeners() {
  return limitOf(this);
};

proto.emit = function emit(type, ...args) {
  const events = this._events;

  if (type === 'error') {
    if (events !== undefined && events[kErrorMonitor] !== undefined) this.emit(kErrorMonitor, ...args);
    if (events === undefined || events.error === undefined) throwUnhandled(args[0]);
  } else if (events === undefined) {
    return false;
  }
  const handler = events[type];
  if (handler === undefined) return false;

  if (typeof handler === 'function') {
    const result = Reflect.apply(handler, this, args);
    if (result !== undefined && result !== null) watchResult(this, result, type, args);
  } else {
    const listeners = handler.slice();
    for (let i = 0; i < listeners.length; i++) {
      const result = Reflect.apply(listeners[i], this, args);
      if (result !== undefined && result !== null) watchResult(this, result, type, args);
    }
  }

  return true;
};

function add(emitter, type, listener, prepend) {
  validateFunction(listener, 'listener');
  let events = emitter._events;

  if (events === undefined) {
    events = emitter._events = { __proto__: null };
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    // Told before the listener is in, so that telling of 'newListener' itself does not recurse.
    emitter.emit('newListener', type, listener.listener ?? listener);
    events = emitter._events;
  }
  let list = events[type];

  if (list === undefined) {
    events[type] = listener;
    ++emitter._eventsCount;

    return emitter;
  }
  if (typeof list === 'function') {
    list = events[type] = prepend ? [ listener, list ] : [ list, listener ];
  } else if (prepend) {
    list.unshift(listener);
  } else {
    list.push(listener);
  }
  const limit = limitOf(emitter);

  if (limit > 0 && list.length > limit && !list.warned) {
    list.warned = true;
    warnOfLeak(emitter, type, list.length, limit);
  }

  return emitter;
}

proto.addListener = function addListener(type, listener) {
  return add(this, type, listener, false);
};

proto.on = proto.addListener;

proto.prependListener = function prependListener(type, listener) {
  return add(this, type, listener, true);
};

function onceWrapper(...args) {
  if (this.fired) return undefined;
  this.target.removeListener(this.type, this.wrapFn);
  this.fired = true;

  return this.listener.apply(this.target, args);
}

function wrapOnce(target, type, listener) {
  validateFunction(listener, 'listener');
  const state = { fired: false, wrapFn: undefined, target, type, listener };
  state.wrapFn = onceWrapper.bind(state);
  state.wrapFn.listener = listener;

  return state.wrapFn;
}

proto.once = function once(type, listener) {
  this.on(type, wrapOnce(this, type, listener));

  return this;
};

proto.prependOnceListener = function prependOnceListener(type, listener) {
  this.prependListener(type, wrapOnce(this, type, listener));

  return this;
};

Object.assign(proto, methods, queries);

EventEmitter.listenerCount = function(emitter, type) {
  return typeof emitter.listenerCount === 'function'
    ? emitter.listenerCount(type) : proto.listenerCount.call(emitter, type);
};
