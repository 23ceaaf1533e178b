'use strict';

// What stands in a certificate (RFC 5280), and how OpenSSL and Node write it down.
const { Buffer } = require('buffer');
const der = require('./der');

// By OpenSSL's short names.
const attributes = {
  '__proto__': null, '2.5.4.3': 'CN', '2.5.4.4': 'SN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'street',
  '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'title', '2.5.4.13': 'description', '2.5.4.15': 'businessCategory', '2.5.4.17': 'postalCode',
  '2.5.4.41': 'name', '2.5.4.42': 'GN', '2.5.4.43': 'initials', '2.5.4.46': 'dnQualifier', '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress', '1.2.840.113549.1.9.2': 'unstructuredName', '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC', '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL', '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC'
};
const accessMethods = { '__proto__': null, '1.3.6.1.5.5.7.48.1': 'OCSP', '1.3.6.1.5.5.7.48.2': 'CA Issuers' };
// Names of other kinds; whether they are in UTF-8.
const otherNames = {
  '__proto__': null, '1.3.6.1.5.5.7.8.5': [ 'XmppAddr', true ], '1.3.6.1.5.5.7.8.7': [ 'SRVName', false ], '1.3.6.1.5.5.7.8.8': [ 'NAIRealm', true ],
  '1.3.6.1.5.5.7.8.9': [ 'SmtpUTF8Mailbox', true ], '1.3.6.1.4.1.311.20.2.3': [ 'UPN', true ]
};
const UTF8 = 0x0c;
const IA5 = 0x16;
const UNIVERSAL = 0x1c;
const BMP = 0x1e;
const UTC_TIME = 0x17;
const months = [ 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec' ];

function textOf({ tag, content }) {
  if (tag === UTF8) return content.toString();
  if (tag === BMP) return Buffer.from(content).swap16().toString('utf16le');
  if (tag !== UNIVERSAL) return content.toString('latin1');

  return String.fromCodePoint(...Array.from({ length: content.length / 4 }, (_, index) => content.readUInt32BE(4 * index)));
}

/** A name: a list of its parts, each a list of [ attribute, value ], most often of one. */
function nameOf(node) {
  return der.sequenceOf(node).map((part) => der.readAll(part.content).map((pair) => {
    const [ oid, value ] = der.sequenceOf(pair);
    const dotted = der.oidOf(oid);

    return [ attributes[dotted] ?? dotted, textOf(value) ];
  }));
}

// As RFC 2253 has it, control characters in hexadecimal digits.
function escapedSpecials(value) {
  return value
    .replace(/[,+"\\<>;]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/(?<!^)(?<!\\) $/, '\\ ');
}

function escapedValue(value) {
  return escapedSpecials(value).replace(/[\0-\x1f\x7f]/g, (character) => `\\${ character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0') }`);
}

function writtenName(name, separator = '\n') {
  return name.map((part) => part.map(([ key, value ]) => `${ key }=${ escapedValue(value) }`).join(' + ')).join(separator);
}

/** The time of a UTCTime or a GeneralizedTime, as OpenSSL prints it. */
function writtenTime({ tag, content }) {
  const text = content.toString('latin1');
  const isShort = tag === UTC_TIME;
  const year = isShort ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') + text.slice(0, 2) : text.slice(0, 4);
  const [ month, day, hour, minute, second ] = text.slice(isShort ? 2 : 4).match(/\d\d/g);

  return `${ months[month - 1] } ${ String(Number(day)).padStart(2) } ${ hour }:${ minute }:${ second ?? '00' } ${ year } GMT`;
}

// What could be mistaken for more than one name is put into quotation marks.
function safe(prefix, bytes, isUtf8 = false) {
  const isPlain = bytes.every((byte) => byte >= 0x20 && byte !== 0x7f && (isUtf8 || byte < 0x7f) && !'"\\,\''.includes(String.fromCharCode(byte)));

  if (isPlain) return prefix + bytes.toString(isUtf8 ? 'utf8' : 'latin1');

  const escaped = bytes.toString('latin1').replace(/["\\]/g, '\\$&').replace(isUtf8 ? /[\0-\x1f,\x7f]/g : /[\0-\x1f,\x7f-\xff]/g,
    (character) => `\\u00${ character.charCodeAt(0).toString(16).padStart(2, '0') }`);

  return `"${ prefix }${ isUtf8 ? Buffer.from(escaped, 'latin1').toString() : escaped }"`;
}

function addressOf(bytes) {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return `<invalid length=${ bytes.length }>`;

  return Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(2 * index).toString(16).toUpperCase()).join(':');
}

function otherName(content) {
  const [ oid, value ] = der.readAll(content);
  const known = otherNames[der.oidOf(oid)];

  const text = der.readNode(value.content);

  if (known === undefined || text.tag !== (known[1] ? UTF8 : IA5)) return 'othername:<unsupported>';

  // The kind stands inside of the quotation marks, the word before it does not.
  return `othername:${ safe(`${ known[0] }:`, text.content, known[1]) }`;
}

const quoted = (prefix, bytes, isUtf8) => prefix + safe('', bytes, isUtf8);

/** A GeneralName: { kind, text }, as well as the bytes. */
function generalName({ tag, content }) {
  switch (tag & 0x1f) {
    case 0: return { kind: 'other', content, text: otherName(content) };
    case 1: return { kind: 'email', content, text: quoted('email:', content) };
    case 2: return { kind: 'dns', content, text: quoted('DNS:', content) };
    case 4: return { kind: 'directory', content, text: quoted('DirName:', Buffer.from(directoryName(nameOf(der.readNode(content)))), true) };
    case 6: return { kind: 'uri', content, text: quoted('URI:', content) };
    case 7: return { kind: 'ip', content, text: `IP Address:${ addressOf(content) }` };
    case 8: return { kind: 'id', content, text: `Registered ID:${ der.oidOf({ tag: der.tags.oid, content }) }` };
    default: return { kind: 'other', content, text: tag === 0xa3 ? 'X400Name:<unsupported>' : 'EdiPartyName:<unsupported>' };
  }
}

// Control characters and all: what is not safe is told apart later.
function directoryName(name) {
  return name.slice().reverse().map((part) => part.map(([ key, value ]) => `${ key }=${ escapedSpecials(value) }`).join('+')).join(',');
}

const generalNames = (node) => der.sequenceOf(node).map(generalName);

function writtenAccess(node) {
  return der.sequenceOf(node).map((description) => {
    const [ method, location ] = der.sequenceOf(description);
    const dotted = der.oidOf(method);

    return `${ accessMethods[dotted] ?? dotted } - ${ generalName(location).text }`;
  }).join('\n');
}

/** The fields of a certificate in DER. */
function fieldsOf(bytes) {
  const outer = der.expect(der.readNode(bytes), der.tags.sequence);
  const toBeSigned = der.readNode(outer);
  const [ , algorithm, signature ] = der.readAll(outer);
  const parts = der.sequenceOf(toBeSigned);

  if (parts[0].tag === der.tags.context(0)) parts.shift();

  const [ serial, , issuer, validity, subject, key, ...others ] = parts;
  const extensions = { __proto__: null };
  const list = others.find(({ tag }) => tag === der.tags.context(3));

  for (const extension of list === undefined ? [] : der.readSequence(list.content)) {
    const [ oid, ...values ] = der.sequenceOf(extension);

    extensions[der.oidOf(oid)] = der.readNode(der.expect(values.at(-1), der.tags.octetString));
  }

  return {
    signed: outer.subarray(0, outer.length - toBeSigned.rest.length),
    algorithm: der.sequenceOf(algorithm),
    signature: der.bitString(signature),
    serial, issuer, subject, extensions,
    validity: der.sequenceOf(validity),
    key: der.write(der.tags.sequence, Buffer.from(key.content))
  };
}

module.exports = { fieldsOf, generalNames, nameOf, writtenAccess, writtenName, writtenTime };
