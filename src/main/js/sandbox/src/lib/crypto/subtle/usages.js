'use strict';

// What keys of the web may be used for, and which algorithms have what in common.
const { curveName } = require('../curves');
const { aes, exception, rsa } = require('./algorithms');

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
  if (name === 'HMAC') return 'an HMAC';

  return /^[EX]/.test(name) && !isImport ? `an ${ name }` : `a ${ name }`;
}

function checkUsages(name, usages, possible, isImport = false) {
  if (usages.some((usage) => !possible.includes(usage))) {
    throw exception(`Unsupported key usage for ${ kindWords(name, isImport) } key`, 'SyntaxError');
  }
}

const algorithmCurve = (name) => {
  const curve = [ 'P-256', 'P-384', 'P-521' ].includes(name) ? curveName(name) : undefined;

  if (curve === undefined) throw exception('Unrecognized namedCurve', 'NotSupportedError');

  return curve;
};

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

module.exports = { algorithmCurve, checkUsages, hashBlocks, isAgreement, isDerivation, jwkAlgorithm, jwkHashes, possibleUsages };
