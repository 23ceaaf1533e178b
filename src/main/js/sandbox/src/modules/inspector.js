'use strict';

const EventEmitter = require('events');
const { named, refusing } = require('internal/denied');
const { codes } = require('internal/errors');
const { validateFunction, validateInt32, validateObject, validateString } = require('internal/validators');

const refuse = (name, length, label = name, check = undefined) => refusing(name, length, 'Inspector', `inspector.${ label }`, check);

// A session cannot be opened here, so it is as one that is not yet: what it is asked to post has no way to go.
class Session extends EventEmitter {
  connectToMainThread() {
    throw new codes.ERR_INSPECTOR_NOT_WORKER();
  }

  post(method, params, callback) {
    validateString(method, 'method');
    if (callback === undefined && typeof params === 'function') [ callback, params ] = [ params, null ];
    if (params) validateObject(params, 'params');
    if (callback) validateFunction(callback, 'callback');
    throw new codes.ERR_INSPECTOR_NOT_CONNECTED();
  }

  // A session that was never opened is closed already.
  disconnect() {}
}
Session.prototype.connect = refuse('connect', 0, 'Session.prototype.connect');
for (const name of Object.keys(Session.prototype)) Object.defineProperty(Session.prototype, name, { enumerable: false });

const consoleMethods = [
  'debug', 'error', 'info', 'log', 'warn', 'dir', 'dirxml', 'table', 'trace', 'group', 'groupCollapsed', 'groupEnd',
  'clear', 'count', 'countReset', 'assert', 'profile', 'profileEnd', 'time', 'timeLog', 'timeEnd', 'timeStamp', 'context'
];
const networkMethods = [ 'requestWillBeSent', 'responseReceived', 'loadingFinished', 'loadingFailed' ];
// Both write to a debugger only, and there is none.
const silent = (names) => Object.fromEntries(names.map((name) => [ name, named(() => {}, name, 0) ]));

function checkOpen(port) {
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0) validateInt32(port, 'port', 0, 65535);
}

module.exports = {
  open: refuse('inspectorOpen', 3, 'open', checkOpen),
  close: named(() => {}, '_debugEnd', 0),
  url: named(() => undefined, 'url', 0),
  waitForDebugger: named(() => {
    throw new codes.ERR_INSPECTOR_NOT_ACTIVE();
  }, 'inspectorWaitForDebugger', 0),
  console: silent(consoleMethods),
  Session,
  Network: silent(networkMethods)
};
