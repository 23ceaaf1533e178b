'use strict';

const { validateObject } = require('internal/validators');
const { inspect } = require('internal/inspect');
const { createDiff } = require('./diff');
const { refreshColours, sentences, shorten, show } = require('./wording');

const isObject = (value) => typeof value === 'object' && value !== null;
const comparesStrictly = (operator) => operator === 'deepStrictEqual' || operator === 'strictEqual';

/** An error as far as its message tells it: without its stack, which differs always. */
function withoutStack(error) {
  const copy = Object.assign({ __proto__: Object.getPrototypeOf(error) }, error);
  Object.defineProperty(copy, 'message', { __proto__: null, value: error.message });

  return copy;
}

function cut(text, length) {
  return text.length > length ? `${ text.slice(0, length - 3) }...` : text;
}

function unequalMessage(actual, operator) {
  const isReference = operator === 'notStrictEqual' && (isObject(actual) || typeof actual === 'function');
  const sentence = isReference ? sentences.notStrictEqualObject : sentences[operator];
  const lines = shorten(show(actual).split('\n'));
  if (lines.length > 1) return `${ sentence }\n\n${ lines.join('\n') }\n`;

  return `${ sentence }${ lines[0].length > 5 ? '\n\n' : ' ' }${ lines[0] }`;
}

function looseMessage(actual, expected, operator) {
  const a = show(actual);
  const b = show(expected);
  if (operator === 'notDeepEqual' && a === b) return cut(`${ sentences.notDeepEqual }\n\n${ a }`, 1024);
  const left = cut(a, 512);
  const right = cut(b, 512);
  if (operator === 'deepEqual') return `${ sentences.deepEqual }\n\n${ left }\n\nshould loosely deep-equal\n\n${ right }`;
  const sentence = sentences[`${ operator }Unequal`];

  return sentence ? `${ sentence }\n\n${ left }\n\nshould not loosely deep-equal\n\n${ right }`
    : `${ left } ${ operator } ${ right }`;
}

function generatedMessage(actual, expected, operator) {
  if (comparesStrictly(operator)) return createDiff(actual, expected, operator);
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') return unequalMessage(actual, operator);

  return looseMessage(actual, expected, operator);
}

function shortText(text) {
  const lines = text.split('\n', 11);
  if (lines.length > 10) return `${ lines.slice(0, 10).join('\n') }\n...`;

  return text.length > 512 ? `${ text.slice(512) }...` : text;
}

class AssertionError extends Error {
  constructor(options) {
    validateObject(options, 'options');
    const { message, operator, details, stackStartFn, stackStartFunction } = options;
    let { actual, expected } = options;
    const isGiven = message != null;

    if (!isGiven) {
      refreshColours();

      if (isObject(actual) && isObject(expected) && 'stack' in actual && actual instanceof Error
        && 'stack' in expected && expected instanceof Error) {
        actual = withoutStack(actual);
        expected = withoutStack(expected);
      }
    }
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(!isGiven ? generatedMessage(actual, expected, operator)
      : comparesStrictly(operator) ? createDiff(actual, expected, operator, message) : String(message));
    Error.stackTraceLimit = stackTraceLimit;

    this.generatedMessage = !message;
    Object.defineProperty(this, 'name', {
      __proto__: null, value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true
    });
    this.code = 'ERR_ASSERTION';

    if (details) {
      Object.assign(this, { actual: undefined, expected: undefined, operator: undefined });
      details.forEach((detail, i) => {
        this[`message ${ i }`] = detail.message;
        this[`actual ${ i }`] = detail.actual;
        this[`expected ${ i }`] = detail.expected;
        this[`operator ${ i }`] = detail.operator;
        this[`stack trace ${ i }`] = detail.stack;
      });
    } else {
      Object.assign(this, { actual, expected, operator });
    }
    Error.captureStackTrace(this, stackStartFn || stackStartFunction);
    // The stack begins with the name of the moment when it is first read.
    void this.stack;
    this.name = 'AssertionError';
  }

  toString() {
    return `${ this.name } [${ this.code }]: ${ this.message }`;
  }

  [inspect.custom](recurseTimes, ctx) {
    const { actual, expected } = this;
    // Long texts are in the message already.
    if (typeof actual === 'string') this.actual = shortText(actual);
    if (typeof expected === 'string') this.expected = shortText(expected);
    const text = inspect(this, { ...ctx, customInspect: false, depth: 0 });
    this.actual = actual;
    this.expected = expected;

    return text;
  }
}

module.exports = { AssertionError };
