'use strict';

// Keys of the web come in here.
const { Buffer } = require('buffer');
const { nativeError } = require('internal/errors');
const native = require('../native');
const { bytesOf } = require('../bytes');
const { curves } = require('../curves');
const formats = require('../key-formats');
const { PublicKeyObject, createPrivateKey, createPublicKey, createSecretKey } = require('../keys');
const { kMaterial } = require('../secret');
const { aes, exception, okp, rsa } = require('./algorithms');
const { createCryptoKey } = require('./crypto-key');
const { algorithmCurve, checkUsages, isAgreement, isDerivation, jwkAlgorithm, jwkHashes, possibleUsages } = require('./usages');

const invalidData = (cause) => exception('Invalid keyData', 'DataError', cause);
const mismatch = () => exception('JWK "alg" does not match the requested algorithm', 'DataError');
const invalidJwk = (what) => nativeError(TypeError, 'ERR_CRYPTO_INVALID_JWK', `Invalid JWK ${ what }`, invalidJwk);
const isEc = (name) => name === 'ECDSA' || name === 'ECDH';

// --- JSON Web Keys

function checkJwkType(jwk, kty) {
  if (typeof jwk !== 'object' || jwk === null || !jwk.kty) throw invalidData();
  if (jwk.kty !== kty) throw exception('Invalid JWK "kty" Parameter', 'DataError');
}

function checkKeyOperations(names, usages) {
  if (names === undefined) return;
  if (new Set(names).size !== names.length) throw exception('Duplicate key operation', 'DataError');
  if (usages.some((usage) => !names.includes(usage))) throw exception('Key operations and usage mismatch', 'DataError');
}

function checkJwkUse(jwk, { name }, usages, extractable) {
  const use = name === 'RSA-OAEP' || aes.includes(name) || isAgreement(name) ? 'enc' : 'sig';

  if (usages.length > 0 && jwk.use !== undefined && jwk.use !== use) throw exception('Invalid JWK "use" Parameter', 'DataError');
  checkKeyOperations(jwk.key_ops, usages);
  if (jwk.ext !== undefined && jwk.ext === false && extractable) throw exception('JWK "ext" Parameter and extractable mismatch', 'DataError');
}

const ecAlgorithms = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' };
// Which hash function the name of an algorithm speaks of: with RSA only that counts.
const hashOfAlgorithm = { '__proto__': null, 'rsa-oaep': 'SHA-1' };

for (const [ hash, bits ] of Object.entries(jwkHashes)) {
  for (const prefix of [ 'rs', 'ps', 'hs', 'rsa-oaep-', 'sha-', 'sha' ]) hashOfAlgorithm[`${ prefix }${ bits }`] = hash;
}

function checkJwkAlgorithm({ alg }, { name, hash, namedCurve }) {
  if (alg === undefined) return;
  if (rsa.includes(name) && hashOfAlgorithm[String(alg).toLowerCase()] !== hash.name) throw mismatch();
  if (name === 'ECDSA' && alg !== ecAlgorithms[namedCurve]) throw mismatch();
  if (name.startsWith('Ed') && alg !== 'EdDSA' && alg !== name) throw mismatch();
}

function checkJwkCurve({ crv }, { name, namedCurve }) {
  if (okp.includes(name) && crv !== name) throw exception('JWK "crv" Parameter and algorithm name mismatch', 'DataError');
  if (isEc(name) && crv !== namedCurve) throw exception('JWK "crv" does not match the requested algorithm', 'DataError');
}

// --- secret keys

function secretFromJwk(jwk, algorithm, extractable, usages) {
  checkJwkType(jwk, 'oct');
  checkJwkUse(jwk, algorithm, usages, extractable);
  if (typeof jwk.k !== 'string') throw invalidData(invalidJwk('secret key format'));

  return new Uint8Array(Buffer.from(jwk.k, 'base64url'));
}

function checkSecretLength({ name, length }, format, bits) {
  if (aes.includes(name)) {
    if (![ 128, 192, 256 ].includes(bits)) throw exception('Invalid key length', 'DataError');
  } else if (name === 'HMAC' && format === 'raw') {
    if (bits === 0 || length === 0) throw exception('Zero-length key is not supported', 'DataError');
    if (length !== undefined && length !== bits) throw exception('Invalid key length', 'DataError');
  }
}

function unableTo(name, format) {
  const what = aes.includes(name) ? 'AES' : name;

  // The name is missing in Node for HMAC.
  return exception(`Unable to import ${ what } key with format ${ format }`, name === 'HMAC' ? undefined : 'NotSupportedError');
}

function importSecret(format, data, algorithm, extractable, usages) {
  const { name, hash } = algorithm;

  if (isDerivation(name) && extractable) throw exception(`${ name } keys are not extractable`, 'SyntaxError');
  checkUsages(name, usages, possibleUsages(name), true);
  if (format !== 'raw' && (format !== 'jwk' || isDerivation(name))) throw unableTo(name, format);

  const bytes = format === 'raw' ? bytesOf(data).slice() : secretFromJwk(data, algorithm, extractable, usages);
  const length = 8 * bytes.length;

  checkSecretLength(algorithm, format, length);
  if (format === 'jwk' && data.alg !== undefined && data.alg !== jwkAlgorithm(algorithm, length)) throw mismatch();

  const described = isDerivation(name) ? { name } : name === 'HMAC' ? { name, hash, length } : { name, length };

  return createCryptoKey(createSecretKey(bytes), described, usages, extractable);
}

// --- key pairs

function rawPublic({ name, namedCurve }, bytes) {
  if (okp.includes(name)) {
    const kind = name.toLowerCase();

    const expected = formats.okpCurves[kind][1];

    if (bytes.length !== expected) throw exception(`${ name } raw keys must be exactly ${ expected }-bytes`, 'DataError');

    return { type: 'public', kind, fields: { x: Buffer.from(bytes) } };
  }

  const curve = algorithmCurve(namedCurve);
  const point = native.curvePoint(curve, bytes);

  if (point === undefined) throw invalidData();

  return { type: 'public', kind: 'ec', curve, fields: { point: Buffer.from(point) } };
}

function attempt(read, kty) {
  try {
    return read();
  } catch (error) {
    // A member that is no text is not told apart from a wrong one.
    throw invalidData(kty !== undefined && error.code === 'ERR_INVALID_ARG_TYPE' ? invalidJwk(`${ kty } key`) : error);
  }
}

function fromJwk(data, algorithm, extractable, usages) {
  const { name } = algorithm;
  const isPublic = data?.d === undefined;

  checkJwkType(data, rsa.includes(name) ? 'RSA' : okp.includes(name) ? 'OKP' : 'EC');
  checkJwkCurve(data, algorithm);

  const checkUse = () => checkUsages(name, usages, possibleUsages(name, isPublic ? 'public' : 'private'), true);

  // Which complaint comes first depends.
  if (!okp.includes(name)) checkUse();
  checkJwkUse(data, algorithm, usages, extractable);
  checkJwkAlgorithm(data, algorithm);
  if (okp.includes(name)) checkUse();

  return attempt(() => (isPublic ? createPublicKey : createPrivateKey)({ key: data, format: 'jwk' }), data.kty);
}

function readAsymmetric(format, data, algorithm, extractable, usages) {
  const { name } = algorithm;

  if (format === 'jwk') return fromJwk(data, algorithm, extractable, usages);
  if (format === 'raw' && rsa.includes(name)) throw exception(`Unable to import RSA key with format ${ format }`, 'NotSupportedError');
  checkUsages(name, usages, possibleUsages(name, format === 'pkcs8' ? 'private' : 'public'), true);
  if (format === 'raw') return new PublicKeyObject(rawPublic(algorithm, bytesOf(data)));

  const key = Buffer.from(bytesOf(data));

  return attempt(() => (format === 'spki' ? createPublicKey : createPrivateKey)({ key, format: 'der', type: format }));
}

// A private key comes with its public one, and they may not go together.
function checkPair({ type, curve, fields: { d, point } }) {
  if (type === 'private' && !(native.isCurveKey(curve, formats.plain(d)) && formats.ecPublic(curve, d).equals(point))) throw invalidData();
}

function importAsymmetric(format, data, algorithm, extractable, usages) {
  const { name, namedCurve, hash } = algorithm;

  if (isEc(name)) algorithmCurve(namedCurve);

  const keyObject = readAsymmetric(format, data, algorithm, extractable, usages);
  const { kind, curve } = keyObject[kMaterial];

  if (kind !== (rsa.includes(name) ? 'rsa' : okp.includes(name) ? name.toLowerCase() : 'ec')) throw exception('Invalid key type', 'DataError');
  if (kind === 'ec') checkPair(keyObject[kMaterial]);
  if (kind === 'ec' && curves[curve].jwk !== namedCurve) throw exception('Named curve mismatch', 'DataError');

  return createCryptoKey(keyObject, describedImport(keyObject, name, namedCurve, hash), usages, extractable);
}

function describedImport(keyObject, name, namedCurve, hash) {
  if (okp.includes(name)) return { name };
  if (!rsa.includes(name)) return { name, namedCurve };

  return {
    name,
    modulusLength: keyObject.asymmetricKeyDetails.modulusLength,
    publicExponent: new Uint8Array(keyObject[kMaterial].fields.e),
    hash
  };
}

function importKey(format, data, algorithm, extractable, usages) {
  const isSecret = aes.includes(algorithm.name) || algorithm.name === 'HMAC' || isDerivation(algorithm.name);
  const key = (isSecret ? importSecret : importAsymmetric)(format, data, algorithm, extractable, usages);

  if (key.type !== 'public' && key.usages.length === 0) {
    throw exception(`Usages cannot be empty when importing a ${ key.type } key.`, 'SyntaxError');
  }

  return key;
}

module.exports = { importKey };
