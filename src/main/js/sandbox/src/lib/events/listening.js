'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

function unsupported(value) {
  return new ERR_INVALID_ARG_TYPE('emitter', [ 'EventEmitter', 'EventTarget' ], value);
}

/** What can be asked of emitters and event targets alike. */
module.exports = ({ limitOf, kMaxEventTargetListeners }) => {
  function getEventListeners(emitterOrTarget, type) {
    if (typeof emitterOrTarget.listeners === 'function') return emitterOrTarget.listeners(type);
    const { isEventTarget, listenersOf } = require('internal/event_target');
    if (isEventTarget(emitterOrTarget)) return listenersOf(emitterOrTarget, type);
    throw unsupported(emitterOrTarget);
  }

  function getMaxListeners(emitterOrTarget) {
    if (typeof emitterOrTarget?.getMaxListeners === 'function') return limitOf(emitterOrTarget);
    const limit = emitterOrTarget?.[kMaxEventTargetListeners];
    if (limit) return limit;
    throw unsupported(emitterOrTarget);
  }

  return { getEventListeners, getMaxListeners };
};
