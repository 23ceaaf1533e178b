'use strict';

// Lays out for console.table what it is given: which rows and columns there are, and their cells.
const { inspect, types: { isMap, isMapIterator, isSet, isSetIterator } } = require('util');
const host = require('internal/host');
const { renderTable } = require('./table');

const indexTitle = '(index)';
const iterationTitle = '(iteration index)';
const keyTitle = 'Key';
const valuesTitle = 'Values';

function format(value) {
  const depth = value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 2 ? -1 : 0;

  return inspect(value, { maxArrayLength: 3, breakLength: Infinity, depth });
}

const indexes = (length) => Array.from({ length }, (_, i) => String(i));

function mapTable(entries) {
  return renderTable([ iterationTitle, keyTitle, valuesTitle ], [
    indexes(entries.length),
    entries.map(([ key ]) => format(key)),
    entries.map(([ , value ]) => format(value))
  ]);
}

function setTable(values) {
  return renderTable([ iterationTitle, valuesTitle ], [ indexes(values.length), values.map(format) ]);
}

function isPrimitive(value) {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

function objectTable(data, properties) {
  const rows = Object.keys(data);
  const columns = new Map();
  const values = [];
  let hasPrimitives = false;

  for (const name of properties ?? []) columns.set(name, []);

  rows.forEach((row, index) => {
    const item = data[row];

    if (isPrimitive(item)) {
      // Columns that were asked for leave no room for it.
      if (properties !== undefined) return;
      values[index] = format(item);
      hasPrimitives = true;

      return;
    }

    for (const name of properties ?? Object.keys(item)) {
      if (!columns.has(name)) columns.set(name, []);
      if (Object.prototype.hasOwnProperty.call(item, name)) columns.get(name)[index] = format(item[name]);
    }
  });

  const filled = (cells) => rows.map((_, index) => cells[index] ?? '');
  const head = [ indexTitle, ...columns.keys() ];
  const cells = [ rows, ...[ ...columns.values() ].map(filled) ];

  if (hasPrimitives) {
    head.push(valuesTitle);
    cells.push(filled(values));
  }

  return renderTable(head, cells);
}

// The table as text, or undefined if the data is to be logged as it is.
function tabular(data, properties) {
  if (data === null || typeof data !== 'object') return undefined;
  if (isMap(data)) return mapTable([ ...data ]);
  if (isMapIterator(data) || isSetIterator(data)) return iteratorTable(data);
  if (isSet(data)) return setTable([ ...data ]);

  return objectTable(data, properties);
}

// What an iterator has left; it stays where it is.
function iteratorTable(iterator) {
  const items = [ ...host.cloneIterator(iterator) ];

  if (!host.iteratesEntries(iterator)) return setTable(items);

  // Node takes the entries of a set for a list of values, each twice.
  return isMapIterator(iterator) ? mapTable(items) : setTable(items.flat(1));
}

module.exports = { tabular };
