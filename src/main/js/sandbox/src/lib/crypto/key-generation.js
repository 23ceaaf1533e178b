'use strict';

const {
  codes: { ERR_INVALID_ARG_VALUE }, nativeError
} = require('internal/errors');
const { validateFunction, validateInt32, validateInteger, validateObject, validateOneOf, validateString, validateUint32 } = require('internal/validators');
const { Buffer } = require('buffer');
const native = require('./native');
const { curveName } = require('./curves');
const formats = require('./key-formats');
const { dhGeneration, dsaGeneration } = require('./modular-keys');
const { checkEncoding, write } = require('./key-encoding');
const { PrivateKeyObject, PublicKeyObject, createSecretKey } = require('./keys');
const { callLater } = require('./operations');

const LARGEST_MODULUS = 16384;
const SMALLEST_MODULUS = 512;
const SHA1_BYTES = 20;

function checkedEncoding(options, name, type, isPublic) {
  const encoding = options?.[name];

  if (encoding == null) return undefined;
  if (typeof encoding !== 'object') throw new ERR_INVALID_ARG_VALUE(`options.${ name }`, encoding);

  return checkEncoding(encoding, type, isPublic, name);
}

function rsaGeneration(type, options) {
  validateObject(options, 'options');

  const { modulusLength, publicExponent = 0x10001, hashAlgorithm, mgf1HashAlgorithm, saltLength } = options;

  validateUint32(modulusLength, 'options.modulusLength');
  if (options.publicExponent != null) validateUint32(publicExponent, 'options.publicExponent');

  const exponent = publicExponent ?? 0x10001;
  const pss = type === 'rsa-pss' ? pssParameters(options, { hashAlgorithm, mgf1HashAlgorithm, saltLength }) : undefined;

  return () => {
    if (modulusLength < SMALLEST_MODULUS) throw new Error('error:1C8000AB:Provider routines::key size too small');
    if (exponent % 2 === 0 || exponent === 1) throw new Error('error:020000B2:rsa routines::pub exponent out of range');
    if (modulusLength > LARGEST_MODULUS) throw new Error('error:02000069:rsa routines::modulus too large');

    const material = formats.pkcs8From(Buffer.from(native.generateRsa(modulusLength, exponent)));

    return { ...material, kind: type, pss };
  };
}

function checkDigest(name, what) {
  if (name === undefined || native.digestName(name) !== undefined) return;

  throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid ${ what }: ${ name }`, checkDigest);
}

// What has no number for RSASSA-PSS-params counts as SHA-1.
const pssHash = (name) => {
  const plain = name === undefined ? 'sha1' : native.digestName(name);

  return plain.startsWith('sha') ? plain : 'sha1';
};

function pssParameters({ hash, mgf1Hash }, { hashAlgorithm, mgf1HashAlgorithm, saltLength }) {
  if (saltLength !== undefined) validateInt32(saltLength, 'options.saltLength', 0);
  if (hashAlgorithm !== undefined) validateString(hashAlgorithm, 'options.hashAlgorithm');
  if (mgf1HashAlgorithm !== undefined) validateString(mgf1HashAlgorithm, 'options.mgf1HashAlgorithm');
  if (hash !== undefined && hashAlgorithm && hash !== hashAlgorithm) throw new ERR_INVALID_ARG_VALUE('options.hash', hash);
  if (mgf1Hash !== undefined && mgf1HashAlgorithm && mgf1Hash !== mgf1HashAlgorithm) {
    throw new ERR_INVALID_ARG_VALUE('options.mgf1Hash', mgf1Hash);
  }

  if (hash !== undefined) process.emitWarning('"options.hash" is deprecated, use "options.hashAlgorithm" instead.', 'DeprecationWarning', 'DEP0154');
  if (mgf1Hash !== undefined) process.emitWarning('"options.mgf1Hash" is deprecated, use "options.mgf1HashAlgorithm" instead.', 'DeprecationWarning', 'DEP0154');

  const name = hashAlgorithm || hash;
  const mask = mgf1HashAlgorithm || mgf1Hash || name;

  checkDigest(name, 'digest');
  checkDigest(mask, 'MGF1 digest');
  if (name === undefined && mask === undefined && saltLength === undefined) return undefined;

  // Without a length of its own the salt is as long as the digest.
  const salt = saltLength ?? (name === undefined ? SHA1_BYTES : new (require('./hash').Hash)(name).digest().length);

  return { hashAlgorithm: pssHash(name), mgf1HashAlgorithm: pssHash(mask), saltLength: salt };
}

function curveGeneration(options) {
  validateObject(options, 'options');

  const { namedCurve, paramEncoding } = options;

  validateString(namedCurve, 'options.namedCurve');
  if (paramEncoding != null && paramEncoding !== 'named' && paramEncoding !== 'explicit') {
    throw new ERR_INVALID_ARG_VALUE('options.paramEncoding', paramEncoding);
  }

  const curve = curveName(namedCurve);

  if (curve === undefined) throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name', curveGeneration);

  return () => {
    const d = Buffer.from(native.curveKey(curve));

    return { type: 'private', kind: 'ec', curve, fields: { d, point: formats.ecPublic(curve, d) } };
  };
}

function okpGeneration(kind) {
  return () => {
    const d = Buffer.from(native.random(formats.okpCurves[kind][1]));

    return { type: 'private', kind, fields: { d, x: formats.okpPublic(kind, d) } };
  };
}

function generationOf(type, options) {
  switch (type) {
    case 'rsa':
    case 'rsa-pss': return rsaGeneration(type, options);
    case 'ec': return curveGeneration(options);
    case 'ed25519':
    case 'ed448':
    case 'x25519':
    case 'x448': return okpGeneration(type);
    case 'dsa': return dsaGeneration(options);
    case 'dh': return dhGeneration(options);
    default: throw new ERR_INVALID_ARG_VALUE('type', type, 'must be a supported key type');
  }
}

// Checks everything and gives the function that generates: [ public key, private key ].
function pairGeneration(type, options) {
  validateString(type, 'type');

  const publicEncoding = checkedEncoding(options, 'publicKeyEncoding', type, true);
  const privateEncoding = checkedEncoding(options, 'privateKeyEncoding', type, false);

  if (options !== undefined) validateObject(options, 'options');

  const generate = generationOf(type, options);

  return () => {
    const material = generate();
    const publicMaterial = formats.publicMaterial(material);

    return [
      publicEncoding === undefined ? new PublicKeyObject(publicMaterial) : write(publicMaterial, publicEncoding),
      privateEncoding === undefined ? new PrivateKeyObject(material) : write(material, privateEncoding)
    ];
  };
}

function generateKeyPair(type, options, callback) {
  if (typeof options === 'function') [ options, callback ] = [ undefined, options ];
  validateFunction(callback, 'callback');
  callLater((error, keys) => (error ? callback(error) : callback(null, ...keys)), pairGeneration(type, options));
}

function generateKeyPairSync(type, options) {
  const [ publicKey, privateKey ] = pairGeneration(type, options)();

  return { publicKey, privateKey };
}

function secretGeneration(type, options) {
  validateString(type, 'type');
  validateObject(options, 'options');

  const { length } = options;

  if (type === 'hmac') validateInteger(length, 'options.length', 8, 2 ** 31 - 1);
  else if (type === 'aes') validateOneOf(length, 'options.length', [ 128, 192, 256 ]);
  else throw new ERR_INVALID_ARG_VALUE('type', type, 'must be a supported key type');

  return () => createSecretKey(native.random(Math.floor(length / 8)));
}

function generateKey(type, options, callback) {
  if (typeof options === 'function') [ options, callback ] = [ undefined, options ];
  validateFunction(callback, 'callback');
  callLater(callback, secretGeneration(type, options));
}

function generateKeySync(type, options) {
  return secretGeneration(type, options)();
}

module.exports = { generateKey, generateKeyPair, generateKeyPairSync, generateKeySync };
