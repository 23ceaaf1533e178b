// Attack: a new realm starts with the engine's own globals, and objects that cross between realms carry their constructors.
// What is inside must be no more than the suite itself has: no globals of the engine, no unchecked objects, no way around
// the limits (vm2 CVE-2021-23449, CVE-2022-36067, CVE-2023-29017 went from an inner realm outward).
const vm = require('vm');
const codes = {
  'this.constructor.constructor': 'this.constructor.constructor("return this")()',
  'the constructor of an error': 'try { null.x } catch (e) { e.constructor.constructor("return this")() }',
  'the constructor of a stack overflow': 'try { (function f() { f() })() } catch (e) { e.constructor.constructor("return this")() }',
  'the constructor of what the host throws': 'try { host.fail() } catch (e) { e.constructor.constructor("return this")() }',
  'the constructor of what the host gives': 'host.constructor.constructor("return this")()',
  'the constructor of a function of the host': 'host.fail.constructor("return this")()',
  'arguments of a callback': 'let found; host.call(function () { found = arguments.callee.caller }); found',
  'a stack prepared': 'Error.prepareStackTrace = (e, s) => s.map((c) => [ c.getThis(), c.getFunction() ]); new Error().stack.flat()',
  'a stack prepared by the host\'s error': 'Error.prepareStackTrace = (e, s) => s; try { host.fail() } catch (e) { e.stack }',
  'a proxy as a prototype': 'Object.setPrototypeOf(this, new Proxy({}, { get: (t, k) => undefined })); this',
  'a promise': '(async () => {})().constructor.constructor("return this")()',
  'a generator': '(function* () {})().constructor.constructor',
  'Symbol.unscopables': 'this[Symbol.unscopables] = { Object: true }; Object.constructor("return this")()',
  'globalThis': 'globalThis',
  'a var': 'var x = 1; this',
  'a deleted globalThis': 'delete globalThis.globalThis; this',
  'an accessor on the global': 'Object.defineProperty(this, "y", { get() { return this } , configurable: true }); y',
  'Reflect on the global': 'Reflect.getOwnPropertyDescriptor(this, "host")',
  'ownKeys of the global': 'Reflect.ownKeys(this)',
  'WebAssembly': 'typeof WebAssembly',
  'species': 'class A extends Array { static get [Symbol.species]() { return Object } } new A(1, 2).map((x) => x)'
};

for (const name in codes) {
  attempt(name, () => {
    const given = { fail() { throw new Error('x'); }, call: (f) => f() };
    const value = vm.runInNewContext(codes[name], { host: given });
    const found = leak(value) ?? (Array.isArray(value) ? leak(...value.flat()) : undefined);

    if (found) return found;
    for (const global of [ 'Java', 'Packages', 'Polyglot', 'load', 'print', 'Graal', 'AsyncContext' ]) {
      if (typeof value === 'object' && value !== null && value !== globalThis && global in value) return global;
    }
  });
}
const contextLiars = {
  'a frozen object': () => Object.freeze({ a: 1 }),
  'a proxy': () => new Proxy({}, {}),
  'a proxy whose traps throw': () => new Proxy({}, { get() { throw 1; }, has() { throw 1; }, set() { throw 1; }, ownKeys() { throw 1; }, getOwnPropertyDescriptor() { throw 1; }, defineProperty() { throw 1; }, deleteProperty() { throw 1; } }),
  'a proxy whose traps lie': () => new Proxy({}, { get: () => 1, has: () => true, set: () => true, ownKeys: () => [ 'a', 'b' ], getOwnPropertyDescriptor: () => ({ value: 1, configurable: true }), defineProperty: () => true, deleteProperty: () => true }),
  'the suite\'s own global': () => globalThis,
  'a context in itself': () => { const object = {}; object.self = object; return object; },
  'a function': () => function () {},
  'an array': () => [ 1, 2 ],
  'a typed array': () => new Uint8Array(4),
  'a null prototype': () => ({ __proto__: null }),
  'accessors': () => ({ get x() { return this; }, set x(value) { this.y = value; } }),
  'names of intrinsics': () => ({ Object: 1, Array: 2, globalThis: 3, eval: 4, undefined: 5 })
};

for (const name in contextLiars) {
  attempt(`a context of ${ name }`, () => {
    try {
      const context = vm.createContext(contextLiars[name]());

      vm.runInContext('var v = 1; let l = 2; function f() {} ; try { x = 1; delete x; z = typeof w } catch (e) { } ; for (const k in this) ; Object.keys(this); JSON.stringify(1)', context);
      vm.runInContext('Object.defineProperty(globalThis, "d", { value: 1 }); Object.freeze(globalThis)', context);
      vm.runInContext('Object.getOwnPropertyDescriptors(globalThis)', context);
    } catch (error) { return leak(error) ?? textLeak(error?.message) ?? textLeak(error?.stack); }
  });
}
attempt('intrinsics patched while a context is made', () => {
  const record = recorder();
  const holders = [ [ Object, 'assign' ], [ Object, 'defineProperty' ], [ Object, 'setPrototypeOf' ], [ Object, 'fromEntries' ], [ Reflect, 'ownKeys' ], [ WeakMap.prototype, 'set' ], [ WeakMap.prototype, 'get' ], [ globalThis, 'Proxy' ] ];

  for (const [ holder, key ] of holders) {
    const original = holder[key];

    patched(holder, key, function (...args) { record.see(this, ...args); return new.target ? Reflect.construct(original, args) : Reflect.apply(original, this, args); },
      () => vm.runInNewContext('1', {}));
  }
  // An unchecked handler lets a proxy break what the engine relies on.
  for (let i = 0; i < record.seen.length; i++) {
    const value = record.seen[i];

    if (typeof value !== 'object' || value === null || !('getOwnPropertyDescriptor' in value) || !('ownKeys' in value)) continue;
    try {
      const target = Object.freeze({ a: 1 });

      value.get = () => 2;
      if (new Proxy(target, value).a === 2) return 'an unchecked handler';
    } catch { /* it is held to the rules */ }
  }

  return record.verdict();
});
attempt('a timeout that a script catches', () => {
  try { return vm.runInThisContext('try { while (true); } catch (e) { "caught" } finally { while (true); }', { timeout: 20 }); } catch (error) { return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? leak(error) : String(error); }
});
attempt('a timeout within a timeout', () => {
  const inner = 'try { run("while (true);", { timeout: 1e6 }) } catch (e) { while (true); }';

  try { return vm.runInNewContext(inner, { run: vm.runInThisContext }, { timeout: 30 }); } catch (error) { return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? leak(error) : String(error); }
});
attempt('a timeout that fires when the script is over', () => {
  for (let i = 0; i < 50; i++) vm.runInThisContext('1', { timeout: 1 });
  for (let until = Date.now() + 5, i = 0; i < 1e5; i++) if (Date.now() > until) break;
});
attempt('a realm out of a detached function', () => { const F = vm.runInNewContext('Function'); return [ 'Java', 'Polyglot', 'load' ].filter((name) => F(`return typeof ${ name }`)() !== 'undefined').join(); });
attempt('import() in a realm', () => Promise.resolve(vm.runInNewContext('import("fs").then(() => "loaded", (e) => e)')).then((value) => value === 'loaded' ? value : leak(value) ?? textLeak(value?.stack)));
attempt('import() in a timer of a realm', () => new Promise((resolve) => vm.runInNewContext('later(() => import("fs").then(() => done("loaded"), () => done()))', { later: setTimeout, done: resolve })));
attempt('a rejection in a realm', () => { vm.runInNewContext('Promise.reject(new Error("x")).catch(() => {})'); });
attempt('a hundred realms', () => { for (let i = 0; i < 100; i++) vm.createContext({}); });
control('an inner realm has a global of its own', () => vm.runInNewContext('this') !== globalThis && 'its own');
control('what the engine adds would be seen', () => 'load' in { load: 1 } && 'load');
tellAll();
