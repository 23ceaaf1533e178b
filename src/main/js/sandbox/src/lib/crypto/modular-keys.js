'use strict';

// Keys of DSA (RFC 3279) and of Diffie-Hellman (PKCS #3). Each is one number; the group that it belongs to stands with
// the algorithm. A key's fields are those of its group, y and, of private keys, d.
const { Buffer } = require('buffer');
const {
  codes: { ERR_INCOMPATIBLE_OPTION_PAIR, ERR_INVALID_ARG_TYPE, ERR_MISSING_OPTION }, nativeError
} = require('internal/errors');
const { validateInt32, validateObject, validateString, validateUint32 } = require('internal/validators');
const { isArrayBufferView } = require('util/types');
const native = require('./native');
const der = require('./der');
const { bytesOf } = require('./bytes');

const groupNames = { __proto__: null, dsa: [ 'p', 'q', 'g' ], dh: [ 'p', 'g' ] };
// Lengths of q (FIPS 186-4); and the shortest p.
const divisors = [ 160, 224, 256 ];
const USUAL_DIVISOR = 224;
const SMALLEST_DSA_MODULUS = 512;
const SMALLEST_DH_MODULUS = 512;
const ROUNDED_BELOW = 2048;
const LARGEST_MODULUS = 10000;
const DEFAULT_GENERATOR = 2;

const isModular = ({ kind }) => kind in groupNames;
const plain = (buffer) => new Uint8Array(buffer);

function bitsOf(number) {
  const start = number.findIndex((byte) => byte !== 0);

  return start < 0 ? 0 : (number.length - start) * 8 - Math.clz32(number[start]) + 24;
}

function withoutZeros(bytes) {
  const start = bytes.findIndex((byte) => byte !== 0);

  return start <= 0 ? bytes : bytes.subarray(start);
}

const modPow = (base, exponent, modulus) => Buffer.from(native.modPow(plain(base), plain(exponent), plain(modulus)));

function groupFrom(kind, node) {
  const numbers = der.sequenceOf(node).map(der.unsigned);

  return Object.fromEntries(groupNames[kind].map((name, index) => [ name, Buffer.from(numbers[index]) ]));
}

const writeGroup = ({ kind, fields }) => der.writeSequence(...groupNames[kind].map((name) => der.writeInteger(fields[name])));

function privateFrom(kind, group, number) {
  const d = Buffer.from(number);

  return { type: 'private', kind, fields: { ...group, y: modPow(group.g, d, group.p), d } };
}

const publicFrom = (kind, group, number) => ({ type: 'public', kind, fields: { ...group, y: Buffer.from(number) } });

function detailsOf({ kind, fields: { p, q } }) {
  return kind === 'dsa' ? { modulusLength: bitsOf(p), divisorLength: bitsOf(q) } : {};
}

// What both parties of a group can calculate, as long as the prime; undefined if they are of two.
function agree(own, other) {
  const sameGroup = groupNames.dh.every((name) => withoutZeros(own.fields[name]).equals(withoutZeros(other.fields[name])));

  return sameGroup ? modPow(other.fields.y, own.fields.d, own.fields.p) : undefined;
}

function dsaGeneration(options) {
  validateObject(options, 'options');

  const { modulusLength, divisorLength } = options;

  validateUint32(modulusLength, 'options.modulusLength');
  if (divisorLength != null) validateInt32(divisorLength, 'options.divisorLength', 0);

  return () => {
    const divisor = divisorLength ?? USUAL_DIVISOR;

    if (!divisors.includes(divisor) || modulusLength < SMALLEST_DSA_MODULUS) throw new Error('Key generation job failed');

    // As OpenSSL has it: a short length is rounded up.
    const bits = modulusLength < ROUNDED_BELOW ? Math.ceil(modulusLength / 64) * 64 : modulusLength;

    if (bits < 1024) throw new Error('error:05000072:dsa routines::bad ffc parameters');

    return require('./key-formats').pkcs8From(Buffer.from(native.generateDsa(bits, divisor)));
  };
}

function dhGroup({ group, primeLength, prime, generator }) {
  if (group != null) {
    for (const [ name, value ] of Object.entries({ prime, primeLength, generator })) {
      if (value != null) throw new ERR_INCOMPATIBLE_OPTION_PAIR('group', name);
    }
    validateString(group, 'options.group');

    const known = require('./diffie-hellman-groups').groupOf(group);

    if (known === undefined) throw nativeError(Error, 'ERR_CRYPTO_UNKNOWN_DH_GROUP', 'Unknown DH group', dhGroup);

    return () => known;
  }

  if (prime != null) {
    if (primeLength != null) throw new ERR_INCOMPATIBLE_OPTION_PAIR('prime', 'primeLength');
    if (!isArrayBufferView(prime)) throw new ERR_INVALID_ARG_TYPE('options.prime', [ 'Buffer', 'TypedArray', 'DataView' ], prime);
  } else if (primeLength != null) {
    validateInt32(primeLength, 'options.primeLength', 0);
  } else {
    throw new ERR_MISSING_OPTION('At least one of the group, prime, or primeLength options');
  }
  if (generator != null) validateInt32(generator, 'options.generator', 0);

  const g = Buffer.alloc(4);

  g.writeUInt32BE(generator ?? DEFAULT_GENERATOR);

  return () => {
    if (prime == null && primeLength < SMALLEST_DH_MODULUS) throw new Error('error:0280007E:Diffie-Hellman routines::modulus too small');
    if (prime == null && primeLength > LARGEST_MODULUS) throw new Error('error:02800067:Diffie-Hellman routines::modulus too large');

    return { p: Buffer.from(prime == null ? native.generatePrime(primeLength, true) : bytesOf(prime)), g };
  };
}

function dhGeneration(options) {
  validateObject(options, 'options');

  const choose = dhGroup(options);

  return () => {
    const group = choose();

    return privateFrom('dh', group, native.random(Math.max(1, group.p.length - 1)));
  };
}

module.exports = { LARGEST_MODULUS, agree, detailsOf, dhGeneration, dsaGeneration, groupFrom, isModular, privateFrom, publicFrom, withoutZeros, writeGroup };
