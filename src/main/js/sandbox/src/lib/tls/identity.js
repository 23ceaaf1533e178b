'use strict';
// Whether a certificate is for a host: by the names that it lists, or by its subject if it lists none.

const { isIP } = require('net');
const { genericNodeError } = require('internal/errors');

const canonical = (host) => host.toLowerCase().replace(/\.$/, '');

// One asterisk may stand for a part of the first label, unless what follows has one label only.
function matches(host, pattern, allowWildcards) {
  const own = canonical(host).split('.');
  const wanted = canonical(pattern).split('.');
  if (own.length !== wanted.length || wanted.includes('') || !/^[\x21-\x7e]*$/.test(pattern)) return false;
  if (own.slice(1).join('.') !== wanted.slice(1).join('.')) return false;

  const [ first ] = wanted;
  const parts = first.split('*');
  if (parts.length === 1 || first.includes('xn--')) return own[0] === first;
  if (!allowWildcards || parts.length > 2 || wanted.length <= 2) return false;
  const [ before, after ] = parts;

  return own[0].length >= before.length + after.length && own[0].startsWith(before) && own[0].endsWith(after);
}

// 'DNS:a, IP Address:b', where a name with a comma or quote in it is in JSON's quotes.
function splitNames(text) {
  return (text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? []).map((part) => {
    const [ , kind, name ] = /^\s*([^:]+):(.*)$/s.exec(part) ?? [ null, '', '' ];

    return [ kind, name.startsWith('"') ? JSON.parse(name) : name ];
  });
}

function reasonAgainst(hostname, { subject, subjectaltname }) {
  const names = subjectaltname ? splitNames(subjectaltname) : [];
  const dns = names.filter(([ kind ]) => kind === 'DNS').map(([ , name ]) => name);
  const ips = names.filter(([ kind ]) => kind === 'IP Address').map(([ , name ]) => name);

  if (isIP(hostname)) {
    return ips.includes(hostname) ? undefined : `IP: ${ hostname } is not in the cert's list: ${ ips.join(', ') }`;
  }
  if (dns.length > 0 || !subject?.CN) {
    if (dns.length === 0) return 'Cert does not contain a DNS name';

    return dns.some((pattern) => matches(hostname, pattern, true))
      ? undefined
      : `Host: ${ hostname }. is not in the cert's altnames: ${ subjectaltname }`;
  }
  const common = [].concat(subject.CN);

  return common.some((pattern) => matches(hostname, pattern, true))
    ? undefined
    : `Host: ${ hostname }. is not cert's CN: ${ subject.CN }`;
}

function checkServerIdentity(hostname, cert) {
  const host = `${ hostname }`.replace(/\.$/, '');
  const reason = reasonAgainst(host, cert);

  return reason === undefined
    ? undefined
    : genericNodeError(`Hostname/IP does not match certificate's altnames: ${ reason }`, {
      reason, host, cert, code: 'ERR_TLS_CERT_ALTNAME_INVALID'
    });
}

module.exports = { checkServerIdentity };
