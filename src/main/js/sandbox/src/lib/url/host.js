'use strict';

// Hosts after the WHATWG URL Standard, section 3: each function gives the serialized host, or undefined for failure.

const { decode, encode, sets } = require('./percent');

const forbiddenHost = /[\u0000\t\n\r #/:<>?@[\\\]^|]/; // eslint-disable-line no-control-regex
const forbiddenDomain = /[\u0000-\u0020"#%/:<>?@[\\\]^`{|}\u007f]/; // eslint-disable-line no-control-regex
// `"` and `` ` ``, `{`, `}` are no forbidden domain code points, so they are taken out again.
const allowedInDomain = /["`{}]/g;

function parseIPv4Number(text) {
  if (text === '') return NaN;
  let radix = 10;
  let digits = text;

  if (/^0x/i.test(text)) {
    radix = 16;
    digits = text.slice(2);
  } else if (text.length > 1 && text[0] === '0') {
    radix = 8;
    digits = text.slice(1);
  }
  if (digits === '') return 0;
  const allowed = { 8: /^[0-7]+$/, 10: /^\d+$/, 16: /^[\da-f]+$/i }[radix];

  return allowed.test(digits) ? parseInt(digits, radix) : NaN;
}

function endsInNumber(domain) {
  const parts = domain.split('.');

  if (parts.at(-1) === '') {
    if (parts.length === 1) return false;
    parts.pop();
  }
  const last = parts.at(-1);

  return /^\d+$/.test(last) || /^0x[\da-f]*$/i.test(last);
}

function parseIPv4(domain) {
  const parts = domain.split('.');
  if (parts.at(-1) === '' && parts.length > 1) parts.pop();
  if (parts.length > 4) return undefined;
  const numbers = parts.map(parseIPv4Number);
  const last = numbers.pop();
  if (numbers.some((number) => !(number <= 255)) || !(last < 256 ** (4 - numbers.length))) return undefined;
  const address = numbers.reduce((sum, number, i) => sum + number * 256 ** (3 - i), last);

  return [ 24, 16, 8, 0 ].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The eight pieces of an IPv6 address. */
function parseIPv6Pieces(text) {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const pieces = halves.map((half) => (half === '' ? [] : half.split(':')));
  const tail = pieces.at(-1);
  const isIPv4 = tail.length > 0 && tail.at(-1).includes('.');

  if (isIPv4) {
    const bytes = tail.pop().split('.');
    if (bytes.length !== 4 || !bytes.every((byte) => /^(0|[1-9]\d{0,2})$/.test(byte) && byte <= 255)) return undefined;
    const [ a, b, c, d ] = bytes.map(Number);
    tail.push((a * 256 + b).toString(16), (c * 256 + d).toString(16));
  }
  if (!pieces.flat().every((piece) => /^[\da-f]{1,4}$/i.test(piece))) return undefined;
  const [ head, rest ] = pieces.map((half) => half.map((piece) => parseInt(piece, 16)));
  if (rest === undefined) return head.length === 8 ? head : undefined;
  const zeros = 8 - head.length - rest.length;

  return zeros < 1 ? undefined : [ ...head, ...Array(zeros).fill(0), ...rest ];
}

function serializeIPv6(pieces) {
  let best = { start: -1, length: 1 };

  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && pieces[i + length] === 0) length++;
    if (length > best.length) best = { start: i, length };
    i += length;
  }
  const hex = pieces.map((piece) => piece.toString(16));
  if (best.start === -1) return hex.join(':');

  return `${ hex.slice(0, best.start).join(':') }::${ hex.slice(best.start + best.length).join(':') }`;
}

function parseIPv6(text) {
  const pieces = parseIPv6Pieces(text);

  return pieces && `[${ serializeIPv6(pieces) }]`;
}

// What needs no tables: ASCII, without a label that claims to be encoded already.
const plainDomain = /^[\u0000-\u007f]*$/; // eslint-disable-line no-control-regex

function domainToASCII(domain) {
  if (plainDomain.test(domain)) {
    const lower = domain.toLowerCase();
    if (!lower.includes('xn--')) return lower;
  }

  return require('internal/idna').toASCII(domain);
}

function parseDomain(text) {
  const ascii = domainToASCII(decode(text));
  if (!ascii || forbiddenDomain.test(ascii.replace(allowedInDomain, ''))) return undefined;

  return endsInNumber(ascii) ? parseIPv4(ascii) : ascii;
}

function parseOpaqueHost(text) {
  return forbiddenHost.test(text) ? undefined : encode(text, sets.control);
}

function parseHost(text, isSpecial) {
  if (text[0] === '[') return text.endsWith(']') ? parseIPv6(text.slice(1, -1)) : undefined;

  return isSpecial ? parseDomain(text) : parseOpaqueHost(text);
}

module.exports = { domainToASCII, parseHost };
