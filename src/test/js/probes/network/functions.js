// What of these modules needs no network.
const net = require('net');
const http = require('http');
const dns = require('dns');
const tls = require('tls');
const http2 = require('http2');

const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return [ error.name, error.code, error.message ];
  }
};

for (const text of [ '127.0.0.1', '0.0.0.0', '256.1.1.1', '1.2.3', '01.2.3.4', '1.2.3.4.5', ' 1.2.3.4', '', '::', '::1', '1::', 'fe80::1%eth0', 'fe80::1%', '2001:db8::ff00:42:8329', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::ffff:1.2.3.4', '1::2::3', ':1', '12345::', 'g::', '::1.2.3.4', '1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:7:1.2.3.4', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', null, undefined, 5, {}, [ '1.2.3.4' ] ]) {
  probe(`isIP(${ describe(text) })`, () => [ net.isIP(text), net.isIPv4(text), net.isIPv6(text) ]);
}
probe('BlockList', () => {
  const list = new net.BlockList();
  list.addAddress('1.2.3.4');
  list.addRange('10.0.0.1', '10.0.0.10');
  list.addSubnet('192.168.0.0', 16);
  list.addSubnet('2001:db8::', 32, 'ipv6');
  list.addAddress('::1', 'ipv6');

  return [ list.rules, ...[ [ '1.2.3.4' ], [ '1.2.3.5' ], [ '10.0.0.5' ], [ '10.0.0.11' ], [ '192.168.200.1' ], [ '2001:db8::5', 'ipv6' ], [ '2001:db9::5', 'ipv6' ], [ '::1', 'ipv6' ], [ '::ffff:1.2.3.4', 'ipv6' ], [ 'nonsense' ], [ '::1' ] ].map((args) => list.check(...args)) ];
});
for (const [ method, ...args ] of [ [ 'addAddress', 5 ], [ 'addAddress', 'x' ], [ 'addAddress', '1.2.3.4', 'ipv7' ], [ 'addAddress', '1.2.3.4', 5 ], [ 'addRange', '1.1.1.2', '1.1.1.1' ], [ 'addRange', '1.1.1.1', 5 ], [ 'addSubnet', '1.1.1.1', 33 ], [ 'addSubnet', '1.1.1.1', 'x' ], [ 'addSubnet', '::', 129, 'ipv6' ], [ 'check', 5 ], [ 'check', '1.1.1.1', 'x' ] ]) {
  probe(`BlockList ${ method }(${ args.map(describe).join(', ') })`, () => attempt(() => new net.BlockList()[method](...args)));
}
for (const options of [ undefined, {}, { address: '1.2.3.4', port: 80 }, { family: 'ipv6' }, { address: '2001:0db8:0:0::1', family: 'ipv6', flowlabel: 5 }, { family: 'IPv6', address: '::1' }, { flowlabel: 7 }, 5, { family: 'x' }, { address: 5 }, { port: 70000 }, { port: 'x' }, { flowlabel: -1 }, { address: 'x' } ]) {
  probe(`SocketAddress(${ describe(options) })`, () => attempt(() => {
    const address = new net.SocketAddress(options);

    return [ address.address, address.port, address.family, address.flowlabel, JSON.stringify(address) ];
  }));
}
probe('inspect a SocketAddress', () => require('util').inspect(new net.SocketAddress({ port: 1 })));
probe('inspect a BlockList', () => require('util').inspect(new net.BlockList()));
probe('normalize', () => [ net._normalizeArgs([ 80 ]), net._normalizeArgs([ 80, 'host' ]), net._normalizeArgs([ '/path' ]), net._normalizeArgs([ { port: 1 } ]), net._normalizeArgs([]) ].map((args) => JSON.stringify(args[0])));
probe('a socket', () => {
  const socket = new net.Socket();

  return [ socket.connecting, socket.pending, socket.readyState, socket.destroyed, socket.remoteAddress, socket.localPort, socket.bytesRead, socket.allowHalfOpen, socket.address(), socket.setNoDelay() === socket, socket.setKeepAlive() === socket, socket.ref() === socket, socket instanceof require('stream').Duplex, net.Socket() instanceof net.Socket ];
});
probe('a server', () => {
  const server = net.createServer();

  return [ server.listening, server.address(), server instanceof net.Server, server instanceof require('events'), net.Server() instanceof net.Server, server.ref() === server ];
});
probe('automatic families', () => [ net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout() >= 10, attempt(() => net.setDefaultAutoSelectFamily('x')), attempt(() => net.setDefaultAutoSelectFamilyAttemptTimeout(0)) ]);

probe('STATUS_CODES', () => http.STATUS_CODES);
probe('METHODS', () => http.METHODS);
probe('maxHeaderSize', () => http.maxHeaderSize);
for (const name of [ 'x', 'X-Y', '', 'a b', 'ä', 5, undefined, 'a:b' ]) probe(`validateHeaderName(${ describe(name) })`, () => http.validateHeaderName(name));
for (const value of [ 'x', '', undefined, 'a\nb', 'ä', '日', 5, [ 'a' ], '\t' ]) probe(`validateHeaderValue(${ describe(value) })`, () => http.validateHeaderValue('x', value));
probe('an agent', () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });

  return [ agent.defaultPort, agent.protocol, agent.keepAlive, agent.maxSockets, agent.maxFreeSockets, agent.keepAliveMsecs, agent.scheduling, agent.maxTotalSockets, agent.options.keepAlive, agent.destroy(), agent instanceof require('events'), http.Agent() instanceof http.Agent ];
});
probe('wrong agents', () => [ attempt(() => new http.Agent({ scheduling: 'x' })), attempt(() => new http.Agent({ maxTotalSockets: 0 })), attempt(() => new http.Agent({ maxTotalSockets: 'x' })) ]);
for (const options of [ undefined, {}, { host: 'a', port: 80 }, { host: 'a', port: 80, localAddress: 'b' }, { family: 4 }, { family: 6, socketPath: '/x' }, { socketPath: '/y' } ]) {
  probe(`getName(${ describe(options) })`, () => [ new http.Agent().getName(options), new (require('https').Agent)().getName(options) ]);
}
probe('getName of https', () => new (require('https').Agent)().getName({ host: 'a', port: 443, ca: 'ca', rejectUnauthorized: false, servername: 'b', minVersion: 'TLSv1.2' }));
probe('globalAgent', () => [ http.globalAgent instanceof http.Agent, http.globalAgent.keepAlive, http.globalAgent.scheduling, require('https').globalAgent.defaultPort, require('https').globalAgent.protocol, http.globalAgent.options.timeout ]);
probe('a replaced globalAgent', () => {
  const { globalAgent } = http;
  http.globalAgent = new http.Agent();
  const replaced = http.globalAgent !== globalAgent;
  http.globalAgent = globalAgent;

  return replaced;
});
probe('headers of an OutgoingMessage', () => {
  const message = new http.OutgoingMessage();
  message.setHeader('X-One', 1);
  message.setHeader('Content-Type', 'text/plain');
  message.appendHeader('X-Two', 'a');
  message.appendHeader('X-Two', 'b');
  message.setHeaders(new Map([ [ 'X-Three', [ 'c', 'd' ] ] ]));
  message.removeHeader('x-one');

  return [ message.getHeaders(), message.getHeaderNames(), message.getRawHeaderNames(), message.getHeader('CONTENT-TYPE'), message.hasHeader('x-two'), message.hasHeader('none'), message.getHeader('none'), message.headersSent, message.writableEnded, message.finished ];
});
probe('wrong headers of an OutgoingMessage', () => {
  const message = new http.OutgoingMessage();

  return [ attempt(() => message.setHeader('a b', 1)), attempt(() => message.setHeader('a', undefined)), attempt(() => message.setHeader('a', 'x\ny')), attempt(() => message.getHeader(5)), attempt(() => message.hasHeader()), attempt(() => message.removeHeader({})), attempt(() => message.setHeaders({})), attempt(() => message.setHeaders([])) ];
});
probe('a ServerResponse', () => {
  const response = new http.ServerResponse({ method: 'GET' });
  const before = [ response.statusCode, response.statusMessage, response.sendDate, response.headersSent, response.req ];
  response.writeHead(404, { 'X-A': 'b' });

  return [ before, response.statusCode, response.statusMessage, response.getHeader('x-a'), response.headersSent, attempt(() => response.setHeader('a', 'b')), attempt(() => response.writeHead(200)), attempt(() => new http.ServerResponse({}).writeHead(99)) ];
});
probe('an IncomingMessage', () => {
  const message = new http.IncomingMessage(null);
  message.rawHeaders.push('Host', 'a', 'X-A', '1', 'x-a', '2', 'Set-Cookie', 'c', 'set-cookie', 'd', 'Content-Type', 'e', 'content-type', 'f', 'Cookie', 'g', 'cookie', 'h');

  return [ message.httpVersion, message.method, message.url, message.statusCode, message.complete, message.aborted, message.readable, message.socket, message.rawTrailers ];
});
probe('set headers of an IncomingMessage', () => {
  const message = new http.IncomingMessage(null);
  message.headers = { a: 'b' };

  return [ message.headers, message instanceof require('stream').Readable ];
});
probe('read what was pushed into an IncomingMessage', async () => {
  const message = new http.IncomingMessage(null);
  message.push('one ');
  message.push('two');
  message.push(null);
  message.complete = true;
  let text = '';
  for await (const chunk of message) text += chunk;

  return text;
});
probe('an http.Server', () => {
  const server = http.createServer(() => {});

  return [ server.listening, server.listenerCount('request'), server.timeout, server.headersTimeout, server.requestTimeout, server.keepAliveTimeout, server.maxHeadersCount, server.maxRequestsPerSocket, server instanceof net.Server ];
});

probe('the flags of dns', () => [ dns.ADDRCONFIG, dns.V4MAPPED, dns.ALL, dns.NODATA, dns.EOF, dns.CANCELLED, dns.promises.NOTFOUND ]);
probe('the same dns.promises', () => dns.promises === require('dns/promises'));
probe('look up an address', () => new Promise((resolve) => dns.lookup('127.0.0.1', (...results) => resolve(results))));
probe('look up an address of the sixth version', () => new Promise((resolve) => dns.lookup('::1', (...results) => resolve(results))));
probe('look up all', () => new Promise((resolve) => dns.lookup('10.1.2.3', { all: true }, (...results) => resolve(results))));
probe('look up by promise', () => dns.promises.lookup('127.0.0.1'));
probe('look up all by promise', () => dns.promises.lookup('127.0.0.1', { all: true }));
probe('look up wrongly', () => [ attempt(() => dns.lookup('127.0.0.1')), attempt(() => dns.lookup(5, () => {})), attempt(() => dns.lookup('127.0.0.1', 5, () => {})), attempt(() => dns.lookup('127.0.0.1', { family: 7 }, () => {})) ]);
probe('the order of results', () => [ dns.getDefaultResultOrder(), dns.setDefaultResultOrder('ipv4first'), dns.getDefaultResultOrder(), dns.setDefaultResultOrder('verbatim'), attempt(() => dns.setDefaultResultOrder('x')) ]);
probe('servers', () => [ dns.setServers([ '1.1.1.1', '[2001:db8::1]:53', '8.8.8.8:53', '4.4.4.4:5353' ]), dns.getServers(), attempt(() => dns.setServers('x')), attempt(() => dns.setServers([ 'x' ])), attempt(() => dns.setServers([ 5 ])) ]);

probe('tls constants', () => [ tls.DEFAULT_MIN_VERSION, tls.DEFAULT_MAX_VERSION, tls.DEFAULT_ECDH_CURVE, tls.DEFAULT_CIPHERS, tls.CLIENT_RENEG_LIMIT, tls.CLIENT_RENEG_WINDOW, tls.getCiphers(), Object.isFrozen(tls.rootCertificates) ]);
probe('convertALPNProtocols', () => [ [ 'h2', 'http/1.1' ], Buffer.from('x'), new Uint8Array([ 1, 2 ]), [] ].map((protocols) => {
  const out = {};
  tls.convertALPNProtocols(protocols, out);

  return out;
}));
for (const [ host, cert ] of [
  [ 'a.com', { subject: { CN: 'a.com' } } ], [ 'b.com', { subject: { CN: 'a.com' } } ], [ 'a.com', { subject: { CN: '*.com' } } ], [ 'x.a.com', { subject: { CN: '*.a.com' } } ], [ 'a.com.', { subject: { CN: 'A.com' } } ],
  [ 'a.com', { subjectaltname: 'DNS:a.com, DNS:b.com', subject: {} } ], [ 'b.com', { subjectaltname: 'DNS:a.com, DNS:b.com', subject: {} } ], [ 'c.com', { subjectaltname: 'DNS:a.com', subject: { CN: 'c.com' } } ], [ '1.2.3.4', { subjectaltname: 'IP Address:1.2.3.4', subject: {} } ],
  [ '1.2.3.5', { subjectaltname: 'IP Address:1.2.3.4', subject: {} } ], [ 'x.y.a.com', { subjectaltname: 'DNS:*.a.com', subject: {} } ], [ 'foobar.a.com', { subjectaltname: 'DNS:foo*.a.com', subject: {} } ], [ 'a.com', { subject: {} } ], [ 'a.com', { subject: { CN: [ 'b.com', 'a.com' ] } } ]
]) {
  probe(`checkServerIdentity ${ host } ${ JSON.stringify(cert) }`, () => {
    const error = tls.checkServerIdentity(host, cert);

    return error && [ error.message, error.code, error.reason, error.host, error.cert === cert ];
  });
}

probe('http2 constants', () => http2.constants);
probe('default settings', () => http2.getDefaultSettings());
probe('packed settings', () => [ {}, { headerTableSize: 5 }, { enablePush: false, maxFrameSize: 16384, initialWindowSize: 9 }, undefined ].map((settings) => http2.getPackedSettings(settings)));
probe('wrong settings', () => [ { headerTableSize: -1 }, { enablePush: 1 }, { maxFrameSize: 5 }, { maxConcurrentStreams: 'x' } ].map((settings) => attempt(() => http2.getPackedSettings(settings))));
probe('unpacked settings', () => [ http2.getUnpackedSettings(Buffer.from([ 0, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 1 ])), attempt(() => http2.getUnpackedSettings(Buffer.alloc(5))), attempt(() => http2.getUnpackedSettings('x')) ]);

probe('a ChildProcess', () => {
  const child = new (require('child_process').ChildProcess)();

  return [ child.connected, child.exitCode, child.signalCode, child.killed, child.spawnfile, child instanceof require('events') ];
});
probe('cluster', () => {
  const cluster = require('cluster');

  return [ cluster.isMaster, cluster.isPrimary, cluster.isWorker, cluster.workers, cluster.SCHED_RR, cluster.SCHED_NONE, cluster.schedulingPolicy, cluster.settings, cluster.setupMaster === cluster.setupPrimary, cluster instanceof require('events') ];
});
probe('dgram', () => {
  const dgram = require('dgram');
  const socket = dgram.createSocket('udp4');
  socket.close();

  return [ socket.type, socket instanceof dgram.Socket, attempt(() => dgram.createSocket('x')), attempt(() => dgram.createSocket({})) ];
});
probe('inspector', () => {
  const inspector = require('inspector');

  return [ inspector.url(), attempt(() => inspector.waitForDebugger()), new inspector.Session() instanceof require('events'), inspector.console.log('x') ];
});
probe('repl', () => {
  const repl = require('repl');

  return [ repl.REPL_MODE_SLOPPY, repl.REPL_MODE_STRICT, repl.writer({ a: 1 }), repl.isValidSyntax('1 +'), repl.isValidSyntax('1 + 1'), repl.isValidSyntax('{ a: 1 }'), new repl.Recoverable(new SyntaxError('x')) instanceof SyntaxError, Array.isArray(repl.builtinModules) ];
});
probe('trace_events', () => {
  const trace = require('trace_events');
  const tracing = trace.createTracing({ categories: [ 'node', 'v8' ] });

  return [ tracing.enabled, tracing.categories, attempt(() => trace.createTracing()), attempt(() => trace.createTracing({ categories: [] })), attempt(() => trace.createTracing({ categories: [ 5 ] })), require('util').inspect(tracing) ];
});
probe('domain', () => {
  const domain = require('domain');
  const own = domain.create();
  const log = [];
  own.on('error', (error) => log.push(error.message, error.domainThrown, error.domain === own));
  log.push(own.run((a, b) => a + b, 1, 2), own.bind((a) => a * 2)(4), own.members.length, own instanceof domain.Domain, own instanceof require('events'));
  own.intercept(() => log.push('never'))(new Error('intercepted'));
  own.intercept((a) => log.push(a))(null, 'value');
  const emitter = new (require('events'))();
  own.add(emitter);
  emitter.emit('error', new Error('emitted'));
  own.remove(emitter);

  return [ log, emitter.domain, domain.active ];
});
