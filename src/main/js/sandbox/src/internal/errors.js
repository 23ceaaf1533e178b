'use strict';
// Node's errors: `new codes.ERR_X(…)` and the classes and helpers around them.

const { apply, construct, defineProperty } = Reflect;
const bases = { Error, TypeError, RangeError, URIError, SyntaxError };
const { captureStackTrace } = Error;
const kIsNodeError = Symbol('kIsNodeError');
const noArguments = [];

function hidden(target, key, value) {
  defineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
}

// The prototype that all coded errors of one class share; `constructor` shows the plain class, as Node has it.
const prototypes = new Map();

function prototypeFor(Base) {
  let prototype = prototypes.get(Base);

  if (prototype === undefined) {
    prototype = {
      __proto__: Base.prototype,
      get constructor() {
        return Base;
      },
      toString() {
        return `${ this.name } [${ this.code }]: ${ this.message }`;
      },
      get [kIsNodeError]() {
        return true;
      }
    };
    for (const key of Reflect.ownKeys(prototype)) defineProperty(prototype, key, { enumerable: false });
    prototypes.set(Base, prototype);
  }

  return prototype;
}

// The engine writes a stack's first line from `name` when the stack is first read.
// So the code goes into the name for a moment, and the stack is read while it stands there.
function stampStack(error) {
  hidden(error, 'name', `${ error.name } [${ error.code }]`);
  void error.stack;
  delete error.name;
}

function format(text, args) {
  let index = 0;

  return text.replace(/%s/g, () => {
    const value = args[index++];

    return typeof value === 'string' ? value : require('util').format('%s', value);
  });
}

// The table of messages is read when the first error is made: most suites never see one, and each would pay for it.
function makeCodedClass(code, base = undefined) {
  let Base;
  let message;

  // The engine starts the stack at the caller of the function that `construct` names as new.target.
  function NodeError(...args) {
    if (Base === undefined) {
      const [ ownBase, text ] = require('../lib/errors/messages')[code];
      if (ownBase === 'SystemError') {
        return require('../lib/errors/system').makeSystemError(code, text, args[0], NodeError);
      }

      Base = bases[base ?? ownBase];
      message = text;
      NodeError.prototype = prototypeFor(Base);
    }

    const isText = typeof message === 'string';
    const error = construct(Base, isText ? [ format(message, args) ] : noArguments, NodeError);
    error.code = code;
    if (!isText) hidden(error, 'message', apply(message, error, args));
    stampStack(error);

    return error;
  }

  return NodeError;
}

// Codes that are thrown as more than one class: `new codes.ERR_INVALID_STATE.TypeError(…)`.
const furtherBases = {
  ERR_INVALID_ARG_VALUE: [ 'RangeError' ],
  ERR_INVALID_RETURN_VALUE: [ 'RangeError' ],
  ERR_INVALID_STATE: [ 'TypeError', 'RangeError' ],
  ERR_OPERATION_FAILED: [ 'TypeError' ]
};

const codes = new Proxy({ __proto__: null }, {
  get(classes, code) {
    let Class = classes[code];

    if (Class === undefined) {
      Class = classes[code] = makeCodedClass(code);
      Class.HideStackFramesError = Class;
      if (code in furtherBases) {
        for (const base of furtherBases[code]) Class[base] = makeCodedClass(code, base);
      }
    }

    return Class;
  }
});

// Wraps a function so that the stacks of errors it throws start at its caller.
function hideStackFrames(fn) {
  function wrappedFn(...args) {
    try {
      return apply(fn, this, args);
    } catch (error) {
      hideFrames(error, wrappedFn);
      throw error;
    }
  }
  wrappedFn.withoutStackTrace = fn;

  return wrappedFn;
}

// Lets the stack of `error` begin at the caller of `below`, a function that is running now.
function hideFrames(error, below) {
  if (!(error instanceof Error) || Object.isFrozen(error) || Error.stackTraceLimit === 0) return error;

  captureStackTrace(error, below);
  if (typeof error.code === 'string' && kIsNodeError in error) stampStack(error);

  return error;
}

// An error as Node's C++ side throws it: a plain class with a code, and no code in the stack.
function nativeError(Base, code, message, below = nativeError) {
  const error = new Base(message);
  captureStackTrace(error, below);
  error.code = code;

  return error;
}

class AbortError extends Error {
  constructor(message = 'The operation was aborted', options = undefined) {
    if (options !== undefined && typeof options !== 'object') {
      throw new codes.ERR_INVALID_ARG_TYPE('options', 'object', options);
    }
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
  }
}

function aggregateTwoErrors(innerError, outerError) {
  if (!innerError || !outerError || innerError === outerError) return innerError || outerError;
  if (Array.isArray(outerError.errors)) {
    outerError.errors.push(innerError);

    return outerError;
  }

  const error = new AggregateError([ outerError, innerError ], outerError.message);
  error.code = outerError.code;

  return error;
}

function genericNodeError(message, properties) {
  return Object.assign(new Error(message), properties);
}

function isStackOverflowError(error) {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded';
}

module.exports = {
  codes,
  AbortError,
  aggregateTwoErrors,
  genericNodeError,
  hideFrames,
  hideStackFrames,
  isStackOverflowError,
  kIsNodeError,
  nativeError,
  get determineSpecificType() {
    return require('../lib/errors/wording').determineSpecificType;
  },
  get formatList() {
    return require('../lib/errors/wording').formatList;
  },
  // Errors of failed system calls are rarer and live apart.
  get UVException() {
    return require('../lib/errors/system').UVException;
  },
  get ErrnoException() {
    return require('../lib/errors/system').ErrnoException;
  },
  get SystemError() {
    return require('../lib/errors/system').SystemError;
  }
};
