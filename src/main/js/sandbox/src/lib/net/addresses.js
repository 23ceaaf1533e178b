'use strict';
// IP addresses as texts.

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)';
const v4 = `${ octet }(?:\\.${ octet }){3}`;
const ipv4 = new RegExp(`^${ v4 }$`);
const group = /^[\da-f]{1,4}$/i;

const isIPv4 = (text) => ipv4.test(`${ text }`);

// The eight groups of an address, or undefined if the text is none.
function groupsOf(text) {
  const zone = text.indexOf('%');
  if (zone >= 0 && !/^[\da-z.]+$/i.test(text.slice(zone + 1))) return undefined;
  let address = zone < 0 ? text : text.slice(0, zone);
  const last = address.slice(address.lastIndexOf(':') + 1);

  if (last.includes('.')) {
    if (!isIPv4(last)) return undefined;
    const [ a, b, c, d ] = last.split('.').map(Number);
    address = address.slice(0, -last.length) + (a * 256 + b).toString(16) + ':' + (c * 256 + d).toString(16);
  }

  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [ head, tail = [] ] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  if (![ ...head, ...tail ].every((each) => group.test(each))) return undefined;

  return [ ...head, ...new Array(missing).fill('0'), ...tail ].map((each) => parseInt(each, 16));
}

const isIPv6 = (text) => groupsOf(`${ text }`) !== undefined;

function isIP(text) {
  if (isIPv4(text)) return 4;

  return isIPv6(text) ? 6 : 0;
}

// As one number of 32 or 128 bits.
function numberOf(address, family) {
  const parts = family === 'ipv4' ? address.split('.').map(Number) : groupsOf(address);
  const size = family === 'ipv4' ? 8n : 16n;

  return parts.reduce((sum, part) => (sum << size) | BigInt(part), 0n);
}

// The usual short form: the longest run of zeros is left out.
function shorten(address) {
  const groups = groupsOf(address);
  let best = { start: -1, length: 1 };

  for (let start = 0; start < 8; start++) {
    let length = 0;

    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  const texts = groups.map((each) => each.toString(16));

  return best.start < 0
    ? texts.join(':')
    : `${ texts.slice(0, best.start).join(':') }::${ texts.slice(best.start + best.length).join(':') }`;
}

module.exports = {
  isIP: function isIP_(input) { return isIP(input); },
  isIPv4: (s) => isIPv4(s),
  isIPv6: (s) => isIPv6(s),
  numberOf,
  shorten
};
