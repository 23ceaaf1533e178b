'use strict';

// Immediates: those queued when the check phase begins run in it, later ones wait for the next round.
function createImmediateQueue(count) {
  let head = null;
  let tail = null;
  let lastOfPhase = null;
  let refed = 0;

  function remove(immediate) {
    const { _idlePrev: previous, _idleNext: next } = immediate;

    if (previous !== null) previous._idleNext = next;
    else head = next;
    if (next !== null) next._idlePrev = previous;
    else tail = previous;
    if (immediate === lastOfPhase) lastOfPhase = previous;
    count(-1);
    immediate._idlePrev = immediate._idleNext = null;
  }

  return {
    append(immediate) {
      immediate._idlePrev = tail;
      if (tail !== null) tail._idleNext = immediate;
      else head = immediate;
      tail = immediate;
      count(1);
    },
    remove,
    startPhase() { lastOfPhase = tail; },
    take() {
      if (lastOfPhase === null) return null;

      const immediate = head;

      remove(immediate);

      return immediate;
    },
    addRef(change) { refed += change; },
    hasRefed: () => refed > 0,
    isEmpty: () => head === null
  };
}

module.exports = { createImmediateQueue };
