'use strict';

// Tags and exceptions of WebAssembly, which the engine has not. A module that throws or catches them cannot be
// compiled; scripts can make them, and throw them through a module.
const VALUES = { i32: (value) => value | 0, i64: (value) => BigInt.asIntN(64, value), f32: Math.fround, f64: Number, externref: (value) => value, anyfunc: (value) => value };
const parametersOf = new WeakMap();
const contentOf = new WeakMap();

function requireNew(target, name) {
  if (target === undefined) throw new TypeError(`${ name }(): ${ name } must be invoked with 'new'`);
}

function isObject(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function tagOf(value, method) {
  if (!parametersOf.has(value)) throw new TypeError(`WebAssembly.Exception.${ method }(): Argument 0 must be a WebAssembly.Tag`);

  return value;
}

function exceptionOf(value, method) {
  const content = contentOf.get(value);
  if (content === undefined) throw new TypeError(`WebAssembly.Exception.${ method }(): Receiver is not a WebAssembly.Exception`);

  return content;
}

function Tag(type) {
  requireNew(new.target, 'WebAssembly.Tag');
  if (!isObject(type)) throw new TypeError('WebAssembly.Tag(): Argument 0 must be a tag type');
  const { parameters } = type;
  if (!isObject(parameters)) throw new TypeError("WebAssembly.Tag(): Argument 0 must be a tag type with 'parameters'");
  const names = Array.from(parameters, String);

  for (let i = 0; i < names.length; i++) {
    if (!Object.hasOwn(VALUES, names[i])) {
      throw new TypeError(`WebAssembly.Tag(): Argument 0 parameter type at index #${ i } must be a value type`);
    }
  }
  parametersOf.set(this, names);
}

function Exception(tag, ...rest) {
  requireNew(new.target, 'WebAssembly.Exception');
  const parameters = parametersOf.get(tag);
  if (parameters === undefined) throw new TypeError('WebAssembly.Exception(): Argument 0 must be a WebAssembly tag');
  const [ payload, options ] = rest;
  if (!isObject(payload)) throw new TypeError('WebAssembly.Exception(): Exception values must be an iterable object');
  const given = [ ...payload ];
  if (given.length !== parameters.length) {
    throw new TypeError('WebAssembly.Exception(): Number of exception values does not match signature length');
  }
  contentOf.set(this, { tag, values: given.map((value, index) => VALUES[parameters[index]](value)) });
  if (isObject(options) && options.traceStack) Error.captureStackTrace(this, Exception);
}

const methods = {
  getArg(tag, index) {
    const { tag: own, values } = exceptionOf(this, 'getArg');
    if (tagOf(tag, 'getArg') !== own) {
      throw new TypeError('WebAssembly.Exception.getArg(): First argument does not match the exception tag');
    }
    const at = Number(index);
    if (Number.isNaN(at)) throw new TypeError('WebAssembly.Exception.getArg(): Index must be convertible to a valid number');
    if (at <= -1) throw new TypeError('WebAssembly.Exception.getArg(): Index must be non-negative');
    if (Math.trunc(at) >= values.length) throw new RangeError('WebAssembly.Exception.getArg(): Index out of range');

    return values[Math.trunc(at)];
  },
  is(tag) {
    return exceptionOf(this, 'is').tag === tagOf(tag, 'is');
  }
};

for (const constructor of [ Tag, Exception ]) {
  Object.defineProperty(constructor, 'prototype', { writable: false });
  Object.defineProperty(constructor, 'length', { value: 1 });
  Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: `WebAssembly.${ constructor.name }`, configurable: true });
}
for (const name of Object.keys(methods)) {
  Object.defineProperty(Exception.prototype, name, { value: methods[name], writable: true, enumerable: true, configurable: true });
}

module.exports = { Tag, Exception };
