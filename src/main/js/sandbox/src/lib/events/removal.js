'use strict';

// The methods of EventEmitter that take listeners away.

const { validateFunction } = require('internal/validators');

const kShapeMode = Symbol('shapeMode');

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

function removeListener(type, listener) {
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
}

function clear(emitter) {
  emitter._events = { __proto__: null };
  emitter._eventsCount = 0;
  emitter[kShapeMode] = false;

  return emitter;
}

function removeAllListeners(type) {
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
}

module.exports = { kShapeMode, methods: { removeListener, off: removeListener, removeAllListeners } };
