'use strict';

const { addAbortListener } = require('events');
const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateInteger } = require('internal/validators');
const base = require('internal/readline');

const { clearing, kQuestionReject, lineClearing, movement, position } = base;

class Interface extends base.Interface {
  constructor(input, output, completer, terminal) {
    super(input, output, completer, terminal);
  }

  question(query, options = {}) {
    return new Promise((resolve, reject) => {
      const signal = options?.signal;
      let callback = resolve;

      if (signal) {
        validateAbortSignal(signal, 'options.signal');

        const aborted = () => reject(new AbortError(undefined, { cause: signal.reason }));

        if (signal.aborted) {
          aborted();

          return;
        }

        const disposable = addAbortListener(signal, () => {
          base.cancelQuestion(this);
          aborted();
        });

        callback = (answer) => {
          disposable[Symbol.dispose]();
          resolve(answer);
        };
      }

      this[kQuestionReject] = reject;
      base.ask(this, query, callback);
    });
  }
}

class Readline {
  #isCommittedAtOnce = false;
  #stream;
  #actions = [];

  constructor(stream, options = undefined) {
    if (!require('stream').isWritable(stream)) throw new ERR_INVALID_ARG_TYPE('stream', 'Writable', stream);
    this.#stream = stream;

    if (options?.autoCommit != null) {
      validateBoolean(options.autoCommit, 'options.autoCommit');
      this.#isCommittedAtOnce = options.autoCommit;
    }
  }

  #act(text) {
    if (this.#isCommittedAtOnce) process.nextTick(() => this.#stream.write(text));
    else this.#actions.push(text);

    return this;
  }

  cursorTo(x, y = undefined) {
    validateInteger(x, 'x');
    if (y != null) validateInteger(y, 'y');

    return this.#act(position(x, y));
  }

  moveCursor(dx, dy) {
    if (!dx && !dy) return this;
    validateInteger(dx, 'dx');
    validateInteger(dy, 'dy');

    return this.#act(movement(dx, dy));
  }

  clearLine(dir) {
    validateInteger(dir, 'dir', -1, 1);

    return this.#act(lineClearing(dir));
  }

  clearScreenDown() {
    return this.#act(clearing.screenDown);
  }

  commit() {
    return new Promise((resolve) => {
      this.#stream.write(this.#actions.join(''), resolve);
      this.#actions = [];
    });
  }

  rollback() {
    this.#actions = [];

    return this;
  }
}

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

module.exports = { Interface, Readline, createInterface };
