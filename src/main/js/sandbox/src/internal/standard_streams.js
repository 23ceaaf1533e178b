'use strict';

// process.stdin, which is at its end, and process.stdout and process.stderr, which are never a terminal: what is
// written goes to where the suite's console goes.
const output = require('internal/console_output');
const { Readable, Writable } = require('stream');

function createOutput(fd, level) {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, encoding, callback) {
      let text = typeof chunk === 'string' && encoding === 'utf8' ? chunk : require('buffer').Buffer.from(chunk, encoding).toString();

      if (text.endsWith('\n')) text = text.slice(0, -1);
      if (chunk.length > 0) output.write(level, text);
      callback();
    },
    // The real ones cannot be closed either.
    destroy(error, callback) { callback(error); }
  });

  return Object.assign(stream, { fd, _type: 'pipe', _isStdio: true, destroySoon: stream.destroy });
}

function createInput() {
  const stream = new Readable({ read() { stream.push(null); } });

  return Object.assign(stream, { fd: 0 });
}

const create = {
  stdin: createInput,
  stdout: () => createOutput(1, 'info'),
  stderr: () => createOutput(2, 'error')
};
const made = new Set();

function make(name) {
  made.add(name);

  return create[name]();
}

module.exports = { isMade: (name) => made.has(name), make };
