'use strict';

const { now } = require('./clock');

// A context has no start-up to speak of; what there was of it is over by now, in Node's order.
const start = now();

const milestones = {
  nodeStart: start / 5,
  v8Start: start * 2 / 5,
  environment: start * 3 / 5,
  loopStart: start,
  loopExit: -1,
  bootstrapComplete: start * 4 / 5
};

const nodeTiming = {
  name: 'node',
  entryType: 'node',
  startTime: 0,
  get duration() { return now(); },
  ...milestones,
  idleTime: 0,
  uvMetricsInfo: { loopCount: 0, events: 0, eventsWaiting: 0 }
};

module.exports = { milestones, nodeTiming };
