'use strict';

const { EventTarget } = require('internal/event_target');
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS } } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { defineReadOnly } = require('internal/util');
const { now } = require('../lib/performance/clock');
const {
  PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceResourceTiming, createCallEntry
} = require('../lib/performance/entries');
const { PerformanceObserver, PerformanceObserverEntryList, publish } = require('../lib/performance/observer');
const { nodeTiming } = require('../lib/performance/node-timing');
const timeline = require('../lib/performance/timeline');

const key = Symbol('construct');
const performances = new WeakSet();

function check(object) {
  if (!performances.has(Object(object))) throw new ERR_INVALID_ARG_TYPE('this', 'Performance', object);
}

class Performance extends EventTarget {
  constructor() {
    if (arguments[0] !== key) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super();
    performances.add(this);
  }

  clearMarks(name = undefined) {
    check(this);
    timeline.clear('mark', name);
  }

  clearMeasures(name = undefined) {
    check(this);
    timeline.clear('measure', name);
  }

  clearResourceTimings() {
    check(this);
  }

  getEntries() {
    check(this);

    return timeline.list();
  }

  getEntriesByName(name) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');

    const type = arguments[1];

    return timeline.list((entry) => entry.name === `${ name }` && (type === undefined || entry.entryType === type));
  }

  getEntriesByType(type) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');

    return timeline.list((entry) => entry.entryType === `${ type }`);
  }

  mark(name) {
    check(this);

    return Reflect.apply(timeline.mark, undefined, arguments);
  }

  measure(name) {
    check(this);

    return Reflect.apply(timeline.measure, undefined, arguments);
  }

  now() {
    check(this);

    return now();
  }

  setResourceTimingBufferSize(size) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('maxSize');
  }

  get timeOrigin() {
    check(this);

    return timeline.timeOrigin;
  }

  toJSON() {
    check(this);

    return {
      nodeTiming: this.nodeTiming,
      timeOrigin: this.timeOrigin,
      eventLoopUtilization: this.eventLoopUtilization()
    };
  }
}

for (const name of Object.getOwnPropertyNames(Performance.prototype)) {
  if (name !== 'constructor') Object.defineProperty(Performance.prototype, name, { enumerable: true });
}
Object.defineProperty(Performance.prototype, Symbol.toStringTag, { value: 'Performance', configurable: true });

// A function that reports each of its calls to observers.
function timerify(fn) {
  validateFunction(fn, 'fn');

  function timerified(...args) {
    const start = now();
    const result = new.target ? Reflect.construct(fn, args, fn) : Reflect.apply(fn, this, args);
    const report = () => publish(createCallEntry(fn.name, start, now() - start, args));

    if (!new.target && typeof result?.finally === 'function') return result.finally(report);
    report();

    return result;
  }

  Object.defineProperties(timerified, {
    name: { value: `timerified ${ fn.name }`, configurable: true },
    length: { value: fn.length, configurable: true }
  });

  return timerified;
}

// The host's threads serve many suites; a share of one of them says nothing about this suite.
function eventLoopUtilization(utilization1, utilization2) {
  return { idle: 0, active: 0, utilization: 0 };
}

for (const [ name, value ] of Object.entries({ eventLoopUtilization, nodeTiming, timerify })) {
  Object.defineProperty(Performance.prototype, name, { value, writable: true, configurable: true });
}

// What Node's own parts tell each other, not shown.
const innerNames = [
  'ENTRY_TYPE_GC', 'ENTRY_TYPE_HTTP', 'ENTRY_TYPE_HTTP2', 'ENTRY_TYPE_NET', 'ENTRY_TYPE_DNS', 'MILESTONE_TIME_ORIGIN_TIMESTAMP',
  'MILESTONE_TIME_ORIGIN', 'MILESTONE_ENVIRONMENT', 'MILESTONE_NODE_START', 'MILESTONE_V8_START', 'MILESTONE_LOOP_START',
  'MILESTONE_LOOP_EXIT', 'MILESTONE_BOOTSTRAP_COMPLETE'
];
const FIRST_MILESTONE = innerNames.indexOf('MILESTONE_TIME_ORIGIN_TIMESTAMP');
const constants = defineReadOnly({}, {
  NODE_PERFORMANCE_GC_MAJOR: 4,
  NODE_PERFORMANCE_GC_MINOR: 1,
  NODE_PERFORMANCE_GC_INCREMENTAL: 8,
  NODE_PERFORMANCE_GC_WEAKCB: 16,
  NODE_PERFORMANCE_GC_FLAGS_NO: 0,
  NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2,
  NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
  NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8,
  NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
  NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32,
  NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64
});

innerNames.forEach((name, index) => Object.defineProperty(constants, `NODE_PERFORMANCE_${ name }`, {
  value: index < FIRST_MILESTONE ? index : index - FIRST_MILESTONE
}));

module.exports = {
  Performance,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  PerformanceObserverEntryList,
  PerformanceResourceTiming,
  monitorEventLoopDelay(options) {
    return require('../lib/performance/histogram').monitorEventLoopDelay(options);
  },
  createHistogram(options) {
    return require('../lib/performance/histogram').createHistogram(options);
  },
  performance: new Performance(key)
};
defineReadOnly(module.exports, { constants });
