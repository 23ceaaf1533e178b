'use strict';

// The host's functions. What they refuse becomes the error that Node's native side throws for it.
const { nativeError } = require('internal/errors');
const { openSslError } = require('./openssl-error');

const coded = {
  __proto__: null,
  'Invalid key length': [ RangeError, 'ERR_CRYPTO_INVALID_KEYLEN' ],
  'Invalid initialization vector': [ TypeError, 'ERR_CRYPTO_INVALID_IV' ],
  'Unknown cipher': [ Error, 'ERR_CRYPTO_UNKNOWN_CIPHER' ],
  'Invalid state': [ Error, 'ERR_CRYPTO_INVALID_STATE' ],
  'Invalid EC curve name': [ TypeError, 'ERR_CRYPTO_INVALID_CURVE' ],
  'Unknown DH group': [ Error, 'ERR_CRYPTO_UNKNOWN_DH_GROUP' ],
  'Invalid digest': [ TypeError, 'ERR_CRYPTO_INVALID_DIGEST' ],
  'Invalid JWK data': [ TypeError, 'ERR_CRYPTO_INVALID_JWK' ],
  'Passphrase required for encrypted key': [ TypeError, 'ERR_MISSING_PASSPHRASE' ],
  'Failed to compute shared secret': [ Error, 'ERR_CRYPTO_OPERATION_FAILED' ],
  'Failed to get ECDH public key': [ Error, 'ERR_CRYPTO_OPERATION_FAILED' ],
  'Private key is not valid for specified curve.': [ Error, 'ERR_CRYPTO_INVALID_KEYTYPE' ],
  'Unsupported key curve': [ Error, 'ERR_CRYPTO_INVALID_CURVE' ],
  'Invalid key pair': [ Error, 'ERR_CRYPTO_INVALID_KEYPAIR' ]
};

// Errors of OpenSSL's own: number and library; the reason is the message.
const openSsl = {
  __proto__: null,
  'unsupported': [ '1E08010C', 'DECODER routines' ],
  'bad decrypt': [ '1C800064', 'Provider routines' ],
  'wrong final block length': [ '1C80006B', 'Provider routines' ],
  'not XOF or invalid length': [ '030000B2', 'digital envelope routines', 'EVP_' ],
  'memory limit exceeded': [ '030000AC', 'digital envelope routines', 'EVP_' ],
  'data too large for key size': [ '0200006E', 'rsa routines', 'RSA_' ],
  'digest too big for rsa key': [ '02000070', 'rsa routines', 'RSA_' ],
  'oaep decoding error': [ '02000079', 'rsa routines', 'RSA_' ],
  'data greater than mod len': [ '0200006C', 'rsa routines', 'RSA_' ],
  'bignum too long': [ '01800072', 'bignum routines', 'BN_' ],
  'invalid digest': [ '1C8000C6', 'Provider routines' ],
  'key size too small': [ '1C80010C', 'Provider routines' ],
  'interrupted or cancelled': [ '07880109', 'common libcrypto routines' ]
};

function failure(message, below) {
  const [ kind ] = message.split(':');

  if (message in openSsl) {
    const [ number, library, prefix ] = openSsl[message];

    return openSslError(number, library, message, { prefix, below });
  }
  if (kind in coded) return nativeError(...coded[kind], message, below);

  return new Error(message);
}

// Nothing here may be looked up where a suite could have put something else.
const { ObjectKeys } = require('internal/primordials');
const functions = require('internal/host').nativeFunctions('crypto');
const names = ObjectKeys(functions);

for (let i = 0; i < names.length; i++) {
  const call = functions[names[i]];

  functions[names[i]] = function wrapped(...args) {
    try {
      return call(...args);
    } catch (error) {
      throw failure(error.message, wrapped);
    }
  };
}

module.exports = functions;
