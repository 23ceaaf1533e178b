'use strict';

// Which properties of an object are shown.

const isEnumerable = Object.prototype.propertyIsEnumerable;

function shownSymbols(value, showHidden) {
  const symbols = Object.getOwnPropertySymbols(value);

  return showHidden || symbols.length === 0 ? symbols
    : symbols.filter((symbol) => Reflect.apply(isEnumerable, value, [ symbol ]));
}

function shownKeys(value, showHidden) {
  let keys;

  if (showHidden) {
    keys = Object.getOwnPropertyNames(value);
  } else {
    try {
      keys = Object.keys(value);
    } catch (error) {
      // Exports of an ES module that are not initialised yet.
      if (!(error instanceof ReferenceError)) throw error;
      keys = Object.getOwnPropertyNames(value);
    }
  }
  const symbols = shownSymbols(value, showHidden);

  return symbols.length === 0 ? keys : keys.concat(symbols);
}

const isIndex = (key) => /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;

/** The properties of a list that are not its elements. */
function shownNonIndexKeys(value, showHidden) {
  const names = showHidden ? Object.getOwnPropertyNames(value) : Object.keys(value);
  // Indices come first, in an array without holes as many as it is long.
  let first = Math.min(value.length, names.length);
  while (first > 0 && !isIndex(names[first - 1])) first--;
  const rest = names.slice(first).filter((name) => !isIndex(name));

  return rest.concat(shownSymbols(value, showHidden));
}

module.exports = { shownKeys, shownNonIndexKeys };
