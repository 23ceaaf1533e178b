'use strict';

// What is done with keys of the web.
const { Buffer } = require('buffer');
const native = require('../native');
const { createCipheriv, createDecipheriv } = require('../cipher');
const { privateDecrypt, publicEncrypt } = require('../encryption');
const { createHmac } = require('../hash');
const { sign: signOneShot, verify: verifyOneShot } = require('../signature');
const { kKeyObject } = require('../secret');
const { exception } = require('./algorithms');

const PSS = 6;
const OAEP = 4;
const HASH_BYTES = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };
const hashName = ({ name }) => name.replace('-', '').toLowerCase();
const memoryOf = (buffer) => new Uint8Array(buffer).buffer;

function failed(error) {
  return exception('The operation failed for an operation-specific reason', 'OperationError', error);
}

function attempt(run) {
  try {
    return run();
  } catch (error) {
    throw failed(error);
  }
}

function digest({ name }, data) {
  const handle = native.hash(name, -1);

  native.hashUpdate(handle, data);

  return native.hashDigest(handle);
}

// --- signatures

function signatureKey({ name, saltLength }, key) {
  const keyObject = key[kKeyObject];

  if (name === 'RSA-PSS') return { key: keyObject, padding: PSS, saltLength };

  return name === 'ECDSA' ? { key: keyObject, dsaEncoding: 'ieee-p1363' } : keyObject;
}

const signatureHash = (algorithm, key) => {
  const hash = algorithm.hash ?? key.algorithm.hash;

  return hash === undefined ? null : hashName(hash);
};

// The salt has to fit: said before anything is done.
function checkSalt({ name, saltLength }, key) {
  if (name !== 'RSA-PSS') return;

  const { ERR_OUT_OF_RANGE } = require('internal/errors').codes;
  const most = Math.ceil((key.algorithm.modulusLength - 1) / 8) - HASH_BYTES[key.algorithm.hash.name] - 2;

  if (saltLength > most) throw new ERR_OUT_OF_RANGE('algorithm.saltLength', `>= 0 && <= ${ most }`, saltLength);
}

function checkContext({ context }) {
  if (context !== undefined && context.length > 0) throw exception('Non zero-length context is not yet supported.', 'NotSupportedError');
}

function checkType(key, type) {
  if (key.type !== type) throw exception(`Key must be a ${ type } key`, 'InvalidAccessError');
}

function hmacOf(key, data) {
  return createHmac(hashName(key.algorithm.hash), key[kKeyObject]).update(data).digest();
}

function sign(algorithm, key, data) {
  if (algorithm.name === 'HMAC') return memoryOf(hmacOf(key, data));
  checkType(key, 'private');

  checkContext(algorithm);

  return attempt(() => {
    checkSalt(algorithm, key);

    return memoryOf(signOneShot(signatureHash(algorithm, key), data, signatureKey(algorithm, key)));
  });
}

function verify(algorithm, key, signature, data) {
  if (algorithm.name === 'HMAC') {
    const right = hmacOf(key, data);

    return right.length === signature.length && native.equal(new Uint8Array(right), signature);
  }
  checkType(key, 'public');

  checkContext(algorithm);

  return attempt(() => {
    checkSalt(algorithm, key);

    return verifyOneShot(signatureHash(algorithm, key), data, signatureKey(algorithm, key), signature);
  });
}

// --- encryption

const TAG_LENGTHS = [ 32, 64, 96, 104, 112, 120, 128 ];

function cipherName(key) {
  return `aes-${ key.algorithm.length }-${ key.algorithm.name.slice(4).toLowerCase() }`;
}

function gcm(isEncryption, { iv, tagLength = 128, additionalData }, key, data) {
  if (!TAG_LENGTHS.includes(tagLength)) throw exception(`${ tagLength } is not a valid AES-GCM tag length`, 'OperationError');

  const tagBytes = tagLength / 8;
  const open = isEncryption ? createCipheriv : createDecipheriv;

  if (!isEncryption && data.length < tagBytes) throw exception('The provided data is too small.', 'OperationError');

  return attempt(() => {
    const cipher = open(cipherName(key), key[kKeyObject], iv, { authTagLength: tagBytes });

    if (additionalData !== undefined) cipher.setAAD(additionalData);
    if (isEncryption) return memoryOf(Buffer.concat([ cipher.update(data), cipher.final(), cipher.getAuthTag() ]));
    cipher.setAuthTag(data.subarray(-tagBytes));

    return memoryOf(Buffer.concat([ cipher.update(data.subarray(0, -tagBytes)), cipher.final() ]));
  });
}

function plainAes(isEncryption, iv, key, data) {
  return attempt(() => {
    const cipher = (isEncryption ? createCipheriv : createDecipheriv)(cipherName(key), key[kKeyObject], iv);

    return memoryOf(Buffer.concat([ cipher.update(data), cipher.final() ]));
  });
}

function checkSixteen(bytes, name) {
  if (bytes.length !== 16) throw exception(`algorithm.${ name } must contain exactly 16 bytes`, 'OperationError');
}

// Only `length` bits of the block count; where they would run over into the others, they begin again.
function ctr(isEncryption, { counter, length }, key, data) {
  checkSixteen(counter, 'counter');
  if (length === 0 || length > 128) throw exception('AES-CTR algorithm.length must be between 1 and 128', 'OperationError');

  const value = BigInt(`0x${ Buffer.from(counter).toString('hex') }`);
  const period = 1n << BigInt(length);
  const blocksLeft = period - value % period;
  const split = Number(blocksLeft * 16n < BigInt(data.length) ? blocksLeft * 16n : BigInt(data.length));

  if (BigInt(data.length) > period * 16n) throw failed();

  const first = plainAes(isEncryption, counter, key, data.subarray(0, split));

  if (split === data.length) return first;

  const restart = Buffer.from((value - value % period).toString(16).padStart(32, '0'), 'hex');

  return memoryOf(Buffer.concat([ Buffer.from(first), Buffer.from(plainAes(isEncryption, restart, key, data.subarray(split))) ]));
}

function oaep(isEncryption, { label }, key, data) {
  checkType(key, isEncryption ? 'public' : 'private');

  const options = { key: key[kKeyObject], padding: OAEP, oaepHash: hashName(key.algorithm.hash), oaepLabel: label };

  return attempt(() => memoryOf((isEncryption ? publicEncrypt : privateDecrypt)(options, data)));
}

// Key wrapping (RFC 3394), six times through all the blocks of eight bytes.
function keyWrap(isEncryption, key, data) {
  if (data.length % 8 !== 0) throw failed();

  const cipher = (block) => {
    const run = (isEncryption ? createCipheriv : createDecipheriv)(`aes-${ key.algorithm.length }-ecb`, key[kKeyObject], null).setAutoPadding(false);

    return run.update(block);
  };
  const blocks = [];
  let register = Buffer.alloc(8, 0xa6);

  for (let at = 0; at < data.length; at += 8) blocks.push(Buffer.from(data.subarray(at, at + 8)));
  if (!isEncryption) register = blocks.shift();

  const count = blocks.length;

  for (let step = 0; step < 6 * count; step++) {
    const number = isEncryption ? step + 1 : 6 * count - step;
    const index = (number - 1) % count;
    const mask = Buffer.alloc(8);

    mask.writeUInt32BE(number, 4);

    const masked = Buffer.from(register.map((byte, at) => byte ^ mask[at]));
    const result = cipher(Buffer.concat([ isEncryption ? register : masked, blocks[index] ]));

    register = isEncryption ? Buffer.from(result.subarray(0, 8).map((byte, at) => byte ^ mask[at])) : result.subarray(0, 8);
    blocks[index] = result.subarray(8);
  }

  if (!isEncryption && !register.equals(Buffer.alloc(8, 0xa6))) throw failed();

  return memoryOf(Buffer.concat(isEncryption ? [ register, ...blocks ] : blocks));
}

function seal(isEncryption, algorithm, key, data) {
  switch (algorithm.name) {
    case 'AES-GCM': return gcm(isEncryption, algorithm, key, data);
    case 'AES-CTR': return ctr(isEncryption, algorithm, key, data);
    case 'AES-KW': return keyWrap(isEncryption, key, data);
    case 'AES-CBC':
      checkSixteen(algorithm.iv, 'iv');

      return plainAes(isEncryption, algorithm.iv, key, data);
    default: return oaep(isEncryption, algorithm, key, data);
  }
}

module.exports = { attempt, digest, hashName, memoryOf, seal, sign, verify };
