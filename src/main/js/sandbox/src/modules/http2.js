'use strict';

const { Readable, Stream } = require('stream');
const { named, refusing } = require('internal/denied');
const { codes } = require('internal/errors');
const { assertIsObject, checkConnect, settings, validateSettings } = require('../lib/http2/arguments');
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

function getDefaultSettings() {
  const result = { __proto__: null };

  for (const [ , name, value ] of settings) {
    if (name === 'maxHeaderListSize') result.maxHeaderSize = value;
    result[name] = value;
  }

  return result;
}

const isFlag = (name) => name === 'enablePush' || name === 'enableConnectProtocol';

function getPackedSettings(values) {
  assertIsObject(values, 'settings');
  validateSettings(values);
  const own = { ...values };
  if (own.maxHeaderSize !== undefined) own.maxHeaderListSize ??= own.maxHeaderSize;
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

    if (known === undefined) {
      (result.customSettings ??= {})[view.getUint16(offset)] = value;
      continue;
    }
    result[known[1]] = isFlag(known[1]) ? value !== 0 : value;
    if (known[1] === 'maxHeaderListSize') result.maxHeaderSize = value;
  }
  if (options?.validate) validateSettings(result);

  return result;
}
Object.defineProperty(getUnpackedSettings, 'length', { value: 1, configurable: true });

function createServer(options, handler) {
  const { Http2Server } = require('../lib/http2/servers');

  return typeof options === 'function' ? new Http2Server({}, options) : new Http2Server(options, handler);
}

module.exports = {
  connect: refusing('connect', 3, 'Net', 'http2.connect', checkConnect),
  constants,
  createServer,
  createSecureServer: named((options, handler) => new (require('../lib/http2/servers').Http2SecureServer)(options, handler), 'createSecureServer', 2),
  getDefaultSettings,
  getPackedSettings,
  getUnpackedSettings,
  performServerHandshake: refusing('performServerHandshake', 1, 'Net', 'http2.performServerHandshake'),
  sensitiveHeaders: Symbol('sensitiveHeaders'),
  Http2ServerRequest,
  Http2ServerResponse
};
