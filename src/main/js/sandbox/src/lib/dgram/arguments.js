'use strict';
// What dgram checks before it sends, binds or sets anything.

const { codes, ErrnoException } = require('internal/errors');
const { validateFunction, validateNumber, validatePort, validateString, validateUint32, validateAbortSignal } = require('internal/validators');

const { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_INVALID_FD_TYPE, ERR_MISSING_ARGS, ERR_SOCKET_BAD_BUFFER_SIZE, ERR_SOCKET_BAD_TYPE, ERR_SOCKET_BUFFER_SIZE } = codes;
const EBADF = -9;
const EINVAL = -22;
const dataTypes = [ 'Buffer', 'TypedArray', 'DataView', 'string' ];

// The type of a socket, of what createSocket was given.
function socketType(given) {
  const options = typeof given === 'object' && given !== null ? given : { type: given };

  for (const name of [ 'recvBufferSize', 'sendBufferSize' ]) {
    if (options[name]) validateUint32(options[name], `options.${ name }`);
  }
  if (options.lookup !== undefined) validateFunction(options.lookup, 'lookup');
  if (options.type !== 'udp4' && options.type !== 'udp6') throw new ERR_SOCKET_BAD_TYPE();
  if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');

  return options.type;
}

const isData = (data) => typeof data === 'string' || ArrayBuffer.isView(data);

function checkSlice(data, offset, length) {
  if (!isData(data)) throw new ERR_INVALID_ARG_TYPE('buffer', dataTypes, data);
  const size = typeof data === 'string' ? require('buffer').Buffer.byteLength(data) : data.byteLength;

  if (offset >>> 0 > size) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');
  if ((offset >>> 0) + (length >>> 0) > size) throw new ERR_BUFFER_OUT_OF_BOUNDS('length');
}

// send(data, offset, length, port, address, callback), or without an offset and a length.
function checkSend(data, offset, length, port, address) {
  const isSlice = address || (port && typeof port !== 'function');

  if (isSlice) checkSlice(data, offset, length);
  else if (!Array.isArray(data) && !isData(data)) throw new ERR_INVALID_ARG_TYPE('buffer', dataTypes, data);
  else if (Array.isArray(data) && !data.every(isData)) throw new ERR_INVALID_ARG_TYPE('buffer list arguments', dataTypes, data);
  const to = isSlice ? address : length;

  validatePort(isSlice ? port : offset, 'Port', false);
  if (to != null && typeof to !== 'function') validateString(to, 'address');
}

function checkSendTo(data, offset, length, port, address) {
  validateNumber(offset, 'offset');
  validateNumber(length, 'length');
  validateNumber(port, 'port');
  validateString(address, 'address');
  checkSend(data, offset, length, port, address);
}

function checkBind(port) {
  if (port?.fd > 0 && port.fd === (port.fd | 0)) throw new ERR_INVALID_FD_TYPE(port.fd > 2 ? 'UNKNOWN' : 'PIPE');
}

function checkConnect(port, address) {
  validatePort(port, 'Port', false);
  if (address !== undefined && typeof address !== 'function') validateString(address, 'address');
}

// A socket that is not bound has nothing that could be set, and Node says so in the system's words.
function failUnbound(syscall, isValid = true) {
  throw new ErrnoException(isValid ? EBADF : EINVAL, syscall);
}

function checkTtl(syscall, least) {
  return (ttl) => {
    validateNumber(ttl, 'ttl');
    const whole = ttl | 0;
    failUnbound(syscall, whole >= least && whole <= 255);
  };
}

function checkInterface(address) {
  validateString(address, 'interfaceAddress');
  failUnbound('setMulticastInterface', require('net').isIP(address) !== 0);
}

function checkMembership(syscall) {
  return (group, address) => {
    if (!group) throw new ERR_MISSING_ARGS('multicastAddress');
    const { isIP } = require('net');
    if (!isMulticast(group) || (address !== undefined && isIP(address) === 0)) failUnbound(syscall, false);
  };
}

const isMulticast = (address) => /^(?:22[4-9]|23\d)\.\d+\.\d+\.\d+$|^ff/i.test(`${ address }`);

function checkSource(syscall) {
  return (source, group) => {
    validateString(source, 'sourceAddress');
    validateString(group, 'groupAddress');
    const { isIP } = require('net');
    if (isIP(source) === 0 || !isMulticast(group)) failUnbound(syscall, false);
  };
}

function failBufferSize(size, which) {
  if (size >>> 0 !== size) throw new ERR_SOCKET_BAD_BUFFER_SIZE();
  throw new ERR_SOCKET_BUFFER_SIZE({
    errno: EBADF, code: 'EBADF', message: 'bad file descriptor', syscall: `uv_${ which }_buffer_size`
  });
}

module.exports = {
  checkBind, checkConnect, checkInterface, checkMembership, checkSend, checkSendTo, checkSource, checkTtl, failBufferSize, failUnbound, socketType
};
