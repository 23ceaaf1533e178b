'use strict';
// The flat list of constants that older code reads.

const { constants: { dlopen, errno, priority, signals } } = require('os');
// Node adds this one later, when the list has been made.
const { defaultCipherList, ...cryptography } = require('crypto').constants;

module.exports = Object.freeze({
  ...dlopen, ...errno, ...priority, ...signals, ...require('fs').constants, ...cryptography
});
