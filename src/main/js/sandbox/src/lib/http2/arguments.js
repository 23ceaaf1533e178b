'use strict';
// What http2 checks of settings and options.

const { codes, nativeError } = require('internal/errors');
const { validateUint32 } = require('internal/validators');

const { ERR_HTTP2_UNSUPPORTED_PROTOCOL, ERR_INVALID_ARG_TYPE } = codes;
const MOST_CUSTOM = 10;

// Setting -> [ its number, the name in objects, the default ].
const settings = [
  [ 1, 'headerTableSize', 4096 ],
  [ 2, 'enablePush', true ],
  [ 4, 'initialWindowSize', 65535 ],
  [ 5, 'maxFrameSize', 16384 ],
  [ 3, 'maxConcurrentStreams', 4294967295 ],
  [ 6, 'maxHeaderListSize', 65535 ],
  [ 8, 'enableConnectProtocol', false ]
];

// In the order in which they are looked at.
const ranges = [
  [ 'headerTableSize', 0, 2 ** 32 - 1 ],
  [ 'initialWindowSize', 0, 2 ** 31 - 1 ],
  [ 'maxFrameSize', 16384, 2 ** 24 - 1 ],
  [ 'maxConcurrentStreams', 0, 2 ** 32 - 1 ],
  [ 'maxHeaderListSize', 0, 2 ** 32 - 1 ],
  [ 'maxHeaderSize', 0, 2 ** 32 - 1 ]
];

function assertIsObject(value, name, types = 'Object') {
  if (value !== undefined && (value === null || typeof value !== 'object' || Array.isArray(value))) {
    throw new ERR_INVALID_ARG_TYPE(name, types, value);
  }
}

function invalidSetting(Base, name, value, range = {}) {
  const error = nativeError(Base, 'ERR_HTTP2_INVALID_SETTING_VALUE', `Invalid value for setting "${ name }": ${ value }`, invalidSetting);

  return Object.assign(error, { actual: value, ...range });
}

function assertWithinRange(name, value, min, max) {
  if (value !== undefined && (typeof value !== 'number' || value < min || value > max)) {
    throw invalidSetting(RangeError, name, value, { min, max });
  }
}

function tooManyCustom() {
  return nativeError(
    Error, 'ERR_HTTP2_TOO_MANY_CUSTOM_SETTINGS', 'Number of custom settings exceeds MAX_ADDITIONAL_SETTINGS', tooManyCustom);
}

function validateSettings(values) {
  if (values === undefined) return;
  assertIsObject(values.customSettings, 'customSettings', 'Number');
  const custom = Object.entries(values.customSettings ?? {});

  if (custom.length > MOST_CUSTOM) throw tooManyCustom();
  for (const [ id, value ] of custom) {
    assertWithinRange('customSettings:id', Number(id), 0, 0xffff);
    assertWithinRange('customSettings:value', Number(value), 0, 2 ** 32 - 1);
  }
  for (const [ name, min, max ] of ranges) assertWithinRange(name, values[name], min, max);
  for (const name of [ 'enablePush', 'enableConnectProtocol' ]) {
    if (values[name] !== undefined && typeof values[name] !== 'boolean') throw invalidSetting(TypeError, name, values[name]);
  }
}

function checkRemoteSettings(options) {
  const list = options?.remoteCustomSettings;

  if (list !== undefined && !Array.isArray(list)) throw new ERR_INVALID_ARG_TYPE('options.remoteCustomSettings', 'Array', list);
  if (list?.length > MOST_CUSTOM) throw tooManyCustom();
}

function checkServerOptions(options) {
  assertIsObject(options, 'options');
  assertIsObject(options?.settings, 'options.settings');
  checkRemoteSettings(options);
  for (const name of [ 'maxSessionInvalidFrames', 'maxSessionRejectedStreams', 'unknownProtocolTimeout' ]) {
    if (options?.[name] !== undefined) validateUint32(options[name], name);
  }
}

// What connect says of where to go and how, before it goes.
function checkConnect(authority, options) {
  const own = typeof options === 'function' ? {} : options;

  assertIsObject(own, 'options');
  checkRemoteSettings(own);
  const target = typeof authority === 'string' ? new URL(authority) : authority;

  assertIsObject(target, 'authority', [ 'string', 'Object', 'URL' ]);
  const protocol = target.protocol || own?.protocol || 'https:';

  if (typeof own?.createConnection === 'function') return;
  if (protocol !== 'http:' && protocol !== 'https:') throw new ERR_HTTP2_UNSUPPORTED_PROTOCOL(protocol);
  if (protocol === 'https:') {
    checkServerOptions(own);
    require('tls').createSecureContext(own);
  }
}

module.exports = { assertIsObject, checkConnect, checkServerOptions, settings, validateSettings };
