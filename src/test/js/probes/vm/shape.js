// What vm exports and how it checks what it is given.
const vm = require('vm');

function property(object, name) {
  const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, name);

  return `${ String(name) } ${ [ writable, enumerable, configurable ].map(Number).join('') } ${ typeof value === 'function' ? `function ${ value.name }/${ value.length }` : typeof value }`;
}

for (const name of Object.keys(vm)) probe(`vm.${ name }`, () => property(vm, name));
probe('the order of vm', () => Object.keys(vm));
probe('Script', () => [ Reflect.ownKeys(vm.Script.prototype), Object.getPrototypeOf(vm.Script).name, typeof vm.Script.prototype.createCachedData ]);
probe('a Script', () => new vm.Script('1'));
probe('a Script with a source map', () => new vm.Script('1\n//# sourceMappingURL=x.map').sourceMapURL);
probe('Script without new', () => vm.Script('1'));
probe('the constants', () => [ Object.keys(vm.constants).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER'), typeof vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER, Object.isFrozen(vm.constants), Object.getPrototypeOf(vm.constants) ]);
probe('the same module', () => require('node:vm') === vm);

for (const wrong of [ null, 5, true, Symbol('s'), 'text', undefined, [], () => 1 ]) {
  probe(`isContext(${ describe(wrong) })`, () => vm.isContext(wrong));
  probe(`createContext(${ describe(wrong) })`, () => typeof vm.createContext(wrong));
  probe(`createContext({}, ${ describe(wrong) })`, () => typeof vm.createContext({}, wrong));
  probe(`runInContext('1', ${ describe(wrong) })`, () => vm.runInContext('1', wrong));
  probe(`new Script('1', ${ describe(wrong) })`, () => typeof new vm.Script('1', wrong));
  probe(`compileFunction(${ describe(wrong) })`, () => vm.compileFunction(wrong));
  probe(`compileFunction('', ${ describe(wrong) })`, () => vm.compileFunction('', wrong));
  probe(`runInThisContext('1', ${ describe(wrong) })`, () => vm.runInThisContext('1', wrong));
}
for (const options of [
  { filename: 5 }, { lineOffset: 'x' }, { lineOffset: 1.5 }, { columnOffset: {} }, { cachedData: 'x' }, { produceCachedData: 1 }, { importModuleDynamically: 5 }, { lineOffset: -3 }
]) probe(`Script with ${ describe(options) }`, () => typeof new vm.Script('1', options));
for (const options of [ { timeout: 0 }, { timeout: 'x' }, { timeout: -1 }, { timeout: 1.5 }, { displayErrors: 1 }, { breakOnSigint: 1 }, { timeout: 1000 } ]) {
  probe(`run with ${ describe(options) }`, () => [ vm.runInThisContext('1', options), new vm.Script('2').runInNewContext({}, options) ]);
}
for (const options of [ { name: 5 }, { origin: 5 }, { codeGeneration: 5 }, { codeGeneration: { strings: 1 } }, { codeGeneration: { wasm: 1 } }, { microtaskMode: 'x' }, { microtaskMode: 'afterEvaluate' }, { name: 'n', origin: 'http://x' } ]) {
  probe(`createContext with ${ describe(options) }`, () => typeof vm.createContext({}, options));
}
for (const options of [ { contextName: 5 }, { contextOrigin: 5 }, { contextCodeGeneration: 5 }, { contextCodeGeneration: { strings: 1 } }, { microtaskMode: 'x' } ]) {
  probe(`runInNewContext with ${ describe(options) }`, () => vm.runInNewContext('1', {}, options));
}
for (const options of [ { parsingContext: {} }, { parsingContext: 5 }, { contextExtensions: 5 }, { contextExtensions: [ 5 ] }, { filename: 5 }, { cachedData: 5 } ]) {
  probe(`compileFunction with ${ describe(options) }`, () => vm.compileFunction('', [], options));
}
probe('compileFunction with wrong parameters', () => vm.compileFunction('', [ 'a', 5 ]));
