'use strict';

// How a console writes to streams: by default a stream's failure is none of who logs.
const { isStackOverflowError } = require('internal/errors');

const hidden = (descriptor) => ({ ...('value' in descriptor && { writable: true }), ...descriptor, enumerable: false, configurable: true });
const nothing = () => {};

// For an error that comes later than the call.
function failureHandler(console, property) {
  return (error) => {
    if (error == null) return;

    const stream = console[property];

    if (!stream._writableState.errorEmitted && stream.listenerCount('error') === 0) stream.once('error', nothing);
  };
}

// Hidden, but known to some who write to a console's streams themselves.
function defineStreams(console, stdout, stderr, ignoreErrors) {
  Object.defineProperties(console, {
    _stdout: hidden(stdout),
    _stderr: hidden(stderr),
    _stdoutErrorHandler: hidden({ value: failureHandler(console, '_stdout') }),
    _stderrErrorHandler: hidden({ value: failureHandler(console, '_stderr') }),
    _ignoreErrors: hidden({ value: Boolean(ignoreErrors) }),
    _times: hidden({ value: new Map() })
  });
}

const propertyFor = (level) => (level === 'warn' || level === 'error' ? '_stderr' : '_stdout');

function writeToStream(console, level, text) {
  const property = propertyFor(level);
  const stream = console[property];
  const line = `${ text }\n`;

  if (console._ignoreErrors === false) {
    stream.write(line);

    return;
  }

  try {
    // A stream may fail at once.
    if (stream.listenerCount('error') === 0) stream.once('error', nothing);
    stream.write(line, console[`${ property }ErrorHandler`]);
  } catch (error) {
    if (isStackOverflowError(error)) throw error;
  } finally {
    stream.removeListener('error', nothing);
  }
}

function showsColors(stream) {
  if (process.env.FORCE_COLOR !== undefined) return require('../tty/colors').getColorDepth() > 2;

  return Boolean(stream?.isTTY) && (typeof stream.getColorDepth === 'function' ? stream.getColorDepth() > 2 : true);
}

module.exports = { defineStreams, propertyFor, showsColors, writeToStream };
