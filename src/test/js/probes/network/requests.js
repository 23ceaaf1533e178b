'use strict';
// http, https and http2: what is said of a request before it is sent, and of http2's settings.
const http = require('http');
const https = require('https');
const http2 = require('http2');
const nothing = () => {};
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};

const requests = [
  [ '' ], [ 'http://' ], [ 'http://a b/' ], [ 'mailto:x' ], [ 'http://x.invalid/', { path: 'a b' } ], [ 'http://x.invalid/', { method: 5 } ], [ 'https://x.invalid/', { method: 5 } ], [ { path: '/\u0100' } ], [ { path: '/\n' } ], [ { path: 5, method: {} } ],
  [ { method: '' , timeout: 'x' } ], [ { method: 'a\nb' } ], [ { method: true } ], [ { host: true } ], [ { host: null, timeout: 'x' } ], [ { hostname: 5 } ], [ { hostname: {}, host: 5 } ], [ { agent: {} } ], [ { agent: 'x' } ], [ { agent: true } ], [ { agent: null, timeout: NaN } ],
  [ { agent: false, timeout: Infinity } ], [ { timeout: '5' } ], [ { timeout: null } ], [ { maxHeaderSize: 'x' } ], [ { maxHeaderSize: 1.5 } ], [ { maxHeaderSize: null } ], [ { insecureHTTPParser: 'x' } ], [ { joinDuplicateHeaders: null } ],
  [ { headers: { '': 'x' } } ], [ { headers: { 'a:': 'x' } } ], [ { headers: { a: 'é€' } } ], [ { headers: { a: [ 'x', '\n' ] } } ], [ { headers: { a: null }, agent: 5 } ], [ { headers: [ [ 'a b', 'c' ] ] } ], [ { headers: [ 'a b', 'c' ] } ],
  [ { headers: [ 'a', '\n' ] } ], [ { headers: [ 'a' ] } ], [ { headers: [ 'a', undefined ] } ], [ { protocol: 'ftp:' } ], [ { protocol: 5 } ], [ { auth: {} } ], [ { auth: 5 } ], [ { signal: 5 } ], [ { signal: {} } ], [ { port: 'x' } ], [ { port: -1 } ], [ { port: 1.5 } ],
  [ { port: 65536 } ], [ { localAddress: 'x' } ], [ { localPort: 'x' } ], [ { family: 5, host: 'x.invalid' } ], [ { lookup: 5, host: 'x.invalid' } ], [ { socketPath: {} } ], [ { protocol: 'https:' } ], [ { protocol: 'http:', path: ' ' } ]
];
for (const [ index, args ] of requests.entries()) {
  for (const [ name, call ] of [ [ 'http.request', http.request ], [ 'http.get', http.get ], [ 'https.request', https.request ], [ 'ClientRequest', (...list) => new http.ClientRequest(...list) ] ]) {
    probe(`${ name } ${ index } ${ describe(args) }`, () => {
      const [ kind, value ] = attempt(() => call(...args));
      if (kind === 'returned') {
        value.on('error', nothing);
        value.destroy();
      }

      // What Node takes is tried there, and refused here.
      return kind === 'returned' || value.code === 'ERR_ACCESS_DENIED' ? 'tried' : value;
    });
  }
}

const settings = [
  undefined, null, 5, 'x', [], {}, { headerTableSize: -1 }, { headerTableSize: 2 ** 32 }, { headerTableSize: 'x' }, { enablePush: 1 }, { enablePush: true }, { initialWindowSize: -1 }, { initialWindowSize: 10 }, { maxFrameSize: 1 }, { maxFrameSize: 2 ** 24 },
  { maxConcurrentStreams: -1 }, { maxHeaderListSize: -1 }, { maxHeaderSize: -1 }, { maxHeaderSize: 5 }, { enableConnectProtocol: 'x' }, { enableConnectProtocol: true }, { customSettings: 5 }, { customSettings: [] }, { customSettings: { 70000: 1 } },
  { customSettings: { 1: -1 } }, { headerTableSize: NaN }, { headerTableSize: null }, { maxFrameSize: 1, enablePush: 'x' }
];
for (const value of settings) {
  if (value?.headerTableSize !== null && !(value?.headerTableSize !== value?.headerTableSize)) probe(`getPackedSettings(${ describe(value) })`, () => attempt(() => http2.getPackedSettings(value)));
  probe(`updateSettings(${ describe(value) })`, () => attempt(() => http2.createServer().updateSettings(value)));
}
for (const value of [ undefined, null, 5, 'x', new Uint8Array(6), new Uint8Array(7), Buffer.from('000100000005', 'hex'), Buffer.from('002300000005', 'hex'), new Uint16Array(6), new DataView(new ArrayBuffer(6)), new ArrayBuffer(6), Buffer.from('000200000007', 'hex') ]) {
  probe(`getUnpackedSettings(${ describe(value) })`, () => attempt(() => http2.getUnpackedSettings(value)));
}
for (const options of [ undefined, null, { validate: true }, { validate: false } ]) probe(`getUnpackedSettings with ${ describe(options) }`, () => attempt(() => http2.getUnpackedSettings(Buffer.from('000500000001', 'hex'), options)));
for (const options of [ undefined, null, 5, 'x', [], {}, nothing, { settings: 5 }, { settings: null }, { remoteCustomSettings: 5 }, { remoteCustomSettings: Array(11).fill(1) }, { maxSessionInvalidFrames: 'x' }, { maxSessionInvalidFrames: -1 }, { maxSessionRejectedStreams: 'x' }, { unknownProtocolTimeout: -1 }, { unknownProtocolTimeout: 'x' }, { keepAliveInitialDelay: 'x' } ]) {
  for (const name of [ 'createServer', 'createSecureServer' ]) {
    if (options === nothing && name === 'createSecureServer') continue;
    probe(`http2.${ name }(${ describe(options) })`, () => attempt(() => {
      const server = http2[name](options, nothing);

      return [ server.constructor.name, server.timeout, server.listening, server.listenerCount('request'), server instanceof require('net').Server, server.allowHalfOpen ];
    }));
  }
}
probe('http2 setTimeout', () => { const server = http2.createServer(); return [ server.setTimeout(5) === server, server.timeout, attempt(() => server.setTimeout(5, 5)), server.setTimeout(6, nothing) === server, server.listenerCount('timeout') ]; });
for (const args of [ [], [ 5 ], [ null ], [ 'x' ], [ '' ], [ 'ftp://a' ], [ 'ws://a.b' ], [ {}, 5 ], [ {}, null ], [ [] ], [ { protocol: 'x:' } ], [ 'https://a.invalid', { remoteCustomSettings: 5 } ], [ 'https://a.invalid', { settings: 5 } ], [ 'https://a.invalid', { minVersion: 'x' } ], [ 'https://a.invalid', [] ] ]) {
  probe(`http2.connect${ describe(args) }`, () => {
    const [ kind, value ] = attempt(() => http2.connect(...args));
    if (kind === 'returned') {
      value.on('error', nothing);
      value.destroy();
    }

    return kind === 'returned' || value.code === 'ERR_ACCESS_DENIED' ? 'tried' : value;
  });
}
