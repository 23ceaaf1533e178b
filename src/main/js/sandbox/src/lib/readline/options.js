'use strict';

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateAbortSignal, validateArray, validateNumber, validateUint32 } = require('internal/validators');

const HISTORY_SIZE = 30;
const CRLF_DELAY = 100;
const ESCAPE_DELAY = 500;

// Checked in Node's order; the rest is taken as it is.
function optionsOf(given, input, output, completer, terminal) {
  const options = given ?? { output, completer, terminal };
  const { tabSize, prompt = '> ', escapeCodeTimeout, signal } = options;

  if (tabSize !== undefined) validateUint32(tabSize, 'tabSize', true);
  if (escapeCodeTimeout !== undefined && !Number.isFinite(escapeCodeTimeout)) {
    throw new ERR_INVALID_ARG_VALUE('input.escapeCodeTimeout', ESCAPE_DELAY);
  }
  if (signal) validateAbortSignal(signal, 'options.signal');
  if (options.completer !== undefined && typeof options.completer !== 'function') {
    throw new ERR_INVALID_ARG_VALUE('completer', options.completer);
  }

  const { history = [], historySize = HISTORY_SIZE } = options;

  if (options.history !== undefined) validateArray(history, 'history');
  validateNumber(historySize, 'historySize', 0);

  return {
    input,
    output: options.output,
    completer: options.completer,
    history,
    historySize,
    prompt,
    signal,
    tabSize: tabSize ?? 8,
    escapeCodeTimeout: escapeCodeTimeout ?? ESCAPE_DELAY,
    crlfDelay: options.crlfDelay ? Math.max(CRLF_DELAY, options.crlfDelay) : CRLF_DELAY,
    removeHistoryDuplicates: Boolean(options.removeHistoryDuplicates),
    terminal: Boolean(options.terminal === undefined && options.output != null ? options.output.isTTY : options.terminal)
  };
}

module.exports = { optionsOf };
