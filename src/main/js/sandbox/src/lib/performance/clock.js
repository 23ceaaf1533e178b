'use strict';

// Both are the context's own: no suite can turn them.
const { now, timeOrigin } = require('internal/host');

module.exports = { now, timeOrigin: timeOrigin() };
