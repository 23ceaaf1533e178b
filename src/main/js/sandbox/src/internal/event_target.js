'use strict';

const {
  codes: {
    ERR_EVENT_RECURSION, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS, ERR_MISSING_ARGS
  }
} = require('internal/errors');
const { validateAbortSignal } = require('internal/validators');
const {
  customInspectSymbol, defineEnumerable, defineToStringTag, inspectNested
} = require('internal/util');
const EventEmitter = require('events');
const { Event, CustomEvent, kTarget, kIsBeingDispatched, kStop, kTrustEvent } = require('../lib/events/event');
const { SafeMap } = require('internal/safe_collections');
const { append, find, newList, remove, targetsOf } = require('../lib/events/listeners');
const {
  kIsNodeStyleListener, kResistStopPropagation, kWeakHandler, listenerOptions, typeName, usable, warn
} = require('../lib/events/registration');

const { kMaxEventTargetListeners, kMaxEventTargetListenersWarned } = EventEmitter;
const kIsEventTarget = Symbol.for('nodejs.event_target');
const kHybridDispatch = Symbol.for('nodejs.internal.kHybridDispatch');
const kEvents = Symbol('kEvents');
const kHandlers = Symbol('kHandlers');
const kRemoveWeakListenerHelper = Symbol('kRemoveWeakListenerHelper');
const kCreateEvent = Symbol('kCreateEvent');
const kNewListener = Symbol('kNewListener');
const kRemoveListener = Symbol('kRemoveListener');

function isEventTarget(value) {
  return value?.constructor?.[kIsEventTarget];
}

function check(target) {
  if (!isEventTarget(target)) throw new ERR_INVALID_THIS('EventTarget');
}

function reportUncaught(error) {
  require('process').nextTick(() => {
    throw error;
  });
}

function watchResult(result) {
  if (result === undefined || result === null) return;
  const { then } = result;
  if (typeof then === 'function') then.call(result, undefined, (error) => reportUncaught(error));
}

function initEventTarget(target) {
  target[kEvents] = new SafeMap();
  target[kMaxEventTargetListeners] = EventEmitter.defaultMaxListeners;
  target[kMaxEventTargetListenersWarned] = false;
  target[kHandlers] = new SafeMap();
}

class EventTarget {
  static [kIsEventTarget] = true;

  constructor() {
    initEventTarget(this);
  }

  // The parameters are those that subclasses inside the sandbox look at.
  // eslint-disable-next-line no-unused-vars
  [kNewListener](size, type, listener, once, capture, passive, weak) {
    const limit = this[kMaxEventTargetListeners];
    if (limit <= 0 || size <= limit || this[kMaxEventTargetListenersWarned]) return;
    this[kMaxEventTargetListenersWarned] = true;
    const { inspect } = require('internal/inspect');
    warn(this, type, 'MaxListenersExceededWarning',
      `Possible EventTarget memory leak detected. ${ size } ${ type } listeners `
      + `added to ${ inspect(this, { depth: -1 }) }. MaxListeners is ${ limit }. `
      + 'Use events.setMaxListeners() to increase limit', { count: size });
  }

  // eslint-disable-next-line no-unused-vars
  [kRemoveListener](size, type, listener, capture) {}

  addEventListener(type, listener, options = undefined) {
    check(this);
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('type', 'listener');
    const settings = options === undefined ? {} : listenerOptions(options);
    const { signal } = settings;
    validateAbortSignal(signal, 'options.signal');

    if (signal) {
      if (signal.aborted) return;
      signal.addEventListener('abort', () => this.removeEventListener(type, listener, settings), {
        __proto__: null, once: true, [kWeakHandler]: this, [kResistStopPropagation]: true
      });
    }
    if (!usable(listener)) {
      warn(this, type, 'AddEventListenerArgumentTypeWarning',
        `addEventListener called with ${ listener } which has no effect.`);

      return;
    }
    const name = typeName(type);
    const known = this[kEvents].get(name);
    const capture = Boolean(settings.capture);
    if (known && find(known, listener, capture)) return;
    const list = known ?? newList();
    append(list, listener, settings);
    this[kNewListener](
      list.size, name, listener, settings.once, capture, settings.passive, settings.weak
    );
    if (!known) this[kEvents].set(name, list);
  }

  removeEventListener(type, listener, options = undefined) {
    check(this);
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('type', 'listener');
    if (!usable(listener)) return;
    const name = typeName(type);
    const capture = options?.capture === true;
    const list = this[kEvents].get(name);
    const record = list && find(list, listener, capture);
    if (record) drop(this, name, list, record, listener);
  }

  [kRemoveWeakListenerHelper](type, record) {
    const list = this[kEvents].get(type);
    if (list && !record.removed) drop(this, type, list, record, undefined);
  }

  dispatchEvent(event) {
    check(this);
    if (arguments.length < 1) throw new ERR_MISSING_ARGS('event');
    if (!(event instanceof Event)) throw new ERR_INVALID_ARG_TYPE('event', 'Event', event);
    if (event[kIsBeingDispatched]) throw new ERR_EVENT_RECURSION(event.type);
    this[kHybridDispatch](event, event.type, event);

    return event.defaultPrevented !== true;
  }

  [kHybridDispatch](nodeValue, type, event) {
    const begin = (started) => {
      started[kTarget] = this;
      started[kIsBeingDispatched] = true;

      return started;
    };
    let current = event && begin(event);
    const list = this[kEvents].get(type);
    let record = list?.next;

    while (record !== undefined) {
      const stopped = current?.[kStop] === true;
      if (stopped && !list.resistStopPropagation && !record.passive) break;
      const { next } = record;

      if (!record.removed && (!stopped || record.resistStopPropagation)) {
        if (record.once) {
          remove(list, record);
          this[kRemoveListener](list.size, type, record.target(), record.capture);
        }
        try {
          const { isNodeStyleListener } = record;
          if (!isNodeStyleListener) current ??= begin(this[kCreateEvent](nodeValue, type));
          const result = record.call(this, isNodeStyleListener ? nodeValue : current);
          if (!isNodeStyleListener) current[kIsBeingDispatched] = false;
          watchResult(result);
        } catch (error) {
          reportUncaught(error);
        }
      }
      record = next;
    }
    if (current !== undefined) current[kIsBeingDispatched] = false;

    return list?.next === undefined ? true : undefined;
  }

  [kCreateEvent](nodeValue, type) {
    return new CustomEvent(type, { detail: nodeValue });
  }

  [customInspectSymbol](depth, options) {
    check(this);

    return inspectNested(this, depth, options, {});
  }
}

function drop(target, type, list, record, listener) {
  remove(list, record);
  if (list.size === 0) target[kEvents].delete(type);
  target[kRemoveListener](list.size, type, listener, record.capture);
}

defineEnumerable(EventTarget.prototype, [ 'addEventListener', 'removeEventListener', 'dispatchEvent' ]);
defineToStringTag(EventTarget.prototype, 'EventTarget');

function listenersOf(target, type) {
  return targetsOf(target[kEvents].get(type));
}

const defineEventHandler = require('../lib/events/handler-attribute')({
  kEvents, kHandlers, kNewListener, kRemoveListener
});

let NodeEventTarget;

module.exports = {
  Event,
  CustomEvent,
  EventTarget,
  get NodeEventTarget() {
    return NodeEventTarget ??= require('../lib/events/node-event-target')({
      EventTarget, kEvents, kHybridDispatch, kIsNodeStyleListener
    });
  },
  defineEventHandler,
  initEventTarget,
  isEventTarget,
  listenersOf,
  kCreateEvent,
  kEvents,
  kNewListener,
  kRemoveListener,
  kResistStopPropagation,
  kTrustEvent,
  kWeakHandler
};
