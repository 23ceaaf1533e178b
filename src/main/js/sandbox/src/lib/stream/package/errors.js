'use strict';

const { AbortError, aggregateTwoErrors, codes, hideStackFrames } = require('internal/errors');

module.exports = { AbortError, aggregateTwoErrors, codes, hideStackFrames };
