'use strict';

// The methods of EventEmitter that tell which listeners there are.

function unwrap(listener) {
  return typeof listener.listener === 'function' ? listener.listener : listener;
}

function listenersFor(emitter, type) {
  const list = emitter._events?.[type];
  if (list === undefined) return [];

  return typeof list === 'function' ? [ list ] : list.slice();
}

function listeners(type) {
  return listenersFor(this, type).map(unwrap);
}

function rawListeners(type) {
  return listenersFor(this, type);
}

function listenerCount(type, listener) {
  const list = this._events?.[type];
  if (list === undefined) return 0;
  const matches = (entry) => listener === entry || listener === entry.listener;
  if (typeof list === 'function') return listener != null && !matches(list) ? 0 : 1;

  return listener != null ? list.filter(matches).length : list.length;
}

function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
}

module.exports = { listeners, rawListeners, listenerCount, eventNames };
