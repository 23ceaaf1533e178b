'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateUint32 } = require('internal/validators');
const { defineLazyProperties } = require('internal/util');
const { isArrayBufferView } = require('util/types');
const { constants, zlib: zlibConstants } = require('../lib/zlib/constants');
const kinds = require('../lib/zlib/kinds');
const { wholeLater, wholeSync } = require('../lib/zlib/whole');

function crc32(data, value = 0) {
  if (typeof data !== 'string' && !isArrayBufferView(data)) {
    throw new ERR_INVALID_ARG_TYPE('data', [ 'Buffer', 'TypedArray', 'DataView', 'string' ], data);
  }
  validateUint32(value, 'value');

  const bytes = typeof data === 'string'
    ? require('buffer').Buffer.from(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

  return require('../lib/zlib/engine').crc32(bytes, value);
}

module.exports.crc32 = crc32;
defineLazyProperties(module.exports, () => require('../lib/zlib/streams'), [
  'Deflate', 'Inflate', 'Gzip', 'Gunzip', 'DeflateRaw', 'InflateRaw', 'Unzip', 'BrotliCompress', 'BrotliDecompress'
]);

const names = [ 'Deflate', 'Gzip', 'DeflateRaw', 'Unzip', 'Inflate', 'Gunzip', 'InflateRaw', 'BrotliCompress', 'BrotliDecompress' ];

for (const name of names) {
  const functionName = name[0].toLowerCase() + name.slice(1);

  module.exports[functionName] = wholeLater(kinds[name]);
  module.exports[`${ functionName }Sync`] = wholeSync(kinds[name]);
}

for (const name of [
  'Deflate', 'Inflate', 'DeflateRaw', 'InflateRaw', 'Gzip', 'Gunzip', 'Unzip', 'BrotliCompress', 'BrotliDecompress'
]) {
  Object.defineProperty(module.exports, `create${ name }`, {
    value: { value: function (options) { return new module.exports[name](options); } }.value,
    configurable: true,
    enumerable: true
  });
}

const codes = {};
const codeNames = [
  'Z_OK', 'Z_STREAM_END', 'Z_NEED_DICT', 'Z_ERRNO', 'Z_STREAM_ERROR', 'Z_DATA_ERROR', 'Z_MEM_ERROR', 'Z_BUF_ERROR', 'Z_VERSION_ERROR'
];

for (const name of codeNames) codes[name] = constants[name];
for (const name of codeNames) codes[constants[name]] = name;

Object.defineProperty(module.exports, 'constants', { value: constants, enumerable: true });
Object.defineProperty(module.exports, 'codes', { value: Object.freeze(codes), enumerable: true });

for (const name of Object.keys(zlibConstants)) {
  if (!name.startsWith('BROTLI')) Object.defineProperty(module.exports, name, { value: zlibConstants[name] });
}
