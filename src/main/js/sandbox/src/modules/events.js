'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNHANDLED_ERROR } } = require('internal/errors');
const {
  validateAbortSignal, validateBoolean, validateFunction, validateNumber
} = require('internal/validators');

const kRejection = Symbol.for('nodejs.rejection');
const kCapture = Symbol('kCapture');
const kShapeMode = Symbol('shapeMode');
const kErrorMonitor = Symbol('events.errorMonitor');
const kMaxEventTargetListeners = Symbol('events.maxEventTargetListeners');
const kMaxEventTargetListenersWarned = Symbol('events.maxEventTargetListenersWarned');

let defaultMaxListeners = 10;

function EventEmitter(opts) {
  EventEmitter.init.call(this, opts);
}

module.exports = EventEmitter;

EventEmitter.addAbortListener = function addAbortListener(signal, listener) {
  if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');
  validateFunction(listener, 'listener');
  let remove;

  if (signal.aborted) {
    queueMicrotask(() => listener());
  } else {
    const { kResistStopPropagation } = require('internal/event_target');
    signal.addEventListener('abort', listener, {
      __proto__: null, once: true, [kResistStopPropagation]: true
    });
    remove = () => signal.removeEventListener('abort', listener);
  }

  return {
    __proto__: null,
    [Symbol.dispose]() {
      remove?.();
    }
  };
};

Object.assign(EventEmitter, require('../lib/events/waiting'));

function unsupported(name, value) {
  return new ERR_INVALID_ARG_TYPE(name, [ 'EventEmitter', 'EventTarget' ], value);
}

// Function expressions, for a declaration's name could clash in the bundle, and would then be changed.
EventEmitter.getEventListeners = function getEventListeners(emitterOrTarget, type) {
  if (typeof emitterOrTarget.listeners === 'function') return emitterOrTarget.listeners(type);
  const { isEventTarget, listenersOf } = require('internal/event_target');
  if (isEventTarget(emitterOrTarget)) return listenersOf(emitterOrTarget, type);
  throw unsupported('emitter', emitterOrTarget);
};

EventEmitter.getMaxListeners = function getMaxListeners(emitterOrTarget) {
  if (typeof emitterOrTarget?.getMaxListeners === 'function') return limitOf(emitterOrTarget);
  const limit = emitterOrTarget?.[kMaxEventTargetListeners];
  if (limit) return limit;
  throw unsupported('emitter', emitterOrTarget);
};

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
      throw unsupported('eventTargets', target);
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

function routeRejection(emitter, error, type, args) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args);

    return;
  }
  const before = emitter[kCapture];

  try {
    // An async 'error' listener that rejects must not come back here for ever.
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = before;
  }
}

function watchResult(emitter, result, type, args) {
  if (result === undefined || result === null || !emitter[kCapture]) return;

  try {
    const { then } = result;
    if (typeof then === 'function') {
      then.call(result, undefined, function(error) {
        process.nextTick(routeRejection, emitter, error, type, args);
      });
    }
  } catch (error) {
    emitter.emit('error', error);
  }
}

function limitOf(emitter) {
  return emitter._maxListeners === undefined ? EventEmitter.defaultMaxListeners : emitter._maxListeners;
}

function throwUnhandled(reason) {
  if (reason instanceof Error) throw reason;
  let text;

  try {
    text = require('internal/inspect').inspect(reason);
  } catch {
    text = reason;
  }
  const error = new ERR_UNHANDLED_ERROR(text);
  error.context = reason;
  throw error;
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
    watchResult(this, handler.apply(this, args), type, args);
  } else {
    const listeners = handler.slice();
    for (let i = 0; i < listeners.length; i++) {
      watchResult(this, listeners[i].apply(this, args), type, args);
    }
  }

  return true;
};

function warnOfLeak(emitter, type, count, limit) {
  const { inspect } = require('internal/inspect');
  const warning = new Error(`Possible EventEmitter memory leak detected. ${ count } ${ String(type) } listeners `
    + `added to ${ inspect(emitter, { depth: -1 }) }. MaxListeners is ${ limit }. `
    + 'Use emitter.setMaxListeners() to increase limit');
  Object.assign(warning, { name: 'MaxListenersExceededWarning', emitter, type, count });
  process.emitWarning(warning);
}

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

function removeOnly(emitter, events, type, listener) {
  emitter._eventsCount -= 1;

  if (emitter[kShapeMode]) {
    events[type] = undefined;
  } else if (emitter._eventsCount === 0) {
    emitter._events = { __proto__: null };
  } else {
    delete events[type];
    if (events.removeListener) emitter.emit('removeListener', type, listener);
  }
}

proto.removeListener = function removeListener(type, listener) {
  validateFunction(listener, 'listener');
  const events = this._events;
  const list = events?.[type];
  if (list === undefined) return this;

  if (list === listener || list.listener === listener) {
    removeOnly(this, events, type, list.listener || listener);

    return this;
  }
  if (typeof list === 'function') return this;
  const position = list.findLastIndex((entry) => entry === listener || entry.listener === listener);
  if (position < 0) return this;
  list.splice(position, 1);
  if (list.length === 1) events[type] = list[0];
  if (events.removeListener !== undefined) this.emit('removeListener', type, listener);

  return this;
};

proto.off = proto.removeListener;

function clear(emitter) {
  emitter._events = { __proto__: null };
  emitter._eventsCount = 0;
  emitter[kShapeMode] = false;

  return emitter;
}

proto.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;
  const all = arguments.length === 0;

  if (events.removeListener === undefined) {
    if (all) return clear(this);

    if (events[type] !== undefined) {
      if (--this._eventsCount === 0) this._events = { __proto__: null };
      else delete events[type];
    }
    this[kShapeMode] = false;

    return this;
  }
  if (all) {
    for (const key of Reflect.ownKeys(events)) {
      if (key !== 'removeListener') this.removeAllListeners(key);
    }
    this.removeAllListeners('removeListener');

    return clear(this);
  }
  const listeners = events[type];

  if (typeof listeners === 'function') {
    this.removeListener(type, listeners);
  } else if (listeners !== undefined) {
    for (let i = listeners.length - 1; i >= 0; i--) this.removeListener(type, listeners[i]);
  }

  return this;
};

function unwrap(listener) {
  return typeof listener.listener === 'function' ? listener.listener : listener;
}

function listenersFor(emitter, type) {
  const list = emitter._events?.[type];
  if (list === undefined) return [];

  return typeof list === 'function' ? [ list ] : list.slice();
}

proto.listeners = function listeners(type) {
  return listenersFor(this, type).map(unwrap);
};

proto.rawListeners = function rawListeners(type) {
  return listenersFor(this, type);
};

EventEmitter.listenerCount = function(emitter, type) {
  return typeof emitter.listenerCount === 'function'
    ? emitter.listenerCount(type) : proto.listenerCount.call(emitter, type);
};

proto.listenerCount = function listenerCount(type, listener) {
  const list = this._events?.[type];
  if (list === undefined) return 0;
  const matches = (entry) => listener === entry || listener === entry.listener;
  if (typeof list === 'function') return listener != null && !matches(list) ? 0 : 1;

  return listener != null ? list.filter(matches).length : list.length;
};

proto.eventNames = function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
};
