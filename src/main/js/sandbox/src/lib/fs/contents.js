'use strict';
// Whole files at once: readFile, writeFile, appendFile. Each takes a path or a descriptor.

const { Buffer } = require('buffer');
const { AbortError, codes } = require('internal/errors');
const { validateBoolean } = require('internal/validators');
const { attempt, call } = require('./calls');
const { open } = require('./operations');
const { descriptorOf, flagsOf, optionsOf } = require('./paths');
const { writeBytes } = require('./writes');

const chunk = 1 << 20;

function checkSignal(signal) {
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
}

// Node fails on a symbol here, before it looks for a path.
const isDescriptor = (value) => (value | 0) === value;

// The process's own streams have no numbers to ask for.
const isFile = (path) => isDescriptor(path) && path > 2;

// Runs `use` with a descriptor, which is closed afterwards if it was opened for it.
function withDescriptor(path, flag, mode, use) {
  if (isDescriptor(path)) {
    const fd = descriptorOf(path);

    return () => use(fd);
  }
  const openIt = open(path, flag, mode);

  return () => {
    const fd = openIt();

    try {
      return use(fd);
    } finally {
      attempt('close', fd);
    }
  };
}

function readAll(fd, signal) {
  const chunks = [];

  for (;;) {
    checkSignal(signal);
    const bytes = call('read', [ fd, chunk, -1 ], 'read');

    if (bytes.byteLength > 0) chunks.push(Buffer.from(bytes));
    if (bytes.byteLength < chunk) break;
  }

  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}

function readFile(path, options, asksFirst = isFile(path)) {
  const { encoding, flag, signal } = optionsOf(options, { flag: 'r' });

  const work = withDescriptor(path, flagsOf(flag ?? 'r'), undefined, (fd) => {
    // So that a descriptor that is none fails where Node's does.
    if (asksFirst) call('fstat', [ fd ], 'fstat');
    const data = readAll(fd, signal);

    return encoding && encoding !== 'buffer' ? data.toString(encoding) : data;
  });

  return () => {
    checkSignal(signal);

    return work();
  };
}

const isUtf8 = (options) => /^utf-?8$/.test(typeof options === 'string' ? options : options?.encoding);

// Node has a way of its own for text.
function readFileSync(path, options) {
  return readFile(path, options, isFile(path) && !isUtf8(options));
}

function bytesOf(data, encoding) {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (typeof data !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE('data', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], data);
  }

  return Buffer.from(data, encoding || 'utf8');
}

function writeFile(path, data, options) {
  const { encoding, flag, flush = false, mode, signal } = optionsOf(options, { encoding: 'utf8', mode: 0o666, flag: 'w' });

  if (flush !== null) validateBoolean(flush, 'options.flush');
  const bytes = bytesOf(data, encoding);
  const work = withDescriptor(path, flag || 'w', mode, (fd) => {
    checkSignal(signal);
    writeBytes(fd, bytes, -1);
  });

  return () => {
    checkSignal(signal);
    work();
  };
}

function appendFile(path, data, options) {
  const checked = { ...optionsOf(options, { encoding: 'utf8', mode: 0o666, flag: 'a' }) };

  if (!checked.flag || isDescriptor(path)) checked.flag = 'a';

  return writeFile(path, data, checked);
}

module.exports = { appendFile, bytesOf, checkSignal, isDescriptor, readFile, readFileSync, writeFile };
