'use strict';
// Ports that carry messages between two parts of a suite. Nobody else can hold an end of one, so a port that
// waits keeps no suite alive.

const { codes, nativeError } = require('internal/errors');
const {
  defineEventHandler, Event, EventTarget, kCreateEvent, kNewListener, kRemoveListener, NodeEventTarget
} = require('internal/event_target');
const { customInspectSymbol, defineEnumerable, inspectNested } = require('internal/util');
const loop = require('internal/loop');
const { structuredClone } = require('internal/structured_clone');

const kState = Symbol('kState');
const kCurrentlyReceivingPorts = Symbol('nodejs.internal.kCurrentlyReceivingPorts');
const kHybridDispatch = Symbol.for('nodejs.internal.kHybridDispatch');

class MessageEvent extends Event {
  #init;

  constructor(type, init = {}) {
    if (init === null) throw new TypeError('Cannot read properties of null (reading \'data\')');
    super(type);
    const { data = null, lastEventId = '', origin = '', ports = [], source = null } = init;

    this.#init = { data, lastEventId: `${ lastEventId }`, origin: `${ origin }`, ports: [ ...ports ], source };
    if (source !== null) validatePort(source, 'init.source');
    this.#init.ports.forEach((port, index) => validatePort(port, `init.ports[${ index }]`));
  }

  get data() { return this.#init.data; }
  get origin() { return this.#init.origin; }
  get lastEventId() { return this.#init.lastEventId; }
  get source() { return this.#init.source; }
  get ports() { return this.#init.ports; }
}
defineEnumerable(MessageEvent.prototype, [ 'data', 'origin', 'lastEventId', 'source', 'ports' ]);

function validatePort(value, name) {
  if (!(value instanceof MessagePort)) throw new codes.ERR_INVALID_ARG_TYPE(name, 'MessagePort', value);
}

function deliver(task) {
  loop.startOperation()(task);
}

function transferOf(options) {
  if (options === undefined || options === null) return [];
  if (typeof options !== 'object') {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'Optional transferList argument must be an iterable');
  }

  if (Symbol.iterator in options) return [ ...options ];
  const { transfer } = options;

  if (transfer === undefined) return [];
  if (typeof transfer !== 'object' || transfer === null || !(Symbol.iterator in transfer)) {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'Optional options.transfer argument must be an iterable');
  }

  return [ ...transfer ];
}

function refuseSource(port, transfer) {
  if (!transfer.includes(port)) return;
  const { DOMException } = require('internal/dom_exception');

  throw new DOMException('Transfer list contains source port', 'DataCloneError');
}

class Port extends NodeEventTarget {
  constructor() {
    super();
    Object.defineProperty(this, kState, {
      value: { peer: null, queue: [], isStarted: false, isClosed: false, isRefed: false, isScheduled: false, isGone: false, heir: null }
    });
  }

  postMessage(message, options) {
    if (arguments.length === 0) {
      throw nativeError(TypeError, 'ERR_MISSING_ARGS', 'Not enough arguments to MessagePort.postMessage');
    }
    const transfer = transferOf(options);

    refuseSource(this, transfer);
    const data = structuredClone(message, { transfer });
    const ports = transfer.filter((item) => item instanceof MessagePort).map((port) => port[kState].heir);
    const { peer } = this[kState];

    if (peer === null) return undefined;
    peer[kState].queue.push({ data, ports });
    schedule(peer);

    return true;
  }

  start() {
    this[kState].isStarted = true;
    schedule(this);
  }

  close(callback) {
    if (typeof callback === 'function') this.once('close', callback);
    closePort(this);
  }

  ref() {
    this[kState].isRefed = true;
  }

  unref() {
    this[kState].isRefed = false;
  }

  hasRef() {
    return this[kState].isRefed;
  }

  // For listeners in the manner of EventTarget; those of EventEmitter get the message itself.
  [kCreateEvent](data, type) {
    return new MessageEvent(type, { data, ports: this[kCurrentlyReceivingPorts] });
  }
}

// Node's is a function of C++, of which nobody can make an object.
function MessagePort() {
  throw nativeError(TypeError, 'ERR_CONSTRUCT_CALL_INVALID', 'Constructor cannot be called', MessagePort);
}
MessagePort.prototype = Port.prototype;
Object.setPrototypeOf(MessagePort, NodeEventTarget);
Object.defineProperty(Port.prototype, 'constructor', { value: MessagePort, writable: true, configurable: true });
Object.defineProperty(Port.prototype, customInspectSymbol, {
  value: function inspect() {
    const state = this[kState];

    // The copy that is shown has no state.
    if (state === undefined) return this;
    const shown = state.isGone ? { active: false } : { active: true, refed: state.isRefed };

    return Object.assign({ __proto__: Port.prototype }, shown, this);
  }
});

class MessagePortCloseEvent extends Event {}

// Both ends close; what is on its way arrives before.
function closePort(port) {
  const state = port[kState];
  if (state.isClosed) return;
  const { peer } = state;

  state.isClosed = true;
  state.peer = null;
  deliver(() => {
    port.dispatchEvent(new MessagePortCloseEvent('close'));
    state.isGone = true;
  });
  if (peer !== null) {
    peer[kState].peer = null;
    deliver(() => closePort(peer));
  }
}

function schedule(port) {
  const state = port[kState];
  if (!state.isStarted || state.isScheduled || state.queue.length === 0) return;
  state.isScheduled = true;
  deliver(() => {
    state.isScheduled = false;
    if (!state.isStarted || state.isClosed || state.queue.length === 0) return;
    const { data, ports } = state.queue.shift();

    schedule(port);
    port[kCurrentlyReceivingPorts] = ports;
    port[kHybridDispatch](data, 'message', undefined);
    port[kCurrentlyReceivingPorts] = undefined;
  });
}

// A listener starts its port, and the last one that goes stops it.
function followListeners(port) {
  const added = port[kNewListener];
  const removed = port[kRemoveListener];

  // Node listens to these too, though nothing sends them.
  port.on('newListener', function() {});
  port.on('removeListener', function() {});

  port[kNewListener] = (function(size, type, ...rest) {
    if (type === 'message') {
      this[kState].isRefed = true;
      this.start();
    }

    return Reflect.apply(added, this, [ size, type, ...rest ]);
  });
  port[kRemoveListener] = (function(size, type, ...rest) {
    if (type === 'message' && size === 0) {
      this[kState].isRefed = false;
      this[kState].isStarted = false;
    }

    return Reflect.apply(removed, this, [ size, type, ...rest ]);
  });
  port[kCurrentlyReceivingPorts] = undefined;

  return port;
}

defineEventHandler(MessagePort.prototype, 'message');
defineEventHandler(MessagePort.prototype, 'messageerror');

// Node's is a function of C++, which asks for `new` in words of its own.
function MessageChannel() {
  if (new.target === undefined) {
    throw nativeError(TypeError, 'ERR_CONSTRUCT_CALL_REQUIRED', 'Cannot call constructor without `new`', MessageChannel);
  }
  this.port1 = createPort();
  this.port2 = createPort();
  this.port1[kState].peer = this.port2;
  this.port2[kState].peer = this.port1;
}

const createPort = () => followListeners(new Port());
const isDetached = (port) => port[kState].isClosed;

/** Puts `heir` in the place of `port`, which is closed without a word. */
function transferPort(port, heir) {
  const { peer, queue } = port[kState];

  Object.assign(heir[kState], { peer, queue });
  if (peer !== null) peer[kState].peer = heir;
  Object.assign(port[kState], { peer: null, queue: [], isClosed: true, heir });
}

function receiveMessageOnPort(port) {
  if (!(port instanceof MessagePort)) {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "port" argument must be a MessagePort instance', receiveMessageOnPort);
  }
  const { queue } = port[kState];

  return queue.length === 0 ? undefined : { message: queue.shift().data };
}

const channels = new Map();

class BroadcastChannel extends EventTarget {
  #name;
  #isClosed = false;

  constructor(name) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    super();
    this.#name = `${ name }`;
    if (!channels.has(this.#name)) channels.set(this.#name, new Set());
    channels.get(this.#name).add(this);
  }

  get name() {
    return this.#name;
  }

  close() {
    this.#isClosed = true;
    channels.get(this.#name).delete(this);
  }

  postMessage(message) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('message');
    if (this.#isClosed) {
      const { DOMException } = require('internal/dom_exception');

      throw new DOMException('BroadcastChannel is closed.', 'InvalidStateError');
    }
    for (const other of channels.get(this.#name)) {
      if (other === this) continue;
      const copy = structuredClone(message);

      deliver(() => {
        if (!other.#isClosed) other.dispatchEvent(new MessageEvent('message', { data: copy }));
      });
    }
  }

  ref() {
    return this;
  }

  unref() {
    return this;
  }

  [customInspectSymbol](depth, options) {
    return inspectNested({ constructor: BroadcastChannel }, depth, options, { name: this.#name, active: !this.#isClosed });
  }
}
defineEventHandler(BroadcastChannel.prototype, 'message');
defineEventHandler(BroadcastChannel.prototype, 'messageerror');
defineEnumerable(BroadcastChannel.prototype, [ 'name', 'close', 'postMessage' ]);
defineEnumerable(MessagePort.prototype, [ 'postMessage', 'start', 'close', 'ref', 'unref', 'hasRef' ]);

module.exports = {
  BroadcastChannel, MessageChannel, MessageEvent, MessagePort, createPort, isDetached, receiveMessageOnPort, transferPort
};
