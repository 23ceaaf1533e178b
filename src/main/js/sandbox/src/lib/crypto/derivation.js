'use strict';

// Keys from passwords and from other keys.
const {
  codes: { ERR_CRYPTO_SCRYPT_INVALID_PARAMETER, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE }, nativeError
} = require('internal/errors');
const { validateFunction, validateInt32, validateInteger, validateString, validateUint32 } = require('internal/validators');
const { Buffer, kMaxLength } = require('buffer');
const native = require('./native');
const { bytesOf, checkedBytes, isBytes, textBytes, toBuffer } = require('./bytes');
const { callLater } = require('./operations');
const { isKeyObject, secretBytes } = require('./secret');

const scryptDefaults = { N: 16384, r: 8, p: 1, maxmem: 32 << 20 };
// More than that much memory a suite does not get, whatever maxmem it names.
const SCRYPT_MEMORY = 512 << 20;
// Keys up to here are made without a look at the limit of buffers.
const LONG_KEY = 1 << 20;

// Bytes are copied: what a suite does to its buffers in the meantime does not count.
const copied = (bytes) => bytes.slice();

function checkedDigest(digest) {
  if (native.digestName(digest) === undefined) throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${ digest }`);
}

function checkPbkdf2(password, salt, iterations, keylen, digest) {
  validateString(digest, 'digest');

  const job = { password: copied(checkedBytes(password, 'password')), salt: copied(checkedBytes(salt, 'salt')) };

  validateInt32(iterations, 'iterations', 1);
  validateInt32(keylen, 'keylen', 0);

  return { ...job, iterations, keylen, digest };
}

// What no buffer may hold is refused at once, not when it has been worked out.
function checkRoom(keylen) {
  if (keylen > LONG_KEY) Buffer.alloc(keylen);
}

function runPbkdf2({ password, salt, iterations, keylen, digest }) {
  checkRoom(keylen);

  return native.pbkdf2(password, salt, iterations, keylen, digest);
}

function pbkdf2(password, salt, iterations, keylen, digest, callback) {
  if (typeof digest === 'function') [ digest, callback ] = [ undefined, digest ];

  const job = checkPbkdf2(password, salt, iterations, keylen, digest);

  validateFunction(callback, 'callback');
  checkedDigest(digest);
  callLater(callback, () => toBuffer(runPbkdf2(job)));
}

function pbkdf2Sync(password, salt, iterations, keylen, digest) {
  const job = checkPbkdf2(password, salt, iterations, keylen, digest);

  checkedDigest(digest);

  return toBuffer(runPbkdf2(job));
}

// A parameter has two names, of which one may be used.
function scryptParameter(options, short, long) {
  let value = scryptDefaults[short];

  if (options[short] !== undefined) validateUint32(value = options[short], short);

  if (options[long] !== undefined) {
    if (options[short] !== undefined) throw new ERR_CRYPTO_SCRYPT_INVALID_PARAMETER();
    validateUint32(value = options[long], long);
  }

  return value || scryptDefaults[short];
}

function checkScrypt(password, salt, keylen, options) {
  const job = { password: copied(checkedBytes(password, 'password')), salt: copied(checkedBytes(salt, 'salt')), keylen };

  validateInt32(keylen, 'keylen', 0);

  const given = options ?? {};
  const N = scryptParameter(given, 'N', 'cost');
  const r = scryptParameter(given, 'r', 'blockSize');
  const p = scryptParameter(given, 'p', 'parallelization');
  let { maxmem } = scryptDefaults;

  if (given.maxmem !== undefined) {
    validateInteger(given.maxmem, 'maxmem', 0);
    maxmem = given.maxmem || maxmem;
  }

  return { ...job, N, r, p, maxmem };
}

function checkScryptMemory({ N, r, p, maxmem }) {
  const code = 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS';

  if (N < 2 || (N & (N - 1)) !== 0 || p > (2 ** 30 - 1) / r || (16 * r <= 31 && N >= 2 ** (16 * r))) {
    throw nativeError(RangeError, code, 'Invalid scrypt params', checkScryptMemory);
  }

  if (128 * r * p + 32 * r * (N + 2) * 4 > Math.min(maxmem, SCRYPT_MEMORY)) {
    throw nativeError(RangeError, code,
      'Invalid scrypt params: error:030000AC:digital envelope routines::memory limit exceeded', checkScryptMemory);
  }
}

function runScrypt({ password, salt, keylen, N, r, p }) {
  checkRoom(keylen);

  return toBuffer(native.scrypt(password, salt, N, r, p, keylen));
}

function scrypt(password, salt, keylen, options, callback) {
  if (callback === undefined) [ options, callback ] = [ undefined, options ];

  const job = checkScrypt(password, salt, keylen, options);

  validateFunction(callback, 'callback');
  checkScryptMemory(job);
  callLater(callback, () => runScrypt(job));
}

function scryptSync(password, salt, keylen, options) {
  const job = checkScrypt(password, salt, keylen, options);

  checkScryptMemory(job);

  return runScrypt(job);
}

function hkdfKey(key) {
  if (isKeyObject(key)) return secretBytes(key);
  if (typeof key === 'string') return textBytes(key);
  if (isBytes(key)) return copied(bytesOf(key));

  throw new ERR_INVALID_ARG_TYPE(
    'ikm', [ 'string', 'SecretKeyObject', 'ArrayBuffer', 'TypedArray', 'DataView', 'Buffer' ], key
  );
}

const hkdfTypes = [ 'string', 'ArrayBuffer', 'TypedArray', 'DataView', 'Buffer' ];

function checkHkdf(digest, key, salt, info, length) {
  validateString(digest, 'digest');

  const job = {
    digest,
    key: hkdfKey(key),
    salt: copied(checkedBytes(salt, 'salt', undefined, hkdfTypes)),
    info: copied(checkedBytes(info, 'info', undefined, hkdfTypes)),
    length
  };

  validateInteger(length, 'length', 0, kMaxLength);
  if (job.info.byteLength > 1024) throw new ERR_OUT_OF_RANGE('info', 'must not contain more than 1024 bytes', job.info.byteLength);

  return job;
}

function checkHkdfDigest({ digest, length }) {
  checkedDigest(digest);

  const { Hash } = require('./hash');

  if (length > 255 * new Hash(digest).digest().length) {
    throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length', checkHkdfDigest);
  }
}

function runHkdf({ digest, key, salt, info, length }) {
  return native.hkdf(key, salt, info, length, digest);
}

function hkdf(digest, key, salt, info, length, callback) {
  const job = checkHkdf(digest, key, salt, info, length);

  validateFunction(callback, 'callback');
  checkHkdfDigest(job);
  callLater(callback, () => runHkdf(job));
}

function hkdfSync(digest, key, salt, info, length) {
  const job = checkHkdf(digest, key, salt, info, length);

  checkHkdfDigest(job);

  return runHkdf(job);
}

module.exports = { hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync };
