'use strict';

// What several of the sandbox's modules share; must stay cheap to load.

const host = require('internal/host');
const { apply, construct } = Reflect;

const customInspectSymbol = Symbol.for('nodejs.util.inspect.custom');
const customPromisify = Symbol.for('nodejs.util.promisify.custom');
const customPromisifyArgs = Symbol('customPromisifyArgs');

const kEmptyObject = Object.freeze({ __proto__: null });
const kEnumerableProperty = Object.freeze({ __proto__: null, enumerable: true });

function defineEnumerable(target, names) {
  for (const name of names) Object.defineProperty(target, name, kEnumerableProperty);
}

/** Adds properties that cannot be assigned to, and by default not be redefined, to an object that stays extensible. */
function defineReadOnly(target, values, configurable = false) {
  // A suite may have replaced Object.keys before this is loaded.
  for (const name in { __proto__: null, ...values }) {
    Object.defineProperty(target, name, { __proto__: null, value: values[name], enumerable: true, configurable, writable: false });
  }

  return target;
}

function defineToStringTag(prototype, value) {
  Object.defineProperty(prototype, Symbol.toStringTag, {
    __proto__: null, configurable: true, enumerable: false, writable: false, value
  });
}

/** Defines exports that are read from another module when they are first touched. */
function defineLazyProperties(target, load, names, enumerable = true) {
  for (const name of names) {
    let value;
    let known = false;
    const accessors = {
      get [name]() {
        if (!known) set(load()[name]);

        return value;
      },
      set [name](newValue) {
        set(newValue);
      }
    };
    const set = (newValue) => {
      value = newValue;
      known = true;
      Object.defineProperty(target, name, {
        __proto__: null, value, writable: true, configurable: true, enumerable
      });
    };
    const { get, set: setter } = Object.getOwnPropertyDescriptor(accessors, name);
    Object.defineProperty(target, name, { __proto__: null, get, set: setter, configurable: true, enumerable });
  }
}

/** The text of an object that shows itself as `ClassName { … }` one level deeper. */
function inspectNested(self, depth, options, content) {
  const { name } = self.constructor;
  if (depth < 0) return name;
  const nested = Number.isInteger(options.depth) ? options.depth - 1 : options.depth;
  const { inspect } = require('internal/inspect');

  return `${ name } ${ inspect(content, { ...options, depth: nested }) }`;
}

/** Milliseconds since the context started; no suite can turn this clock. */
function monotonicNow() {
  return host.now();
}

/**
 * The engine's own class of an object: 'Proxy', 'Promise', 'Map', 'MapIterator', 'Generator', 'AsyncFunction' …
 * or 'Object'. Neither prototypes nor Symbol.toStringTag can deceive it. '' for a primitive.
 */
function kindOf(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? host.objectKind(value) : '';
}

function isError(value) {
  if (kindOf(value) === 'Error') return true;

  try {
    return value instanceof Error;
  } catch {
    return false;
  }
}

const plainDescriptors = (object) => {
  const descriptors = Object.getOwnPropertyDescriptors(object);
  for (const key of Reflect.ownKeys(descriptors)) Object.setPrototypeOf(descriptors[key], null);

  return descriptors;
};

function promisify(original) {
  const { validateFunction } = require('internal/validators');
  validateFunction(original, 'original');
  const custom = original[customPromisify];

  if (custom) {
    validateFunction(custom, 'util.promisify.custom');

    return Object.defineProperty(custom, customPromisify, {
      __proto__: null, value: custom, configurable: true
    });
  }
  const argumentNames = original[customPromisifyArgs];

  function promisified(...args) {
    return new Promise((resolve, reject) => {
      const callback = (error, ...values) => {
        if (error) {
          reject(error);
        } else if (argumentNames !== undefined && values.length > 1) {
          const named = {};
          for (const [ i, name ] of argumentNames.entries()) named[name] = values[i];
          resolve(named);
        } else {
          resolve(values[0]);
        }
      };
      apply(original, this, [ ...args, callback ]);
    });
  }

  Object.setPrototypeOf(promisified, Object.getPrototypeOf(original));
  Object.defineProperty(promisified, customPromisify, {
    __proto__: null, value: promisified, configurable: true
  });

  return Object.defineProperties(promisified, plainDescriptors(original));
}

promisify.custom = customPromisify;

const warnedCodes = new Set();

function deprecate(fn, msg, code, useEmitSync) { // eslint-disable-line no-unused-vars
  if (code !== undefined) require('internal/validators').validateString(code, 'code');
  let warned = false;

  function deprecated(...args) {
    if (!require('process').noDeprecation && !warned) {
      warned = true;

      if (code === undefined) {
        require('process').emitWarning(msg, 'DeprecationWarning', deprecated);
      } else if (!warnedCodes.has(code)) {
        warnedCodes.add(code);
        require('process').emitWarning(msg, 'DeprecationWarning', code, deprecated);
      }
    }

    return new.target ? construct(fn, args, new.target) : apply(fn, this, args);
  }

  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;

  return deprecated;
}

/** Whether a stream's output goes to something that shows colours, as the environment tells. */
function shouldColorize(stream) {
  const { env } = require('process');

  if (env.FORCE_COLOR !== undefined) {
    return [ '', 'true', '1', '2', '3' ].includes(env.FORCE_COLOR);
  }

  return Boolean(stream?.isTTY && (typeof stream.getColorDepth !== 'function' || stream.getColorDepth() > 2));
}

module.exports = {
  customInspectSymbol,
  customPromisify,
  customPromisifyArgs,
  defineEnumerable,
  defineLazyProperties,
  defineReadOnly,
  defineToStringTag,
  deprecate,
  inspectNested,
  isError,
  kEmptyObject,
  kEnumerableProperty,
  kindOf,
  monotonicNow,
  plainDescriptors,
  promisify,
  shouldColorize
};
