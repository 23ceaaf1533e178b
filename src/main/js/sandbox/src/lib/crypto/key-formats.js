'use strict';

// Keys as numbers, and as they are written: PKCS #1 and #8 (RFC 8017, 5958), SEC 1 (RFC 5915), SubjectPublicKeyInfo
// (RFC 5280).
//
// A key's material: { type: 'private' or 'public', kind, fields }. The fields are Buffers: n, e and, of private keys,
// d, p, q, dp, dq, qi for RSA; point and d for curves, with the curve's name; x and d for those of Edwards and
// Montgomery; what modular-keys.js says for DSA and DH.
const { Buffer } = require('buffer');
const native = require('./native');
const der = require('./der');
const modular = require('./modular-keys');

const oids = {
  'rsa': '1.2.840.113549.1.1.1', 'rsa-pss': '1.2.840.113549.1.1.10', 'ec': '1.2.840.10045.2.1',
  'dsa': '1.2.840.10040.4.1', 'dh': '1.2.840.113549.1.3.1',
  'ed25519': '1.3.101.112', 'ed448': '1.3.101.113', 'x25519': '1.3.101.110', 'x448': '1.3.101.111'
};
const curveOids = {
  prime256v1: '1.2.840.10045.3.1.7', secp384r1: '1.3.132.0.34', secp521r1: '1.3.132.0.35', secp256k1: '1.3.132.0.10', secp224r1: '1.3.132.0.33'
};
const hashOids = {
  'sha1': '1.3.14.3.2.26', 'sha256': '2.16.840.1.101.3.4.2.1', 'sha384': '2.16.840.1.101.3.4.2.2', 'sha512': '2.16.840.1.101.3.4.2.3',
  'sha224': '2.16.840.1.101.3.4.2.4', 'sha512-224': '2.16.840.1.101.3.4.2.5', 'sha512-256': '2.16.840.1.101.3.4.2.6',
  'sha3-224': '2.16.840.1.101.3.4.2.7', 'sha3-256': '2.16.840.1.101.3.4.2.8', 'sha3-384': '2.16.840.1.101.3.4.2.9',
  'sha3-512': '2.16.840.1.101.3.4.2.10', 'md5': '1.2.840.113549.2.5', 'ripemd160': '1.3.36.3.2.1'
};
const MASK_OID = '1.2.840.113549.1.1.8';

const inverse = (table) => Object.fromEntries(Object.entries(table).map(([ name, oid ]) => [ oid, name ]));
const kindsByOid = inverse(oids);
const curvesByOid = inverse(curveOids);
const hashesByOid = inverse(hashOids);

const okpCurves = { ed25519: [ 'Ed25519', 32 ], ed448: [ 'Ed448', 57 ], x25519: [ 'X25519', 32 ], x448: [ 'X448', 56 ] };
const rsaFields = [ 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi' ];

const isRsa = ({ kind }) => kind === 'rsa' || kind === 'rsa-pss';
const unsupported = () => new Error('unsupported');
const plain = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

// --- what the JDK computes, and we would have to.

function okpPublic(kind, d) {
  return Buffer.from(native.publicOf(okpCurves[kind][0], plain(d))).subarray(-okpCurves[kind][1]);
}

function ecPublic(curve, d) {
  return Buffer.from(native.curvePublic(curve, plain(d)));
}

// --- RSA

function rsaFrom(type, bytes, kind = 'rsa', pss = undefined) {
  const nodes = der.readSequence(bytes);
  const numbers = (type === 'private' ? nodes.slice(1) : nodes).map(der.unsigned);
  const names = type === 'private' ? rsaFields : rsaFields.slice(0, 2);

  if (numbers.length < names.length) throw unsupported();

  return { type, kind, pss, fields: Object.fromEntries(names.map((name, index) => [ name, Buffer.from(numbers[index]) ])) };
}

// DSA's own form, which no document describes: a version, p, q, g, y and the private number.
function dsaFrom(bytes) {
  const [ , p, q, g, , d ] = der.readSequence(bytes).map((node) => Buffer.from(der.unsigned(node)));

  if (d === undefined) throw unsupported();

  return modular.privateFrom('dsa', { p, q, g }, d);
}

function writeRsa({ type, fields }) {
  return type === 'private'
    ? der.writeSequence(der.writeInteger(0), ...rsaFields.map((name) => der.writeInteger(fields[name])))
    : der.writeSequence(der.writeInteger(fields.n), der.writeInteger(fields.e));
}

// RSASSA-PSS-params: all of it is optional, with SHA-1 and 20 for what is left out.
function pssFrom(node) {
  if (node === undefined) return undefined;

  const pss = { hashAlgorithm: 'sha1', mgf1HashAlgorithm: 'sha1', saltLength: 20 };

  for (const { tag, content } of der.sequenceOf(node)) {
    const inner = der.readNode(content);

    if (tag === der.tags.context(0)) pss.hashAlgorithm = hashesByOid[der.oidOf(der.sequenceOf(inner)[0])];
    if (tag === der.tags.context(1)) pss.mgf1HashAlgorithm = hashesByOid[der.oidOf(der.sequenceOf(der.sequenceOf(inner)[1])[0])];
    if (tag === der.tags.context(2)) pss.saltLength = der.smallInteger(inner);
  }

  return pss;
}

function writePss(pss) {
  if (pss === undefined) return [];

  const hash = (name) => der.writeSequence(der.writeOid(hashOids[name]), der.writeNull());
  const parts = [];

  if (pss.hashAlgorithm !== 'sha1') parts.push(der.write(der.tags.context(0), hash(pss.hashAlgorithm)));
  if (pss.mgf1HashAlgorithm !== 'sha1') {
    parts.push(der.write(der.tags.context(1), der.writeSequence(der.writeOid(MASK_OID), hash(pss.mgf1HashAlgorithm))));
  }
  if (pss.saltLength !== 20) parts.push(der.write(der.tags.context(2), der.writeInteger(pss.saltLength)));

  return [ der.writeSequence(...parts) ];
}

// --- curves

function checkedCurve(node) {
  const curve = curvesByOid[der.oidOf(node)];

  if (curve === undefined) throw unsupported();

  return curve;
}

function sec1From(bytes, knownCurve) {
  const [ , key, ...others ] = der.readSequence(bytes);
  const part = (number) => others.find(({ tag }) => tag === der.tags.context(number));
  const curve = knownCurve ?? checkedCurve(der.readNode(part(0).content));
  const d = Buffer.from(der.expect(key, der.tags.octetString));
  const point = part(1) === undefined ? ecPublic(curve, d) : Buffer.from(der.bitString(der.readNode(part(1).content)));

  return { type: 'private', kind: 'ec', curve, fields: { d, point } };
}

function writeSec1({ curve, fields: { d, point } }, withCurve = true) {
  return der.writeSequence(
    der.writeInteger(1),
    der.writeOctets(d),
    withCurve ? der.write(der.tags.context(0), der.writeOid(curveOids[curve])) : Buffer.alloc(0),
    der.write(der.tags.context(1), der.writeBits(point))
  );
}

function pointFrom(curve, bytes) {
  const point = native.curvePoint(curve, plain(bytes));

  if (point === undefined) throw unsupported();

  return Buffer.from(point);
}

// --- PKCS #8 and SubjectPublicKeyInfo

function writeAlgorithm(material) {
  const { kind, curve, pss } = material;
  const parameters = {
    'rsa': () => [ der.writeNull() ],
    'rsa-pss': () => writePss(pss),
    'ec': () => [ der.writeOid(curveOids[curve]) ],
    'dsa': () => [ modular.writeGroup(material) ],
    'dh': () => [ modular.writeGroup(material) ]
  }[kind]?.() ?? [];

  return der.writeSequence(der.writeOid(oids[kind]), ...parameters);
}

function algorithmFrom(node) {
  const [ oid, parameters ] = der.sequenceOf(node);
  const kind = kindsByOid[der.oidOf(oid)];

  if (kind === undefined) throw unsupported();

  return {
    kind,
    curve: kind === 'ec' ? checkedCurve(parameters) : undefined,
    pss: kind === 'rsa-pss' ? pssFrom(parameters) : undefined,
    group: modular.isModular({ kind }) ? modular.groupFrom(kind, parameters) : undefined
  };
}

function pkcs8From(bytes) {
  const [ version, algorithm, key ] = der.readSequence(bytes);

  der.expect(version, der.tags.integer);

  const { kind, curve, pss, group } = algorithmFrom(algorithm);
  const content = der.expect(key, der.tags.octetString);

  if (group !== undefined) return modular.privateFrom(kind, group, der.unsigned(der.readNode(content)));

  if (kind === 'ec') return sec1From(content, curve);
  if (kind === 'rsa' || kind === 'rsa-pss') return rsaFrom('private', content, kind, pss);

  const d = Buffer.from(der.expect(der.readNode(content), der.tags.octetString));

  return { type: 'private', kind, fields: { d, x: okpPublic(kind, d) } };
}

function writePkcs8(material) {
  const content = isRsa(material) ? writeRsa(material)
    : material.kind === 'ec' ? writeSec1(material, false)
      : modular.isModular(material) ? der.writeInteger(material.fields.d) : der.writeOctets(material.fields.d);

  return der.writeSequence(der.writeInteger(0), writeAlgorithm(material), der.writeOctets(content));
}

function spkiFrom(bytes) {
  const [ algorithm, key ] = der.readSequence(bytes);
  const { kind, curve, pss, group } = algorithmFrom(algorithm);
  const content = Buffer.from(der.bitString(key));

  if (group !== undefined) return modular.publicFrom(kind, group, der.unsigned(der.readNode(content)));

  if (kind === 'ec') return { type: 'public', kind, curve, fields: { point: pointFrom(curve, content) } };
  if (kind === 'rsa' || kind === 'rsa-pss') return rsaFrom('public', content, kind, pss);

  return { type: 'public', kind, fields: { x: content } };
}

function writeSpki(material) {
  const content = isRsa(material) ? writeRsa(material)
    : modular.isModular(material) ? der.writeInteger(material.fields.y) : material.fields.point ?? material.fields.x;

  return der.writeSequence(writeAlgorithm(material), der.writeBits(content));
}

// --- what follows from the material

function publicMaterial({ type, kind, curve, pss, fields }) {
  if (type === 'public') return arguments[0];

  const { n, e, point, x, y, p, q, g } = fields;

  if (modular.isModular({ kind })) return { type: 'public', kind, fields: { p, q, g, y } };

  return { type: 'public', kind, curve, pss, fields: n ? { n, e } : point ? { point } : { x } };
}

const handles = new WeakMap();

// The JDK's own object for a key.
function handleOf(material) {
  let handle = handles.get(material);

  if (handle === undefined) {
    const { type, kind } = material;
    const algorithm = isRsa(material) ? 'RSA' : kind === 'ec' ? 'EC' : kind === 'dsa' ? 'DSA' : kind.startsWith('ed') ? 'EdDSA' : 'XDH';
    // Whether a key is for PSS only is our business, not the JDK's.
    const general = isRsa(material) ? { ...material, kind: 'rsa', pss: undefined } : material;

    handle = type === 'private'
      ? native.privateKey(algorithm, plain(writePkcs8(general)))
      : native.publicKey(algorithm, plain(writeSpki(general)));
    handles.set(material, handle);
  }

  return handle;
}

module.exports = {
  dsaFrom, ecPublic, handleOf, hashOids, isRsa, okpCurves, okpPublic, pkcs8From, plain, pssFrom, publicMaterial, rsaFields, rsaFrom, sec1From,
  spkiFrom, unsupported, writePkcs8, writeRsa, writeSec1, writeSpki
};
