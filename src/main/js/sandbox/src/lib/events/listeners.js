'use strict';

/**
 * The listeners of one event type, a linked list: a dispatch that runs through it goes on to listeners that are
 * added behind the one at work and survives the removal of any.
 */
class ListenerList {
  size = 0;
  next = undefined;
  resistStopPropagation = false;

  find(callback, capture) {
    let record = this.next;
    while (record !== undefined && !(record.target() === callback && record.capture === capture)) {
      record = record.next;
    }

    return record;
  }

  append(record) {
    let last = this;
    while (last.next !== undefined) last = last.next;
    last.next = record;
    record.previous = last;
    this.size++;
    if (record.resistStopPropagation) this.resistStopPropagation = true;
  }

  remove(record) {
    record.previous.next = record.next;
    if (record.next !== undefined) record.next.previous = record.previous;
    record.removed = true;
    this.size--;
  }

  toArray() {
    const listeners = [];
    for (let record = this.next; record !== undefined; record = record.next) listeners.push(record.target());

    return listeners;
  }
}

/** One listener with its options; a weak one does not keep its function alive. */
class ListenerRecord {
  next = undefined;
  previous = undefined;
  removed = false;

  constructor(listener, { once, capture, passive, isNodeStyleListener, weak, resistStopPropagation }) {
    this.once = Boolean(once);
    this.capture = Boolean(capture);
    this.passive = Boolean(passive);
    this.isNodeStyleListener = Boolean(isNodeStyleListener);
    this.resistStopPropagation = Boolean(resistStopPropagation);
    this.weak = Boolean(weak);
    this.listener = weak ? new WeakRef(listener) : listener;
    // The object that the listener serves keeps it: it must not vanish before that object does.
    if (weak) weakOwners.set(weak, listener);
  }

  target() {
    return this.weak ? this.listener.deref() : this.listener;
  }

  call(thisArgument, event) {
    const listener = this.target();
    if (typeof listener === 'function') return Reflect.apply(listener, thisArgument, [ event ]);

    return listener === undefined ? undefined : handleEvent(listener, event);
  }
}

const weakOwners = new WeakMap();

async function handleEvent(listener, event) {
  if (listener.handleEvent) await listener.handleEvent(event);
}

module.exports = { ListenerList, ListenerRecord };
