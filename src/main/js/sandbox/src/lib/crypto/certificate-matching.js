'use strict';

// Whether a certificate is for a host (RFC 6125), a mailbox or an address, as OpenSSL sees it.
const { Buffer } = require('buffer');

const label = (name) => name.split('.', 1)[0];

function matchesWildcard(pattern, name, { partialWildcards = true, multiLabelWildcards = false }) {
  const first = label(pattern);
  const star = first.indexOf('*');
  const rest = pattern.slice(first.length);

  // The star may stand in the first of at least three labels.
  if (star < 0 || first.indexOf('*', star + 1) >= 0 || rest.includes('*') || rest.split('.').length < 3) return false;
  if (first !== '*' && (!partialWildcards || first.startsWith('xn--') || label(name).startsWith('xn--'))) return false;
  if (!name.endsWith(rest)) return false;

  const matched = name.slice(0, name.length - rest.length);
  const [ before, after ] = [ first.slice(0, star), first.slice(star + 1) ];

  return matched.length >= Math.max(1, before.length + after.length) && matched.startsWith(before) && matched.endsWith(after)
    && (first === '*' && multiLabelWildcards ? /^[a-z0-9.-]+$/ : /^[a-z0-9-]+$/).test(matched);
}

function matchesHost(presented, wanted, options) {
  const pattern = presented.toLowerCase();
  const name = wanted.toLowerCase();

  if (name.startsWith('.') && name.length > 1) {
    const matched = pattern.slice(0, -name.length);

    return pattern.endsWith(name) && matched !== '' && !(options.singleLabelSubdomains && matched.includes('.'));
  }

  return pattern === name || (options.wildcards !== false && matchesWildcard(pattern, name, options));
}

function matchesMailbox(presented, wanted) {
  const [ one, other ] = [ presented, wanted ].map((text) => text.lastIndexOf('@'));

  return presented.slice(0, one) === wanted.slice(0, other) && presented.slice(one).toLowerCase() === wanted.slice(other).toLowerCase();
}

// The alternative names count, and the subject's where there are none of the kind, or if that is wanted.
function candidates(names, kind, subject, attribute, when = 'default') {
  const found = names.filter((name) => name.kind === kind).map(({ content }) => content.toString('latin1'));
  const asksSubject = when === 'always' || (when === 'default' && found.length === 0);
  const inSubject = asksSubject ? subject.flat().filter(([ key ]) => key === attribute).map(([ , value ]) => value) : [];

  return [ ...found, ...inSubject ];
}

function findHost(names, subject, wanted, options) {
  return candidates(names, 'dns', subject, 'CN', options.subject).find((presented) => matchesHost(presented, wanted, options));
}

function hasMailbox(names, subject, wanted, options) {
  return candidates(names, 'email', subject, 'emailAddress', options.subject).some((presented) => matchesMailbox(presented, wanted));
}

// The bytes of an address, or undefined.
function addressBytes(text) {
  const { isIPv4, isIPv6 } = require('net');

  if (isIPv4(text)) return Buffer.from(text.split('.').map(Number));
  if (!isIPv6(text)) return undefined;

  const [ plain ] = text.split('%');
  const groups = (part) => (part ? part.split(':') : []).flatMap((group) => (group.includes('.')
    ? [ ...addressBytes(group) ]
    : [ parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff ]));
  const [ head, tail ] = plain.split('::').map(groups);

  return Buffer.from(tail === undefined ? head : [ ...head, ...new Array(16 - head.length - tail.length).fill(0), ...tail ]);
}

module.exports = { addressBytes, findHost, hasMailbox };
