'use strict';

// Keys of the web leave from here.
const { kKeyObject, kMaterial } = require('../secret');
const { exception, unrecognized } = require('./algorithms');
const { jwkAlgorithm } = require('./usages');

const memoryOf = (buffer) => new Uint8Array(buffer).buffer;

function exportJwk(key) {
  const { algorithm, extractable, usages } = key;
  const jwk = key[kKeyObject].export({ format: 'jwk' });
  const alg = jwkAlgorithm(algorithm, algorithm.length);

  return { key_ops: usages, ext: extractable, ...jwk, ...alg !== undefined && { alg } };
}

function exportRaw(key) {
  const material = key[kKeyObject][kMaterial];

  if (key.type === 'secret') return memoryOf(material.bytes);
  if (key.type === 'public' && material.fields.point) return memoryOf(material.fields.point);
  if (key.type === 'public' && material.fields.x) return memoryOf(material.fields.x);

  throw exception(`Unable to export a raw ${ key.algorithm.name } ${ key.type } key`, 'InvalidAccessError');
}

function exportKey(format, key) {
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

module.exports = { exportKey };
