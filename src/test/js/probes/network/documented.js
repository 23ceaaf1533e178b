'use strict';
// What is there of the modules that leave the sandbox.
const util = require('util');
const shapes = {};

for (const name of [ 'http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'child_process', 'cluster', 'worker_threads', 'inspector', 'inspector/promises', 'trace_events', 'wasi', 'repl', 'domain' ]) {
  probe(`exports of ${ name }`, () => { const m = require(name); return Object.keys(m).sort(); });
  probe(`types of ${ name }`, () => { const m = require(name); return Object.keys(m).filter((k) => ![ 'globalAgent', 'Server', 'threadId' ].includes(k)).map((k) => [ k, typeof m[k], typeof m[k] === 'function' ? [ m[k].name, m[k].length ] : null ]).sort(); });
}
const http = require('http');
const net = require('net');
const wt = require('worker_threads');
const dns = require('dns');
const url = require('url');
const tls = require('tls');
const cp = require('child_process');

probe('STATUS_CODES', () => http.STATUS_CODES);
probe('METHODS', () => http.METHODS);
probe('maxHeaderSize', () => http.maxHeaderSize);
probeEach('validateHeaderName', [ [ 'a' ], [ 'a b' ], [ '' ], [ 5 ], [ 'é' ] ], http.validateHeaderName);
probeEach('validateHeaderValue', [ [ 'a', 'b' ], [ 'a', undefined ], [ 'a', 'é€' ], [ 'a', '\n' ], [ 'a', 5 ] ], http.validateHeaderValue);
probe('Agent', () => { const a = new http.Agent({ keepAlive: true, maxSockets: 5 }); return [ a.maxSockets, a.keepAlive, a.maxFreeSockets, a.defaultPort, a.protocol, a.getName({ host: 'h', port: 1 }), a.getName(), a.options ]; });
probe('globalAgent', () => [ http.globalAgent instanceof http.Agent, http.globalAgent.keepAlive, require('https').globalAgent.protocol, require('https').globalAgent.defaultPort ]);
probe('IncomingMessage', () => { const m = new http.IncomingMessage(); return [ m.headers, m.httpVersion, m.statusCode, m.method, m.url, m.complete, m.rawHeaders ]; });
probe('ServerResponse', () => { const r = new http.ServerResponse({ method: 'GET', httpVersionMajor: 1, httpVersionMinor: 1 }); r.setHeader('A', 'b'); r.statusCode = 404;
  return [ r.getHeader('a'), r.hasHeader('A'), r.getHeaders(), r.getHeaderNames(), r.headersSent, r.statusCode, r.statusMessage, r.removeHeader('a'), r.getHeader('a') ]; });
probe('OutgoingMessage', () => { const m = new http.OutgoingMessage(); m.setHeader('X', [ 'a', 'b' ]); m.appendHeader('Y', 'c'); return [ m.getHeaders(), m.getRawHeaderNames(), m.writableEnded ]; });
probe('setHeader refused', () => new http.OutgoingMessage().setHeader('a b', 'c'));
probe('setHeader without value', () => new http.OutgoingMessage().setHeader('a'));
probeEach('net.isIP', [ '1.2.3.4', '::1', 'x', '', '1.2.3', '::ffff:1.2.3.4', 'fe80::1%eth0', undefined, 5, '1.2.3.4.5', '01.2.3.4' ].map((x) => [ x ]), (x) => [ net.isIP(x), net.isIPv4(x), net.isIPv6(x) ]);
probe('SocketAddress', () => { const a = new net.SocketAddress({ address: '1.2.3.4', port: 5 }); return [ a.address, a.port, a.family, a.flowlabel, util.inspect(a) ]; });
probe('BlockList', () => { const b = new net.BlockList(); b.addAddress('1.1.1.1'); b.addRange('2.0.0.0', '2.0.0.9'); b.addSubnet('8.0.0.0', 8); return [ b.check('1.1.1.1'), b.check('2.0.0.5'), b.check('8.9.9.9'), b.check('9.9.9.9'), b.rules ]; });
probe('Socket', () => { const s = new net.Socket(); return [ s.readyState, s.connecting, s.destroyed, s.remoteAddress, s.bytesRead, s.bytesWritten, s.pending, s.timeout, s instanceof require('stream').Duplex ]; });
probe('default family', () => [ net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout() ]);
probe('dns constants', () => [ dns.NOTFOUND, dns.ADDRCONFIG, dns.V4MAPPED, dns.ALL, dns.getDefaultResultOrder() ]);
probeEach('dns.lookup refused', [ [], [ 5 ], [ 'a' ], [ 'a', { family: 5 }, () => {} ], [ 'a', 5, () => {} ], [ 'a', { hints: 3000 }, () => {} ], [ 'a', {}, 5 ] ], dns.lookup);
probe('dns.lookup of an address', () => new Promise((resolve) => { dns.lookup('127.0.0.1', (...args) => resolve(args)); }));
probe('dns.lookup of an address, all', () => new Promise((resolve) => { dns.lookup('::1', { all: true }, (...args) => resolve(args)); }));
probe('dns.promises.lookup of an address', () => dns.promises.lookup('127.0.0.1'));
probeEach('dns.setServers refused', [ [], [ 5 ], [ [ 'x' ] ], [ [ 5 ] ] ], dns.setServers);
probe('Resolver', () => { const r = new dns.Resolver(); return [ typeof r.resolve4, typeof r.cancel ]; });
probe('isMainThread', () => [ wt.isMainThread, wt.parentPort, wt.workerData, wt.threadId, wt.resourceLimits, typeof wt.SHARE_ENV ]);
probe('environment data', () => { wt.setEnvironmentData('k', { a: 1 }); return [ wt.getEnvironmentData('k'), wt.getEnvironmentData('none') ]; });
probe('markAsUntransferable', () => { const a = new ArrayBuffer(1); wt.markAsUntransferable(a); return [ wt.isMarkedAsUntransferable?.(a), structuredClone(1) ]; });
probe('tls constants', () => [ tls.DEFAULT_MIN_VERSION, tls.DEFAULT_MAX_VERSION, tls.DEFAULT_ECDH_CURVE, tls.CLIENT_RENEG_LIMIT, tls.CLIENT_RENEG_WINDOW, Array.isArray(tls.rootCertificates), tls.getCiphers().length > 10 ]);
probe('checkServerIdentity', () => [ tls.checkServerIdentity('a.com', { subject: { CN: 'a.com' } }), tls.checkServerIdentity('b.com', { subject: { CN: 'a.com' }, subjectaltname: 'DNS:*.b.org' })?.message ]);
probe('http2 constants', () => { const h = require('http2'); return [ Object.keys(h.constants).length, h.getDefaultSettings(), h.getPackedSettings({ enablePush: false }), h.sensitiveHeaders ]; });
probe('cluster', () => { const c = require('cluster'); return [ c.isPrimary, c.isMaster, c.isWorker, c.workers, c.SCHED_RR, c.SCHED_NONE, c.settings, c instanceof require('events') ]; });
probe('urlToHttpOptions', () => url.urlToHttpOptions(new URL('https://u:p@a.b:8/c?d#e')));
probe('createServer', () => { const s = http.createServer(() => {}); return [ s.listening, s.timeout, s.keepAliveTimeout, s.headersTimeout, s.requestTimeout, s.maxHeadersCount, s instanceof net.Server, s.listenerCount('request') ]; });
probe('dgram', () => { const s = require('dgram').createSocket('udp4'); const seen = [ s.type, typeof s.bind ]; s.close(); return seen; });
probeEach('dgram refused', [ [], [ 5 ], [ 'udp5' ], [ {} ] ], (...args) => { require('dgram').createSocket(...args).close(); return 'made'; });
probe('inspector', () => { const i = require('inspector'); return [ i.url(), typeof i.Session, typeof i.console ]; });
probe('trace_events', () => { const t = require('trace_events'); return [ t.getEnabledCategories(), t.createTracing({ categories: [ 'node' ] }).categories ]; });
probeEach('createTracing refused', [ [], [ 5 ], [ {} ], [ { categories: [] } ], [ { categories: 5 } ] ], (...args) => { require('trace_events').createTracing(...args); return 'made'; });
