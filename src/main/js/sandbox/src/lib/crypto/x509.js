'use strict';

const { codes: { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { Buffer } = require('buffer');
const { isBytes } = require('./bytes');
const der = require('./der');
const { spkiFrom } = require('./key-formats');

/** The key of a certificate (RFC 5280): its seventh field, or the sixth if there is no version. */
function publicKeyOf(bytes) {
  const [ certificate ] = der.readSequence(bytes);
  const fields = der.sequenceOf(certificate);
  const { content } = fields[fields[0].tag === der.tags.context(0) ? 6 : 5];

  return spkiFrom(der.write(der.tags.sequence, Buffer.from(content)));
}

class X509Certificate {
  constructor(buffer) {
    if (typeof buffer !== 'string' && !isBytes(buffer)) {
      throw new ERR_INVALID_ARG_TYPE('buffer', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], buffer);
    }

    throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('crypto.X509Certificate');
  }
}

module.exports = { X509Certificate, publicKeyOf };
