'use strict';

// Keys of the web are generated, imported and exported here.
const { Buffer } = require('buffer');
const native = require('../native');
const { bytesOf } = require('../bytes');
const { curveName, curves } = require('../curves');
const formats = require('../key-formats');
const { PrivateKeyObject, PublicKeyObject, createPrivateKey, createPublicKey, createSecretKey } = require('../keys');
const { kKeyObject, kMaterial } = require('../secret');
const { aes, exception, okp, rsa, unrecognized } = require('./algorithms');
const { createCryptoKey } = require('./crypto-key');

const hashBlocks = { 'SHA-1': 512, 'SHA-256': 512, 'SHA-384': 1024, 'SHA-512': 1024 };
const isDerivation = (name) => name === 'HKDF' || name === 'PBKDF2';
const isAgreement = (name) => name === 'ECDH' || name === 'X25519' || name === 'X448';

// What keys of an algorithm may be used for: of a pair, the public and the private one.
function possibleUsages(name, type) {
  if (name === 'AES-KW') return [ 'wrapKey', 'unwrapKey' ];
  if (aes.includes(name)) return [ 'encrypt', 'decrypt', 'wrapKey', 'unwrapKey' ];
  if (name === 'HMAC') return [ 'sign', 'verify' ];
  if (isDerivation(name)) return [ 'deriveKey', 'deriveBits' ];
  if (name === 'RSA-OAEP') return type === 'public' ? [ 'encrypt', 'wrapKey' ] : [ 'decrypt', 'unwrapKey' ];
  if (isAgreement(name)) return type === 'public' ? [] : [ 'deriveKey', 'deriveBits' ];

  return type === 'public' ? [ 'verify' ] : [ 'sign' ];
}

function kindWords(name, isImport) {
  if (aes.includes(name)) return 'an AES';
  if (rsa.includes(name)) return isImport ? `an ${ name }` : 'a RSA';
  if (name === 'HMAC') return isImport ? 'an HMAC' : 'an HMAC';

  return name.startsWith('E') && !isImport ? `an ${ name }` : `a ${ name }`;
}

function checkUsages(name, usages, possible, isImport = false) {
  if (usages.some((usage) => !possible.includes(usage))) {
    throw exception(`Unsupported key usage for ${ kindWords(name, isImport) } key`, 'SyntaxError');
  }
}

function checkedLength(length) {
  if (![ 128, 192, 256 ].includes(length)) throw exception('AES key length must be 128, 192, or 256 bits', 'OperationError');
}

const algorithmCurve = (name) => {
  const curve = [ 'P-256', 'P-384', 'P-521' ].includes(name) ? curveName(name) : undefined;

  if (curve === undefined) throw exception('Unrecognized namedCurve', 'NotSupportedError');

  return curve;
};

function generateSecret(algorithm, usages, extractable) {
  const { name, hash } = algorithm;

  if (name !== 'HMAC') checkedLength(algorithm.length);
  checkUsages(name, usages, possibleUsages(name));

  const length = name === 'HMAC' ? algorithm.length ?? hashBlocks[hash.name] : algorithm.length;

  if (length === 0) throw exception('Zero-length key is not supported', 'OperationError');

  const described = name === 'HMAC' ? { name, length, hash } : { name, length };

  return createCryptoKey(createSecretKey(native.random(Math.ceil(length / 8))), described, usages, extractable);
}

function materialFor({ name, modulusLength, publicExponent, namedCurve }) {
  const { generateKeyPairSync } = require('../key-generation');

  if (okp.includes(name)) return generateKeyPairSync(name.toLowerCase()).privateKey[kMaterial];
  if (!rsa.includes(name)) return generateKeyPairSync('ec', { namedCurve: algorithmCurve(namedCurve) }).privateKey[kMaterial];

  const exponent = publicExponent.reduce((sum, byte) => sum * 256 + byte, 0);

  if (exponent >= 2 ** 32) {
    throw exception('The publicExponent must be equivalent to an unsigned 32-bit value', 'OperationError');
  }

  return generateKeyPairSync('rsa', { modulusLength, publicExponent: exponent }).privateKey[kMaterial];
}

function pairAlgorithm({ name, modulusLength, publicExponent, namedCurve, hash }) {
  if (rsa.includes(name)) return { name, modulusLength, publicExponent, hash };

  return okp.includes(name) ? { name } : { name, namedCurve };
}

function generatePair(algorithm, usages, extractable) {
  const { name } = algorithm;
  const forPublic = possibleUsages(name, 'public');
  const forPrivate = possibleUsages(name, 'private');

  if (name === 'ECDSA' || name === 'ECDH') algorithmCurve(algorithm.namedCurve);
  checkUsages(name, usages, [ ...forPublic, ...forPrivate ]);

  const material = materialFor(algorithm);
  const described = pairAlgorithm(algorithm);
  const chosen = (possible) => possible.filter((usage) => usages.includes(usage));

  return {
    publicKey: createCryptoKey(new PublicKeyObject(formats.publicMaterial(material)), described, chosen(forPublic), true),
    privateKey: createCryptoKey(new PrivateKeyObject(material), described, chosen(forPrivate), extractable)
  };
}

function generate(algorithm, extractable, usages) {
  const isSecret = aes.includes(algorithm.name) || algorithm.name === 'HMAC';
  const result = (isSecret ? generateSecret : generatePair)(algorithm, usages, extractable);

  if ((isSecret ? result : result.privateKey).usages.length === 0) {
    throw exception('Usages cannot be empty when creating a key.', 'SyntaxError');
  }

  return result;
}

// --- import

const jwkHashes = { 'SHA-1': '1', 'SHA-256': '256', 'SHA-384': '384', 'SHA-512': '512' };

function jwkAlgorithm({ name, hash }, length) {
  const bits = jwkHashes[hash?.name];

  switch (name) {
    case 'HMAC': return `HS${ bits }`;
    case 'RSASSA-PKCS1-v1_5': return `RS${ bits }`;
    case 'RSA-PSS': return `PS${ bits }`;
    case 'RSA-OAEP': return bits === '1' ? 'RSA-OAEP' : `RSA-OAEP-${ bits }`;
    case 'Ed25519':
    case 'Ed448': return name;
    default: return aes.includes(name) ? `A${ length }${ name.slice(4) }` : undefined;
  }
}

function checkJwk(jwk, { name }, usages, extractable, kty) {
  if (typeof jwk !== 'object' || jwk === null || !jwk.kty) throw exception('Invalid keyData', 'DataError');
  if (jwk.kty !== kty) throw exception('Invalid JWK "kty" Parameter', 'DataError');

  const use = name === 'RSA-OAEP' || aes.includes(name) || isAgreement(name) ? 'enc' : 'sig';

  if (usages.length > 0 && jwk.use !== undefined && jwk.use !== use) throw exception('Invalid JWK "use" Parameter', 'DataError');

  if (jwk.key_ops !== undefined) {
    if (!Array.isArray(jwk.key_ops) || new Set(jwk.key_ops).size !== jwk.key_ops.length || usages.some((usage) => !jwk.key_ops.includes(usage))) {
      throw exception('Key operations and usage mismatch', 'DataError');
    }
  }
  if (jwk.ext !== undefined && jwk.ext === false && extractable) throw exception('JWK "ext" Parameter and extractable mismatch', 'DataError');
}

function checkJwkAlgorithm(jwk, algorithm, length) {
  const expected = jwkAlgorithm(algorithm, length);

  if (jwk.alg !== undefined && expected !== undefined && jwk.alg !== expected) {
    throw exception('JWK "alg" does not match the requested algorithm', 'DataError');
  }
}

function importSecret(format, data, algorithm, extractable, usages) {
  const { name, hash } = algorithm;

  checkUsages(name, usages, possibleUsages(name), true);
  if (isDerivation(name) && extractable) throw exception(`${ name } keys are not extractable`, 'SyntaxError');

  let bytes;

  if (format === 'raw') {
    bytes = bytesOf(data).slice();
  } else if (format === 'jwk' && !isDerivation(name)) {
    checkJwk(data, algorithm, usages, extractable, 'oct');
    bytes = new Uint8Array(Buffer.from(String(data.k), 'base64url'));
  } else {
    const what = aes.includes(name) ? 'AES' : name;

    throw exception(`Unable to import ${ what } key with format ${ format }`, 'NotSupportedError');
  }

  const length = 8 * bytes.length;

  if (aes.includes(name) && ![ 128, 192, 256 ].includes(length)) throw exception('Invalid key length', 'DataError');
  if (name === 'HMAC' && length === 0) throw exception('Zero-length key is not supported', 'DataError');
  if (format === 'jwk') checkJwkAlgorithm(data, algorithm, length);
  if (algorithm.length !== undefined && name === 'HMAC' && (algorithm.length > length || algorithm.length <= length - 8)) {
    throw exception('Invalid key length', 'DataError');
  }

  const described = isDerivation(name) ? { name } : name === 'HMAC' ? { name, hash, length } : { name, length };

  return createCryptoKey(createSecretKey(bytes), described, usages, extractable);
}

function rawPublic({ name, namedCurve }, bytes) {
  if (okp.includes(name)) {
    const kind = name.toLowerCase();

    if (bytes.length !== formats.okpCurves[kind][1]) throw exception('Invalid keyData', 'DataError');

    return { type: 'public', kind, fields: { x: Buffer.from(bytes) } };
  }

  const curve = algorithmCurve(namedCurve);
  const point = native.curvePoint(curve, bytes);

  if (point === undefined) throw exception('Invalid keyData', 'DataError');

  return { type: 'public', kind: 'ec', curve, fields: { point: Buffer.from(point) } };
}

function readAsymmetric(format, data, algorithm, extractable, usages) {
  const { name } = algorithm;
  const key = Buffer.from(format === 'jwk' ? '' : bytesOf(data));

  switch (format) {
    case 'spki': return createPublicKey({ key, format: 'der', type: 'spki' });
    case 'pkcs8': return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    case 'jwk': {
      checkJwk(data, algorithm, usages, extractable, rsa.includes(name) ? 'RSA' : okp.includes(name) ? 'OKP' : 'EC');
      if (data.crv !== undefined && algorithm.namedCurve !== undefined && data.crv !== algorithm.namedCurve) {
        throw exception('JWK "crv" does not match the requested algorithm', 'DataError');
      }
      checkJwkAlgorithm(data, algorithm);

      return (data.d === undefined ? createPublicKey : createPrivateKey)({ key: data, format: 'jwk' });
    }
    default: return new PublicKeyObject(rawPublic(algorithm, bytesOf(data)));
  }
}

function importAsymmetric(format, data, algorithm, extractable, usages) {
  const { name, namedCurve, hash } = algorithm;
  let keyObject;

  if (name === 'ECDSA' || name === 'ECDH') algorithmCurve(namedCurve);
  if (format === 'raw' && rsa.includes(name)) throw exception(`Unable to import RSA key with format ${ format }`, 'NotSupportedError');
  if (format !== 'jwk') checkUsages(name, usages, possibleUsages(name, format === 'pkcs8' ? 'private' : 'public'), true);

  try {
    keyObject = readAsymmetric(format, data, algorithm, extractable, usages);
  } catch (error) {
    throw error.name === 'DataError' || error.name === 'NotSupportedError' ? error : exception('Invalid keyData', 'DataError', error);
  }

  checkUsages(name, usages, possibleUsages(name, keyObject.type), true);

  const { kind, curve } = keyObject[kMaterial];

  if (kind !== (rsa.includes(name) ? 'rsa' : okp.includes(name) ? name.toLowerCase() : 'ec')) throw exception('Invalid key type', 'DataError');
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

// --- export

const memoryOf = (buffer) => new Uint8Array(buffer).buffer;

function exportJwk(key) {
  const { algorithm, extractable, usages } = key;
  const jwk = key[kKeyObject].export({ format: 'jwk' });
  const alg = jwkAlgorithm(algorithm, algorithm.length);

  return { key_ops: usages, ext: extractable, ...jwk, ...alg !== undefined && { alg } };
}

function exportRaw(key) {
  const material = key[kKeyObject][kMaterial];

  if (key.type === 'secret' && !isDerivation(key.algorithm.name)) return memoryOf(material.bytes);
  if (key.type === 'public' && material.fields.point) return memoryOf(material.fields.point);
  if (key.type === 'public' && material.fields.x) return memoryOf(material.fields.x);

  throw exception(`Unable to export a raw ${ key.algorithm.name } ${ key.type } key`, 'InvalidAccessError');
}

function exportKey(format, key) {
  if (key.type === 'secret' && isDerivation(key.algorithm.name)) throw exception('The operation is not supported', 'NotSupportedError');
  if (!key.extractable) throw exception('key is not extractable', 'InvalidAccessException');

  switch (format) {
    case 'jwk': return exportJwk(key);
    case 'raw': return exportRaw(key);
    case 'spki':
    case 'pkcs8':
      if (key.type === (format === 'spki' ? 'public' : 'private')) return memoryOf(key[kKeyObject].export({ type: format, format: 'der' }));
      throw exception(`Unable to export a ${ format === 'spki' ? 'raw' : format } ${ key.algorithm.name } ${ key.type } key`, 'InvalidAccessError');
    default: throw unrecognized();
  }
}

module.exports = { exportKey, generate, hashBlocks, importKey, isAgreement };
