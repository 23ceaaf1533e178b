// Objects with a realm of their own, and what passes between realms.
const vm = require('vm');

const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return [ error?.name, error?.message, error?.code, error instanceof Error ];
  }
};
const context = (object = {}) => vm.createContext(object);
// A value of another realm, as plain words.
const words = (value) => JSON.stringify(value);

probe('createContext gives its object', () => {
  const object = { a: 1 };

  return [ vm.createContext(object) === object, vm.isContext(object), vm.createContext(object) === object, vm.isContext({}), vm.isContext(vm.createContext()), Object.keys(object) ];
});
for (const code of [
  '1 + 1', '"text"', 'undefined', 'null', 'var a = 1', 'let b = 2; b', 'function f() {}', 'x = 5', 'a + 1', 'typeof missing', 'this.a', 'globalThis === this', 'typeof globalThis', '(() => this.a)()', '(function () { return this === globalThis })()',
  '(function () { "use strict"; return this })()', 'Object.getPrototypeOf(this) === null', 'a = 2; this.a', 'delete this.a; typeof a', '"a" in this', '"nothing" in this', 'this.hasOwnProperty("a")', 'Object.keys(this).includes("a")', 'var c = 1; Object.keys(this).includes("c")',
  'let d = 1; Object.keys(this).includes("d")', 'if (true) { var e = 5 } e', 'for (var i = 0; i < 3; i++); i', 'eval("var g = 3"); g', '(0, eval)("var h = 4; h")', 'new Function("return typeof a")()', 'a?.b', 'typeof require', 'typeof process', 'typeof Buffer', 'typeof setTimeout', 'typeof console.log', 'typeof URL', 'typeof structuredClone',
  'typeof queueMicrotask', 'typeof SharedArrayBuffer', 'typeof escape', 'typeof Intl.NumberFormat', 'Array.isArray([])', '[] instanceof Array', 'new Error("x") instanceof Error', 'Object.prototype.toString.call(this)', 'void 0', '1;;', '{ 1 }', 'if (0) 1', 'do { 7 } while (0)', '({}).constructor === Object', 'typeof Object.groupBy', 'typeof Array.fromAsync', '/x/ instanceof RegExp', 'async () => 1', 'class K {} ; typeof K'
]) {
  probe(`run ${ code }`, () => {
    const value = vm.runInNewContext(code, { a: 1 });

    return typeof value === 'function' ? 'a function' : words(value) ?? String(value);
  });
}
for (const code of [ 'missing', 'a.b.c', '"use strict"; missing = 1', 'throw new TypeError("bad")', 'throw 5', 'throw null', 'throw { a: 1 }', 'throw undefined', 'null.x', 'const q = 1; q = 2', 'let z; let z', 'new Array(-1)', 'decodeURI("%")', 'a()', 'var', '}', '(', '"', 'foo bar', 'x = = 1', 'return 1', 'await 1', 'import "x"', 'JSON.parse("{")' ]) {
  probe(`fail at ${ code }`, () => attempt(() => vm.runInNewContext(code, { a: 1 })));
}
probe('writes go to the object', () => {
  const object = context({ a: 1 });
  vm.runInContext('a = 2; b = 3; var c = 4; function d() {}; this.e = 5; let f = 6; globalThis.g = 7', object);

  return [ Object.keys(object).sort(), object.a, object.b, object.c, typeof object.d, object.e, object.g ];
});
probe('the properties that are made', () => {
  const object = context();
  vm.runInContext('var a = 1; b = 2; function c() {} Object.defineProperty(this, "d", { value: 4 }); Object.defineProperty(this, "e", { get() { return 5 }, configurable: true })', object);

  return [ 'a', 'b', 'd' ].map((name) => Object.getOwnPropertyDescriptor(object, name)).concat([ object.e, typeof Object.getOwnPropertyDescriptor(object, 'c').value ]);
});
probe('reads come from the object', () => {
  const object = context({ get now() { return 'called'; } });
  object.late = 1;

  return [ vm.runInContext('now + late', object), (object.late = 2, vm.runInContext('late', object)), (delete object.late, vm.runInContext('typeof late', object)) ];
});
probe('inherited properties', () => vm.runInContext('[ inherited, "inherited" in this, this.hasOwnProperty("inherited") ].join()', context(Object.create({ inherited: 'yes' }))));
probe('setters of the object', () => {
  const log = [];
  vm.runInContext('x = 1; this.x = 2', context({ set x(value) { log.push(value); }, get x() { return 0; } }));

  return log;
});
probe('read-only properties', () => {
  const object = context(Object.defineProperty({}, 'fixed', { value: 1 }));

  return [ attempt(() => vm.runInContext('fixed = 2; fixed', object)), object.fixed, attempt(() => vm.runInContext('"use strict"; typeof fixed', object)) ];
});
probe('a frozen object', () => {
  const object = context(Object.freeze({ a: 1 }));

  return [ vm.runInContext('a', object), object.a, Object.keys(object) ];
});
probe('a Proxy as object', () => {
  const log = [];
  const object = context(new Proxy({ a: 1 }, { get(target, key) { log.push(String(key)); return target[key]; } }));

  return [ vm.runInContext('a', object), log.includes('a') ];
});
probe('an array as object', () => vm.runInContext('length', context([ 1, 2 ])));
probe('lexical declarations stay', () => {
  const object = context();
  vm.runInContext('let a = 1; const b = 2; class C {}', object);

  return [ vm.runInContext('a + b + typeof C', object), Object.keys(object), attempt(() => vm.runInContext('let a', object)), vm.runInContext('a = 5; a', object), attempt(() => vm.runInContext('var a', object)) ];
});
probe('contexts know nothing of each other', () => {
  const [ one, two ] = [ context(), context() ];
  vm.runInContext('var shared = 1; Array.prototype.mine = 1', one);

  return [ vm.runInContext('typeof shared + typeof [].mine', two), typeof [].mine, vm.runInContext('[].mine', one) ];
});
probe('realms', () => {
  const object = context({ outer: [], OuterArray: Array, OuterError: Error });
  const inner = vm.runInContext('[ [], {}, () => 1, new Error("e"), new Map(), /x/, Symbol.iterator, Symbol.for("s"), Promise.resolve(1) ]', object);

  return [
    inner instanceof Array, Array.isArray(inner), inner[1] instanceof Object, inner[2] instanceof Function, inner[3] instanceof Error, inner[4] instanceof Map, inner[5] instanceof RegExp, inner[6] === Symbol.iterator, inner[7] === Symbol.for('s'), inner[8] instanceof Promise,
    vm.runInContext('[ outer instanceof Array, outer instanceof OuterArray, Array === OuterArray, new OuterError("x") instanceof Error ]', object).join(), Object.getPrototypeOf(inner[1]) === Object.prototype, inner[2]()
  ];
});
probe('util.types across realms', () => {
  const types = require('util').types;
  const inner = vm.runInNewContext('({ map: new Map(), set: new Set(), date: new Date(0), regexp: /x/, error: new TypeError("t"), promise: Promise.resolve(), array: new Uint8Array(2), buffer: new ArrayBuffer(1), async: async () => 1, generator: function* () {} })');

  return [ types.isMap(inner.map), types.isSet(inner.set), types.isDate(inner.date), types.isRegExp(inner.regexp), types.isNativeError(inner.error), types.isPromise(inner.promise), types.isUint8Array(inner.array), types.isArrayBuffer(inner.buffer), types.isAsyncFunction(inner.async), types.isGeneratorFunction(inner.generator) ];
});
probe('inspect across realms', () => require('util').inspect(vm.runInNewContext('({ a: [ 1, { b: 2 } ], m: new Map([ [ 1, 2 ] ]), s: new Set([ 1 ]), d: new Date(0), f() {}, n: null, r: /x/g, u: new Uint8Array(2), y: Symbol("y") })')));
probe('deepStrictEqual across realms', () => attempt(() => require('assert').deepStrictEqual(vm.runInNewContext('({ a: 1 })'), { a: 1 })?.[0]));
probe('deepEqual across realms', () => require('assert').deepEqual(vm.runInNewContext('({ a: [ 1, 2 ] })'), { a: [ 1, 2 ] }));
probe('errors cross with their own constructors', () => {
  const object = context();
  const error = attempt(() => vm.runInContext('try { null.x } catch (e) { e }', object));

  return [ error instanceof TypeError, error.constructor === vm.runInContext('TypeError', object), Object.prototype.toString.call(error), error.constructor.name, vm.runInContext('try { missing } catch (e) { e instanceof ReferenceError }', object) ];
});
probe('syntax errors belong to the caller', () => {
  try {
    vm.runInContext('}', context());
  } catch (error) {
    return [ error instanceof SyntaxError, error.stack.split('\n').slice(0, 5), vm.runInContext('try { eval("}") } catch (e) { e instanceof SyntaxError }', context()) ];
  }

  return 'nothing was thrown';
});
probe('places in syntax errors', () => [ [ 'a.js', 0, 0 ], [ 'b.js', 10, 0 ], [ 'c.js', 3, 4 ] ].map(([ filename, lineOffset, columnOffset ]) => {
  try {
    return new vm.Script('\nlet x = ;', { filename, lineOffset, columnOffset });
  } catch (error) {
    return error.stack.split('\n').slice(0, 3);
  }
}));
probe('places in stacks', () => [ {}, { filename: 'f.js' }, { filename: 'g.js', lineOffset: 7 }, 'h.js', { filename: '/dir/i.js', lineOffset: 1 } ].map((options) => {
  const error = vm.runInNewContext('1;\n  new Error("e")', {}, options);

  return error.stack.split('\n')[1];
}));
probe('functions of the outside', () => {
  const log = [];
  vm.runInNewContext('call(1, [ 2 ]); call.extra = 3', { call: Object.assign((...args) => log.push(args.length, Array.isArray(args[1]), args[1] instanceof Array), {}) });

  return log;
});
probe('this of an outer function', () => {
  const global = globalThis;

  return vm.runInNewContext('f()', { f() { return this === undefined ? 'undefined' : this === global; } });
});
probe('the global object as value', () => {
  const object = context({ a: 1 });
  object.self = object;
  const global = vm.runInContext('this', object);

  return [ global === object, global.a, (global.b = 2, object.b), vm.runInContext('self === this', object), 'a' in global, typeof global.Array, Object.getOwnPropertyDescriptor(global, 'a'), global.Array === Array ];
});
probe('runInThisContext', () => {
  vm.runInThisContext('var vmProbe = 1; let vmLexical = 2');
  const results = [ globalThis.vmProbe, typeof vmProbe, vm.runInThisContext('vmLexical'), vm.runInThisContext('this') === globalThis, vm.runInThisContext('[]') instanceof Array, vm.runInThisContext('typeof results'), vm.runInThisContext('typeof probe') ];
  vm.runInThisContext('vmProbe = undefined');

  return results;
});
probe('one Script in many contexts', () => {
  const script = new vm.Script('count = (typeof count === "undefined" ? 0 : count) + step');
  const [ one, two ] = [ context({ step: 1 }), context({ step: 10 }) ];
  script.runInContext(one);
  script.runInContext(one);
  script.runInContext(two);

  return [ one.count, two.count, script.runInNewContext({ step: 5 }) ];
});
probe('runInNewContext without an object', () => [ vm.runInNewContext('typeof x'), vm.runInNewContext('var x = 1; x') ]);
probe('createScript', () => [ vm.createScript('1 + 2').runInThisContext(), vm.createScript('1') instanceof vm.Script ]);
probe('promises of a context', async () => {
  const object = context({ log: [] });
  const promise = vm.runInContext('(async () => { await null; log.push("inner"); return 5 })()', object);

  return [ promise instanceof Promise, await promise, object.log.length ];
});
probe('generators and iterators across realms', () => [ ...vm.runInNewContext('(function* () { yield 1; yield 2 })()'), ...vm.runInNewContext('[ 3 ]'), ...vm.runInNewContext('new Set([ 4 ])') ]);
probe('timeouts', () => {
  try {
    return vm.runInNewContext('for (;;);', {}, { timeout: 30 });
  } catch (error) {
    return [ error.message, error.code, error.name ];
  }
});
probe('a timeout cannot be caught inside', () => {
  const object = context({ log: [] });

  try {
    return vm.runInContext('try { for (;;); } catch (e) { log.push("caught") }', object, { timeout: 30 });
  } catch (error) {
    return [ error.code, object.log.length, vm.runInContext('1 + 1', object) ];
  }
});
probe('codeGeneration', () => {
  const object = vm.createContext({}, { codeGeneration: { strings: false } });

  return [ attempt(() => vm.runInContext('eval("1")', object)), attempt(() => vm.runInContext('new Function("return 1")', object)), attempt(() => vm.runInContext('1', object)) ];
});
probe('compileFunction', () => {
  const fn = vm.compileFunction('return a + b + (typeof this)', [ 'a', 'b' ]);
  const empty = vm.compileFunction('');

  return [ fn(1, 2), fn.length, fn.name, typeof fn, empty(), empty.length, vm.compileFunction('return arguments.length')(1, 2, 3), vm.compileFunction('return typeof vmNothing')(), fn instanceof Function ];
});
probe('compileFunction in a context', () => {
  const object = context({ a: 'inner' });
  const fn = vm.compileFunction('return [ a, x, typeof y ]', [], { parsingContext: object, contextExtensions: [ { x: 1 }, { y: 2 } ] });

  return [ fn().join(), fn() instanceof Array ];
});
probe('compileFunction fails', () => [ attempt(() => vm.compileFunction('}')), attempt(() => vm.compileFunction('return x.y.z')()) ]);
probe('compileFunction and places', () => [ [ 0, 'a.js' ], [ 5, 'b.js' ] ].map(([ lineOffset, filename ]) => vm.compileFunction('\n\nreturn new Error("e")', [], { filename, lineOffset })().stack.split('\n')[1]));
probe('global names of a context', () => vm.runInNewContext('Object.getOwnPropertyNames(globalThis)').filter((name) => name !== 'WebAssembly').sort().join());
probe('methods of a context\'s classes', () => [ 'Object', 'Array', 'String', 'Promise', 'Map', 'Set', 'ArrayBuffer', 'RegExp', 'Symbol', 'Reflect', 'Math', 'JSON', 'Atomics', 'Number', 'BigInt', 'Error', 'Date', 'Function', 'WeakRef', 'Intl' ].map((name) => {
  const [ statics, methods ] = vm.runInNewContext(`[ Object.getOwnPropertyNames(${ name }), ${ name }.prototype ? Object.getOwnPropertyNames(${ name }.prototype) : [] ]`);
  const [ outerStatics, outerMethods ] = [ Object.getOwnPropertyNames(globalThis[name]), globalThis[name].prototype ? Object.getOwnPropertyNames(globalThis[name].prototype) : [] ];

  // Node gives its own realm a few methods that a further one has not.
  return [ name, [ ...statics ].filter((key) => !outerStatics.includes(key)), [ ...methods ].filter((key) => !outerMethods.includes(key)) ];
}));
probe('an ordinary global object', () => {
  const global = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  vm.runInContext('var a = 1; b = 2', global);

  return [ vm.isContext(global), vm.runInContext('this', global) === global, global.a, global.b, global.Array === Array, vm.runInContext('globalThis === this', global) ];
});
probe('measureMemory', async () => {
  const memory = await vm.measureMemory({ execution: 'eager' });

  return [ Object.keys(memory), typeof memory.total.jsMemoryEstimate, memory.total.jsMemoryRange.length ];
});
probeEach('measureMemory', [ [ 5 ], [ { mode: 'x' } ], [ { execution: 'x' } ] ], vm.measureMemory);
probe('cached data', () => {
  const script = new vm.Script('1');

  return [ Buffer.isBuffer(script.createCachedData()), 'cachedDataRejected' in script, script.runInThisContext() ];
});

for (const code of [
  'a = 1; var b = 2; c = 3', 'a = 1; function f() {} var b', 'var v', 'this.a = 1; var z = 1; globalThis.b = 2', 'count += 1; name = "k"; var x = 5', 'var v = 1; function f() {} w = 2; let l'
]) {
  probe(`properties that appear: ${ code }`, () => {
    const sandbox = { count: 2 };
    require('vm').runInNewContext(code, sandbox);

    return Object.entries(Object.getOwnPropertyDescriptors(sandbox)).map(([ name, { value, writable, enumerable, configurable } ]) => [ name, typeof value, writable, enumerable, configurable ]);
  });
}
for (const code of [ '}', '}}', 'return }', 'x y' ]) {
  probe(`a body that is none: ${ code }`, () => { try { return typeof require('vm').compileFunction(code, [ 'a' ]); } catch (error) { return [ error.name, error.message ]; } });
}
