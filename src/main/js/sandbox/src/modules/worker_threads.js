'use strict';

const EventEmitter = require('events');
const { denied, named, refuseMethods } = require('internal/denied');
const {
  BroadcastChannel, MessageChannel, MessagePort, receiveMessageOnPort
} = require('internal/message_channel');

class Worker extends EventEmitter {
  constructor(filename, options) {
    super();
    require('../lib/worker-threads/arguments').checkWorker(filename, options);
    throw denied('worker_threads.Worker', 'WorkerThreads', Worker);
  }
}
Object.defineProperty(Worker, 'length', { value: 1, configurable: true });
refuseMethods(
  Worker, 'postMessage/0 terminate/1 ref/0 unref/0 getHeapSnapshot/1', 'WorkerThreads', 'worker_threads.Worker');

const environmentData = new Map();

module.exports = {
  isMainThread: true,
  MessagePort,
  MessageChannel,
  markAsUntransferable(obj) {
    if ((typeof obj !== 'object' && typeof obj !== 'function') || obj === null) return;
    require('internal/untransferable').add(obj);
  },
  moveMessagePortToContext: named((port, context) => {
    require('../lib/worker-threads/arguments').checkMove(port, context);
    throw denied('worker_threads.moveMessagePortToContext', 'WorkerThreads');
  }, 'moveMessagePortToContext', 0),
  receiveMessageOnPort,
  resourceLimits: {},
  postMessageToThread: named(async(threadId, value, transferList, timeout) => {
    require('../lib/worker-threads/arguments').checkPostTo(threadId, transferList, timeout);
    throw denied('worker_threads.postMessageToThread', 'WorkerThreads');
  }, 'postMessageToThread', 4),
  threadId: 0,
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  Worker,
  parentPort: null,
  workerData: null,
  BroadcastChannel,
  setEnvironmentData(key, value) {
    if (value === undefined) environmentData.delete(key);
    else environmentData.set(key, value);
  },
  getEnvironmentData(key) {
    return environmentData.get(key);
  }
};
