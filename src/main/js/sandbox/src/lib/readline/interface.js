'use strict';

// Lines from a stream, and a prompt. What a terminal does while a line is edited is in editor.js.
const EventEmitter = require('events');
const { StringDecoder } = require('string_decoder');
const { codes: { ERR_USE_AFTER_CLOSE } } = require('internal/errors');
const { validateString } = require('internal/validators');
const { monotonicNow } = require('internal/util');
const { Editor } = require('./editor');
const { Keyboard } = require('./keyboard');
const { optionsOf } = require('./options');
const {
  kNormalWrite, kOldPrompt, kOnLine, kQuestionCallback, kRefreshLine, kRequestCompletions, kSetRawMode, kTtyWrite, kWriteToOutput
} = require('./symbols');

const kLines = Symbol('line object stream');

let insideOf;

class Interface extends EventEmitter {
  #decoder = new StringDecoder('utf8');
  #rest = '';
  #returnSeenAt;
  #editor;
  #keyboard;
  #prompt;

  constructor(inputOrOptions, output, completer, terminal) {
    super();

    const given = inputOrOptions?.input ? inputOrOptions : undefined;
    const options = optionsOf(given, given ? given.input : inputOrOptions, output, completer, terminal);

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
    const { input } = this;

    input.resume();
  }

  // What is no stream fails under the name that the variable has.
  #listenToInput(input, listeners) {
    for (const [ event, listener ] of Object.entries(listeners)) input.on(event, listener);
    this.once('close', () => {
      for (const [ event, listener ] of Object.entries(listeners)) input.removeListener(event, listener);
    });
  }

  #listenToOutput(output, onResize) {
    if (output === null || output === undefined) return;
    output.on('resize', onResize);
    this.once('close', () => output.removeListener('resize', onResize));
  }

  #readLines() {
    this.#listenToInput(this.input, {
      error: (error) => this.emit('error', error),
      data: (data) => this[kNormalWrite](data),
      end: () => {
        if (this.#rest.length > 0) this.emit('line', this.#rest);
        this.close();
      }
    });
  }

  #readKeys() {
    this.#editor = new Editor(this);
    this.#keyboard = new Keyboard(this, this.#editor);
    this.cursor = 0;
    this.historyIndex = -1;
    require('./keypress').emitKeypressEvents(this.input, this);
    this.#listenToInput(this.input, {
      error: (error) => this.emit('error', error),
      keypress: (text, key) => this[kTtyWrite](text, key),
      end: () => {
        if (this.line.length > 0) this.emit('line', this.line);
        this.close();
      }
    });
    this[kSetRawMode](true);
    this.#listenToOutput(this.output, () => this[kRefreshLine]());
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

  // For the names of old, under which programs still reach inside.
  static {
    insideOf = (iface) => ({
      editor: iface.#editor,
      get decoder() { return iface.#decoder; },
      set decoder(value) { iface.#decoder = value; },
      get rest() { return iface.#rest || null; },
      set rest(value) { iface.#rest = value ?? ''; },
      get prompt() { return iface.#prompt; },
      set prompt(value) { iface.#prompt = value; },
      get previousKey() { return iface.#keyboard?.previousKey; },
      set previousKey(value) { if (iface.#keyboard) iface.#keyboard.previousKey = value; },
      get returnSeenAt() { return iface.#returnSeenAt ?? 0; },
      set returnSeenAt(value) { iface.#returnSeenAt = value; }
    });
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
      this[kRefreshLine]();
    } else {
      this[kWriteToOutput](this.#prompt);
    }
  }

  close() {
    if (this.closed) return;
    this.pause();
    if (this.terminal) this[kSetRawMode](false);
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
    if (this.terminal) this[kTtyWrite](d, key);
    else this[kNormalWrite](d);
  }

  clearLine() {
    if (this.#editor) this.#editor.moveCursor(Infinity);
    this[kWriteToOutput]('\r\n');
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

  async [kRequestCompletions](text, callback) {
    let completions;

    try {
      completions = await this.completer(text);
    } catch (error) {
      callback(error);

      return;
    }

    callback(null, completions);
  }

  [kSetRawMode](mode) {
    const wasRaw = this.input.isRaw;

    if (typeof this.input.setRawMode === 'function') this.input.setRawMode(mode);

    return wasRaw;
  }

  [kWriteToOutput](stringToWrite) {
    validateString(stringToWrite, 'stringToWrite');
    this.output?.write(stringToWrite);
  }

  [kOnLine](line) {
    const callback = this[kQuestionCallback];

    if (!callback) {
      this.emit('line', line);

      return;
    }

    this[kQuestionCallback] = null;
    this.setPrompt(this[kOldPrompt]);
    callback(line);
  }

  [kRefreshLine]() {
    this.#editor.refresh();
  }

  [kTtyWrite](text, key) {
    this.#keyboard.onKey(text, key);
  }

  [kNormalWrite](data) {
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
    for (const line of lines) this[kOnLine](line);
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

module.exports = { Interface, ask, cancelQuestion, insideOf };
