'use strict';

// What a suite may do about exceptions that nothing catches. Answers whether it did.
let capture = null;
let domains = null;

function handle(error, origin) {
  const process = require('process');

  process.emit('uncaughtExceptionMonitor', error, origin);
  if (domains !== null && domains(error, origin)) return true;

  if (capture !== null) {
    capture(error);

    return true;
  }

  return process.emit('uncaughtException', error, origin);
}

module.exports = {
  handle,
  hasCapture: () => capture !== null,
  hasDomains: () => domains !== null,
  setCapture(callback) { capture = callback; },
  useDomains(handler) { domains = handler; }
};
