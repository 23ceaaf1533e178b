'use strict';

// Timers as libuv and Node keep them: one list per duration, in order of insertion, and a binary heap of the
// lists by expiry. A list that has expired is run through before the next one is looked at, which is what
// gives Node its order among timers of different durations.
const { Map, MapDelete, MapGet, MapSet, MathMax, MathTrunc } = require('./primordials');

// Suites see a list, and its properties, when they inspect a timer. The position in the heap counts from 1.
class TimersList {
  constructor(expiry, id, msecs) {
    this._idleNext = this;
    this._idlePrev = this;
    this.expiry = expiry;
    this.id = id;
    this.msecs = msecs;
    this.priorityQueuePosition = 1;
  }
}

function createTimerQueue(now, count) {
  const lists = new Map();
  const heap = [];
  let nextListId = -(2 ** 53 - 1);
  let size = 0;
  let refed = 0;

  // State of the pass over expired lists that is under way, if any.
  let passTime = 0;
  let activeList = null;

  const before = (a, b) => a.expiry < b.expiry || (a.expiry === b.expiry && a.id < b.id);

  function place(list, index) {
    heap[index] = list;
    list.priorityQueuePosition = index + 1;
  }

  function siftUp(list, index) {
    while (index > 0) {
      const parent = (index - 1) >> 1;

      if (!before(list, heap[parent])) break;
      place(heap[parent], index);
      index = parent;
    }
    place(list, index);
  }

  function siftDown(list, index) {
    for (;;) {
      let child = index * 2 + 1;

      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
      if (!before(heap[child], list)) break;
      place(heap[child], index);
      index = child;
    }
    place(list, index);
  }

  function removeList(list) {
    const index = list.priorityQueuePosition - 1;
    const last = heap[heap.length - 1];

    heap.length--;
    MapDelete(lists, list.msecs);
    if (last !== list) {
      siftDown(last, index);
      siftUp(last, last.priorityQueuePosition - 1);
    }
    if (activeList === list) activeList = null;
  }

  function insert(timer, start = now()) {
    const msecs = MathTrunc(timer._idleTimeout);
    let list = MapGet(lists, msecs);

    timer._idleStart = start;
    if (list === undefined) {
      list = new TimersList(start + msecs, nextListId++, msecs);
      MapSet(lists, msecs, list);
      siftUp(list, heap.length);
    }

    timer._idlePrev = list._idlePrev;
    timer._idleNext = list;
    list._idlePrev._idleNext = timer;
    list._idlePrev = timer;
    size++;
    count(1);
  }

  function remove(timer) {
    if (!timer._idleNext) return;

    const { _idleNext: next, _idlePrev: previous } = timer;

    next._idlePrev = previous;
    previous._idleNext = next;
    timer._idleNext = timer._idlePrev = null;
    size--;
    count(-1);

    // Only the list's own head is its own neighbour: the list is empty.
    if (next === previous && next._idleNext === next && next !== activeList) removeList(next);
  }

  // The next timer to run in this pass, taken out of its list; null when the pass is over.
  function takeExpired() {
    for (;;) {
      if (activeList === null) {
        if (heap.length === 0) return null;

        const list = heap[0];

        if (list.expiry > passTime) {
          passTime = now();
          if (list.expiry > passTime) return null;
        }
        activeList = list;
      }

      const list = activeList;
      const timer = list._idleNext;

      if (timer === list) {
        activeList = null;
        removeList(list);
        continue;
      }

      if (passTime - timer._idleStart < list.msecs) {
        list.expiry = MathMax(timer._idleStart + list.msecs, passTime + 1);
        list.id = nextListId++;
        siftDown(list, list.priorityQueuePosition - 1);
        activeList = null;
        continue;
      }

      remove(timer);

      return timer;
    }
  }

  return {
    insert,
    remove,
    startPass() { passTime = now(); },
    takeExpired,
    addRef(change) { refed += change; },
    hasRefed: () => refed > 0,
    isEmpty: () => size === 0,
    // Milliseconds until the first list expires; may be negative. Only when not empty.
    delay: () => (activeList === null ? heap[0].expiry - now() : 0)
  };
}

module.exports = { createTimerQueue };
