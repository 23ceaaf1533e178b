'use strict';
// The flat list of constants that older code reads.

const { constants: { dlopen, errno, priority, signals } } = require('os');

module.exports = Object.freeze({
  ...dlopen, ...errno, ...priority, ...signals, ...require('fs').constants, ...require('crypto').constants
});
