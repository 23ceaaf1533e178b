'use strict';
// createSecureContext checks what it is given and keeps nothing of it: no connection is made here.

const { codes, hideFrames } = require('internal/errors');
const { validateBuffer, validateInt32, validateInteger, validateObject, validateString } = require('internal/validators');
const { checkCiphers } = require('./ciphers');
const { openSslError } = require('../crypto/openssl-error');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_TLS_INVALID_PROTOCOL_VERSION, ERR_TLS_PROTOCOL_VERSION_CONFLICT } = codes;
const versions = [ 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3' ];
const methods = /^(?:SSLv23|TLS|TLSv1|TLSv1_1|TLSv1_2)(?:_server|_client)?_method$/;
const namedGroups = [
  'auto', 'P-256', 'P-384', 'P-521', 'X25519', 'X448', 'ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'
];

function fromNative(Base, code, message) {
  return hideFrames(Object.assign(new Base(message), { code }), fromNative);
}

function checkVersion(version, which) {
  if (version != null && !versions.includes(version)) throw new ERR_TLS_INVALID_PROTOCOL_VERSION(version, which);
}

function checkMethod(name) {
  const [ old ] = /^SSLv[23](?=_)/.exec(name) ?? [];
  if (old !== undefined) throw fromNative(TypeError, 'ERR_TLS_INVALID_PROTOCOL_METHOD', `${ old } methods disabled`);
  if (!methods.test(name)) throw fromNative(TypeError, 'ERR_TLS_INVALID_PROTOCOL_METHOD', `Unknown method: ${ name }`);
}

function checkProtocol({ secureProtocol, minVersion, maxVersion }) {
  if (secureProtocol) {
    for (const version of [ minVersion, maxVersion ]) {
      if (version != null) throw new ERR_TLS_PROTOCOL_VERSION_CONFLICT(version, secureProtocol);
    }
  }
  checkVersion(minVersion, 'minimum');
  checkVersion(maxVersion, 'maximum');
  if (typeof secureProtocol === 'string' && secureProtocol) checkMethod(secureProtocol);
}

function validateData(value, name) {
  if (typeof value !== 'string' && !ArrayBuffer.isView(value)) {
    throw new ERR_INVALID_ARG_TYPE(name, [ 'string', 'Buffer', 'TypedArray', 'DataView' ], value);
  }
}

const listOf = (value) => (Array.isArray(value) ? value : [ value ]);
const textOf = (value) => (typeof value === 'string' ? value : require('buffer').Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1'));

function checkCertificate(value) {
  validateData(value, 'options.cert');
  if (!textOf(value).includes('-----BEGIN ')) throw openSslError('0480006C', 'PEM routines', 'no start line', { prefix: 'PEM_' });
}

function checkKey(key, passphrase) {
  validateData(key, 'options.key');
  if (passphrase != null) validateString(passphrase, 'options.passphrase');
  require('crypto').createPrivateKey({ key, passphrase: passphrase ?? undefined });
}

function checkKeys({ key, passphrase }) {
  if (!Array.isArray(key)) {
    checkKey(key, passphrase);

    return;
  }
  for (const item of key) checkKey(item?.pem ?? item, item?.passphrase ?? passphrase);
}

function checkCurve(curve) {
  validateString(curve, 'options.ecdhCurve');
  const known = new Set([ ...namedGroups, ...require('crypto').getCurves() ]);

  if (!curve.split(':').every((name) => known.has(name))) {
    throw fromNative(Error, 'ERR_CRYPTO_OPERATION_FAILED', 'Failed to set ECDH curve');
  }
}

function checkSignatureSchemes(schemes) {
  validateString(schemes, 'options.sigalgs');
  if (schemes === '') throw new ERR_INVALID_ARG_VALUE('options.sigalgs', schemes);
  if (!schemes.split(':').every((name) => /^(?:\w+\+SHA\d+|\w+_\w+|ed25519|ed448)$/i.test(name))) {
    throw hideFrames(new Error('error:00000000:lib(0)::reason(0)'), checkSignatureSchemes);
  }
}

function checkEngine({ key, privateKeyEngine, privateKeyIdentifier }) {
  if (privateKeyEngine == null) throw new ERR_INVALID_ARG_VALUE('options.privateKeyEngine', privateKeyEngine);
  if (key) throw new ERR_INVALID_ARG_VALUE('options.privateKeyIdentifier', privateKeyIdentifier);
  const values = { privateKeyIdentifier, privateKeyEngine };
  const wrong = Object.keys(values).find((name) => typeof values[name] !== 'string');

  if (wrong !== undefined) throw new ERR_INVALID_ARG_TYPE(`options.${ wrong }`, [ 'string', 'null', 'undefined' ], values[wrong]);
  throw new codes.ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED();
}

function checkClientEngine(engine) {
  if (typeof engine === 'string') throw new codes.ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED();
  throw new ERR_INVALID_ARG_TYPE('options.clientCertEngine', [ 'string', 'null', 'undefined' ], engine);
}

function checkTicketKeys(keys) {
  validateBuffer(keys, 'options.ticketKeys');
  if (keys.byteLength !== 48) throw new ERR_INVALID_ARG_VALUE('options.ticketKeys', keys.byteLength, 'must be exactly 48 bytes');
}

function checkCrl(crl) {
  for (const value of listOf(crl)) {
    validateData(value, 'options.crl');
    if (!textOf(value).includes('-----BEGIN ')) throw fromNative(Error, 'ERR_CRYPTO_OPERATION_FAILED', 'Failed to parse CRL');
  }
}

// In the order in which Node looks at them.
function checkContext(options) {
  validateObject(options, 'options');
  if (options.ciphers != null) validateString(options.ciphers, 'options.ciphers');
  checkCiphers(options.ciphers);
  if (options.ca) listOf(options.ca).forEach((value) => validateData(value, 'options.ca'));
  if (options.cert) listOf(options.cert).forEach(checkCertificate);
  if (options.key) checkKeys(options);
  if (options.sigalgs != null) checkSignatureSchemes(options.sigalgs);
  if (options.privateKeyIdentifier != null) checkEngine(options);
  if (options.ecdhCurve !== undefined) checkCurve(options.ecdhCurve);
  if (options.dhparam != null) validateData(options.dhparam, 'options.dhparam');
  if (options.crl != null) checkCrl(options.crl);
  if (options.sessionIdContext != null) validateString(options.sessionIdContext, 'options.sessionIdContext');
  if (options.clientCertEngine != null) checkClientEngine(options.clientCertEngine);
  if (options.ticketKeys != null) checkTicketKeys(options.ticketKeys);
  if (options.sessionTimeout != null) validateInt32(options.sessionTimeout, 'options.sessionTimeout', 0);
}

const Native = class SecureContext {};

function SecureContext(secureProtocol, secureOptions, minVersion, maxVersion) {
  if (!(this instanceof SecureContext)) return new SecureContext(secureProtocol, secureOptions, minVersion, maxVersion);
  checkProtocol({ secureProtocol, minVersion, maxVersion });
  this.context = new Native();
  if (secureOptions) validateInteger(secureOptions, 'secureOptions');
}

function createSecureContext(options) {
  const own = options || {};
  const flags = own.honorCipherOrder ? own.secureOptions | require('constants').SSL_OP_CIPHER_SERVER_PREFERENCE : own.secureOptions;
  const context = new SecureContext(own.secureProtocol, flags, own.minVersion, own.maxVersion);

  checkContext(own);

  return context;
}

module.exports = { createSecureContext, SecureContext };
