'use strict';

/**
 * The objects whose comparison is under way, so that one that contains itself comes to an end: two objects that
 * are both being compared already are taken for equal. Most comparisons are shallow, so the first two levels do
 * without a set.
 */
class Visited {
  #first = undefined;
  #second = undefined;
  #isSecondOpen = false;
  #objects = undefined;

  /** While true, objects that turned out unequal are forgotten too: they are candidates, to be tried again. */
  forgetsFailures = false;

  compare(a, b, compare) {
    if (this.#first === undefined) {
      this.#first = [ a, b ];

      return compare();
    }
    if (this.#objects === undefined) {
      if (!this.#isSecondOpen) return this.#compareSecond(a, b, compare);
      this.#objects = new Set([ ...this.#first, ...this.#second ]);
    }
    const objects = this.#objects;
    const { size } = objects;
    objects.add(a).add(b);
    if (objects.size === size) return true;
    const areEqual = compare();

    if (areEqual || this.forgetsFailures) {
      objects.delete(a);
      objects.delete(b);
    }

    return areEqual;
  }

  #compareSecond(a, b, compare) {
    if (this.#first[0] === a && this.#first[1] === b) return true;
    this.#second = [ a, b ];
    this.#isSecondOpen = true;
    const areEqual = compare();
    this.#isSecondOpen = false;

    return areEqual;
  }
}

module.exports = { Visited };
