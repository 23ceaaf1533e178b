'use strict';

const { Readable, Stream } = require('stream');
const { refusing } = require('internal/denied');
const { codes, nativeError } = require('internal/errors');
const constants = require('../lib/http2/constants');

class Http2ServerRequest extends Readable {
  constructor(stream, headers, options, rawHeaders) {
    super({ autoDestroy: false, ...options });
    this.headers = headers;
    this.rawHeaders = rawHeaders;
    this.trailers = {};
    this.rawTrailers = [];
    this.stream = stream;
  }

  get complete() { return this.readableEnded; }
  get httpVersion() { return '2.0'; }
  get httpVersionMajor() { return 2; }
  get httpVersionMinor() { return 0; }
  get method() { return this.headers[':method']; }
  get url() { return this.headers[':path']; }
  get authority() { return this.headers[':authority'] ?? this.headers.host; }
  get scheme() { return this.headers[':scheme']; }
}

class Http2ServerResponse extends Stream {
  constructor(stream, options) {
    super(options);
    this.writable = true;
    this.stream = stream;
    this.req = stream?.request;
  }
}
Object.defineProperty(Http2ServerRequest, 'length', { value: 4, configurable: true });

// Setting -> [ its number, the name in objects, the default, the highest value ].
const settings = [
  [ 1, 'headerTableSize', 4096, 2 ** 32 - 1 ],
  [ 2, 'enablePush', true, 1 ],
  [ 4, 'initialWindowSize', 65535, 2 ** 32 - 1 ],
  [ 5, 'maxFrameSize', 16384, 2 ** 24 - 1 ],
  [ 3, 'maxConcurrentStreams', 4294967295, 2 ** 32 - 1 ],
  [ 6, 'maxHeaderListSize', 65535, 2 ** 32 - 1 ],
  [ 8, 'enableConnectProtocol', false, 1 ]
];

function getDefaultSettings() {
  const result = { __proto__: null };

  for (const [ , name, value ] of settings) {
    if (name === 'maxHeaderListSize') result.maxHeaderSize = value;
    result[name] = value;
  }

  return result;
}

const isFlag = (name) => name === 'enablePush' || name === 'enableConnectProtocol';

function invalidSetting(Base, name, value) {
  return nativeError(Base, 'ERR_HTTP2_INVALID_SETTING_VALUE', `Invalid value for setting "${ name }": ${ value }`, invalidSetting);
}

function validateSettings(values) {
  for (const [ , name, , most ] of settings) {
    const value = values[name];
    if (value === undefined) continue;
    if (isFlag(name)) {
      if (typeof value !== 'boolean') throw invalidSetting(TypeError, name, value);
    } else if (typeof value !== 'number' || value < (name === 'maxFrameSize' ? 16384 : 0) || value > most) {
      throw invalidSetting(RangeError, name, value);
    }
  }
}

function getPackedSettings(values) {
  require('internal/validators').validateObject(values ?? {}, 'settings');
  const own = { ...values };
  if (own.maxHeaderSize !== undefined) own.maxHeaderListSize ??= own.maxHeaderSize;
  validateSettings(own);
  // In the order of their numbers, as they go over the wire.
  const present = settings.filter(([ , name ]) => own[name] !== undefined).sort(([ a ], [ b ]) => a - b);
  const buffer = require('buffer').Buffer.alloc(present.length * 6);

  present.forEach(([ number, name ], index) => {
    buffer.writeUInt16BE(number, index * 6);
    buffer.writeUInt32BE(Number(own[name]), index * 6 + 2);
  });

  return buffer;
}

function getUnpackedSettings(buffer, options = {}) {
  if (!ArrayBuffer.isView(buffer) || buffer.length === undefined) {
    throw new codes.ERR_INVALID_ARG_TYPE('buf', [ 'Buffer', 'TypedArray' ], buffer);
  }
  if (buffer.length % 6 !== 0) throw new codes.ERR_HTTP2_INVALID_PACKED_SETTINGS_LENGTH();
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  const result = {};

  for (let offset = 0; offset < buffer.length; offset += 6) {
    const known = settings.find(([ number ]) => number === view.getUint16(offset));
    const value = view.getUint32(offset + 2);

    if (known === undefined) continue;
    result[known[1]] = isFlag(known[1]) ? value !== 0 : value;
    if (known[1] === 'maxHeaderListSize') result.maxHeaderSize = value;
  }
  if (options?.validate) validateSettings(result);

  return result;
}
Object.defineProperty(getUnpackedSettings, 'length', { value: 1, configurable: true });

module.exports = {
  connect: refusing('connect', 3, 'Net', 'http2.connect'),
  constants,
  createServer: refusing('createServer', 2, 'Net', 'http2.createServer'),
  createSecureServer: refusing('createSecureServer', 2, 'Net', 'http2.createSecureServer'),
  getDefaultSettings,
  getPackedSettings,
  getUnpackedSettings,
  performServerHandshake: refusing('performServerHandshake', 1, 'Net', 'http2.performServerHandshake'),
  sensitiveHeaders: Symbol('sensitiveHeaders'),
  Http2ServerRequest,
  Http2ServerResponse
};
