'use strict';

// Escape sequences that move the cursor and clear parts of the screen.
const { codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_CURSOR_POS } } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const CSI = '\x1b[';
const clearing = { toBeginning: `${ CSI }1K`, toEnd: `${ CSI }0K`, line: `${ CSI }2K`, screenDown: `${ CSI }0J` };

const position = (x, y) => (typeof y === 'number' ? `${ CSI }${ y + 1 };${ x + 1 }H` : `${ CSI }${ x + 1 }G`);

function movement(dx, dy) {
  const sideways = dx < 0 ? `${ CSI }${ -dx }D` : dx > 0 ? `${ CSI }${ dx }C` : '';

  return sideways + (dy < 0 ? `${ CSI }${ -dy }A` : dy > 0 ? `${ CSI }${ dy }B` : '');
}

const lineClearing = (direction) => (direction < 0 ? clearing.toBeginning : direction > 0 ? clearing.toEnd : clearing.line);

function nothingToDo(callback) {
  if (typeof callback === 'function') process.nextTick(callback, null);

  return true;
}

function cursorTo(stream, x, y, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (typeof y === 'function') [ y, callback ] = [ undefined, y ];
  if (Number.isNaN(x)) throw new ERR_INVALID_ARG_VALUE('x', x);
  if (Number.isNaN(y)) throw new ERR_INVALID_ARG_VALUE('y', y);
  if (stream == null || (typeof x !== 'number' && typeof y !== 'number')) return nothingToDo(callback);
  if (typeof x !== 'number') throw new ERR_INVALID_CURSOR_POS();

  return stream.write(position(x, y), callback);
}

function moveCursor(stream, dx, dy, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (stream == null || !(dx || dy)) return nothingToDo(callback);

  return stream.write(movement(dx, dy), callback);
}

function clearLine(stream, dir, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (stream == null) return nothingToDo(callback);

  return stream.write(lineClearing(dir), callback);
}

function clearScreenDown(stream, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (stream == null) return nothingToDo(callback);

  return stream.write(clearing.screenDown, callback);
}

module.exports = { clearLine, clearScreenDown, clearing, cursorTo, lineClearing, moveCursor, movement, position };
