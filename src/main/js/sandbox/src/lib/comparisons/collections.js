'use strict';

// Sets and maps: equal if each element of one has its match in the other, in whatever order.

const isObject = (value) => typeof value === 'object' && value !== null;

/** What a primitive may equal loosely: true for something, false for nothing, else the one value that it may be. */
function looseMatch(primitive) {
  switch (typeof primitive) {
    case 'undefined': return { value: null };
    case 'object': return { value: undefined };
    case 'symbol': return false;
    case 'string': return !Number.isNaN(Number(primitive));
    case 'number': return !Number.isNaN(primitive);
    default: return true;
  }
}

function createCollectionComparison(deepEqual) {
  /** Takes the first candidate for which `matches` holds out of the set. */
  function takeMatch(candidates, visited, matches) {
    const before = visited.forgetsFailures;
    visited.forgetsFailures = true;
    let found = false;

    for (const candidate of candidates) {
      if (matches(candidate)) {
        candidates.delete(candidate);
        found = true;
        break;
      }
    }
    visited.forgetsFailures = before;

    return found;
  }

  function mayBeInLoosely(a, b, primitive) {
    const match = looseMatch(primitive);

    return typeof match === 'boolean' ? match : b.has(match.value) && !a.has(match.value);
  }

  function areEqualSets(a, b, strict, visited) {
    let unmatched;

    for (const value of a) {
      if (b.has(value)) continue;
      if (!isObject(value) && (strict || !mayBeInLoosely(a, b, value))) return false;

      if (unmatched === undefined) {
        if (b.size === 1) return deepEqual(value, b.values().next().value, strict, visited);
        unmatched = new Set();
      }
      unmatched.add(value);
    }
    if (unmatched === undefined) return true;

    for (const value of b) {
      if ((isObject(value) || !strict) && !a.has(value)
        && !takeMatch(unmatched, visited, (candidate) => deepEqual(candidate, value, strict, visited))) return false;
    }

    return unmatched.size === 0;
  }

  const lacks = (map, key, value) => value === undefined && !map.has(key);

  function mayHaveEntryLoosely(a, b, key, item, visited) {
    const match = looseMatch(key);
    if (typeof match === 'boolean') return match;
    const other = b.get(match.value);
    if (lacks(b, match.value, other) || !deepEqual(item, other, false, visited)) return false;

    return !a.has(match.value) && deepEqual(item, other, false, visited);
  }

  function areEqualMaps(a, b, strict, visited) {
    let unmatched;

    for (const [ key, item ] of a) {
      if (isObject(key)) {
        if (unmatched === undefined) {
          if (b.size === 1) {
            const [ otherKey, otherItem ] = b.entries().next().value;

            return deepEqual(key, otherKey, strict, visited) && deepEqual(item, otherItem, strict, visited);
          }
          unmatched = new Set();
        }
        unmatched.add(key);
        continue;
      }
      const other = b.get(key);
      if (!lacks(b, key, other) && deepEqual(item, other, strict, visited)) continue;
      if (strict || !mayHaveEntryLoosely(a, b, key, item, visited)) return false;
      (unmatched ??= new Set()).add(key);
    }
    if (unmatched === undefined) return true;

    for (const [ key, item ] of b) {
      const isOpen = isObject(key)
        || (!strict && (!a.has(key) || !deepEqual(a.get(key), item, strict, visited)));
      const matches = (candidate) => deepEqual(candidate, key, strict, visited)
        && deepEqual(a.get(candidate), item, strict, visited);
      if (isOpen && !takeMatch(unmatched, visited, matches)) return false;
    }

    return unmatched.size === 0;
  }

  return { areEqualMaps, areEqualSets };
}

module.exports = { createCollectionComparison };
