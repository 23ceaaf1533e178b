'use strict';

// What a suite may do about exceptions that nothing catches. Answers whether it did.
let capture = null;

function handle(error, origin) {
  if (capture !== null) {
    capture(error);

    return true;
  }

  const process = require('process');

  process.emit('uncaughtExceptionMonitor', error, origin);

  return process.emit('uncaughtException', error, origin);
}

function setCapture(callback) {
  capture = callback;
}

module.exports = { handle, hasCapture: () => capture !== null, setCapture };
