'use strict';

const { codes: { ERR_INVALID_THIS } } = require('internal/errors');
const { validateString } = require('internal/validators');
const { defineEnumerable } = require('internal/util');

const kIsNodeEventTarget = Symbol('kIsNodeEventTarget');

/** An EventTarget that can also be used as an EventEmitter, as Node's ports and sockets are. */
module.exports = ({ EventTarget, kEvents, kHybridDispatch, kIsNodeStyleListener }) => {
  const EventEmitter = require('events');

  function check(target) {
    if (!target?.constructor?.[kIsNodeEventTarget]) throw new ERR_INVALID_THIS('NodeEventTarget');
  }

  class NodeEventTarget extends EventTarget {
    static [kIsNodeEventTarget] = true;
    static defaultMaxListeners = 10;

    setMaxListeners(n) {
      check(this);
      EventEmitter.setMaxListeners(n, this);
    }

    getMaxListeners() {
      check(this);

      return this[EventEmitter.kMaxEventTargetListeners];
    }

    eventNames() {
      check(this);

      return Array.from(this[kEvents].keys());
    }

    listenerCount(type) {
      check(this);

      return this[kEvents].get(String(type))?.size ?? 0;
    }

    off(type, listener, options) {
      check(this);
      this.removeEventListener(type, listener, options);

      return this;
    }

    removeListener(type, listener, options) {
      check(this);
      this.removeEventListener(type, listener, options);

      return this;
    }

    on(type, listener) {
      check(this);
      this.addEventListener(type, listener, { [kIsNodeStyleListener]: true });

      return this;
    }

    addListener(type, listener) {
      check(this);
      this.addEventListener(type, listener, { [kIsNodeStyleListener]: true });

      return this;
    }

    emit(type, value) {
      check(this);
      validateString(type, 'type');
      const hadListeners = this.listenerCount(type) > 0;
      this[kHybridDispatch](value, type);

      return hadListeners;
    }

    once(type, listener) {
      check(this);
      this.addEventListener(type, listener, { once: true, [kIsNodeStyleListener]: true });

      return this;
    }

    removeAllListeners(type) {
      check(this);
      if (type === undefined) this[kEvents].clear();
      else this[kEvents].delete(String(type));

      return this;
    }
  }

  defineEnumerable(NodeEventTarget.prototype, Object.getOwnPropertyNames(NodeEventTarget.prototype).slice(1));

  return NodeEventTarget;
};
