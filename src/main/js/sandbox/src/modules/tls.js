'use strict';

const net = require('net');
const { inherit, method, named, refuseMethods, refusing } = require('internal/denied');
const { codes } = require('internal/errors');
const {
  validateBoolean, validateBuffer, validateFunction, validateNumber, validateObject, validateString, validateUint32
} = require('internal/validators');
const { checkCreateConnection } = require('../lib/net/arguments');
const { ciphers, defaultCiphers } = require('../lib/tls/ciphers');
const { createSecureContext, SecureContext } = require('../lib/tls/secure-context');

function TLSSocket(socket, options) {
  if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
  if (options?.enableTrace != null) validateBoolean(options.enableTrace, 'options.enableTrace');
  if (options?.ALPNProtocols) convertALPNProtocols(options.ALPNProtocols, {});
  net.Socket.call(this, { allowHalfOpen: options?.allowHalfOpen, highWaterMark: options?.highWaterMark, signal: options?.signal });
  this.authorized = false;
  this.authorizationError = null;
  this.encrypted = true;
  this.servername = null;
  this.alpnProtocol = null;
}
inherit(TLSSocket, net.Socket);
refuseMethods(
  TLSSocket,
  'disableRenegotiation/0 setSession/1 getPeerCertificate/1 getCertificate/0 getPeerX509Certificate/1 getX509Certificate/0 setKeyCert/1 getCipher/0 '
    + 'getSharedSigalgs/0 getEphemeralKeyInfo/0 getFinished/0 getPeerFinished/0 getProtocol/0 getSession/0 '
    + 'getTLSTicket/0 isSessionReused/0 enableTrace/0',
  'Net', 'tls.TLSSocket');

const checked = {
  renegotiate(options, callback) {
    validateObject(options, 'options');
    if (callback !== undefined) validateFunction(callback, 'callback');
  },
  exportKeyingMaterial(length, label, context) {
    validateUint32(length, 'length', true);
    validateString(label, 'label');
    if (context !== undefined) validateBuffer(context, 'context');
    throw new codes.ERR_TLS_INVALID_STATE();
  },
  setMaxSendFragment(size) {
    validateNumber(size, 'size');
  },
  setServername(name) {
    validateString(name, 'name');
  }
};
for (const [ name, check ] of Object.entries(checked)) {
  const refuse = refusing(name, check.length, 'Net', `tls.TLSSocket.prototype.${ name }`, check);

  method(TLSSocket, name, refuse);
}

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  const own = typeof options === 'function' ? {} : options ?? {};
  const onConnection = typeof options === 'function' ? options : listener;

  if (typeof own !== 'object') throw new codes.ERR_INVALID_ARG_TYPE('options', 'Object', options);
  this._contexts = [];
  this.requestCert = own.requestCert === true;
  this.rejectUnauthorized = own.rejectUnauthorized !== false;
  this.ALPNCallback = own.ALPNCallback;
  if (this.ALPNCallback && own.ALPNProtocols) throw new codes.ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS();
  if (own.ALPNProtocols) convertALPNProtocols(own.ALPNProtocols, this);
  this.setSecureContext(own);
  validateNumber(own.handshakeTimeout || 120_000, 'options.handshakeTimeout');
  for (const name of [ 'SNICallback', 'pskCallback' ]) {
    if (own[name]) validateFunction(own[name], `options.${ name }`);
  }
  if (own.pskIdentityHint) validateString(own.pskIdentityHint, 'options.pskIdentityHint');
  net.Server.call(this, own);
  if (onConnection) this.on('secureConnection', onConnection);
}
inherit(Server, net.Server);
refuseMethods(Server, 'getTicketKeys/0', 'Net', 'tls.Server');

// What a server keeps of its options for the context of its connections.
const kept = [
  'pfx', 'key', 'passphrase', 'cert', 'clientCertEngine', 'ca', 'minVersion', 'maxVersion', 'secureProtocol', 'crl', 'sigalgs', 'ciphers',
  'ecdhCurve', 'dhparam', 'honorCipherOrder', 'secureOptions', 'sessionIdContext', 'sessionTimeout', 'ticketKeys', 'privateKeyIdentifier',
  'privateKeyEngine'
];
const asGiven = new Set([ 'sigalgs', 'ecdhCurve', 'privateKeyIdentifier', 'privateKeyEngine' ]);
const onlyIfGiven = new Set([ 'sessionTimeout', 'ticketKeys' ]);

function defaultSessionContext() {
  return require('crypto').createHash('sha1').update(require('process').argv.join(' ')).digest('hex').slice(0, 32);
}

function setSecureContext(options) {
  validateObject(options, 'options');
  for (const name of kept) {
    if (options[name] || !onlyIfGiven.has(name)) this[name] = asGiven.has(name) ? options[name] : options[name] || undefined;
  }
  this.honorCipherOrder = options.honorCipherOrder === undefined || Boolean(options.honorCipherOrder);
  this.sessionIdContext ??= defaultSessionContext();
  this._sharedCreds = createSecureContext(Object.fromEntries(kept.map((name) => [ name, this[name] ])));
}

const serverMethods = {
  setSecureContext,
  setOptions(options) {
    this.requestCert = options.requestCert === true;
    this.rejectUnauthorized = options.rejectUnauthorized !== false;
    for (const name of kept) {
      if (options[name]) this[name] = options[name];
    }
    this.honorCipherOrder = options.honorCipherOrder === undefined || Boolean(options.honorCipherOrder);
    if (options.ALPNProtocols) convertALPNProtocols(options.ALPNProtocols, this);
  },
  setTicketKeys(keys) {
    validateBuffer(keys);
    if (keys.byteLength !== 48) throw new codes.ERR_INTERNAL_ASSERTION('Session ticket keys must be a 48-byte buffer');
  },
  addContext(servername, context) {
    if (!servername) throw new codes.ERR_TLS_REQUIRED_SERVER_NAME();
    const pattern = servername.replace(/([.^$+?\-\\[\]{}])/g, '\\$1').replaceAll('*', '[^.]*');
    const { context: native } = context instanceof SecureContext ? context : createSecureContext(context);

    this._contexts.push([ new RegExp(`^${ pattern }$`), native ]);
  }
};
for (const [ name, length ] of [ [ 'setSecureContext', 1 ], [ 'setOptions', 0 ], [ 'setTicketKeys', 1 ], [ 'addContext', 2 ] ]) {
  method(Server, name, named(serverMethods[name], serverMethods[name].name, length));
}

// Each protocol behind its length in one byte.
function convertALPNProtocols(protocols, out) {
  const { Buffer } = require('buffer');

  if (Array.isArray(protocols)) {
    out.ALPNProtocols = Buffer.concat(protocols.map((protocol, index) => {
      const length = Buffer.byteLength(protocol);
      if (length > 255) {
        const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');

        throw new ERR_OUT_OF_RANGE(
          `The byte length of the protocol at index ${ index } exceeds the maximum length.`, '<= 255', length, true);
      }

      return Buffer.concat([ Buffer.from([ length ]), Buffer.from(protocol) ]);
    }));
  } else if (protocols instanceof Uint8Array) {
    out.ALPNProtocols = Buffer.from(protocols);
  } else if (ArrayBuffer.isView(protocols)) {
    out.ALPNProtocols = Buffer.from(protocols.buffer.slice(
      protocols.byteOffset, protocols.byteOffset + protocols.byteLength));
  }
}

// A context and a socket are made before the connection is.
function checkConnect(...args) {
  const [ first ] = net._normalizeArgs(args);
  const options = { ...first, ...[ args[1], args[2] ].find((value) => typeof value === 'object' && value !== null) };

  if (!options.secureContext) createSecureContext(options);
  TLSSocket(null, { ALPNProtocols: options.ALPNProtocols, enableTrace: options.enableTrace });
  if (!options.socket) checkCreateConnection(options);
}

let rootCertificates;

module.exports = {
  CLIENT_RENEG_LIMIT: 3,
  CLIENT_RENEG_WINDOW: 600,
  DEFAULT_CIPHERS: defaultCiphers,
  DEFAULT_ECDH_CURVE: 'auto',
  DEFAULT_MIN_VERSION: 'TLSv1.2',
  DEFAULT_MAX_VERSION: 'TLSv1.3',
  getCiphers: named(() => [ ...ciphers ], '', 0),
  get rootCertificates() {
    // Read when it is asked for: the host's list is long.
    rootCertificates ??= Object.freeze(require('../lib/crypto/native').rootCertificates().split('\n\n'));

    return rootCertificates;
  },
  convertALPNProtocols,
  checkServerIdentity(hostname, cert) {
    return require('../lib/tls/identity').checkServerIdentity(hostname, cert);
  },
  createSecureContext,
  SecureContext,
  TLSSocket,
  Server,
  createServer: named((options, listener) => new Server(options, listener), 'createServer', 2),
  connect: refusing('connect', 0, 'Net', 'tls.connect', checkConnect),
  createSecurePair: refusing('deprecated', 0, 'Net', 'tls.createSecurePair')
};
Object.defineProperty(module.exports, 'rootCertificates', { configurable: false });
