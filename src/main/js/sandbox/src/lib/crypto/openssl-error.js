'use strict';

const { nativeError } = require('internal/errors');

/**
 * An error in OpenSSL's words, as Node passes it on.
 *
 * number: the error's, in hexadecimal digits; prefix: what the code has for some libraries, such as EVP_; earlier: the
 * errors that led to it, which make a property; below: the function at which the stack ends.
 */
function openSslError(number, library, reason, { prefix = '', earlier, below = openSslError } = {}) {
  const code = `ERR_OSSL_${ prefix }${ reason.toUpperCase().replace(/ /g, '_') }`;
  const message = `error:${ number }:${ library }::${ reason }`;
  const error = nativeError(Error, code, message, below);

  delete error.code;
  if (earlier !== undefined) error.opensslErrorStack = earlier;

  return Object.assign(error, { library, reason, code });
}

module.exports = { openSslError };
