'use strict';

const { currentExecution } = require('../lib/async-hooks/context');
const { AsyncHook } = require('../lib/async-hooks/hooks');
const { AsyncResource } = require('../lib/async-hooks/resource');
const { AsyncLocalStorage } = require('../lib/async-hooks/storage');

// From now on the event loop carries the context; a suite that does not load this module does without.
require('internal/loop').setAsyncScope(require('../lib/async-hooks/loop-scope'));

function createHook(fns) {
  return new AsyncHook(fns);
}

function executionAsyncId() {
  return currentExecution().id;
}

function triggerAsyncId() {
  return currentExecution().triggerId;
}

function executionAsyncResource() {
  return currentExecution().resource;
}

// The kinds of resources that Node 20.20 is built with, and their numbers.
const asyncWrapProviders = Object.freeze({
  __proto__: null, NONE: 0, DIRHANDLE: 1, DNSCHANNEL: 2, ELDHISTOGRAM: 3, FILEHANDLE: 4, FILEHANDLECLOSEREQ: 5,
  BLOBREADER: 6, FSEVENTWRAP: 7, FSREQCALLBACK: 8, FSREQPROMISE: 9, GETADDRINFOREQWRAP: 10,
  GETNAMEINFOREQWRAP: 11, HEAPSNAPSHOT: 12, HTTP2SESSION: 13, HTTP2STREAM: 14, HTTP2PING: 15, HTTP2SETTINGS: 16,
  HTTPINCOMINGMESSAGE: 17, HTTPCLIENTREQUEST: 18, JSSTREAM: 19, JSUDPWRAP: 20, MESSAGEPORT: 21,
  PIPECONNECTWRAP: 22, PIPESERVERWRAP: 23, PIPEWRAP: 24, PROCESSWRAP: 25, PROMISE: 26, QUERYWRAP: 27,
  QUIC_LOGSTREAM: 28, QUIC_PACKET: 29, SHUTDOWNWRAP: 30, SIGNALWRAP: 31, STATWATCHER: 32, STREAMPIPE: 33,
  TCPCONNECTWRAP: 34, TCPSERVERWRAP: 35, TCPWRAP: 36, TTYWRAP: 37, UDPSENDWRAP: 38, UDPWRAP: 39,
  SIGINTWATCHDOG: 40, WORKER: 41, WORKERHEAPSNAPSHOT: 42, WRITEWRAP: 43, ZLIB: 44, CHECKPRIMEREQUEST: 45,
  PBKDF2REQUEST: 46, KEYPAIRGENREQUEST: 47, KEYGENREQUEST: 48, KEYEXPORTREQUEST: 49, CIPHERREQUEST: 50,
  DERIVEBITSREQUEST: 51, HASHREQUEST: 52, RANDOMBYTESREQUEST: 53, RANDOMPRIMEREQUEST: 54, SCRYPTREQUEST: 55,
  SIGNREQUEST: 56, TLSWRAP: 57, VERIFYREQUEST: 58
});

module.exports = {
  AsyncLocalStorage,
  createHook,
  executionAsyncId,
  triggerAsyncId,
  executionAsyncResource,
  asyncWrapProviders,
  AsyncResource
};
