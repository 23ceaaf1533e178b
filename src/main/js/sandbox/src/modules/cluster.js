'use strict';

const EventEmitter = require('events');
const { inherit, method, named, refuseMethods, refusing } = require('internal/denied');

function Worker(options) {
  if (!(this instanceof Worker)) return new Worker(options);
  EventEmitter.call(this);
  const own = options ?? {};

  this.exitedAfterDisconnect = undefined;
  this.state = own.state || 'none';
  this.id = own.id | 0;
  if (own.process) {
    this.process = own.process;
    this.process.on('error', (code, signal) => this.emit('error', code, signal));
    this.process.on('message', (message, handle) => this.emit('message', message, handle));
  }
}
inherit(Worker, EventEmitter);
refuseMethods(Worker, 'kill/0 send/0 disconnect/0 destroy/0', 'ChildProcess', 'cluster.Worker');
method(Worker, 'isDead', named(() => true, 'isDead', 0));
method(Worker, 'isConnected', named(() => false, 'isConnected', 0));

const cluster = module.exports = new EventEmitter();

function setup(options) {
  const process = require('process');

  cluster.settings = {
    args: process.argv.slice(2), exec: process.argv[1], execArgv: process.execArgv, silent: false,
    ...cluster.settings, ...options
  };
  process.nextTick(() => cluster.emit('setup', cluster.settings));
}

Object.assign(cluster, {
  isWorker: false,
  isMaster: true,
  isPrimary: true,
  Worker,
  workers: {},
  settings: {},
  SCHED_NONE: 1,
  SCHED_RR: 2,
  schedulingPolicy: 2,
  setupPrimary: named(setup, '', 1),
  setupMaster: undefined,
  fork: refusing('', 1, 'ChildProcess', 'cluster.fork'),
  disconnect: named((callback) => {
    if (callback) require('process').nextTick(callback);
  }, '', 1)
});
cluster.setupMaster = cluster.setupPrimary;
