'use strict';

// SPKAC, which browsers made for <keygen>: a public key and a challenge, signed with the private one.
const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { Buffer } = require('buffer');
const { checkedBytes, isBytes } = require('./bytes');

const LARGEST = 2 ** 31 - 1;

function given(spkac, encoding) {
  if (typeof spkac !== 'string' && !isBytes(spkac)) {
    throw new ERR_INVALID_ARG_TYPE('spkac', [ 'string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView' ], spkac);
  }

  const bytes = checkedBytes(spkac, 'spkac', encoding);

  if (bytes.length > LARGEST) throw new ERR_OUT_OF_RANGE('spkac', `<= ${ LARGEST }`, bytes.length);

  return Buffer.from(bytes);
}

// Undefined for what is none.
function read(spkac, encoding) {
  const der = require('./der');
  const { spkiFrom } = require('./key-formats');
  const text = given(spkac, encoding).toString('latin1');

  try {
    const content = der.expect(der.readNode(Buffer.from(text, 'base64')), der.tags.sequence);
    const toBeSigned = der.readNode(content);
    const [ , algorithm, signature ] = der.readAll(content);
    const [ key, challenge ] = der.sequenceOf(toBeSigned);

    return {
      signed: content.subarray(0, content.length - toBeSigned.rest.length),
      algorithm: der.sequenceOf(algorithm),
      signature: der.bitString(signature),
      key: spkiFrom(der.write(der.tags.sequence, Buffer.from(key.content))),
      challenge: challenge.content
    };
  } catch {
    return undefined;
  }
}

const methods = {
  verifySpkac(spkac, encoding) {
    if (given(spkac, encoding).length === 0) return '';

    const request = read(spkac, encoding);

    return request !== undefined && require('./certificate-signature').verifyCertificate(request, request.key);
  },

  exportPublicKey(spkac, encoding) {
    const request = read(spkac, encoding);

    if (request === undefined) return '';

    const { writeSpki } = require('./key-formats');

    return Buffer.from(require('./pem').writePem('PUBLIC KEY', writeSpki(request.key)));
  },

  exportChallenge(spkac, encoding) {
    const request = read(spkac, encoding);

    return request === undefined ? '' : Buffer.from(request.challenge);
  }
};

function Certificate() {
  if (!(this instanceof Certificate)) return new Certificate();
}

Object.assign(Certificate.prototype, methods);
Object.assign(Certificate, methods);

module.exports = { Certificate };
