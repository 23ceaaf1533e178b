'use strict';

// PEM (RFC 7468), with the encryption of old that goes into its headers, and PKCS #8 under a password (RFC 8018).
const { Buffer } = require('buffer');
const { nativeError } = require('internal/errors');
const { cipherKind } = require('./cipher-kinds');
const der = require('./der');
const { openSslError } = require('./openssl-error');

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const ITERATIONS = 2048;
const SALT_BYTES = 16;

const AES = '2.16.840.1.101.3.4.1';
const cipherOids = {
  'aes-128-ecb': `${ AES }.1`, 'aes-128-cbc': `${ AES }.2`, 'aes-128-ofb': `${ AES }.3`, 'aes-128-cfb': `${ AES }.4`,
  'aes-192-ecb': `${ AES }.21`, 'aes-192-cbc': `${ AES }.22`, 'aes-192-ofb': `${ AES }.23`, 'aes-192-cfb': `${ AES }.24`,
  'aes-256-ecb': `${ AES }.41`, 'aes-256-cbc': `${ AES }.42`, 'aes-256-ofb': `${ AES }.43`, 'aes-256-cfb': `${ AES }.44`,
  'des-ede3-cbc': '1.2.840.113549.3.7'
};
const maskOids = { 'sha1': '1.2.840.113549.2.7', 'sha256': '1.2.840.113549.2.9', 'sha512': '1.2.840.113549.2.11' };

const nameOf = (table, oid) => Object.keys(table).find((name) => table[name] === oid);

function writePem(label, bytes, headers = '') {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];

  return `-----BEGIN ${ label }-----\n${ headers }${ lines.join('\n') }\n-----END ${ label }-----\n`;
}

// The first block of a text that has one of the labels: { label, bytes }, decrypted if its headers say so.
function readPem(text, passphrase, labels) {
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g);
  const match = [ ...blocks ].find(([ , label ]) => labels.includes(label));

  if (match === undefined) return undefined;

  const [ , label, body ] = match;
  const information = /DEK-Info:\s*([A-Za-z0-9-]+),([0-9A-Fa-f]+)/.exec(body);
  const bytes = Buffer.from(body.replace(/^[A-Za-z-]+:.*$/gm, ''), 'base64');

  if (information === null) return { label, bytes };

  const name = information[1];
  const iv = Buffer.from(information[2], 'hex');

  return { label, bytes: decrypt(name, oldKey(name, neededForText(passphrase), iv), iv, bytes, wrongFor.oldPem) };
}

// OpenSSL asks for a passphrase, and here is nobody to answer; it reads none that is longer.
const LONGEST_PASSPHRASE = 1024;
const BAD_READ = 'error:04800068:PEM routines::bad password read';
const INTERRUPTED = 'error:07880109:common libcrypto routines::interrupted or cancelled';

function interrupted(...others) {
  return openSslError('07880109', 'common libcrypto routines', 'interrupted or cancelled', {
    prefix: 'CRYPTO_', earlier: [ BAD_READ, INTERRUPTED, ...others ]
  });
}

function neededForText(passphrase, ...others) {
  if (passphrase === undefined || passphrase.length > LONGEST_PASSPHRASE) throw interrupted(...others);

  return passphrase;
}

function neededForDer(passphrase) {
  if (passphrase === undefined) throw nativeError(TypeError, 'ERR_MISSING_PASSPHRASE', 'Passphrase required for encrypted key', neededForDer);
  if (passphrase.length > LONGEST_PASSPHRASE) throw openSslError('04800068', 'PEM routines', 'bad password read', { prefix: 'PEM_' });

  return passphrase;
}

// Errors of earlier that go with a wrong passphrase.
const CIPHER_FINAL = 'error:11800074:PKCS12 routines::pkcs12 cipherfinal error';
const wrongFor = {
  oldPem: [ 'error:04800065:PEM routines::bad decrypt' ],
  pem: [ CIPHER_FINAL, 'error:1C800064:Provider routines::bad decrypt', CIPHER_FINAL ],
  der: [ CIPHER_FINAL ]
};

function decrypt(name, key, iv, bytes, earlier) {
  const { createDecipheriv } = require('./cipher');

  try {
    const decipher = createDecipheriv(name, key, iv);

    return Buffer.concat([ decipher.update(bytes), decipher.final() ]);
  } catch (error) {
    throw error.reason === 'bad decrypt' ? openSslError('1C800064', 'Provider routines', 'bad decrypt', { earlier }) : error;
  }
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

function knownCipher(name) {
  const kind = cipherKind(name);

  if (kind === undefined) throw nativeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher', knownCipher);

  return kind;
}

function writeEncryptedPem(label, bytes, cipher, passphrase) {
  const { name, iv: ivBytes } = knownCipher(cipher);

  if (ivBytes === 0) throw openSslError('04800071', 'PEM routines', 'unsupported cipher', { prefix: 'PEM_' });

  const iv = randomIv(cipher);
  const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${ name.toUpperCase() },${ iv.toString('hex').toUpperCase() }\n\n`;

  return writePem(label, encrypt(cipher, oldKey(cipher, passphrase, iv), iv, bytes), headers);
}

function passwordKey(passphrase, salt, iterations, length, mask) {
  return require('./derivation').pbkdf2Sync(passphrase, salt, iterations, length, mask);
}

function decryptPkcs8(bytes, passphrase, isText) {
  const [ algorithm, data ] = der.readSequence(bytes);
  const [ scheme, parameters ] = der.sequenceOf(algorithm);

  if (der.oidOf(scheme) !== PBES2) throw new Error('unsupported');

  const [ derivation, cipher ] = der.sequenceOf(parameters).map(der.sequenceOf);
  const [ salt, iterations, ...others ] = der.sequenceOf(derivation[1]);
  const mask = others.find(({ tag }) => tag === der.tags.sequence);
  const maskName = mask === undefined ? 'sha1' : nameOf(maskOids, der.oidOf(der.sequenceOf(mask)[0]));
  const name = nameOf(cipherOids, der.oidOf(cipher[0]));

  if (maskName === undefined || name === undefined) throw new Error('unsupported');

  const password = isText ? neededForText(passphrase, 'error:1C80009F:Provider routines::unable to get passphrase', INTERRUPTED) : neededForDer(passphrase);
  const key = passwordKey(
    password, der.expect(salt, der.tags.octetString), der.smallInteger(iterations), cipherKind(name).key, maskName
  );

  const iv = name.endsWith('-ecb') ? null : der.expect(cipher[1], der.tags.octetString);

  return decrypt(name, key, iv, der.expect(data, der.tags.octetString), isText ? wrongFor.pem : wrongFor.der);
}

function encryptPkcs8(bytes, cipher, passphrase) {
  const { name } = knownCipher(cipher);

  if (!(name in cipherOids)) {
    throw openSslError('0680006C', 'asn1 encoding routines', 'cipher has no object identifier', {
      prefix: 'ASN1_', earlier: [ 'error:1188000D:PKCS12 routines::ASN1 lib' ]
    });
  }

  const salt = require('./random').randomBytes(SALT_BYTES);
  const iv = name.endsWith('-ecb') ? null : randomIv(name);
  const key = passwordKey(passphrase, salt, ITERATIONS, cipherKind(name).key, 'sha256');
  const mask = der.writeSequence(der.writeOid(maskOids.sha256), der.writeNull());
  const derivation = der.writeSequence(
    der.writeOid(PBKDF2), der.writeSequence(der.writeOctets(salt), der.writeInteger(ITERATIONS), mask)
  );
  const scheme = der.writeSequence(der.writeOid(cipherOids[name]), iv === null ? der.writeNull() : der.writeOctets(iv));
  const algorithm = der.writeSequence(der.writeOid(PBES2), der.writeSequence(derivation, scheme));

  return der.writeSequence(algorithm, der.writeOctets(encrypt(name, key, iv, bytes)));
}

module.exports = { decryptPkcs8, encryptPkcs8, readPem, writeEncryptedPem, writePem };
