'use strict';

// The signatures of certificates and of what browsers once asked for certificates with (SPKAC).
const { bytesOf } = require('./bytes');
const der = require('./der');
const { isRsa, pssFrom } = require('./key-formats');
const { verifyData } = require('./signature-schemes');

// [ hash, kind of key ]
const algorithms = {
  '__proto__': null,
  '1.2.840.113549.1.1.4': [ 'md5', 'rsa' ], '1.2.840.113549.1.1.5': [ 'sha1', 'rsa' ], '1.2.840.113549.1.1.14': [ 'sha224', 'rsa' ],
  '1.2.840.113549.1.1.11': [ 'sha256', 'rsa' ], '1.2.840.113549.1.1.12': [ 'sha384', 'rsa' ], '1.2.840.113549.1.1.13': [ 'sha512', 'rsa' ],
  '1.2.840.10045.4.1': [ 'sha1', 'ec' ], '1.2.840.10045.4.3.1': [ 'sha224', 'ec' ], '1.2.840.10045.4.3.2': [ 'sha256', 'ec' ],
  '1.2.840.10045.4.3.3': [ 'sha384', 'ec' ], '1.2.840.10045.4.3.4': [ 'sha512', 'ec' ], '1.2.840.10040.4.3': [ 'sha1', 'dsa' ],
  '2.16.840.1.101.3.4.3.1': [ 'sha224', 'dsa' ], '2.16.840.1.101.3.4.3.2': [ 'sha256', 'dsa' ], '1.3.101.112': [ null, 'ed25519' ],
  '1.3.101.113': [ null, 'ed448' ]
};
const PSS_OID = '1.2.840.113549.1.1.10';
const PSS_PADDING = 6;

/** Whether it is a signature of the kind that such a key gives. */
function isSignedLike([ oid ], material) {
  const dotted = der.oidOf(oid);

  return dotted === PSS_OID ? isRsa(material) : (algorithms[dotted]?.[1] === material.kind);
}

/** Whether the key has signed: { signed, algorithm, signature }, with the algorithm as the nodes of its sequence. */
function verifyCertificate({ signed, algorithm: [ oid, parameters ], signature }, material) {
  const dotted = der.oidOf(oid);
  const [ data, bytes ] = [ bytesOf(signed).slice(), bytesOf(signature).slice() ];

  if (dotted === PSS_OID && isRsa(material)) {
    const pss = pssFrom(parameters);

    return verifyData(material, pss.hashAlgorithm, { padding: PSS_PADDING, saltLength: pss.saltLength }, data, bytes);
  }

  const [ hash, kind ] = algorithms[dotted] ?? [];

  return kind === material.kind && verifyData(material, hash ?? undefined, {}, data, bytes);
}

module.exports = { isSignedLike, verifyCertificate };
