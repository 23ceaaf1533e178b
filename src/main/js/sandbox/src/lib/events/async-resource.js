'use strict';

const { AsyncResource } = require('async_hooks');
const { codes: { ERR_INVALID_THIS } } = require('internal/errors');
const { validateString } = require('internal/validators');

const kEventEmitter = Symbol('kEventEmitter');
const kAsyncResource = Symbol('kAsyncResource');

class EventEmitterReferencingAsyncResource extends AsyncResource {
  constructor(emitter, type, options) {
    super(type, options);
    this[kEventEmitter] = emitter;
  }

  get eventEmitter() {
    if (this[kEventEmitter] === undefined) throw new ERR_INVALID_THIS('EventEmitterReferencingAsyncResource');

    return this[kEventEmitter];
  }
}

function resourceOf(emitter) {
  const resource = emitter[kAsyncResource];
  if (resource === undefined) throw new ERR_INVALID_THIS('EventEmitterAsyncResource');

  return resource;
}

module.exports = (EventEmitter) => class EventEmitterAsyncResource extends EventEmitter {
  constructor(options = undefined) {
    const isName = typeof options === 'string';
    if (!isName && new.target.name === 'EventEmitterAsyncResource') validateString(options?.name, 'options.name');
    const name = isName ? options : options?.name || new.target.name;
    const rest = isName ? undefined : options;

    super(rest);
    this[kAsyncResource] = new EventEmitterReferencingAsyncResource(this, name, rest);
  }

  emit(event, ...args) {
    return resourceOf(this).runInAsyncScope(super.emit, this, event, ...args);
  }

  emitDestroy() {
    resourceOf(this).emitDestroy();
  }

  get asyncId() {
    return resourceOf(this).asyncId();
  }

  get triggerAsyncId() {
    return resourceOf(this).triggerAsyncId();
  }

  get asyncResource() {
    return resourceOf(this);
  }
};
