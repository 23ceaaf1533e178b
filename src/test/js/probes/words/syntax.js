// Errors of scripts made at run time: eval, Function and their like.
{
  const sources = [
    '', '}', ')', ']', '{', '(', '[', 'a b', 'var', 'var 1', 'var a b', 'let', 'let a; let a', 'let a; var a', 'var a; let a', 'const a', 'const a = 1; const a = 2', 'const { a }', 'let [a]', 'let let = 1', 'const a = 1, b',
    'class', 'class {}', 'class A { constructor() {} constructor() {} }', 'class A { get constructor() {} }', 'class A { static prototype() {} }', 'class A extends', 'class A { #a; #a }', 'class A { m() { this.#b } }', 'class A { a b }', 'class A { async }', 'class A { constructor() { super() } }', 'class A { x = arguments }', 'class A {', 'class A { #constructor }', 'class A { async constructor() {} }', 'class A { *constructor() {} }', 'delete this.#a', 'this.#a', 'class A { #a; m() { delete this.#a } }',
    'function', 'function (', 'function () {}', 'function a(', 'function a() {', 'function a( {}', 'function a(b, b) { "use strict" }', '"use strict"; function a(b, b) {}', '(a, a) => 1', 'function a(b = 1) { "use strict" }', 'function a(...b, c) {}', '(...a, b) => 1', 'function a(...b = []) {}', 'function a({ b }, { b }) { "use strict" }', 'async function', '(async () => { await })()', 'await 1', 'function f() { await 1 }', 'function f() { for await (const x of y) ; }', 'yield 1', 'function* g() { yield\n* 1 }', '"use strict"; yield = 1', 'function* g() { function yield() {} }', 'async () => { let await = 1 }', 'async (await) => 1',
    'return', 'return 1', 'break', 'continue', 'break a', 'a: { continue a }', 'while (1) { break b }', 'a: a: 1', 'if', 'if (', 'if (1', 'if (1) else', 'else', 'for', 'for (', 'for (;', 'for (;;', 'for (let a of', 'for (let a in b', 'for (let a = 1 of b) ;', 'for (let a, b of c) ;', 'for (const a in b, c of d) ;', 'for (let of a) ;', 'for (a of b, c) ;', 'for (let a; ; ) let b', 'if (1) let a', 'if (1) class A {}', 'if (1) const a = 1', 'while (1) function f() {}', 'while', 'do', 'do 1', 'do 1 while', 'switch', 'switch (1) { case 1: let a; case 2: let a }', 'switch (1) { default: default: }', 'switch (1) { foo }', 'try', 'try {}', 'try {} catch', 'try {} catch (', 'try {} catch (a) { let a }', 'catch {}', 'finally {}', 'throw', 'throw\n1', 'with ({}) {}', '"use strict"; with ({}) {}', 'case 1:', 'default:', 'debugger 1', 'in', 'instanceof', 'new', 'new.foo', 'new.target', 'new a.', 'a.', 'a..b', 'a?.', 'a?.`x`', 'a?.b = 1', 'new a?.b()', 'a.1', 'a[', 'a[1', 'f(', 'f(1', 'f(1 2)', 'f(a b)', 'f(a, b', 'f(,)', 'f(1,,2)', 'f(...)', 'a = ', 'a = = 1', 'a + ', '+', '* 1', '1 = 2', '1++', '++1', 'a()++', 'f() = 1', 'f() += 1', 'a + b = c', '"x" = 1', 'this = 1', 'new a = 1', '(a, b) = 1', '[1] = a', '({ a: 1 }) = 1', '({ a: 1 } = {})', '({ a = 1 })', '({ a b })', '({ a: })', '({ , })', '({ a, b', '({ get a(b) {} })', '({ set a() {} })', '({ set a(...b) {} })', '({ __proto__: 1, __proto__: 2 })', '({ 1 })', '({ "a" })', '({ if })', '({ async *[a] })', '[1, 2', '[1 2]', '[...]', '[...a, ] = b', '({ ...a, } = b)', '({ ...{ a } } = b)',
    'a ? b', 'a ? b :', 'a ? : c', 'a => ', '() =>', '()', '() + 1', '(a, )', '(a, 1) => 1', '(1) => 1', 'a\n=> 1', '(a)\n=> 1', 'async a\n=> 1', '(a => {}) ()=> 1', 'a => {} ()', '() => {}.x', 'a ?? b || c', 'a && b ?? c', '-1 ** 2', 'typeof a ** 2', 'delete a', '"use strict"; delete a', '"use strict"; eval = 1', '"use strict"; arguments++', '"use strict"; let eval', '"use strict"; 010', '"use strict"; 08', '"use strict"; "\\01"', '`\\01`', '`${`', '`${a`', '`', '`a', '`${}`', '"', '"a', '\'', '\'a\nb\'', '"\\u{110000}"', '"\\x1"', '"\\u12"', '"\\u{12"', '\\', '\\u0061b c', 'a\\u', 'v\\u0061r a', '\\u{110000}', '#', '#a', '#a in b', '@', '@a', 'a@b', '`\\u`', '/', '/a', '/a/gg', '/(/', '/* a', '<!-- a\n}', '-->', '"use strict"; implements', '"use strict"; let static', '"use strict"; var public = 1', '"use strict"; interface', 'enum', 'var enum', 'var if', 'var class', 'let a.b', 'var a = 1,', 'let a, ', 'let [a, a] = 1', 'const [a, b] = 1, a = 1',
    '1a', '1_', '1__0', '0_1', '0x', '0xg', '0b2', '0o8', '1e', '1e+', '1n2', '1.5n', '01n', '0b', '1..', '1.a', '.', '..', '...', '...a', '....', '1.2.3', '08.5', '09n', '3in []', '0b12',
    'import a from "a"', 'import "a"', 'import { a } from "a"', 'import', 'import(', 'import()', 'import.meta', 'import(1, 2, 3)', 'export', 'export default 1', 'export const a = 1', 'export { a }', 'super', 'super()', 'super.a', 'function f() { super() }', '({ a() { super() } })', '({ a: function () { super.b } })', 'class A extends B { m() { super() } }', 'class A { constructor() { super } }', 'function f() { new.target = 1 }', '() => new.target',
    'x y z', 'a\nb c', 'foo bar', 'foo 1', 'foo "bar"', 'foo `bar` baz', '1 2', '"a" "b"', '1 "a"', '"a" 1', 'a 1n', 'a /x/ b', '{ a: 1, b: 2 }', '{ "a": 1 }', '{ "a" 1 }', 'hello world', 'let x = ;', 'let x = 1 2', 'var a = {', 'var a = [', 'var a = (', 'function f() { return 1', 'if (a) {', 'a {', 'a }', ');', '};', '});', '})();', '}, {', ', 1', '; }', ': 1', '? 1', '= 1', '=> 1', '== 1', '< 1', '&& 1', '?. a', '?? 1', '! ', '~', 'a !', 'a !b', 'a ~ b', 'a; b c d', 'null = 1', 'true = 1', 'true++', 'undefined = 1; 2', 'null()++', 'typeof', 'void', 'delete', 'a instanceof', 'a in', 'async', 'async a', 'async (a', 'async function', 'async function f(', 'let async = 1; async x', 'get a() {}', 'static', 'of a', 'let\nlet', 'for (var i = 0 in {}) ;', '"use strict"; for (var i = 0 in {}) ;', 'for (let let of a) ;', 'for (async of []) ;', 'for (const a;;) ;', 'for (const a of b; c) ;', 'for (var a b) ;', 'for (1 of a) ;', 'for (1 in a) ;', 'for (f() of a) ;', 'for (a; b) ;', 'function f() { break }', 'function f() { let a; var a }', 'function f(a) { let a }', 'a => { let a }', '(a) => { let a }', '{ function a() {} let a }', '{ let a; { var a } }', 'let a; function a() {}', 'function a() {} let a', 'class A {} class A {}', 'class A {} let A', 'let undefined', 'var undefined; let NaN', 'const { a, a } = b', 'const { ...a, b } = c', 'const [ ...a, b ] = c', 'const { a: b.c } = d', 'let { a: 1 } = b', 'let [ a.b ] = c', 'function f(a.b) {}', 'function f(1) {}', 'function f("a") {}', 'function f(a, ) {}', 'function f(,) {}', 'function 1() {}', 'function if() {}', 'function f() a', 'f => }', '({ a: 1, b })  c', 'if (a) function f() {} else function g() {}', '"use strict"; if (a) function f() {}', 'label: function* g() {}', 'label: async function f() {}', 'label: class A {}', 'label: let a', '"use strict"; label: function f() {}', 'do function f() {} while (0)', 'a\u00a0b', 'a\u200bb', '“a”', '‘a’', 'a’s', 'é è', '😀', 'let a = 1; let b = 2; let a = 3', 'JSON.parse("', 'x = {a: 1, b: }', 'x = {a: 1 b: 2}', 'x = [1, 2; 3]', 'x = "a" + ;', 'console.log("a"', 'console.log("a" "b")', 'console.log(a b)', 'console.log(a; b)', 'console.log(', 'new Foo(', 'new Foo(a b)', 'foo(function () { return 1 )', 'foo(() => { return 1 )', 'foo({ a: 1 )', 'foo([1, 2)', '(1, 2', '(1 2)', '(a b)', '(a; b)', 'if (a b) c', 'if (a = ) b', 'while (a b) c', 'return a b', 'throw a b', 'var x = function () { }, y z', 'x = y => { z', 'a = b\n(c', 'a.b c', 'a().b c', '"abc" def', '`a` b', '/a/ b', '1.5 b', 'x => x y', 'async x => x y', 'await x', 'function f() { await x }', '() => { await x }', 'let await; await x', 'using a = b; c d'
  ];
  const members = [
    'class A { #a; m() { return #a; } }', 'class A { m() { return #a; } }', 'class A { #a; m() { 1 + #a in this } }', 'class A { #a; m() { (#a) } }', 'class A { #a; m() { f(#a) } }', 'class A { #a; m() { #a = 1 } }', '#a', '#a in b', 'class A { #a; m() { #a + 1 } }', 'class A { #a; m() { #a } }', 'class A { #a; m() { !#a in this } }', 'class A { #a; m() { x = #a } }', '({ #a: 1 })', '({ #a })', '[#a]',
    'class A { a: 1 }', 'class A { a, b }', 'class A { a; b: 2 }', 'class A { "x": 1 }', 'class A { 1: 2 }', 'class A { static a: 1 }', 'class A { [a]: 1 }', 'class A { #a: 1 }', 'class A { get: 1 }', 'class A { if: 1 }', 'class A { a:\n1 }', 'class A { a b }', 'class A { a = 1, b = 2 }', 'class A { a = 1 b }', 'class A { get a: 1 }', 'class A { async a: 1 }', 'class A { constructor: 1 }', 'class A { a() {}, b() {} }', 'class A { a: function () {} }', 'class A { foo: string; }', 'class A { await: 1 }', 'class A { public x = 1; }', 'class A { private x: number }', 'class A { x?: number }', 'class A { a ( }',
    'class let {}', 'class static {}', 'class yield {}', 'class await {}', 'class implements {}', 'class interface extends B {}', 'class eval {}', '(class let {})', '(class public {})', 'class if {}',
    'function* g(a = yield) {}', 'function* g(a = yield 1) {}', 'function* g(a = 1, b = yield) {}', '(function* (a = yield) {})', 'async function f(a = await 1) {}', '({ *g(a = yield) {} })', 'function* g() { function h(a = yield) {} }', 'class A { *g(a = yield) {} }', 'async (a = await 1) => 1'
  ];
  sources.push(...members);
  for (const source of [ ...new Set(sources) ]) probe(`syntax: ${ JSON.stringify(source) }`, () => void (0, eval)(source));

  const functions = [
    [ '}' ], [ ')' ], [ 'a b', '' ], [ 'a', 'a b' ], [ 'a', 'return }' ], [ 'a,', '' ], [ 'a, a', '"use strict"' ], [ '1', '' ], [ 'a = ', '' ], [ '/*', '*/' ], [ '/*', '' ], [ 'a', 'let a' ],
    [ ') {', '' ], [ '...a, b', '' ], [ 'return' ], [ 'return' , '' ], [ 'await 1' ], [ 'yield 1' ], [ 'super()' ], [ 'new.target.x.y' ], [ '//' ], [ 'a //', '' ], [ '{', 'a' ], [ 'return (' ], [ 'return {' ], [ '"' ], [ 'a', '`' ], [ 'const x;' ], [ 'foo bar' ],
    [ '...a = []', '' ], [ 'a, ...b = 1', '' ], [ 'a', '} {' ], [ 'a', '}' ], [ 'a', '}}' ], [ '})' ], [ '};{' ], [ 'a', '/*' ], [ '...a=1', 'return' ], [ 'a /* b', '' ]
  ];
  for (const parts of functions) probe(`syntax: Function ${ JSON.stringify(parts) }`, () => void new Function(...parts));

  const AsyncFunction = (async () => 1).constructor;
  const GeneratorFunction = (function* () {}).constructor;
  const runs = [
    () => new AsyncFunction('await'),
    () => new AsyncFunction('await', ''),
    () => new GeneratorFunction('yield 1 2'),
    () => new GeneratorFunction('a = yield', ''),
    () => eval('let a = 1; a b'),
    () => eval('}'),
    () => eval('this.#a'),
    () => eval('new.target'),
    () => eval('super.x'),
    () => eval('await 1'),
    () => eval('var a = 1; let a = 2'),
    () => (function () { return eval('arguments = 1'); })(),
    () => { let a; eval('var a'); return (0, eval)('let topLevelLexical = 1; topLevelLexical'); },
    () => { class A { x = eval('arguments'); } new A(); },
    () => (0, eval)('let undefined = 1'),
    () => (0, eval)('function NaN() {}'),
    () => (0, eval)('undefinedThing'),
    () => (0, eval)('"use strict"; undefinedThing = 1'),
    () => (0, eval)('undefined.x'),
    () => new Function('return undefinedThing.x')(),
    () => setTimeout('code')
  ].slice(0, -1);
  for (const run of runs) probe(`syntax: ${ String(run).trim() }`, run);

  probe('syntax: dynamic import', async () => { await import('path'); });
  probe('syntax: dynamic import of nothing', async () => { await import('./nothing-at-all.js'); });
}
