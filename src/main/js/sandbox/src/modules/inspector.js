'use strict';

const EventEmitter = require('events');
const { named, refusing } = require('internal/denied');
const { codes } = require('internal/errors');

const refuse = (name, length, label = name) => refusing(name, length, 'Inspector', `inspector.${ label }`);

class Session extends EventEmitter {}
for (const [ name, length ] of [ [ 'connect', 0 ], [ 'connectToMainThread', 0 ], [ 'post', 3 ] ]) {
  Session.prototype[name] = refuse(name, length, `Session.prototype.${ name }`);
}
// A session that was never opened is closed already.
Session.prototype.disconnect = named(() => {}, 'disconnect', 0);
for (const name of Object.keys(Session.prototype)) Object.defineProperty(Session.prototype, name, { enumerable: false });

const consoleMethods = [
  'debug', 'error', 'info', 'log', 'warn', 'dir', 'dirxml', 'table', 'trace', 'group', 'groupCollapsed', 'groupEnd',
  'clear', 'count', 'countReset', 'assert', 'profile', 'profileEnd', 'time', 'timeLog', 'timeEnd', 'timeStamp', 'context'
];
const networkMethods = [ 'requestWillBeSent', 'responseReceived', 'loadingFinished', 'loadingFailed' ];
// Both write to a debugger only, and there is none.
const silent = (names) => Object.fromEntries(names.map((name) => [ name, named(() => {}, name, 0) ]));

module.exports = {
  open: refuse('inspectorOpen', 3, 'open'),
  close: named(() => {}, '_debugEnd', 0),
  url: named(() => undefined, 'url', 0),
  waitForDebugger: named(() => {
    throw new codes.ERR_INSPECTOR_NOT_ACTIVE();
  }, 'inspectorWaitForDebugger', 0),
  console: silent(consoleMethods),
  Session,
  Network: silent(networkMethods)
};
