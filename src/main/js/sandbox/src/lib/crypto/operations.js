'use strict';

// What Node does on other threads: done here when its turn in the event loop comes, as a task of its own.
const { startOperation } = require('internal/loop');

// Calls back with (error), or with (null, value).
function callLater(callback, compute) {
  const complete = startOperation();

  complete(() => {
    let value;

    try {
      value = compute();
    } catch (error) {
      callback(error);

      return;
    }

    callback(null, value);
  });
}

function promiseLater(compute) {
  return new Promise((resolve, reject) => {
    callLater((error, value) => (error ? reject(error) : resolve(value)), compute);
  });
}

module.exports = { callLater, promiseLater };
