'use strict';

const { runWithStore, setStore, stores } = require('./context');
const { countStorage } = require('./hooks');
const { AsyncResource } = require('./resource');

class AsyncLocalStorage {
  constructor() {
    this.kResourceStore = Symbol('kResourceStore');
    this.enabled = false;
  }

  static bind(fn) {
    return AsyncResource.bind(fn);
  }

  static snapshot() {
    return Object.defineProperty(
      AsyncLocalStorage.bind((callback, ...args) => callback(...args)), 'name', { value: 'bound', configurable: true });
  }

  disable() {
    if (this.enabled) countStorage(-1);
    this.enabled = false;
  }

  _enable() {
    if (!this.enabled) countStorage(1);
    this.enabled = true;
  }

  // Node passes stores on from object to object by this; here they are in the context.
  _propagate(resource, triggerResource, type) {} // eslint-disable-line no-unused-vars

  enterWith(store) {
    this._enable();
    setStore(this, store);
  }

  run(store, callback, ...args) {
    if (Object.is(store, this.getStore())) return Reflect.apply(callback, null, args);
    this._enable();

    return runWithStore(this, store, callback, args);
  }

  exit(callback, ...args) {
    if (!this.enabled) return Reflect.apply(callback, null, args);
    this.disable();

    try {
      return runWithStore(this, undefined, callback, args);
    } finally {
      this._enable();
    }
  }

  getStore() {
    return this.enabled ? stores().get(this) : undefined;
  }
}

module.exports = { AsyncLocalStorage };
