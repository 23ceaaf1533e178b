'use strict';
// Names only: as Node 20 with OpenSSL 3.0 lists them.

const ciphers = (
  'aes128-gcm-sha256 aes128-sha aes128-sha256 aes256-gcm-sha384 aes256-sha aes256-sha256 dhe-psk-aes128-cbc-sha '
  + 'dhe-psk-aes128-cbc-sha256 dhe-psk-aes128-gcm-sha256 dhe-psk-aes256-cbc-sha dhe-psk-aes256-cbc-sha384 '
  + 'dhe-psk-aes256-gcm-sha384 dhe-psk-chacha20-poly1305 dhe-rsa-aes128-gcm-sha256 dhe-rsa-aes128-sha '
  + 'dhe-rsa-aes128-sha256 dhe-rsa-aes256-gcm-sha384 dhe-rsa-aes256-sha dhe-rsa-aes256-sha256 '
  + 'dhe-rsa-chacha20-poly1305 ecdhe-ecdsa-aes128-gcm-sha256 ecdhe-ecdsa-aes128-sha ecdhe-ecdsa-aes128-sha256 '
  + 'ecdhe-ecdsa-aes256-gcm-sha384 ecdhe-ecdsa-aes256-sha ecdhe-ecdsa-aes256-sha384 ecdhe-ecdsa-chacha20-poly1305 '
  + 'ecdhe-psk-aes128-cbc-sha ecdhe-psk-aes128-cbc-sha256 ecdhe-psk-aes256-cbc-sha ecdhe-psk-aes256-cbc-sha384 '
  + 'ecdhe-psk-chacha20-poly1305 ecdhe-rsa-aes128-gcm-sha256 ecdhe-rsa-aes128-sha ecdhe-rsa-aes128-sha256 '
  + 'ecdhe-rsa-aes256-gcm-sha384 ecdhe-rsa-aes256-sha ecdhe-rsa-aes256-sha384 ecdhe-rsa-chacha20-poly1305 '
  + 'psk-aes128-cbc-sha psk-aes128-cbc-sha256 psk-aes128-gcm-sha256 psk-aes256-cbc-sha psk-aes256-cbc-sha384 '
  + 'psk-aes256-gcm-sha384 psk-chacha20-poly1305 rsa-psk-aes128-cbc-sha rsa-psk-aes128-cbc-sha256 '
  + 'rsa-psk-aes128-gcm-sha256 rsa-psk-aes256-cbc-sha rsa-psk-aes256-cbc-sha384 rsa-psk-aes256-gcm-sha384 '
  + 'rsa-psk-chacha20-poly1305 srp-aes-128-cbc-sha srp-aes-256-cbc-sha srp-rsa-aes-128-cbc-sha '
  + 'srp-rsa-aes-256-cbc-sha tls_aes_128_ccm_8_sha256 tls_aes_128_ccm_sha256 tls_aes_128_gcm_sha256 '
  + 'tls_aes_256_gcm_sha384 tls_chacha20_poly1305_sha256'
).split(' ');

const defaultCiphers = (
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256:'
  + 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:'
  + 'DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:'
  + 'DHE-RSA-AES256-SHA384:ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:'
  + '!MD5:!PSK:!SRP:!CAMELLIA'
);

// Names for many ciphers at once.
const groups = new Set((
  'ALL COMPLEMENTOFALL DEFAULT COMPLEMENTOFDEFAULT HIGH MEDIUM LOW eNULL NULL aNULL kRSA aRSA RSA kDHE kEDH DH DHE EDH ADH kEECDH kECDHE '
  + 'ECDH ECDHE EECDH AECDH aDSS DSS aECDSA ECDSA TLSv1.2 TLSv1.0 SSLv3 AES128 AES256 AES AESGCM AESCCM AESCCM8 ARIA128 ARIA256 ARIA '
  + 'CAMELLIA128 CAMELLIA256 CAMELLIA CHACHA20 SHA1 SHA SHA256 SHA384 PSK kPSK kECDHEPSK kDHEPSK kRSAPSK aPSK SUITEB128 SUITEB192 SRP'
).split(' '));

const isKnown = (name) => ciphers.includes(name.toLowerCase());
const matches = (item) => !/^[!-]/.test(item) && item.replace(/^\+/, '').split('+').every((name) => groups.has(name) || isKnown(name));

// A list of ciphers has to name one at least, and each of its TLS 1.3 suites has to exist.
function checkCiphers(list) {
  const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
  const items = (list || defaultCiphers).split(':');
  const named = items.filter((item) => item.length > 0);
  const suites = named.filter((item) => /^!?TLS_/.test(item));
  const others = named.filter((item) => !suites.includes(item));

  if (named.length === 0) throw new ERR_INVALID_ARG_VALUE('options.ciphers', items);
  if (!suites.every(isKnown) || (others.length > 0 && !others.some(matches))) {
    const { openSslError } = require('../crypto/openssl-error');
    const error = openSslError('0A0000B9', 'SSL routines', 'no cipher match', { below: checkCiphers });

    // Of this library the code does not say whose errors they are.
    throw Object.assign(error, { code: 'ERR_SSL_NO_CIPHER_MATCH' });
  }
}

module.exports = { checkCiphers, ciphers, defaultCiphers };
