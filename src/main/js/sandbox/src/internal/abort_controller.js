'use strict';

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS }
} = require('internal/errors');
const { validateAbortSignal, validateUint32 } = require('internal/validators');
const {
  EventTarget, Event, defineEventHandler, kNewListener, kRemoveListener,
  kResistStopPropagation, kTrustEvent, kWeakHandler
} = require('internal/event_target');
const { SafeSet, SafeWeakRef } = require('internal/safe_collections');
const { customInspectSymbol, defineEnumerable, defineToStringTag } = require('internal/util');

const kAborted = Symbol('kAborted');
const kReason = Symbol('kReason');
const kTimeout = Symbol('kTimeout');
const kMakeTransferable = Symbol('kMakeTransferable');
const kComposite = Symbol('kComposite');
const kSourceSignals = Symbol('kSourceSignals');
const kDependantSignals = Symbol('kDependantSignals');

// Signals that must live as long as somebody listens, though nobody else refers to them.
const listenedTo = new Set();

function exception(message, name) {
  const { DOMException } = require('internal/dom_exception');

  return new DOMException(message, name);
}

function check(signal) {
  if (signal?.[kAborted] === undefined) throw new ERR_INVALID_THIS('AbortSignal');
}

function inspectAs(self, content, depth, options) {
  if (depth < 0) return self;
  const { inspect } = require('internal/inspect');
  const nested = { ...options, depth: options.depth === null ? null : options.depth - 1 };

  return `${ self.constructor.name } ${ inspect(content, nested) }`;
}

function firesByItself(signal) {
  return signal[kTimeout] || (signal[kComposite] && signal[kSourceSignals]?.size);
}

class AbortSignal extends EventTarget {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get aborted() {
    check(this);

    return !!this[kAborted];
  }

  get reason() {
    check(this);

    return this[kReason];
  }

  throwIfAborted() {
    check(this);
    if (this[kAborted]) throw this[kReason];
  }

  [customInspectSymbol](depth, options) {
    return inspectAs(this, { aborted: this.aborted }, depth, options);
  }

  static abort(reason = exception('This operation was aborted', 'AbortError')) {
    return createSignal({ aborted: true, reason });
  }

  static timeout(delay) {
    validateUint32(delay, 'delay', false);
    const signal = createSignal();
    signal[kTimeout] = true;
    const reference = new WeakRef(signal);
    // A signal alone keeps neither itself nor the event loop alive. No fake timer can take this one's place.
    require('internal/loop').timers.api.setTimeout(() => {
      const late = reference.deref();
      if (late === undefined) return;
      listenedTo.delete(late);
      abortSignal(late, exception('The operation was aborted due to timeout', 'TimeoutError'));
    }, delay).unref();

    return signal;
  }

  static any(signals) {
    if (!Array.isArray(signals)) throw new ERR_INVALID_ARG_TYPE('signals', 'Array', signals);

    for (let i = 0; i < signals.length; i++) {
      if (signals[i] === undefined) throw new ERR_INVALID_ARG_TYPE(`signals[${ i }]`, 'AbortSignal', undefined);
      validateAbortSignal(signals[i], `signals[${ i }]`);
    }
    const result = createSignal({ composite: true });
    if (signals.length === 0) return result;
    const reference = new SafeWeakRef(result);
    result[kSourceSignals] = new SafeSet();

    for (const signal of signals) {
      if (signal.aborted) {
        abortSignal(result, signal.reason);

        return result;
      }
      signal[kDependantSignals] ??= new SafeSet();
      // A composite signal is replaced by its sources, so that chains stay flat and can be collected.
      const sources = signal[kComposite] ? signal[kSourceSignals] ?? [] : [ new SafeWeakRef(signal) ];

      for (const source of sources) {
        const target = source.deref();
        if (!target || result[kSourceSignals].has(source)) continue;
        result[kSourceSignals].add(source);
        target[kDependantSignals].add(reference);
      }
    }

    return result;
  }

  [kNewListener](size, type, listener, once, capture, passive, weak) {
    super[kNewListener](size, type, listener, once, capture, passive, weak);

    if (firesByItself(this) && type === 'abort' && !this.aborted && !weak && size === 1) {
      listenedTo.add(this);
    }
  }

  [kRemoveListener](size, type, listener, capture) {
    super[kRemoveListener](size, type, listener, capture);
    if (firesByItself(this) && type === 'abort' && size === 0) listenedTo.delete(this);
  }
}

defineEnumerable(AbortSignal.prototype, [ 'aborted' ]);
defineToStringTag(AbortSignal.prototype, 'AbortSignal');
defineEventHandler(AbortSignal.prototype, 'abort');

function createSignal({ aborted = false, reason = undefined, composite = false } = {}) {
  const signal = new EventTarget();
  Object.setPrototypeOf(signal, AbortSignal.prototype);
  signal[kAborted] = aborted;
  signal[kReason] = reason;
  signal[kComposite] = composite;

  return signal;
}

function abortSignal(signal, reason) {
  if (signal[kAborted]) return;
  signal[kAborted] = true;
  signal[kReason] = reason;
  signal.dispatchEvent(new Event('abort', { [kTrustEvent]: true }));

  for (const reference of signal[kDependantSignals] ?? []) {
    const dependant = reference.deref();
    if (dependant) abortSignal(dependant, reason);
  }
}

class AbortController {
  #signal;

  get signal() {
    return this.#signal ??= createSignal();
  }

  abort(reason = exception('This operation was aborted', 'AbortError')) {
    abortSignal(this.#signal ??= createSignal(), reason);
  }

  [customInspectSymbol](depth, options) {
    return inspectAs(this, { signal: this.signal }, depth, options);
  }

  static [kMakeTransferable]() {
    const controller = new AbortController();
    controller.#signal = createSignal();

    return controller;
  }
}

defineEnumerable(AbortController.prototype, [ 'signal', 'abort' ]);
defineToStringTag(AbortController.prototype, 'AbortController');

/** Marks a signal as one that may be sent to another thread; there is none, so the signal stays what it is. */
function transferableAbortSignal(signal) {
  if (signal?.[kAborted] === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);

  return signal;
}

function transferableAbortController() {
  return AbortController[kMakeTransferable]();
}

async function aborted(signal, resource) {
  if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');

  if (resource === null || (typeof resource !== 'object' && typeof resource !== 'function')) {
    throw new ERR_INVALID_ARG_TYPE('resource', 'Object', resource);
  }
  if (signal.aborted) return undefined;

  return new Promise((resolve) => {
    signal.addEventListener('abort', resolve, {
      __proto__: null, [kWeakHandler]: resource, once: true, [kResistStopPropagation]: true
    });
  });
}

module.exports = {
  AbortController, AbortSignal, aborted, transferableAbortController, transferableAbortSignal
};
