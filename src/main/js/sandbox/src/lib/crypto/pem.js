'use strict';

// PEM (RFC 7468), with the encryption of old that goes into its headers, and PKCS #8 under a password (RFC 8018).
const { Buffer } = require('buffer');
const { nativeError } = require('internal/errors');
const { cipherKind } = require('./cipher-kinds');
const der = require('./der');

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const ITERATIONS = 2048;
const SALT_BYTES = 16;

const cipherOids = {
  'aes-128-cbc': '2.16.840.1.101.3.4.1.2', 'aes-192-cbc': '2.16.840.1.101.3.4.1.22', 'aes-256-cbc': '2.16.840.1.101.3.4.1.42',
  'des-ede3-cbc': '1.2.840.113549.3.7'
};
const maskOids = { 'sha1': '1.2.840.113549.2.7', 'sha256': '1.2.840.113549.2.9', 'sha512': '1.2.840.113549.2.11' };

const nameOf = (table, oid) => Object.keys(table).find((name) => table[name] === oid);

function writePem(label, bytes, headers = '') {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];

  return `-----BEGIN ${ label }-----\n${ headers }${ lines.join('\n') }\n-----END ${ label }-----\n`;
}

// The first block of a text: { label, bytes }, decrypted if its headers say so.
function readPem(text, passphrase) {
  const match = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text);

  if (match === null) return undefined;

  const [ , label, body ] = match;
  const information = /DEK-Info:\s*([A-Za-z0-9-]+),([0-9A-Fa-f]+)/.exec(body);
  const bytes = Buffer.from(body.replace(/^[A-Za-z-]+:.*$/gm, ''), 'base64');

  if (information === null) return { label, bytes };

  const iv = Buffer.from(information[2], 'hex');

  return { label, bytes: decrypt(information[1], oldKey(information[1], needed(passphrase), iv), iv, bytes) };
}

// A new object each time: the stack is the caller's.
function needed(passphrase) {
  if (passphrase !== undefined) return passphrase;

  throw nativeError(TypeError, 'ERR_MISSING_PASSPHRASE', 'Passphrase required for encrypted key', needed);
}

function decrypt(name, key, iv, bytes) {
  const { createDecipheriv } = require('./cipher');
  const decipher = createDecipheriv(name, key, iv);

  return Buffer.concat([ decipher.update(bytes), decipher.final() ]);
}

function encrypt(name, key, iv, bytes) {
  const { createCipheriv } = require('./cipher');
  const cipher = createCipheriv(name, key, iv);

  return Buffer.concat([ cipher.update(bytes), cipher.final() ]);
}

// EVP_BytesToKey with MD5; the salt is the beginning of the initialization vector.
function oldKey(name, passphrase, iv) {
  const { createHash } = require('./hash');
  const { key: length } = cipherKind(name);
  let key = Buffer.alloc(0);
  let block = Buffer.alloc(0);

  while (key.length < length) {
    block = createHash('md5').update(block).update(passphrase).update(iv.subarray(0, 8)).digest();
    key = Buffer.concat([ key, block ]);
  }

  return key.subarray(0, length);
}

function randomIv(name) {
  return require('./random').randomBytes(cipherKind(name).iv);
}

function writeEncryptedPem(label, bytes, cipher, passphrase) {
  const iv = randomIv(cipher);
  const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${ cipher.toUpperCase() },${ iv.toString('hex').toUpperCase() }\n\n`;

  return writePem(label, encrypt(cipher, oldKey(cipher, passphrase, iv), iv, bytes), headers);
}

function passwordKey(passphrase, salt, iterations, length, mask) {
  return require('./derivation').pbkdf2Sync(passphrase, salt, iterations, length, mask);
}

function decryptPkcs8(bytes, passphrase) {
  const [ algorithm, data ] = der.readSequence(bytes);
  const [ scheme, parameters ] = der.sequenceOf(algorithm);

  if (der.oidOf(scheme) !== PBES2) throw new Error('unsupported');

  const [ derivation, cipher ] = der.sequenceOf(parameters).map(der.sequenceOf);
  const [ salt, iterations, ...others ] = der.sequenceOf(derivation[1]);
  const mask = others.find(({ tag }) => tag === der.tags.sequence);
  const maskName = mask === undefined ? 'sha1' : nameOf(maskOids, der.oidOf(der.sequenceOf(mask)[0]));
  const name = nameOf(cipherOids, der.oidOf(cipher[0]));

  if (maskName === undefined || name === undefined) throw new Error('unsupported');

  const key = passwordKey(
    needed(passphrase), der.expect(salt, der.tags.octetString), der.smallInteger(iterations), cipherKind(name).key, maskName
  );

  return decrypt(name, key, der.expect(cipher[1], der.tags.octetString), der.expect(data, der.tags.octetString));
}

function encryptPkcs8(bytes, cipher, passphrase) {
  const name = cipher.toLowerCase();

  if (!(name in cipherOids)) throw nativeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher', encryptPkcs8);

  const salt = require('./random').randomBytes(SALT_BYTES);
  const iv = randomIv(name);
  const key = passwordKey(passphrase, salt, ITERATIONS, cipherKind(name).key, 'sha256');
  const mask = der.writeSequence(der.writeOid(maskOids.sha256), der.writeNull());
  const derivation = der.writeSequence(
    der.writeOid(PBKDF2), der.writeSequence(der.writeOctets(salt), der.writeInteger(ITERATIONS), mask)
  );
  const scheme = der.writeSequence(der.writeOid(cipherOids[name]), der.writeOctets(iv));
  const algorithm = der.writeSequence(der.writeOid(PBES2), der.writeSequence(derivation, scheme));

  return der.writeSequence(algorithm, der.writeOctets(encrypt(name, key, iv, bytes)));
}

module.exports = { decryptPkcs8, encryptPkcs8, readPem, writeEncryptedPem, writePem };
