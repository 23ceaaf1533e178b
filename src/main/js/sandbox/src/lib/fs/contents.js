'use strict';
// Whole files at once: readFile, writeFile, appendFile. Each takes a path or a descriptor.

const { Buffer } = require('buffer');
const { AbortError, codes } = require('internal/errors');
const { validateBoolean } = require('internal/validators');
const { attempt, call } = require('./calls');
const { writeBytes } = require('./bytes');
const { open } = require('./operations');
const { descriptorOf, flagsOf, optionsOf } = require('./paths');

const chunk = 1 << 20;

function checkSignal(signal) {
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
}

const isDescriptor = (value) => typeof value === 'number' && (value >>> 0) === value;

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

function readFile(path, options) {
  const { encoding, flag, signal } = optionsOf(options, { flag: 'r' });

  const work = withDescriptor(path, flagsOf(flag ?? 'r'), undefined, (fd) => {
    const data = readAll(fd, signal);

    return encoding && encoding !== 'buffer' ? data.toString(encoding) : data;
  });

  return () => {
    checkSignal(signal);

    return work();
  };
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

module.exports = { appendFile, bytesOf, checkSignal, isDescriptor, readFile, writeFile };
