// Attack: GraalJS adds globals of its own: Java, Packages and the package roots reach host classes, Polyglot other
// languages, load and its kin files and addresses, Graal the engine. They may be deleted from the global object and yet
// come back through another way to name a global, or in another realm.
const vm = require('vm');
const names = [
  'Java', 'Packages', 'java', 'javax', 'javafx', 'com', 'org', 'edu', 'JavaImporter', 'JavaAdapter', 'Polyglot', 'Graal',
  'load', 'loadWithNewGlobal', 'print', 'printErr', 'quit', 'exit', 'read', 'readFully', 'readbuffer', 'readline', 'arguments',
  '__FILE__', '__LINE__', '__DIR__', '__noSuchProperty__', 'Debug', 'Test262', '$262', 'ShadowRealm', 'WScript', 'Interop',
  'importScriptEngine', 'scriptArgs', 'java.lang', 'AsyncContext', 'performanceNow', 'setUnhandledPromiseRejectionHandler', 'd8', 'version'
];

for (const name of names) {
  attempt(`${ name } as a global`, () => name in globalThis && `${ name } is there`);
}

const ways = {
  'typeof in Function': (name) => new Function(`return typeof ${ name }`)(),
  'indirect eval': (name) => (0, eval)(`typeof ${ name }`),
  'direct eval': (name) => eval(`typeof ${ name }`),
  'a generator': (name) => Object.getPrototypeOf(function* () {}).constructor(`yield typeof ${ name }`)().next().value,
  'a new context': (name) => vm.runInNewContext(`typeof ${ name }`),
  'a context without an object': (name) => vm.runInContext(`typeof ${ name }`, vm.createContext(vm.constants.DONT_CONTEXTIFY)),
  'this context': (name) => vm.runInThisContext(`typeof ${ name }`),
  'compileFunction': (name) => vm.compileFunction(`return typeof ${ name }`)(),
  'with': (name) => new Function(`with (globalThis) { return typeof ${ name } }`)()
};

for (const way in ways) {
  attempt(`all of them by ${ way }`, () => {
    const found = names.filter((name) => /^\w+$/.test(name) && name !== 'arguments').filter((name) => ways[way](name) !== 'undefined');

    return found.length > 0 && found.join();
  });
}

attempt('Nashorn syntax: a Java class literal', () => new Function('return java.lang.System')());
attempt('Nashorn syntax: new Packages', () => new Function('return new Packages.java.lang.Thread')());
attempt('Nashorn syntax: conditional catch', () => new Function('try { throw 1 } catch (e if e) { return "compiled" }')());
attempt('Nashorn syntax: heredoc', () => new Function('return <<END\nx\nEND\n')());
attempt('shell: a comment with a hash', () => new Function('# comment\nreturn "compiled"')());
attempt('an untidied realm', () => patched(Reflect, 'ownKeys', () => [], () => {
  const found = names.filter((name) => /^[A-Z]/.test(name) && name !== 'AsyncContext' && vm.runInNewContext(`typeof ${ name }`) !== 'undefined');

  return found.length > 0 && found.join();
}));
attempt('getters of the global object', () => {
  for (const key of Reflect.ownKeys(globalThis)) {
    const { get, set } = Object.getOwnPropertyDescriptor(globalThis, key) ?? {};
    const found = leak(get, set, get?.call({}), get?.call(undefined));

    if (found) return `${ String(key) }: ${ found }`;
  }
});
attempt('an internal property that only the engine reads', () => {
  for (const key of [ '__proto__', '__context__', '__parent__', '__noSuchMethod__', '__noSuchProperty__', '__iterator__' ]) {
    const found = leak(globalThis[key], Object.prototype[key], Function.prototype[key]);

    if (found) return `${ key }: ${ found }`;
  }
});
attempt('__noSuchProperty__ is nothing special', () => {
  let called = false;
  const object = { __noSuchProperty__() { called = true; }, __noSuchMethod__() { called = true; } };

  try { object.none; object.none(); } catch { /* as it should be */ }

  return called && 'it was called';
});
control('a global that is there is seen', () => [ 'Array' ].filter((name) => ways['a new context'](name) !== 'undefined').join());
tellAll();
