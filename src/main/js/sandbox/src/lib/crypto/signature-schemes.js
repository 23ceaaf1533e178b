'use strict';

// The signatures themselves, by RSA, DSA, ECDSA and EdDSA, with what OpenSSL has to say against them.
const { Buffer } = require('buffer');
const native = require('./native');
const der = require('./der');
const { curves } = require('./curves');
const { handleOf, hashOids, isRsa, plain, publicMaterial } = require('./key-formats');
const { openSslError } = require('./openssl-error');

const PKCS1_PADDING = 1;
const NO_PADDING = 3;
const PSS_PADDING = 6;
const SALT_DIGEST = -1;
const SALT_AUTO = -2;
const SALT_MAX = -3;
const DEFAULT_HASH = 'sha256';

const refused = (number, reason) => openSslError(number, 'Provider routines', reason, { below: refused });

function digestOf(hash, data) {
  const { createHash } = require('./hash');

  return plain(createHash(hash).update(data).digest());
}

// --- RSA

function checkedPadding({ kind }, padding) {
  if (padding === NO_PADDING && kind !== 'rsa-pss') throw refused('1C8000A8', 'invalid padding mode');
  if (padding === PSS_PADDING || (padding === undefined && kind === 'rsa-pss')) return PSS_PADDING;
  if (padding !== undefined && (padding !== PKCS1_PADDING || kind === 'rsa-pss')) throw refused('1C8000A5', 'illegal or unsupported padding mode');

  return PKCS1_PADDING;
}

// Some hash functions have no name that could be signed along with the digest.
function checkHash({ pss }, hash) {
  const isNamed = hash in hashOids || hash === 'md5-sha1';

  if (!isNamed || (pss !== undefined && pss.hashAlgorithm !== hash)) throw refused('1C8000AE', 'digest not allowed');
}

function digestInfo(hash, digest) {
  if (hash === 'md5-sha1') return digest;

  return plain(der.writeSequence(der.writeSequence(der.writeOid(hashOids[hash]), der.writeNull()), der.writeOctets(Buffer.from(digest))));
}

function checkSalt({ pss }, salt, isSigning) {
  if (salt < SALT_MAX) throw refused('1C800070', 'invalid salt length');
  if (pss === undefined) return;

  const tooSmall = salt >= 0 && salt < pss.saltLength;

  if (tooSmall) throw refused('1C8000AC', 'pss saltlen too small');
  if (!isSigning && salt === SALT_AUTO) throw refused('1C800070', 'invalid salt length');
}

// Without a length of its own: as much salt as there is room for; when verifying: as much as there is.
function saltLength(key, hash, given, isSigning) {
  if (given === SALT_DIGEST) return digestOf(hash, new Uint8Array(0)).length;
  if (given >= 0) return given;

  return isSigning || given === SALT_MAX ? native.mostSalt(key, hash) : SALT_AUTO;
}

function tooLarge() {
  return openSslError('0200006E', 'rsa routines', 'data too large for key size', {
    prefix: 'RSA_', earlier: [ 'error:1C880004:Provider routines::RSA lib' ], below: tooLarge
  });
}

// The options come before the hash function where data comes in pieces, and after it else.
function checkedOptions(material, hash, { padding, saltLength: salt, isStream }, isSigning) {
  if (!isStream) checkHash(material, hash);

  const checked = checkedPadding(material, padding);
  const given = salt ?? (padding === undefined ? undefined : SALT_AUTO);

  if (checked === PSS_PADDING && given !== undefined) checkSalt(material, given, isSigning);
  if (isStream) checkHash(material, hash);

  return { padding: checked, given };
}

function rsa(material, hash, options, data, signature) {
  const isSigning = signature === undefined;
  const { padding, given } = checkedOptions(material, hash, options, isSigning);
  const key = handleOf(material);
  const digest = digestOf(hash, data);

  if (padding === PKCS1_PADDING) {
    const info = digestInfo(hash, digest);

    return isSigning ? native.signPkcs1(key, info) : native.verifyPkcs1(key, info, signature);
  }

  const mask = material.pss?.mgf1HashAlgorithm ?? hash;
  const salt = saltLength(key, hash, given, isSigning);

  if (!isSigning) return native.verifyPss(key, hash, mask, salt, digest, signature);

  const most = native.mostSalt(key, hash);

  if (most < 0 || salt > most) throw tooLarge();

  return native.signPss(key, hash, mask, salt, digest);
}

// --- DSA and ECDSA: two numbers, in DER or one after the other

function derOf(plainSignature) {
  const half = plainSignature.length / 2;

  return der.writeSequence(der.writeInteger(plainSignature.subarray(0, half)), der.writeInteger(plainSignature.subarray(half)));
}

function plainOf(signature, bytes) {
  const numbers = der.readSequence(Buffer.from(signature)).map(der.unsigned);

  return Buffer.concat(numbers.slice(0, 2).flatMap((number) => [ Buffer.alloc(Math.max(0, bytes - number.length)), number ]));
}

// How many bytes each of the numbers has.
function numberBytes({ kind, curve, fields: { q } }) {
  return kind === 'dsa' ? q.length - (q[0] === 0) : curves[curve].bytes;
}

function signNumbers(material, hash, { isPlain }, data) {
  const digest = digestOf(hash, data);
  const signature = Buffer.from(material.kind === 'dsa'
    ? native.signDsa(handleOf(material), digest)
    : native.curveSign(material.curve, plain(material.fields.d), digest));

  return isPlain ? signature : derOf(signature);
}

function verifyNumbers(material, hash, { isPlain }, data, signature) {
  const digest = digestOf(hash, data);
  let numbers;

  try {
    numbers = plain(isPlain ? Buffer.from(signature) : plainOf(signature, numberBytes(material)));
  } catch {
    // What cannot be read is no signature.
    return false;
  }

  return material.kind === 'dsa'
    ? native.verifyDsa(handleOf(material), digest, numbers)
    : native.curveVerify(material.curve, plain(material.fields.point), digest, numbers);
}

const known = (hash) => native.digestName(hash ?? DEFAULT_HASH);
const hasNumbers = ({ kind }) => kind === 'ec' || kind === 'dsa';

/** The signature as a Buffer. The options: padding, saltLength, isPlain (as of IEEE P1363),
 * isStream. */
function signData(material, hash, options, data) {
  if (isRsa(material)) return Buffer.from(rsa(material, known(hash), options, data));

  return hasNumbers(material)
    ? signNumbers(material, known(hash), options, data)
    : Buffer.from(native.signEdwards(handleOf(material), data));
}

function verifyData(material, hash, options, data, signature) {
  const key = publicMaterial(material);

  if (isRsa(key)) return rsa(key, known(hash), options, data, signature);

  return hasNumbers(key)
    ? verifyNumbers(key, known(hash), options, data, signature)
    : native.verifyEdwards(handleOf(key), data, signature);
}

module.exports = { signData, verifyData };
