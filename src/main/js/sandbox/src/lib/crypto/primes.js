'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE }, nativeError } = require('internal/errors');
const { validateBoolean, validateFunction, validateInt32, validateObject } = require('internal/validators');
const { Buffer } = require('buffer');
const native = require('./native');
const { bytesOf, isBytes } = require('./bytes');
const { callLater } = require('./operations');

const types = [ 'ArrayBuffer', 'TypedArray', 'Buffer', 'DataView', 'bigint' ];

// A number given as bytes or as a bigint.
function numberBytes(value, name) {
  if (typeof value === 'bigint') {
    if (value < 0) throw new ERR_OUT_OF_RANGE(name, '>= 0', value);

    const hex = value.toString(16);

    return bytesOf(Buffer.from(hex.length % 2 === 0 ? hex : `0${ hex }`, 'hex'));
  }
  if (isBytes(value)) return bytesOf(value).slice();

  throw new ERR_INVALID_ARG_TYPE(name, types, value);
}

const numberOf = (bytes) => BigInt(`0x${ Buffer.from(bytes).toString('hex') }`);

function generation(size, options) {
  validateObject(options, 'options');

  const { safe = false, bigint = false, add, rem } = options;

  validateBoolean(safe, 'options.safe');
  validateBoolean(bigint, 'options.bigint');

  const addBytes = add === undefined ? undefined : numberBytes(add, 'options.add');
  const remBytes = rem === undefined ? undefined : numberBytes(rem, 'options.rem');

  if (addBytes !== undefined) checkStep(size, numberOf(addBytes), remBytes);

  return () => {
    const prime = native.generatePrime(size, safe, addBytes, addBytes === undefined ? undefined : remBytes);

    return bigint ? numberOf(prime) : prime;
  };
}

function checkStep(size, add, remBytes) {
  if (add.toString(2).length > size) throw nativeError(RangeError, 'ERR_OUT_OF_RANGE', 'invalid options.add', generation);
  if (remBytes !== undefined && add <= numberOf(remBytes)) {
    throw nativeError(RangeError, 'ERR_OUT_OF_RANGE', 'invalid options.rem', generation);
  }
}

function generatePrime(size, options, callback) {
  validateInt32(size, 'size', 1);
  if (typeof options === 'function') [ options, callback ] = [ {}, options ];
  validateFunction(callback, 'callback');

  const generate = generation(size, options);

  callLater((error, prime) => callback(error ?? undefined, prime), generate);
}

function generatePrimeSync(size, options = {}) {
  validateInt32(size, 'size', 1);

  return generation(size, options)();
}

function check(candidate, options) {
  const bytes = numberBytes(candidate, 'candidate');

  return () => {
    validateObject(options, 'options');

    const { checks = 0 } = options;

    validateInt32(checks, 'options.checks', 0);

    return () => native.isPrime(bytes);
  };
}

function checkPrime(candidate, options = {}, callback) {
  if (typeof options === 'function') [ options, callback ] = [ {}, options ];

  const checkOptions = check(candidate, options);

  validateFunction(callback, 'callback');
  callLater((error, result) => callback(error ?? undefined, result), checkOptions());
}

function checkPrimeSync(candidate, options = {}) {
  return check(candidate, options)()();
}

module.exports = { checkPrime, checkPrimeSync, generatePrime, generatePrimeSync };
