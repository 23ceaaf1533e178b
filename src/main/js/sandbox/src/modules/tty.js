'use strict';

// There is no terminal: nothing is one, and none can be opened.
const { Duplex } = require('stream');
const { codes: { ERR_INVALID_FD, ERR_TTY_INIT_FAILED } } = require('internal/errors');
const { getColorDepth, hasColors } = require('../lib/tty/colors');

function isatty(fd) { // eslint-disable-line no-unused-vars
  return false;
}

function refuse(fd) {
  if (fd >> 0 !== fd || fd < 0) throw new ERR_INVALID_FD(fd);

  throw new ERR_TTY_INIT_FAILED({ errno: -22, code: 'EINVAL', message: 'invalid argument', syscall: 'uv_tty_init' });
}

function ReadStream(fd, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(fd, options);
  refuse(fd);
}

Object.setPrototypeOf(ReadStream.prototype, Duplex.prototype);
Object.setPrototypeOf(ReadStream, Duplex);

ReadStream.prototype.setRawMode = function (flag) {
  this.isRaw = Boolean(flag);

  return this;
};

function WriteStream(fd) {
  if (!(this instanceof WriteStream)) return new WriteStream(fd);
  refuse(fd);
}

Object.setPrototypeOf(WriteStream.prototype, Duplex.prototype);
Object.setPrototypeOf(WriteStream, Duplex);

const cursor = () => require('readline');

Object.assign(WriteStream.prototype, {
  isTTY: true,
  getColorDepth,
  hasColors,
  _refreshSize() {},
  cursorTo(x, y, callback) {
    return cursor().cursorTo(this, x, y, callback);
  },
  moveCursor(dx, dy, callback) {
    return cursor().moveCursor(this, dx, dy, callback);
  },
  clearLine(dir, callback) {
    return cursor().clearLine(this, dir, callback);
  },
  clearScreenDown(callback) {
    return cursor().clearScreenDown(this, callback);
  },
  getWindowSize() {
    return [ this.columns, this.rows ];
  }
});

module.exports = { isatty, ReadStream, WriteStream };
