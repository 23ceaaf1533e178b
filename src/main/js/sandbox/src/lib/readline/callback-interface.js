'use strict';

// The interface whose completer and questions call back.
const { addAbortListener } = require('events');
const { AbortError } = require('internal/errors');
const { validateAbortSignal } = require('internal/validators');
const { customPromisify } = require('internal/util');
const { Interface: Base, ask, cancelQuestion } = require('./interface');
const { defineNamesOfOld } = require('./names-of-old');
const { kRequestCompletions } = require('./symbols');

function Interface(input, output, completer, terminal) {
  if (!(this instanceof Interface)) return new Interface(input, output, completer, terminal);

  return Reflect.construct(Base, [ input, output, completer, terminal ], new.target ?? Object.getPrototypeOf(this).constructor);
}

Object.setPrototypeOf(Interface.prototype, Base.prototype);
Object.setPrototypeOf(Interface, Base);

Interface.prototype.question = function question(query, options, cb) {
  let callback = typeof options === 'function' ? options : cb;
  const { signal } = options === null || typeof options !== 'object' ? {} : options;

  if (signal) {
    validateAbortSignal(signal, 'options.signal');
    if (signal.aborted) return;

    const disposable = addAbortListener(signal, () => cancelQuestion(this));
    const original = callback;

    callback = (answer) => {
      disposable[Symbol.dispose]();
      original?.(answer);
    };
  }

  if (typeof callback === 'function') ask(this, query, callback);
};

Interface.prototype.question[customPromisify] = function question(query, options) {
  const { signal } = options === null || typeof options !== 'object' ? {} : options;

  if (signal?.aborted) return Promise.reject(new AbortError(undefined, { cause: signal.reason }));

  return new Promise((resolve, reject) => {
    let callback = resolve;

    if (signal) {
      const disposable = addAbortListener(signal, () => reject(new AbortError(undefined, { cause: signal.reason })));

      callback = (answer) => {
        disposable[Symbol.dispose]();
        resolve(answer);
      };
    }

    this.question(query, options ?? {}, callback);
  });
};

Interface.prototype[kRequestCompletions] = function (text, callback) {
  if (this.completer.length === 2) this.completer(text, callback);
  else callback(null, this.completer(text));
};

defineNamesOfOld(Interface.prototype, Base.prototype);

module.exports = { Interface };
