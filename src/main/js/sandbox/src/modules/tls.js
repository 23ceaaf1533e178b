'use strict';

const net = require('net');
const { inherit, named, refuseMethods, refusing } = require('internal/denied');
const { ciphers, defaultCiphers } = require('../lib/tls/ciphers');

function TLSSocket(socket, options) {
  if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
  net.Socket.call(this, options);
  this.authorized = false;
  this.authorizationError = null;
  this.encrypted = true;
  this.servername = null;
  this.alpnProtocol = null;
}
inherit(TLSSocket, net.Socket);
refuseMethods(
  TLSSocket,
  'disableRenegotiation/0 renegotiate/2 exportKeyingMaterial/3 setMaxSendFragment/1 setServername/1 setSession/1 '
    + 'getPeerCertificate/1 getCertificate/0 getPeerX509Certificate/1 getX509Certificate/0 setKeyCert/1 getCipher/0 '
    + 'getSharedSigalgs/0 getEphemeralKeyInfo/0 getFinished/0 getPeerFinished/0 getProtocol/0 getSession/0 '
    + 'getTLSTicket/0 isSessionReused/0 enableTrace/0',
  'Net', 'tls.TLSSocket');

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  net.Server.call(this, typeof options === 'function' ? {} : options);
  const own = typeof options === 'function' ? options : listener;

  if (own) this.on('secureConnection', own);
}
inherit(Server, net.Server);
refuseMethods(Server, 'setOptions/0 setSecureContext/1 getTicketKeys/0 setTicketKeys/1 addContext/2', 'Net', 'tls.Server');

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

const rootCertificates = Object.freeze([]);

module.exports = {
  CLIENT_RENEG_LIMIT: 3,
  CLIENT_RENEG_WINDOW: 600,
  DEFAULT_CIPHERS: defaultCiphers,
  DEFAULT_ECDH_CURVE: 'auto',
  DEFAULT_MIN_VERSION: 'TLSv1.2',
  DEFAULT_MAX_VERSION: 'TLSv1.3',
  getCiphers: named(() => [ ...ciphers ], '', 0),
  get rootCertificates() { return rootCertificates; },
  convertALPNProtocols,
  checkServerIdentity(hostname, cert) {
    return require('../lib/tls/identity').checkServerIdentity(hostname, cert);
  },
  createSecureContext: refusing('createSecureContext', 1, 'Net', 'tls.createSecureContext'),
  SecureContext: refusing('SecureContext', 4, 'Net', 'tls.SecureContext'),
  TLSSocket,
  Server,
  createServer: named((options, listener) => new Server(options, listener), 'createServer', 2),
  connect: refusing('connect', 0, 'Net', 'tls.connect'),
  createSecurePair: refusing('deprecated', 0, 'Net', 'tls.createSecurePair')
};
Object.defineProperty(module.exports, 'rootCertificates', { configurable: false });
