'use strict';

const { currentExecution, loopScope } = require('../lib/async-hooks/context');
// Not destructured: a name that is declared twice in the bundle would be changed.
const hooks = require('../lib/async-hooks/hooks');
const resource = require('../lib/async-hooks/resource');
const storage = require('../lib/async-hooks/storage');

// From now on the event loop carries the context; a suite that does not load this module does without.
require('internal/loop').setAsyncScope?.(loopScope);

function createHook(fns) {
  return new hooks.AsyncHook(fns);
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

// The kinds of resources that Node 20.20 is built with, in the order of their numbers.
const providers = 'NONE DIRHANDLE DNSCHANNEL ELDHISTOGRAM FILEHANDLE FILEHANDLECLOSEREQ BLOBREADER FSEVENTWRAP '
  + 'FSREQCALLBACK FSREQPROMISE GETADDRINFOREQWRAP GETNAMEINFOREQWRAP HEAPSNAPSHOT HTTP2SESSION HTTP2STREAM HTTP2PING '
  + 'HTTP2SETTINGS HTTPINCOMINGMESSAGE HTTPCLIENTREQUEST JSSTREAM JSUDPWRAP MESSAGEPORT PIPECONNECTWRAP PIPESERVERWRAP '
  + 'PIPEWRAP PROCESSWRAP PROMISE QUERYWRAP QUIC_LOGSTREAM QUIC_PACKET SHUTDOWNWRAP SIGNALWRAP STATWATCHER STREAMPIPE '
  + 'TCPCONNECTWRAP TCPSERVERWRAP TCPWRAP TTYWRAP UDPSENDWRAP UDPWRAP SIGINTWATCHDOG WORKER WORKERHEAPSNAPSHOT '
  + 'WRITEWRAP ZLIB CHECKPRIMEREQUEST PBKDF2REQUEST KEYPAIRGENREQUEST KEYGENREQUEST KEYEXPORTREQUEST CIPHERREQUEST '
  + 'DERIVEBITSREQUEST HASHREQUEST RANDOMBYTESREQUEST RANDOMPRIMEREQUEST SCRYPTREQUEST SIGNREQUEST TLSWRAP '
  + 'VERIFYREQUEST';

module.exports = {
  AsyncLocalStorage: storage.AsyncLocalStorage,
  createHook,
  executionAsyncId,
  triggerAsyncId,
  executionAsyncResource,
  asyncWrapProviders: Object.freeze(Object.assign(
    { __proto__: null }, Object.fromEntries(providers.split(' ').map((name, number) => [ name, number ]))
  )),
  AsyncResource: resource.AsyncResource
};
