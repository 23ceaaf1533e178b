'use strict';

// A certificate as TLS sockets show it.
const { Buffer } = require('buffer');
const { curves } = require('./curves');
const { writeSpki } = require('./key-formats');
const { kMaterial } = require('./secret');

// Attributes by name; what is there several times becomes a list.
function byName(name) {
  const result = Object.create(null);

  for (const [ key, value ] of name.flat()) {
    result[key] = key in result ? [ result[key], value ].flat() : value;
  }

  return result;
}

function accessByMethod(text) {
  const result = Object.create(null);

  for (const line of text.split('\n')) {
    const [ , method, location ] = /^([^:]*):(.*)$/.exec(line);

    (result[method] ??= []).push(location.startsWith('"') ? JSON.parse(location) : location);
  }

  return result;
}

function keyFields(material) {
  const { kind, curve, fields: { n, e, point } } = material;

  if (kind === 'rsa') {
    const modulus = n.toString('hex').replace(/^(00)+/, '').toUpperCase();

    return {
      modulus,
      bits: BigInt(`0x${ modulus }`).toString(2).length,
      exponent: `0x${ BigInt(`0x${ e.toString('hex') }`).toString(16) }`,
      pubkey: writeSpki(material)
    };
  }
  if (kind !== 'ec') return {};

  const { bits, jwk } = curves[curve];

  return { bits: bits ?? curves[curve].bytes * 8, pubkey: Buffer.from(point), asn1Curve: curve, ...jwk?.startsWith('P-') && { nistCurve: jwk } };
}

function legacyObject(certificate, subject, issuer) {
  const {
    subjectAltName, infoAccess, ca, publicKey, validFrom, validTo, fingerprint, fingerprint256, fingerprint512, keyUsage, serialNumber, raw
  } = certificate;

  return {
    subject: byName(subject),
    issuer: byName(issuer),
    ...subjectAltName !== undefined && { subjectaltname: subjectAltName },
    ...infoAccess !== undefined && { infoAccess: accessByMethod(infoAccess) },
    ca,
    ...keyFields(publicKey[kMaterial]),
    valid_from: validFrom,
    valid_to: validTo,
    fingerprint,
    fingerprint256,
    fingerprint512,
    ...keyUsage !== undefined && { ext_key_usage: keyUsage },
    serialNumber,
    raw
  };
}

module.exports = { legacyObject };
