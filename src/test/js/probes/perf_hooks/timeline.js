// Calls that observers are told of, and the milestones by which a measure may begin.
const { performance, PerformanceEntry, PerformanceObserver } = require('perf_hooks');

probe('an entry of a call', () => new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    const [ entry ] = list.getEntries();

    observer.disconnect();
    resolve([
      entry.name, entry.entryType, entry[0], entry[1], entry.detail, Object.keys(entry), entry.constructor.name,
      entry instanceof PerformanceEntry, Object.keys(entry.toJSON())
    ]);
  });

  observer.observe({ entryTypes: [ 'function' ] });
  performance.timerify(function called() {})(1, 'abc');
}));
probe('the order of the milestones', () => {
  const { nodeStart, v8Start, environment, bootstrapComplete, loopExit } = performance.nodeTiming;

  return [ nodeStart > 0, v8Start > nodeStart, environment > v8Start, bootstrapComplete > environment, loopExit ];
});
for (const name of [ 'nodeStart', 'v8Start', 'environment', 'bootstrapComplete' ]) {
  probe(`a measure from ${ name }`, () => {
    const { startTime, duration } = performance.measure('m', name);

    return [ startTime === performance.nodeTiming[name], duration > 0 ];
  });
}
probe('a measure from no mark', () => performance.measure('m', 'nowhere'));

probe('a histogram, shown and read', () => {
  const { inspect } = require('util');
  const { createHistogram } = require('perf_hooks');
  const histogram = createHistogram();
  const empty = inspect(histogram);
  histogram.record(5);
  const { get } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Object.getPrototypeOf(histogram)), 'count');
  const caught = (run) => { try { return run(); } catch (error) { return [ error.code, error.message ]; } };

  return [
    empty, inspect(histogram), inspect([ [ histogram ] ], { depth: 1 }), inspect(histogram.percentilesBigInt), histogram.percentiles === histogram.percentilesBigInt,
    caught(() => get.call({})), histogram.toJSON()
  ];
});
