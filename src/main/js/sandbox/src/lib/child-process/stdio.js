'use strict';
// The channels that a process would be given.

const { codes } = require('internal/errors');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_SYNC_FORK_INPUT, ERR_IPC_ONE_PIPE, ERR_IPC_SYNC_FORK } = codes;
const words = [ 'ignore', 'pipe', 'overlapped', 'inherit' ];

const isData = (value) => typeof value === 'string' || ArrayBuffer.isView(value);
const hasDescriptor = (value) => typeof value === 'number' || typeof value.fd === 'number';
const hasHandle = (value) => value.handle !== undefined || value._handle !== undefined;

function checkChannel(channel, isSync) {
  if (channel == null || words.includes(channel) || hasDescriptor(channel) || hasHandle(channel)) return;
  if (!isData(channel)) throw new ERR_INVALID_ARG_VALUE('stdio', channel);
  if (!isSync) throw new ERR_INVALID_SYNC_FORK_INPUT(require('util').inspect(channel));
}

// `input` is what a process that is waited for reads, in place of its first channel.
function checkStdio(stdio, input = undefined, isSync = false) {
  if (typeof stdio === 'string' ? !words.includes(stdio) : stdio != null && !Array.isArray(stdio)) {
    throw new ERR_INVALID_ARG_VALUE('stdio', stdio);
  }
  let pipes = 0;

  for (const channel of Array.isArray(stdio) ? stdio : []) {
    if (channel !== 'ipc') checkChannel(channel, isSync);
    else if (isSync) throw new ERR_IPC_SYNC_FORK();
    else if (++pipes > 1) throw new ERR_IPC_ONE_PIPE();
  }
  if (input && !isData(input)) {
    throw new ERR_INVALID_ARG_TYPE('options.stdio[0]', [ 'Buffer', 'TypedArray', 'DataView', 'string' ], input);
  }
}

module.exports = { checkStdio };
