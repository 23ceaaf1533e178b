// Attack: somewhere among some five thousand objects that a suite can reach there may be one that it should not: a function or
// an object of Java's, an internal module, the binding of the host. All are visited: from the globals and all modules, along
// prototypes, own properties of every kind, what getters give, and the constructors of everything.
const { apply, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
const seen = new Set();
const counts = { objects: 0, functions: 0, getters: 0 };
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
// What these give is made anew at each call, and leads nowhere but down.
const fresh = new Set([ 'timeOrigin', 'nodeTiming' ]);

process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});
process.noDeprecation = true;
process.emitWarning = () => {};

function walk(start, from) {
  const queue = [ [ start, from ] ];

  while (queue.length > 0) {
    const [ value, path ] = queue.pop();

    if (!isObject(value)) {
      const text = textLeak(value);

      if (text !== undefined) return `${ path }: ${ text }`;
      continue;
    }
    const found = leak(value);

    if (found !== undefined) return `${ path }: ${ found }`;
    if (seen.has(value)) continue;
    seen.add(value);
    counts[typeof value === 'function' ? 'functions' : 'objects']++;
    if (seen.size > 60000) return undefined;
    queue.push([ getPrototypeOf(value), `${ path }.__proto__` ]);

    // A large list of numbers is no way to anywhere.
    if (ArrayBuffer.isView(value)) continue;
    for (const key of ownKeys(value)) {
      const name = `${ path }.${ String(key) }`;
      const { get, set, value: inner } = getOwnPropertyDescriptor(value, key) ?? {};

      queue.push([ inner, name ], [ get, `${ name } (get)` ], [ set, `${ name } (set)` ]);
      if (get === undefined || fresh.has(key)) continue;
      counts.getters++;
      try { queue.push([ apply(get, value, []), name ]); } catch (error) { queue.push([ error, `${ name } (thrown)` ]); }
    }
    for (const [ one, name ] of [ [ Map, 'entries' ], [ Set, 'values' ] ]) {
      try { for (const entry of one.prototype[name].call(value)) queue.push([ entry, `${ path } (entry)` ]); } catch { /* it is none */ }
    }
  }
}

attempt('from the globals', () => {
  for (const key of ownKeys(globalThis)) {
    const found = walk(globalThis[key], String(key));

    if (found !== undefined) return found;
  }
});
for (const id of require('module').builtinModules) {
  attempt(`from ${ id }`, () => walk(require(id), id));
}
attempt('from syntax', () => walk([ function* () {}, async () => {}, async function* () {}, class {}, /x/, 1n, Symbol('x'), `x`, (function () { return arguments; })() ].map(Object), 'syntax'));
attempt('from iterators', () => walk([ [][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator](), 'x'.matchAll(/x/g), (function* () {})(), (async function* () {})() ], 'iterators'));
attempt('from what an error holds', () => { try { null.x; } catch (error) { return walk(error, 'error'); } });
attempt('from a realm', () => walk(require('vm').runInNewContext('globalThis'), 'realm'));
control('many objects are visited', () => counts.objects + counts.functions > 4000 && counts.getters > 500 && `${ counts.objects } objects, ${ counts.functions } functions, ${ counts.getters } getters`);
control('one of them would be seen', () => walk({ a: new Map([ [ 1, { get b() { return { loadModule() {} }; } } ] ]) }, 'made'));
tellAll();
