'use strict';

const EventEmitter = require('events');
const { denied, inherit, method, named, refusing } = require('internal/denied');

const kCustom = Symbol.for('nodejs.util.promisify.custom');

function ChildProcess() {
  EventEmitter.call(this);
  this._closesNeeded = 1;
  this._closesGot = 0;
  this.connected = false;
  this.signalCode = null;
  this.exitCode = null;
  this.killed = false;
  this.spawnfile = null;
  this._handle = null;
}
inherit(ChildProcess, EventEmitter);
// A process that was never started cannot be killed.
method(ChildProcess, 'kill', named((signal) => {
  check('kill', [ signal ]);

  return false;
}, '', 1));
method(ChildProcess, 'ref', named(() => {}, '', 0));
method(ChildProcess, 'unref', named(() => {}, '', 0));
method(ChildProcess, Symbol.dispose, named(function() {
  if (!this.killed) this.kill();
}, '[nodejs.dispose]', 0));

// Loaded when it is needed: nearly every suite that loads this module mocks it.
const check = (name, args) => require('../lib/child-process/arguments')[name]?.(...args);
const stub = (name, length) => (
  refusing(name, length, 'ChildProcess', `child_process.${ name }`, (...args) => check(name, args))
);

method(ChildProcess, 'spawn', refusing(
  'spawn', 1, 'ChildProcess', 'child_process.ChildProcess.prototype.spawn', (...args) => check('start', args)));

function promisable(name, length) {
  return Object.defineProperty(stub(name, length), kCustom, {
    // Node's throws at once, too, for what it does not take.
    value: named((...args) => {
      check(name, [ ...args, () => {} ]);

      return Promise.reject(denied(`child_process.${ name }`, 'ChildProcess'));
    }, '', 0),
    enumerable: false
  });
}

module.exports = {
  _forkChild: stub('_forkChild', 2),
  ChildProcess,
  exec: promisable('exec', 3),
  execFile: promisable('execFile', 4),
  execFileSync: stub('execFileSync', 3),
  execSync: stub('execSync', 2),
  fork: stub('fork', 1),
  spawn: stub('spawn', 3),
  spawnSync: stub('spawnSync', 3)
};
