'use strict';

// Lines from a stream, and a prompt. What a terminal does while a line is edited is in editor.js.
const EventEmitter = require('events');
const { StringDecoder } = require('string_decoder');
const { codes: { ERR_INVALID_ARG_VALUE, ERR_USE_AFTER_CLOSE } } = require('internal/errors');
const { validateAbortSignal, validateArray, validateNumber, validateString, validateUint32 } = require('internal/validators');
const { monotonicNow } = require('internal/util');
const { Editor } = require('./editor');

const HISTORY_SIZE = 30;
const CRLF_DELAY = 100;
const ESCAPE_DELAY = 500;

const kQuestionCallback = Symbol('_questionCallback');
const kOldPrompt = Symbol('_oldPrompt');
const kLines = Symbol('line object stream');

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

class Interface extends EventEmitter {
  #decoder = new StringDecoder('utf8');
  #rest = '';
  #returnSeenAt;
  #editor;
  #prompt;

  constructor(input, output, completer, terminal) {
    super();

    const given = input?.input ? input : undefined;
    const options = optionsOf(given, given ? input.input : input, output, completer, terminal);

    this.isCompletionEnabled = true;
    this.escapeCodeTimeout = options.escapeCodeTimeout;
    this.tabSize = options.tabSize;
    this.line = '';
    this.output = options.output;
    this.input = options.input;
    this.history = options.history;
    this.historySize = options.historySize;
    this.removeHistoryDuplicates = options.removeHistoryDuplicates;
    this.crlfDelay = options.crlfDelay;
    this.completer = options.completer;
    this.setPrompt(options.prompt);
    this.terminal = options.terminal;

    if (this.terminal) this.#readKeys();
    else this.#readLines();

    if (options.signal) this.#closeOn(options.signal);
    this.input.resume();
  }

  #listen(emitter, listeners) {
    for (const [ event, listener ] of Object.entries(listeners)) emitter?.on(event, listener);
    this.once('close', () => {
      for (const [ event, listener ] of Object.entries(listeners)) emitter?.removeListener(event, listener);
    });
  }

  #readLines() {
    this.#listen(this.input, {
      error: (error) => this.emit('error', error),
      data: (data) => this._normalWrite(data),
      end: () => {
        if (this.#rest.length > 0) this.emit('line', this.#rest);
        this.close();
      }
    });
  }

  #readKeys() {
    this.#editor = new Editor(this);
    this.cursor = 0;
    this.historyIndex = -1;
    require('./keypress').emitKeypressEvents(this.input, this);
    this.#listen(this.input, {
      error: (error) => this.emit('error', error),
      keypress: (text, key) => this._ttyWrite(text, key),
      end: () => {
        if (this.line.length > 0) this.emit('line', this.line);
        this.close();
      }
    });
    this._setRawMode(true);
    this.#listen(this.output, { resize: () => this._refreshLine() });
  }

  #closeOn(signal) {
    const close = () => this.close();

    if (signal.aborted) {
      process.nextTick(close);

      return;
    }

    const disposable = EventEmitter.addAbortListener(signal, close);

    this.once('close', disposable[Symbol.dispose]);
  }

  get columns() {
    return this.output?.columns ? this.output.columns : Infinity;
  }

  setPrompt(prompt) {
    this.#prompt = prompt;
  }

  getPrompt() {
    return this.#prompt;
  }

  prompt(preserveCursor) {
    if (this.paused) this.resume();

    if (this.terminal && process.env.TERM !== 'dumb') {
      if (!preserveCursor) this.cursor = 0;
      this._refreshLine();
    } else {
      this._writeToOutput(this.#prompt);
    }
  }

  close() {
    if (this.closed) return;
    this.pause();
    if (this.terminal) this._setRawMode(false);
    this.closed = true;
    this.emit('close');
  }

  pause() {
    if (this.paused) return undefined;
    this.input.pause();
    this.paused = true;
    this.emit('pause');

    return this;
  }

  resume() {
    if (!this.paused) return undefined;
    this.input.resume();
    this.paused = false;
    this.emit('resume');

    return this;
  }

  write(d, key) {
    if (this.paused) this.resume();
    if (this.terminal) this._ttyWrite(d, key);
    else this._normalWrite(d);
  }

  clearLine() {
    if (this.#editor) this.#editor.moveCursor(Infinity);
    this._writeToOutput('\r\n');
    this.line = '';
    this.cursor = 0;
    this.prevRows = 0;
  }

  getCursorPos() {
    return (this.#editor ?? new Editor(this)).cursorPosition();
  }

  [Symbol.asyncIterator]() {
    this[kLines] ??= linesOf(this);

    return this[kLines];
  }

  // The names of old, under which programs still reach inside.

  _setRawMode(mode) {
    const wasRaw = this.input.isRaw;

    if (typeof this.input.setRawMode === 'function') this.input.setRawMode(mode);

    return wasRaw;
  }

  _writeToOutput(stringToWrite) {
    validateString(stringToWrite, 'stringToWrite');
    this.output?.write(stringToWrite);
  }

  _onLine(line) {
    const callback = this[kQuestionCallback];

    if (!callback) {
      this.emit('line', line);

      return;
    }

    this[kQuestionCallback] = null;
    this.setPrompt(this[kOldPrompt]);
    callback(line);
  }

  _refreshLine() {
    this.#editor.refresh();
  }

  _ttyWrite(text, key) {
    this.#editor.onKey(text, key);
  }

  _normalWrite(data) {
    if (data === undefined) return;

    let text = this.#decoder.write(data);

    // Of a CR LF that two chunks share, the second half comes now.
    if (this.#returnSeenAt !== undefined && monotonicNow() - this.#returnSeenAt <= this.crlfDelay) {
      if (text.startsWith('\n')) text = text.slice(1);
      this.#returnSeenAt = undefined;
    }
    if (text === '') return;

    if (/[\r\n]/.test(text)) this.#returnSeenAt = text.endsWith('\r') ? monotonicNow() : undefined;

    const lines = (this.#rest + text).split(/\r?\n|\r(?!\n)/);

    this.#rest = lines.pop();
    for (const line of lines) this._onLine(line);
  }
}

// The lines of an interface by event, whose iterator ends when the interface closes.
function linesOf(iface) {
  const lines = EventEmitter.on(iface, 'line', { close: [ 'close' ], highWaterMark: 1024 });
  const { next } = lines;

  lines.next = () => next().then(({ value, done }) => ({ value: value?.[0], done }));

  return lines;
}

function ask(iface, query, callback) {
  if (iface.closed) throw new ERR_USE_AFTER_CLOSE('readline');

  if (!iface[kQuestionCallback]) {
    iface[kOldPrompt] = iface.getPrompt();
    iface.setPrompt(query);
    iface[kQuestionCallback] = callback;
  }

  iface.prompt();
}

function cancelQuestion(iface) {
  if (!iface[kQuestionCallback]) return;
  iface[kQuestionCallback] = null;
  iface.setPrompt(iface[kOldPrompt]);
  iface.clearLine();
}

module.exports = { Interface, ask, cancelQuestion };
