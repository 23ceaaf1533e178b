// Attack: every function that a module exports, called with every kind of wrong value, as a function, as a method of a
// wrong receiver and as a constructor. An argument that Java cannot convert must end as an error of the script's, in
// words of its own; a Java exception on the way would end the suite, or show its class.
const { builtinModules } = require('module');
const wrong = {
  'nothing': () => [],
  'undefined': () => [ undefined, undefined, undefined, undefined, undefined ],
  'null': () => [ null, null, null, null ],
  'NaN': () => [ NaN, NaN, NaN, NaN ],
  'minus one': () => [ -1, -1, -1, -1 ],
  'huge numbers': () => [ 2 ** 53, 2 ** 53, 2 ** 53, 2 ** 53 ],
  'fractions': () => [ 0.5, 1.5, 2.5, 3.5 ],
  'bigints': () => [ 2n ** 70n, -1n, 0n, 1n ],
  'symbols': () => [ Symbol('x'), Symbol.iterator, Symbol('y') ],
  'an empty string': () => [ '', '', '', '' ],
  'a NUL': () => [ '\0', 'a\0b', '\0' ],
  'lone surrogates': () => [ '\ud800', '\udfff', '\ud800' ],
  'objects': () => [ {}, {}, {}, {} ],
  'arrays': () => [ [], [ [] ], [ {} ] ],
  'functions': () => [ () => {}, () => {}, () => {} ],
  'classes': () => [ class {}, class {}, class {} ],
  'objects without a prototype': () => [ { __proto__: null }, { __proto__: null }, { __proto__: null } ],
  'converting liars': () => [ liar(), liar(), liar() ],
  'throwing liars': () => [ thrower(), thrower(), thrower() ],
  'proxies': () => [ new Proxy({}, {}), new Proxy(() => {}, {}), new Proxy([], {}) ],
  'revoked proxies': () => [ revoked(), revoked(), revoked() ],
  'detached memory': () => [ detached(), detached(), detached() ],
  'a string and liars': () => [ 'x', liar(), liar(), liar() ],
  'a string and bytes': () => [ 'sha256', new Uint8Array(3), new Uint8Array(3), new Uint8Array(3) ],
  'bytes and numbers': () => [ new Uint8Array(3), -1, 2 ** 31, 2 ** 53 ],
  'a path and a symbol': () => [ '/tmp', Symbol('x'), Symbol('y') ]
};
const primitives = [ 7, {}, 'x', () => 'x', NaN, undefined, Symbol('x'), 1n ];
let turn = 0;

function liar() {
  return { [Symbol.toPrimitive]: () => primitives[turn++ % primitives.length], length: 3, 0: 1, byteLength: 99, buffer: {} };
}

function thrower() {
  return { get [Symbol.toPrimitive]() { throw new RangeError('liar'); }, get length() { throw new RangeError('liar'); } };
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});

  revoke();

  return proxy;
}

function detached() {
  const bytes = new Uint8Array(8);

  structuredClone(bytes, { transfer: [ bytes.buffer ] });

  return bytes;
}

// Those end the suite, or wait for what never comes.
const left = new Set([ 'exit', 'reallyExit', 'abort', 'kill', '_kill', 'syncBuiltinESMExports', 'wait', '_debugEnd', 'nextTick', 'setInterval' ]);
const quiet = new Set([ 'console' ]);

function callsOf(fn, receiver) {
  return [
    (args) => Reflect.apply(fn, receiver, args),
    (args) => Reflect.apply(fn, undefined, args),
    (args) => Reflect.apply(fn, {}, args),
    (args) => Reflect.construct(fn, args)
  ];
}

function evidence(error) {
  if (foreign(error)) return 'a foreign error';
  for (const part of [ 'message', 'stack', 'name', 'code' ]) {
    let value;

    try { value = error?.[part]; } catch { continue; }
    const found = textLeak(value);

    if (found !== undefined) return found;
  }
}

function tryAll(path, fn, receiver, seen) {
  if (seen.has(fn)) return undefined;
  seen.add(fn);
  for (const kind in wrong) {
    for (const call of callsOf(fn, receiver)) {
      try {
        const outcome = call(wrong[kind]());

        if (outcome instanceof Promise) outcome.catch(() => {});
        else outcome?.on?.('error', () => {});
        const found = leak(outcome);

        if (found !== undefined) return `${ path } with ${ kind }: ${ found }`;
      } catch (error) {
        const found = evidence(error);

        if (found !== undefined) return `${ path } with ${ kind }: ${ found }`;
      }
    }
  }

  const { prototype } = fn;

  if (typeof prototype !== 'object' || prototype === null) return undefined;
  for (const key of Reflect.ownKeys(prototype)) {
    const { value, get } = Object.getOwnPropertyDescriptor(prototype, key);
    const method = value ?? get;

    if (typeof method !== 'function' || key === 'constructor') continue;
    const found = tryAll(`${ path }.prototype.${ String(key) }`, method, undefined, seen);

    if (found !== undefined) return found;
  }
}

process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
process.removeAllListeners('warning');
process.noDeprecation = true;
require('events').defaultMaxListeners = 0;

const seen = new Set();
const whole = require('process');

process.emitWarning = () => {};
for (const id of builtinModules) {
  if (quiet.has(id)) continue;
  attempt(`functions of ${ id }`, () => {
    const exports = require(id);

    for (const key of Reflect.ownKeys(exports)) {
      if (left.has(key)) continue;
      let value;

      try { value = exports[key]; } catch { continue; }
      if (typeof value === 'function') {
        const found = tryAll(`${ id }.${ String(key) }`, value, exports, seen);

        if (found !== undefined) return found;
      }
    }
  });
}

for (const name of [ 'dispatch', 'require', 'queueMicrotask', 'structuredClone', 'atob', 'btoa', 'setTimeout', 'setImmediate',
  'clearTimeout', 'clearInterval', 'clearImmediate', 'Buffer', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Blob',
  'File', 'AbortController', 'Event', 'EventTarget', 'DOMException', 'MessageChannel', 'ReadableStream', 'WritableStream',
  'TransformStream', 'CompressionStream', 'DecompressionStream', 'Crypto', 'SubtleCrypto', 'CryptoKey', 'Performance' ]) {
  if (name === 'dispatch') continue; // what is no value of its kind is refused; the rest would be sent
  attempt(`global ${ name }`, () => tryAll(name, globalThis[name], globalThis, new Set()));
}
for (const [ name, object ] of Object.entries({ 'crypto.subtle': crypto.subtle, crypto, performance })) {
  attempt(`methods of ${ name }`, () => {
    for (const key of Reflect.ownKeys(Object.getPrototypeOf(object))) {
      const { value } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(object), key);
      const found = typeof value === 'function' && key !== 'constructor' && tryAll(`${ name }.${ String(key) }`, value, object, new Set());

      if (found) return found;
    }
  });
}
attempt('dispatch of what is no packet', () => {
  for (const kind in wrong) {
    for (const value of wrong[kind]()) {
      if (typeof value === 'string' || ArrayBuffer.isView(value)) continue;
      try { dispatch(value); return `${ kind } was taken`; } catch (error) {
        const found = evidence(error);

        if (found !== undefined) return `${ kind }: ${ found }`;
      }
    }
  }
});
attempt('dispatch of detached memory', () => dispatch(detached()));
control('words of Java are seen', () => textLeak('java.lang.NullPointerException: x at Foo.java:12'));
tellAll();
