'use strict';

// The marks and measures of a suite, and what performance.measure computes from them.
const { now, timeOrigin } = require('./clock');
const { createMeasure, PerformanceMark } = require('./entries');
const { milestones } = require('./node-timing');
const { publish } = require('./observer');
const {
  codes: { ERR_MISSING_ARGS, ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS, ERR_PERFORMANCE_INVALID_TIMESTAMP }
} = require('internal/errors');

const entries = { mark: [], measure: [] };
const markTimes = new Map();

function add(entry) {
  entries[entry.entryType].push(entry);
  publish(entry);

  return entry;
}

function mark(name, options) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');

  const entry = new PerformanceMark(name, options);

  markTimes.set(entry.name, entry.startTime);

  return add(entry);
}

function timeOf(markOrTime) {
  if (markOrTime === undefined) return undefined;

  if (typeof markOrTime === 'number') {
    if (markOrTime < 0) throw new ERR_PERFORMANCE_INVALID_TIMESTAMP(markOrTime);

    return markOrTime;
  }

  const name = `${ markOrTime }`;
  const time = Object.hasOwn(milestones, name) ? milestones[name] : markTimes.get(name);

  if (time === undefined) {
    const { DOMException } = require('internal/dom_exception');

    throw new DOMException(`The "${ name }" performance mark has not been set`, 'SyntaxError');
  }

  return time;
}

// A span from its options: any two of start, end and duration. Of two marks that are missing, the last one is named.
function spanOf({ start, end, duration }) {
  if (start !== undefined && end !== undefined && duration !== undefined) {
    throw new ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS(
      'Must not have options.start, options.end, and options.duration specified');
  }
  let to = timeOf(end);

  if (to === undefined) to = start !== undefined && duration !== undefined ? timeOf(start) + timeOf(duration) : now();
  if (start !== undefined) return [ timeOf(start), to ];

  return [ end !== undefined && duration !== undefined ? to - timeOf(duration) : 0, to ];
}

function measure(name, startOrOptions, endMark) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
  name = `${ name }`;
  const { start, end, duration } = typeof startOrOptions === 'object' && startOrOptions !== null ? startOrOptions : {};
  const hasOptions = start !== undefined || end !== undefined;

  if (hasOptions && endMark !== undefined) throw new ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS('endMark must not be specified');
  const [ from, to ] = spanOf(hasOptions
    ? { start, end, duration }
    : { start: typeof startOrOptions === 'string' ? startOrOptions : undefined, end: endMark });

  return add(createMeasure(name, from, to - from, startOrOptions?.detail));
}

function list(matches = () => true) {
  return [ ...entries.mark, ...entries.measure ].filter(matches).sort((a, b) => a.startTime - b.startTime);
}

function clear(type, name) {
  if (name === undefined) entries[type] = [];
  else entries[type] = entries[type].filter((entry) => entry.name !== `${ name }`);

  if (type === 'mark') {
    if (name === undefined) markTimes.clear();
    else markTimes.delete(`${ name }`);
  }
}

module.exports = { clear, list, mark, measure, timeOrigin };
