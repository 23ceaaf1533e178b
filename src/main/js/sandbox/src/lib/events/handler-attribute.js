'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

module.exports = ({ kEvents, kHandlers, kNewListener, kRemoveListener }) => {
  function checkHandlers(target) {
    if (target === null || typeof target !== 'object' || !(kHandlers in target)) {
      throw new ERR_INVALID_ARG_TYPE('this', 'EventTarget', target);
    }
  }

  /** Defines the `on<name>` attribute of an event on a prototype. */
  function defineEventHandler(prototype, name, event = name) {
    const property = `on${ name }`;

    function get() {
      checkHandlers(this);

      return this[kHandlers]?.get(event)?.handler ?? null;
    }

    function set(value) {
      checkHandlers(this);
      const list = () => this[kEvents].get(event);
      let wrapper = this[kHandlers]?.get(event);

      if (wrapper) {
        if (typeof wrapper.handler === 'function') {
          this[kRemoveListener](--list().size, event, wrapper.handler, false);
        }
        wrapper.handler = value;
        if (typeof value === 'function') {
          this[kNewListener](++list().size, event, value, false, false, false, false);
        }
      } else {
        wrapper = function eventHandler(...args) {
          if (typeof wrapper.handler !== 'function') return undefined;

          return Reflect.apply(wrapper.handler, this, args);
        };
        wrapper.handler = value;
        this.addEventListener(event, wrapper);
      }
      this[kHandlers].set(event, wrapper);
    }

    Object.defineProperty(get, 'name', { __proto__: null, value: `get ${ property }` });
    Object.defineProperty(set, 'name', { __proto__: null, value: `set ${ property }` });
    Object.defineProperty(prototype, property, {
      __proto__: null, get, set, configurable: true, enumerable: true
    });
  }

  return defineEventHandler;
};
