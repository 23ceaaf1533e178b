'use strict';
// tls: what is said of options before any connection is made.
const tls = require('tls');
const https = require('https');
const nothing = () => {};
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};

const contexts = [
  undefined, null, 5, 'x', [], {}, { cert: 'x' }, { cert: 5 }, { cert: [ 5 ] }, { cert: [ 'x', 'y' ] }, { key: 'x' }, { key: 5 }, { key: [ 'x' ] }, { key: 'x', passphrase: 5 }, { key: [ { pem: 'x', passphrase: 5 } ] }, { key: [ { pem: 5 } ] }, { ca: 'x' },
  { ca: 5 }, { ca: [ 'x', 5 ] }, { ca: '' }, { ciphers: 5 }, { ciphers: 'x' }, { ciphers: '' }, { ciphers: null }, { ciphers: ':' }, { ciphers: 'TLS_x' }, { ciphers: 'TLS_AES_128_GCM_SHA256' }, { ciphers: 'HIGH:!aNULL' },
  { ciphers: 'AES128-SHA:nope' }, { ciphers: 'ECDHE+AESGCM' }, { ecdhCurve: 5 }, { ecdhCurve: null }, { ecdhCurve: 'x' }, { ecdhCurve: '' }, { ecdhCurve: 'P-256' }, { ecdhCurve: 'P-256:x' }, { ecdhCurve: 'prime256v1:secp384r1' }, { ecdhCurve: 'auto' },
  { dhparam: 5 }, { dhparam: 'auto' }, { crl: 5 }, { crl: 'x' }, { crl: [ 5 ] }, { sigalgs: 5 }, { sigalgs: '' }, { sigalgs: 'x' }, { sigalgs: 'RSA+SHA256' }, { sigalgs: 'rsa_pss_rsae_sha256:ecdsa_secp256r1_sha256' }, { secureProtocol: 'x' },
  { secureProtocol: 'SSLv3_method' }, { secureProtocol: 'SSLv2_client_method' }, { secureProtocol: 'TLSv1_2_method' }, { secureProtocol: 'TLS_method' }, { secureProtocol: 5 }, { secureProtocol: 'TLSv1_method', minVersion: 'TLSv1' },
  { secureProtocol: 'TLSv1_method', maxVersion: 'x' }, { secureProtocol: 'TLSv1_3_method' }, { minVersion: 'x' }, { minVersion: 5 }, { minVersion: '' }, { minVersion: 'TLSv1.1' }, { minVersion: null }, { maxVersion: 'x' }, { maxVersion: 'TLSv1.3' },
  { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.2' }, { minVersion: 'x', maxVersion: 'y' }, { secureOptions: 'x' }, { secureOptions: 1.5 }, { secureOptions: 5 }, { honorCipherOrder: true }, { sessionIdContext: 5 }, { sessionIdContext: 'x' },
  { clientCertEngine: 5 }, { privateKeyIdentifier: 'a' }, { privateKeyIdentifier: 'a', privateKeyEngine: 5 }, { privateKeyIdentifier: 5, privateKeyEngine: 'b' }, { ticketKeys: 'x' }, { ticketKeys: Buffer.alloc(4) }, { ticketKeys: Buffer.alloc(48) },
  { sessionTimeout: 'x' }, { sessionTimeout: -1 }, { sessionTimeout: 5 }, { ciphers: 5, minVersion: 'x' }, { passphrase: 5 }
];
for (const options of contexts) {
  probe(`createSecureContext(${ describe(options) })`, () => attempt(() => {
    const context = tls.createSecureContext(options);

    return [ context instanceof tls.SecureContext, Object.keys(context), require('util').inspect(context) ];
  }));
  probe(`createServer(${ describe(options) })`, () => attempt(() => {
    const server = tls.createServer(options);

    return [ server.minVersion, server.ciphers, server.honorCipherOrder, server.sigalgs, server.requestCert, server.rejectUnauthorized, server.secureOptions, server.listening ];
  }));
  probe(`https.createServer(${ describe(options) })`, () => attempt(() => https.createServer(options).listening));
}
for (const options of [ { key: 'x' }, { minVersion: 'x' }, { ciphers: 'x' }, { port: 80, enableTrace: 5 }, { port: 'x' }, {}, { port: 99999 } ]) {
  probe(`connect(${ describe(options) })`, () => attempt(() => tls.connect(options)));
}
probe('connect to a port with options', () => attempt(() => tls.connect(80, 'localhost', { minVersion: 'x' })));
for (const options of [ { requestCert: true, rejectUnauthorized: false }, { handshakeTimeout: 'x' }, { SNICallback: 5 }, { pskCallback: 5 }, { pskIdentityHint: 5 }, { ALPNCallback: nothing, ALPNProtocols: [ 'a' ] }, { ALPNProtocols: [ 'a' ] }, { keepAliveInitialDelay: 'x' }, { highWaterMark: 'x' } ]) {
  probe(`createServer(${ describe(options) })`, () => attempt(() => {
    const server = tls.createServer(options, nothing);

    return [ server.requestCert, server.rejectUnauthorized, server.ALPNProtocols, server.listenerCount('secureConnection') ];
  }));
}
probe('a listener alone', () => tls.createServer(nothing).listenerCount('secureConnection'));
for (const args of [ [], [ 5 ], [ '' ], [ 'a', { cert: 5 } ], [ '*.a', {} ], [ 'a', tls.createSecureContext() ] ]) {
  probe(`addContext${ args.length > 1 ? `(${ args[0] })` : describe(args) } ${ args[1] instanceof tls.SecureContext }`, () => attempt(() => {
    const server = tls.createServer();
    server.addContext(...args);

    return server._contexts.map(([ pattern ]) => pattern);
  }));
}
for (const args of [ [], [ 'x' ], [ Buffer.alloc(4) ] ]) probe(`setTicketKeys${ describe(args) }`, () => attempt(() => tls.createServer().setTicketKeys(...args)));
for (const args of [ [], [ 5 ], [ { minVersion: 'x' } ], [ {} ] ]) probe(`setSecureContext${ describe(args) }`, () => attempt(() => tls.createServer().setSecureContext(...args)));
const socketCalls = { renegotiate: [ [], [ 5 ], [ {}, 5 ] ], exportKeyingMaterial: [ [], [ 'x' ], [ 0 ], [ 5 ], [ 5, 'x', 5 ], [ 5, 'x' ] ], setMaxSendFragment: [ [], [ 'x' ] ], setServername: [ [], [ 5 ] ] };
for (const name of Object.keys(socketCalls)) {
  for (const args of socketCalls[name]) probe(`TLSSocket ${ name }${ describe(args) }`, () => attempt(() => new tls.TLSSocket()[name](...args)));
}
for (const options of [ { enableTrace: 5 }, { enableTrace: null }, { ALPNProtocols: [ 'x'.repeat(300) ] } ]) probe(`new TLSSocket ${ Object.keys(options) } ${ options.enableTrace }`, () => attempt(() => new tls.TLSSocket(undefined, options).encrypted));
probe('rootCertificates', () => {
  const { rootCertificates } = tls;

  return [
    Array.isArray(rootCertificates), rootCertificates.length > 50, Object.isFrozen(rootCertificates), tls.rootCertificates === rootCertificates,
    rootCertificates.every((text) => /^-----BEGIN CERTIFICATE-----\n[\w+/=\n]+-----END CERTIFICATE-----$/.test(text)), new (require('crypto').X509Certificate)(rootCertificates[0]).ca, new Set(rootCertificates).size === rootCertificates.length
  ];
});
