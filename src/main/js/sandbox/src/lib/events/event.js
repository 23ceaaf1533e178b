'use strict';

const { codes: { ERR_INVALID_THIS, ERR_MISSING_ARGS } } = require('internal/errors');
const { validateObject } = require('internal/validators');
const {
  customInspectSymbol, defineEnumerable, defineToStringTag, inspectNested, monotonicNow
} = require('internal/util');

const kType = Symbol('type');
const kTarget = Symbol('kTarget');
const kIsBeingDispatched = Symbol('kIsBeingDispatched');
const kStop = Symbol('kStop');
const kTrustEvent = Symbol('kTrustEvent');
const kDetail = Symbol('detail');

const trusted = new WeakSet();
const addTrusted = WeakSet.prototype.add.bind(trusted);
const hasTrusted = WeakSet.prototype.has.bind(trusted);

function check(event) {
  if (typeof event?.[kType] !== 'string') throw new ERR_INVALID_THIS('Event');
}

class Event {
  #cancelable = false;
  #bubbles = false;
  #composed = false;
  #defaultPrevented = false;
  #timestamp = monotonicNow();
  #propagationStopped = false;

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');

    if (options != null) {
      validateObject(options, 'options');
      this.#bubbles = !!options.bubbles;
      this.#cancelable = !!options.cancelable;
      this.#composed = !!options.composed;
    }
    this[kType] = `${ type }`;
    if (options?.[kTrustEvent]) addTrusted(this);
    this[kTarget] = null;
    this[kIsBeingDispatched] = false;
  }

  initEvent(type, bubbles = false, cancelable = false) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    if (this[kIsBeingDispatched]) return;
    this[kType] = `${ type }`;
    this.#bubbles = !!bubbles;
    this.#cancelable = !!cancelable;
  }

  [customInspectSymbol](depth, options) {
    check(this);

    return inspectNested(this, depth, options, {
      type: this[kType],
      defaultPrevented: this.#defaultPrevented,
      cancelable: this.#cancelable,
      timeStamp: this.#timestamp
    });
  }

  stopImmediatePropagation() {
    check(this);
    this.stopPropagation();
    this[kStop] = true;
  }

  preventDefault() {
    check(this);
    this.#defaultPrevented = true;
  }

  get target() {
    check(this);

    return this[kTarget];
  }

  get currentTarget() {
    check(this);

    return this[kIsBeingDispatched] ? this[kTarget] : null;
  }

  get srcElement() {
    check(this);

    return this[kTarget];
  }

  get type() {
    check(this);

    return this[kType];
  }

  get cancelable() {
    check(this);

    return this.#cancelable;
  }

  get defaultPrevented() {
    check(this);

    return this.#cancelable && this.#defaultPrevented;
  }

  get timeStamp() {
    check(this);

    return this.#timestamp;
  }

  composedPath() {
    check(this);

    return this[kIsBeingDispatched] ? [ this[kTarget] ] : [];
  }

  get returnValue() {
    check(this);

    return !this.#cancelable || !this.#defaultPrevented;
  }

  get bubbles() {
    check(this);

    return this.#bubbles;
  }

  get composed() {
    check(this);

    return this.#composed;
  }

  get eventPhase() {
    check(this);

    return this[kIsBeingDispatched] ? Event.AT_TARGET : Event.NONE;
  }

  get cancelBubble() {
    check(this);

    return this.#propagationStopped;
  }

  set cancelBubble(value) {
    check(this);
    if (value) this.#propagationStopped = true;
  }

  stopPropagation() {
    check(this);
    this.#propagationStopped = true;
  }
}

const { get: isTrusted } = Object.getOwnPropertyDescriptor({
  get isTrusted() {
    return hasTrusted(this);
  }
}, 'isTrusted');

defineEnumerable(Event.prototype, Object.getOwnPropertyNames(Event.prototype).slice(1));
Object.defineProperty(Event.prototype, 'isTrusted', { __proto__: null, enumerable: true, get: isTrusted });
defineToStringTag(Event.prototype, 'Event');

for (const [ value, name ] of [ 'NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE' ].entries()) {
  Object.defineProperty(Event, name, { __proto__: null, enumerable: true, value });
}

class CustomEvent extends Event {
  constructor(type, options = {}) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    super(type, options);
    this[kDetail] = options?.detail ?? null;
  }

  get detail() {
    if (this?.[kDetail] === undefined) throw new ERR_INVALID_THIS('CustomEvent');

    return this[kDetail];
  }
}

defineEnumerable(CustomEvent.prototype, [ 'detail' ]);
defineToStringTag(CustomEvent.prototype, 'CustomEvent');

module.exports = { Event, CustomEvent, kTarget, kIsBeingDispatched, kStop, kTrustEvent };
