'use strict';

// The listeners of one event type, a linked list: a dispatch that runs through it goes on to listeners that are
// added behind the one at work and survives the removal of any. Suites can see it under a symbol of their target,
// which is why its properties are those of Node's.

const { SafeWeakRef } = require('internal/safe_collections');

const ONCE = 1;
const CAPTURE = 2;
const PASSIVE = 4;
const NODE_STYLE = 8;
const WEAK = 16;
const REMOVED = 32;
const RESIST_STOP_PROPAGATION = 64;

/** One listener with its options; a weak one does not keep its function alive. */
class Listener {
  next = undefined;
  previous;
  listener;
  flags;
  callback;

  constructor(previous, listener, { once, capture, passive, isNodeStyleListener, weak, resistStopPropagation }) {
    previous.next = this;
    this.previous = previous;
    this.listener = weak ? new SafeWeakRef(listener) : listener;
    this.flags = (once ? ONCE : 0) | (capture ? CAPTURE : 0) | (passive ? PASSIVE : 0)
      | (isNodeStyleListener ? NODE_STYLE : 0) | (weak ? WEAK : 0) | (resistStopPropagation ? RESIST_STOP_PROPAGATION : 0);
    this.callback = weak || typeof listener === 'function' ? this.listener : async (...args) => {
      if (listener.handleEvent) await Reflect.apply(listener.handleEvent, listener, args);
    };
    // The object that the listener serves keeps it: it must not vanish before that object does.
    if (weak) weakOwners.set(weak, listener);
  }

  get once() {
    return (this.flags & ONCE) !== 0;
  }

  get capture() {
    return (this.flags & CAPTURE) !== 0;
  }

  get passive() {
    return (this.flags & PASSIVE) !== 0;
  }

  get isNodeStyleListener() {
    return (this.flags & NODE_STYLE) !== 0;
  }

  get resistStopPropagation() {
    return (this.flags & RESIST_STOP_PROPAGATION) !== 0;
  }

  get removed() {
    return (this.flags & REMOVED) !== 0;
  }

  set removed(value) {
    if (value) this.flags |= REMOVED;
    else this.flags &= ~REMOVED;
  }

  target() {
    return (this.flags & WEAK) === 0 ? this.listener : this.listener.deref();
  }

  call(thisArgument, event) {
    const callback = (this.flags & WEAK) === 0 ? this.callback : this.callback.deref();

    return callback === undefined ? undefined : Reflect.apply(callback, thisArgument, [ event ]);
  }
}

const weakOwners = new WeakMap();

const newList = () => ({ size: 0, next: undefined, resistStopPropagation: false });

function find(list, callback, capture) {
  let record = list.next;
  while (record !== undefined && !(record.target() === callback && record.capture === capture)) record = record.next;

  return record;
}

function append(list, listener, options) {
  let last = list;
  while (last.next !== undefined) last = last.next;
  const record = new Listener(last, listener, options);
  list.size++;
  if (record.resistStopPropagation) list.resistStopPropagation = true;
}

function remove(list, record) {
  record.previous.next = record.next;
  if (record.next !== undefined) record.next.previous = record.previous;
  record.removed = true;
  list.size--;
}

function targetsOf(list) {
  const listeners = [];
  for (let record = list?.next; record !== undefined; record = record.next) listeners.push(record.target());

  return listeners;
}

module.exports = { append, find, newList, remove, targetsOf };
