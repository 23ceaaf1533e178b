'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE }, nativeError } = require('internal/errors');
const { validateBoolean, validateObject, validateString } = require('internal/validators');
const { customInspectSymbol, inspectNested } = require('internal/util');
const { isArrayBufferView } = require('util/types');
const { Buffer } = require('buffer');
const { bytesOf } = require('./bytes');
const { fieldsOf, generalNames, nameOf, writtenAccess, writtenName, writtenTime } = require('./certificate-fields');
const der = require('./der');
const { spkiFrom } = require('./key-formats');
const { openSslError } = require('./openssl-error');
const pem = require('./pem');
const { isKeyObject, kMaterial } = require('./secret');

const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.1';
const SIGNS_CERTIFICATES = 0x04;

/** The key of a certificate. */
function publicKeyOf(bytes) {
  return spkiFrom(fieldsOf(Buffer.from(bytes)).key);
}

const noStart = () => openSslError('0480006C', 'PEM routines', 'no start line', { prefix: 'PEM_', below: noStart });

// In DER, or the first certificate of a text.
function parsed(given) {
  const bytes = Buffer.from(typeof given === 'string' ? given : bytesOf(given));
  const block = pem.readPem(bytes.toString('latin1'), undefined, [ 'CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE' ]);
  const content = block === undefined ? bytes : block.bytes;

  try {
    const { rest } = der.readNode(content);
    const raw = content.subarray(0, content.length - rest.length);

    return { raw, fields: fieldsOf(raw) };
  } catch {
    throw noStart();
  }
}

function hexWithColons(hash, bytes) {
  const { createHash } = require('./hash');

  return createHash(hash).update(bytes).digest('hex').toUpperCase().match(/../g).join(':');
}

// What options of checkHost, checkEmail and checkIP may be.
function checkOptions(options) {
  validateObject(options, 'options');

  const { subject = 'default' } = options;

  validateString(subject, 'options.subject');
  if (![ 'default', 'always', 'never' ].includes(subject)) throw new ERR_INVALID_ARG_VALUE('options.subject', subject);
  for (const name of [ 'wildcards', 'partialWildcards', 'multiLabelWildcards', 'singleLabelSubdomains' ]) {
    if (options[name] !== undefined) validateBoolean(options[name], `options.${ name }`);
  }

  return options;
}

function checkedKey(pkey, type) {
  if (!isKeyObject(pkey)) throw new ERR_INVALID_ARG_TYPE('pkey', 'KeyObject', pkey);
  if (pkey.type !== type) throw new ERR_INVALID_ARG_VALUE('pkey', pkey);

  return pkey;
}

class X509Certificate {
  #raw;
  #fields;
  #subject;
  #issuer;

  constructor(buffer) {
    if (typeof buffer !== 'string' && !isArrayBufferView(buffer)) {
      throw new ERR_INVALID_ARG_TYPE('buffer', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], buffer);
    }

    const { raw, fields } = parsed(buffer);

    this.#raw = raw;
    this.#fields = fields;
    this.#subject = nameOf(fields.subject);
    this.#issuer = nameOf(fields.issuer);
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;

    const {
      subject, subjectAltName, issuer, infoAccess, validFrom, validTo, fingerprint, fingerprint256, fingerprint512, keyUsage, serialNumber
    } = this;

    return inspectNested(this, depth, options, {
      subject, subjectAltName, issuer, infoAccess, validFrom, validTo, fingerprint, fingerprint256, fingerprint512, keyUsage, serialNumber
    });
  }

  #extension(oid) {
    return this.#fields.extensions[oid];
  }

  #names() {
    const extension = this.#extension(ALTERNATIVE_NAME);

    return extension === undefined ? [] : generalNames(extension);
  }

  get subject() {
    return writtenName(this.#subject) || undefined;
  }

  get subjectAltName() {
    return this.#extension(ALTERNATIVE_NAME) && this.#names().map(({ text }) => text).join(', ');
  }

  get issuer() {
    return writtenName(this.#issuer) || undefined;
  }

  get issuerCertificate() {
    return undefined;
  }

  get infoAccess() {
    const extension = this.#extension(INFORMATION_ACCESS);

    return extension && writtenAccess(extension);
  }

  get validFrom() {
    return writtenTime(this.#fields.validity[0]);
  }

  get validTo() {
    return writtenTime(this.#fields.validity[1]);
  }

  get fingerprint() {
    return hexWithColons('sha1', this.#raw);
  }

  get fingerprint256() {
    return hexWithColons('sha256', this.#raw);
  }

  get fingerprint512() {
    return hexWithColons('sha512', this.#raw);
  }

  get keyUsage() {
    const extension = this.#extension(EXTENDED_KEY_USAGE);

    return extension && der.sequenceOf(extension).map(der.oidOf);
  }

  get serialNumber() {
    return Buffer.from(der.unsigned(this.#fields.serial)).toString('hex').toUpperCase();
  }

  get raw() {
    return Buffer.from(this.#raw);
  }

  get publicKey() {
    const { PublicKeyObject } = require('./keys');

    return new PublicKeyObject(spkiFrom(this.#fields.key));
  }

  toString() {
    return pem.writePem('CERTIFICATE', this.#raw);
  }

  toJSON() {
    return this.toString();
  }

  #mayUseKeyToSign() {
    const usage = this.#extension(KEY_USAGE);

    return usage === undefined || (der.bitString(usage)[0] & SIGNS_CERTIFICATES) !== 0;
  }

  get ca() {
    const constraints = this.#extension(BASIC_CONSTRAINTS);
    const first = constraints && der.sequenceOf(constraints)[0];

    return first?.tag === der.tags.boolean && first.content[0] !== 0 && this.#mayUseKeyToSign();
  }

  checkHost(name, options = {}) {
    validateString(name, 'name');
    checkOptions(options);

    return require('./certificate-matching').findHost(this.#names(), this.#subject, name, options);
  }

  checkEmail(email, options = {}) {
    validateString(email, 'email');
    checkOptions(options);

    return require('./certificate-matching').hasMailbox(this.#names(), this.#subject, email, options) ? email : undefined;
  }

  checkIP(ip, options = {}) {
    validateString(ip, 'ip');
    checkOptions(options);

    const bytes = require('./certificate-matching').addressBytes(ip);

    if (bytes === undefined) throw nativeError(TypeError, 'ERR_INVALID_ARG_VALUE', 'Invalid IP', this.checkIP);

    return this.#names().some(({ kind, content }) => kind === 'ip' && bytes.equals(content)) ? ip : undefined;
  }

  checkIssued(otherCert) {
    if (!(otherCert instanceof X509Certificate)) throw new ERR_INVALID_ARG_TYPE('otherCert', 'X509Certificate', otherCert);

    const { isSignedLike } = require('./certificate-signature');
    const { issuer, algorithm } = this.#fields;

    return Buffer.from(issuer.content).equals(otherCert.#fields.subject.content) && otherCert.#mayUseKeyToSign()
      && isSignedLike(algorithm, spkiFrom(otherCert.#fields.key));
  }

  checkPrivateKey(pkey) {
    const { createPublicKey } = require('./keys');

    return createPublicKey(checkedKey(pkey, 'private')).equals(this.publicKey);
  }

  verify(pkey) {
    const { verifyCertificate } = require('./certificate-signature');

    return verifyCertificate(this.#fields, checkedKey(pkey, 'public')[kMaterial]);
  }

  toLegacyObject() {
    return require('./certificate-legacy').legacyObject(this, this.#subject, this.#issuer);
  }
}

module.exports = { X509Certificate, publicKeyOf };
