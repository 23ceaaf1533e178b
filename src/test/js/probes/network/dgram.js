'use strict';
// dgram: what sockets take, and what one that is not bound says.
const dgram = require('dgram');
const nothing = () => {};
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};
// What of a fresh socket, closed afterwards, `run` gives.
const withSocket = (run, type = 'udp4') => {
  const socket = dgram.createSocket(type);
  const outcome = attempt(() => run(socket));
  try {
    socket.close();
  } catch {
    // Closed already.
  }

  return outcome;
};

const types = [
  undefined, null, 5, 'udp5', '', {}, [], nothing, { type: 'udp4', lookup: 5 }, { type: 'udp4', lookup: null }, { type: 'x', lookup: 5 }, { type: 'udp4', recvBufferSize: 'x' }, { type: 'udp4', recvBufferSize: 0 }, { type: 'udp6', sendBufferSize: -1 },
  { type: 'udp4', sendBufferSize: 1.5 }, { type: 'udp4', signal: 5 }, { type: 'udp4', signal: {} }, { type: 'udp4', signal: null }, { type: 'udp6', reuseAddr: 'x' }, { type: 'udp4', recvBufferSize: 'x', sendBufferSize: 'y' }
];
for (const type of types) {
  for (const listener of [ undefined, nothing, 5 ]) {
    probe(`createSocket(${ describe(type) }, ${ describe(listener) })`, () => attempt(() => {
      const socket = dgram.createSocket(type, listener);
      const seen = [ socket.type, socket.listenerCount('message'), socket instanceof dgram.Socket ];
      socket.close();

      return seen;
    }));
  }
}
const calls = {
  setBroadcast: [ [], [ true ], [ 'x' ] ],
  setTTL: [ [], [ 'x' ], [ 0 ], [ 1 ], [ 255 ], [ 256 ], [ NaN ], [ null ], [ -1 ] ],
  setMulticastTTL: [ [], [ 'x' ], [ 0 ], [ 256 ], [ -1 ], [ 255 ] ],
  setMulticastLoopback: [ [], [ 1 ] ],
  setMulticastInterface: [ [], [ 5 ], [ 'x' ], [ '1.2.3.4' ], [ '' ] ],
  addMembership: [ [], [ '' ], [ null ], [ 'x' ], [ '1.2.3.4' ], [ 5 ], [ '224.0.0.1', 'x' ] ],
  dropMembership: [ [], [ 0 ], [ 'x' ], [ '224.0.0.1', 'x' ] ],
  addSourceSpecificMembership: [ [], [ 5 ], [ 'x' ], [ 'x', 'y' ], [ '1.1.1.1', 5 ] ],
  dropSourceSpecificMembership: [ [], [ 5 ], [ 'x' ], [ 'x', 'y' ], [ '1.1.1.1', 5 ] ],
  setRecvBufferSize: [ [], [ -1 ], [ 'x' ], [ 1.5 ], [ 100 ] ],
  setSendBufferSize: [ [], [ -1 ], [ Infinity ], [ 100 ] ],
  getRecvBufferSize: [ [] ],
  getSendBufferSize: [ [] ],
  getSendQueueSize: [ [] ],
  getSendQueueCount: [ [] ],
  address: [ [] ],
  remoteAddress: [ [] ],
  disconnect: [ [] ],
  bind: [ [ { fd: 99 } ] ],
  connect: [ [], [ 0 ], [ 70000 ], [ 'x' ], [ 80, 5 ], [ 80, null ], [ -1, nothing ] ],
  send: [
    [], [ 5 ], [ 'a' ], [ 'a', 0 ], [ 'a', 70000 ], [ 'a', 'x' ], [ 'a', 80, 5 ], [ {}, 80 ], [ [ 5 ], 80 ], [ [ 'a', {} ], 80 ], [ 'a', 5, 1, 80 ], [ 'a', 0, 9, 80 ], [ 'é', 0, 3, 80 ], [ 5, 0, 1, 80 ], [ 'a', 0, 1, 0, '127.0.0.1' ],
    [ 'a', 0, 1, 70000 ], [ 'a', 0, 1, 80, 5 ], [ 'a', 0, 1, 80, true ], [ new ArrayBuffer(2), 80 ], [ null, 80 ], [ 'a', nothing ], [ 'a', -1, nothing ], [ Buffer.alloc(2), 3, 0, 80 ], [ [ 'x' ], 0, 1, 80 ]
  ],
  sendto: [ [], [ 'a' ], [ 'a', 0 ], [ 'a', 0, 1 ], [ 'a', 0, 1, 80 ], [ 'a', 0, 5, 80, 'x' ], [ 'a', '0', 1, 80, 'x' ], [ 'a', 0, 1, 99999, 'x' ] ]
};
for (const name of Object.keys(calls)) {
  for (const args of calls[name]) probe(`${ name }${ describe(args) }`, () => withSocket((socket) => socket[name](...args)));
}
const afterClose = {
  bind: [ 80 ], send: [ 'a', 80, 'localhost' ], close: [], address: [], remoteAddress: [], setMulticastInterface: [ 5 ], addMembership: [], dropMembership: [], addSourceSpecificMembership: [], dropSourceSpecificMembership: [], sendto: [ 'a', 0, 1, 80, 'x' ],
  disconnect: []
};
for (const name of Object.keys(afterClose)) {
  probe(`${ name } after close`, () => withSocket((socket) => {
    socket.close();
    socket[name](...afterClose[name]);
  }));
}
probe('close', () => new Promise((resolve) => {
  const socket = dgram.createSocket('udp6');
  const seen = [];
  socket.on('close', () => seen.push('event'));
  seen.push(socket.close(() => resolve(seen)) === socket, socket.ref() === socket, socket.unref() === socket);
}));
probe('a signal closes', () => new Promise((resolve) => {
  const controller = new AbortController();
  const socket = dgram.createSocket({ type: 'udp4', signal: controller.signal });
  socket.on('close', () => resolve('closed'));
  controller.abort();
}));
probe('a signal that is aborted closes', () => new Promise((resolve) => {
  const socket = dgram.createSocket({ type: 'udp4', signal: AbortSignal.abort() });
  socket.on('close', () => resolve([ 'closed', attempt(() => socket.close()) ]));
}));
probe('disposal', async () => {
  const socket = dgram.createSocket('udp4');
  const seen = [];
  socket.on('close', () => seen.push('closed'));
  await socket[Symbol.asyncDispose]();
  await socket[Symbol.asyncDispose]();

  return [ seen, attempt(() => socket.address()) ];
});
