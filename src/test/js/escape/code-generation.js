// Attack: code made from text runs with the maker's rights. Every way to make it, direct and indirect, and import(), which
// asks the host for a module (GraalJS's own loader would read files and addresses).
const { constructor: AsyncFunction } = async function () {};
const { constructor: GeneratorFunction } = function* () {};
const { constructor: AsyncGeneratorFunction } = async function* () {};
const vm = require('vm');
const look = 'typeof Java + typeof Packages + typeof Polyglot + typeof load + typeof java + typeof Graal';
const nothing = 'undefined'.repeat(6);
const makers = {
  'eval': () => eval(look),
  'indirect eval': () => (0, eval)(look),
  'Function': () => Function(`return ${ look }`)(),
  'Function of Function': () => Function.constructor(`return ${ look }`)(),
  'Reflect.construct': () => Reflect.construct(Function, [ `return ${ look }` ], Object)(),
  'a generator function': () => GeneratorFunction(`yield ${ look }`)().next().value,
  'eval called by the host': () => new Promise((resolve) => setTimeout(() => resolve([ look ].map(eval)[0]))),
  'Function called by the host': () => 'x'.replace('x', Function(`return ${ look }`)),
  'eval of a realm': () => vm.runInNewContext('eval')(look),
  'Function of a realm': () => vm.runInNewContext('Function')(`return ${ look }`)(),
  'Function of a realm through an array': () => vm.runInNewContext('[]').constructor.constructor(`return ${ look }`)(),
  'Function of a realm within a realm': () => vm.runInNewContext('make()', { make: () => vm.runInNewContext('Function') })(`return ${ look }`)(),
  'a class static block': () => Function(`class A { static x; static { A.x = ${ look }; } } return A.x`)(),
  'a default parameter': () => Function(`a = ${ look }`, 'return a')(),
  'a sourceURL': () => eval(`${ look }\n//# sourceURL=node:internal/host`),
  'a sourceMappingURL': () => eval(`${ look }\n//# sourceMappingURL=file:///etc/passwd`),
  'with a new target': () => Reflect.construct(Function, [ `return ${ look }` ], class extends Function {})()
};
const asyncMakers = {
  'an async function': () => AsyncFunction(`return ${ look }`)(),
  'an async generator function': () => AsyncGeneratorFunction(`yield ${ look }`)().next().then(({ value }) => value),
  'an async function of a realm': () => vm.runInNewContext('(async () => {}).constructor')(`return ${ look }`)()
};

for (const name in makers) {
  attempt(`${ name } finds nothing`, () => {
    const found = makers[name]();

    return found instanceof Promise ? found.then((value) => value !== nothing && value) : found !== nothing && found;
  });
}
for (const name in asyncMakers) attempt(`${ name } finds nothing`, () => Promise.resolve(asyncMakers[name]()).then((value) => value !== nothing && value));

attempt('code out of the function\'s parameters', () => { try { return Function('a = 1) { return 1 } (', '')() && 'compiled'; } catch { return undefined; } });
attempt('code out of the function\'s body', () => { try { return Function('} + (() => { globalThis.broken = 1 })() + function () {') && globalThis.broken && 'it ran'; } catch { return undefined; } });
attempt('code out of the frame of a required file', () => {
  require('fs').writeFileSync('/tmp/frame.js', '}); globalThis.broke = require; (function () {');
  try { require('/tmp/frame.js'); } catch { /* a syntax error */ }

  return reach(globalThis.broke);
});
attempt('code out of compileFunction', () => {
  try { vm.compileFunction('}; }); globalThis.brokeOut = [ this, arguments ]; (function () { return function () {'); } catch { /* a syntax error */ }

  return reach(globalThis.brokeOut?.[0]) ?? reach(globalThis.brokeOut?.[1]);
});
attempt('code out of the parameters of compileFunction', () => {
  try { vm.compileFunction('', [ 'a) { globalThis.brokeParams = arguments; } + (function (' ]); } catch { /* a syntax error */ }

  return reach(globalThis.brokeParams) ?? reach(globalThis.brokeParams?.[0]);
});

const specifiers = [
  'fs', 'node:fs', 'internal/host', 'node:internal/host', 'file:///etc/passwd', '/etc/passwd', './x.js', 'data:text/javascript,export default 1',
  'http://127.0.0.1/x.js', 'https://127.0.0.1/x.js', 'jar:file:///x.jar!/x.js', 'classpath:/x.js', 'jrt:/java.base/java/lang/Object.class', 'bootstrap', 'modules/fs', ''
];
const importers = {
  'import()': (specifier) => import(specifier),
  'import() in eval': (specifier) => (0, eval)('(s) => import(s)')(specifier),
  'import() in Function': (specifier) => Function('s', 'return import(s)')(specifier),
  'import() in an async function': (specifier) => AsyncFunction('s', 'return import(s)')(specifier),
  'import() in a realm': (specifier) => vm.runInNewContext('(s) => import(s)')(specifier),
  'import() in a script of vm': (specifier) => new vm.Script('(s) => import(s)').runInThisContext()(specifier),
  'import() in compileFunction': (specifier) => vm.compileFunction('return import(s)', [ 's' ])(specifier),
  'import() with a callback of vm': (specifier) => new vm.Script('(s) => import(s)', { importModuleDynamically: () => ({ secret: 1 }) }).runInThisContext()(specifier)
};

for (const name in importers) {
  attempt(name, () => {
    const all = specifiers.map((specifier) => importers[name](specifier).then(
      (module) => `${ specifier } was loaded: ${ Object.keys(module) }`,
      (error) => leak(error) ?? textLeak(error.message) ?? (error instanceof Object || Object.getPrototypeOf(error) !== null ? undefined : 'a strange error')
    ));

    return Promise.all(all).then((found) => found.find((one) => one !== undefined));
  });
}
attempt('import() of a liar', () => {
  const record = recorder();
  const liar = { toString() { record.see(this, liar.toString.caller); return 'fs'; }, [Symbol.toPrimitive]: undefined };

  return import(liar).then(() => 'it was loaded', (error) => record.verdict() ?? leak(error));
});
attempt('import() with attributes', () => Function('try { return import("fs", { with: { type: "json" } }) } catch (e) { return Promise.reject(e) }')().then(() => 'it was loaded', (error) => leak(error)));
attempt('import.meta', () => { try { return Function('return import.meta')() && 'there is one'; } catch (error) { return leak(error.message); } });
attempt('an import statement', () => { try { new vm.Script('import fs from "fs"'); return 'compiled'; } catch (error) { return leak(error.message); } });
attempt('a context that forbids code from text keeps to it', () => {
  const context = vm.createContext({}, { codeGeneration: { strings: false } });
  const ways = [ 'eval("1")', 'Function("return 1")()', '(() => {}).constructor("return 1")()', '[].constructor.constructor("return 1")()' ];

  for (const way of ways) {
    try { vm.runInContext(way, context); return way; } catch { /* forbidden */ }
  }
});
control('code from text runs', () => Function('return "ran"')());
control('a promise\'s outcome is told', () => AsyncFunction('return "ran"')());
tellAll();
