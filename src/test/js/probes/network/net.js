'use strict';
// net: what sockets and servers take, before they connect or listen.
const net = require('net');
const nothing = () => {};
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};

const socketOptions = [
  { objectMode: true }, { readableObjectMode: true }, { writableObjectMode: 1 }, { objectMode: false }, { keepAliveInitialDelay: 'x' }, { keepAliveInitialDelay: -1 }, { keepAliveInitialDelay: null }, { fd: 'x' }, { fd: -1 }, { fd: 1.5 }, { fd: null },
  { signal: 5 }, { signal: {} }, { highWaterMark: -1 }, { highWaterMark: 'x' }, { allowHalfOpen: 1 }
];
for (const options of socketOptions) {
  probe(`new Socket(${ describe(options) })`, () => attempt(() => {
    const socket = new net.Socket(options);

    return [ socket.allowHalfOpen, socket.readableHighWaterMark ];
  }));
  if (Object.hasOwn(options, 'objectMode') || options.keepAliveInitialDelay === 'x') probe(`net.connect ${ describe(options) }`, () => attempt(() => net.connect({ port: -1, ...options })));
}
for (const args of [ [], [ 'x' ], [ 0 ], [ 5 ], [ -1 ], [ NaN ], [ Infinity ], [ null ], [ 1000, 5 ], [ 0, 5 ], [ 1000, nothing ], [ 0, nothing ], [ 1000, null ], [ 2n ] ]) {
  probe(`Socket setTimeout${ describe(args) }`, () => attempt(() => {
    const socket = new net.Socket();
    const same = socket.setTimeout(...args) === socket;

    return [ same, socket.timeout, socket.listenerCount('timeout') ];
  }));
  probe(`Socket setTimeout${ describe(args) } twice`, () => {
    const socket = new net.Socket();
    socket.setTimeout(1000, nothing);

    return [ attempt(() => typeof socket.setTimeout(...args)), socket.timeout, socket.listenerCount('timeout') ];
  });
}
probe('Socket timeout comes', () => new Promise((resolve) => {
  const socket = new net.Socket();
  const seen = [];
  socket.setTimeout(5, () => seen.push('callback'));
  socket.on('timeout', () => seen.push('event'));
  setTimeout(() => resolve([ seen, socket.timeout, socket.destroyed ]), 50);
}));
probe('Socket timeout is cleared', () => new Promise((resolve) => {
  const [ cleared, destroyed ] = [ new net.Socket(), new net.Socket() ];
  const seen = [];
  for (const socket of [ cleared, destroyed ]) socket.setTimeout(5, () => seen.push('late'));
  cleared.setTimeout(0);
  destroyed.destroy();
  destroyed.setTimeout('not looked at');
  setTimeout(() => resolve(seen), 50);
}));
probe('a write without a connection', () => new Promise((resolve) => {
  const socket = new net.Socket();
  const seen = [];
  socket.on('error', (error) => seen.push(error));
  socket.on('close', (...args) => resolve([ ...seen, args ]));
  seen.push(socket.write('x', (error) => seen.push([ 'callback', error.code ])));
}));
probe('reset without a connection', () => new Promise((resolve) => {
  const socket = new net.Socket();
  const seen = [ ];
  socket.on('error', (error) => seen.push(error));
  socket.on('close', (...args) => resolve([ ...seen, args ]));
  seen.push(socket.resetAndDestroy() === socket);
}));
probe('states of a socket', () => {
  const socket = new net.Socket({ allowHalfOpen: true });
  const seen = [ socket.readyState, socket.pending, socket._handle, socket.address(), socket.bufferSize, socket.remoteAddress, socket.localFamily ];
  socket.destroy();

  return [ ...seen, socket.readyState, socket.destroyed, socket.closed ];
});

const serverOptions = [
  undefined, null, 5, 'x', true, Symbol.iterator, 1n, [], {}, nothing, { keepAliveInitialDelay: 'x' }, { keepAliveInitialDelay: -5 }, { keepAliveInitialDelay: 2500 }, { highWaterMark: 'x' }, { highWaterMark: 10 }, { highWaterMark: -1 }, { allowHalfOpen: 1, pauseOnConnect: 1, noDelay: 1, keepAlive: 1 }
];
for (const options of serverOptions) {
  for (const listener of [ undefined, nothing, 5 ]) {
    probe(`createServer(${ describe(options) }, ${ describe(listener) })`, () => attempt(() => {
      const server = net.createServer(options, listener);

      return [ server.allowHalfOpen, server.pauseOnConnect, server.noDelay, server.keepAlive, server.keepAliveInitialDelay, server.highWaterMark, server.listenerCount('connection'), server.listening ];
    }));
  }
}
const targets = [
  [ { port: undefined } ], [ { port: 1, host: 5 } ], [ { port: 1, host: 'x.invalid', family: 5 } ], [ { port: 1, host: 'x.invalid', hints: 1e6 } ], [ { port: 1, autoSelectFamilyAttemptTimeout: 0 } ], [ { port: 1, autoSelectFamilyAttemptTimeout: 'x' } ],
  [ { port: '' } ], [ { port: ' ' } ], [ { port: '70000' } ], [ { port: 1n } ], [ '' ], [ { path: {} } ], [ { port: 1, host: 'x.invalid', lookup: null, family: 7 } ]
];
for (const target of targets) probe(`net.connect ${ describe(target) }`, () => attempt(() => net.connect(...target)));
probe('net.connect with a wrong timeout', () => attempt(() => net.connect({ port: -1, timeout: 'x' })));
for (const target of [ [ { path: '5' } ], [ { path: '' } ], [ { path: null } ], [ { host: 'x' } ], [ { port: 'x' } ], [ { port: '' } ], [ { port: 1.5 } ], [ { port: 0, signal: null } ], [ { signal: 'x' } ], [ [] ], [ 65536 ], [ '65536' ], [ { handle: {} } ], [ { port: true } ], [ Symbol.iterator ] ]) {
  probe(`listen ${ describe(target) }`, () => attempt(() => net.createServer().listen(...target)));
}
probe('close of a server that does not listen', () => new Promise((resolve) => {
  const server = net.createServer();
  const seen = [];
  server.on('close', () => resolve(seen));
  seen.push(server.close((error) => seen.push(error)) === server);
}));
probe('dispose of a server that does not listen', () => net.createServer()[Symbol.asyncDispose]());
for (const value of [ undefined, null, 5, 'x', true ]) probe(`setDefaultAutoSelectFamily(${ describe(value) })`, () => attempt(() => net.setDefaultAutoSelectFamily(value)));
for (const value of [ undefined, null, 0, -1, 'x', 1.5, 5, 300, 2 ** 31 ]) {
  probe(`setDefaultAutoSelectFamilyAttemptTimeout(${ describe(value) })`, () => [ attempt(() => net.setDefaultAutoSelectFamilyAttemptTimeout(value)), net.getDefaultAutoSelectFamilyAttemptTimeout() ]);
}
for (const args of [ [], [ 5 ], [ '1.1.1.1', 5 ], [ '1.1.1.1', 'x' ], [ '' ] ]) probe(`addAddress${ describe(args) }`, () => attempt(() => new net.BlockList().addAddress(...args)));
probe('isBlockList', () => [ net.BlockList.isBlockList?.(new net.BlockList()), net.BlockList.isBlockList?.({}) ]);
probe('SocketAddress.parse', () => [ '1.2.3.4:80', '[::1]:5', '1.2.3.4', 'x', '' ].map((text) => net.SocketAddress.parse?.(text)?.toJSON()));
