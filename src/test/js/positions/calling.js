const fail = (message = 'failed') => { throw new Error(message); };
site(function throwPlain() { throw new Error('x'); });
site(function throwOfSubclass() { class E extends Error {} throw new E('x'); });
site(function throwOfSubclassWithConstructor() { class E extends Error { constructor(m) { super(m); this.name = 'E'; } } throw new E('x'); });
site(function throwWithoutNew() { throw Error('x'); });
site(function throwTypeError() { throw new TypeError('x'); });
site(function throwAcrossLines() {
  throw new
  Error(
    'x'
  );
});
site(function throwLater() { const e = new Error('x'); throw e; });
site(function throwFromHelper() { fail(); });
site(function throwFromMethod() { const o = { m() { fail(); } }; o.m(); });
site(function throwFromMethodChain() { const o = { p: { m() { fail(); } } }; o.p.m(); });
site(function throwFromComputedMethod() { const o = { m() { fail(); } }; o['m'](); });
site(function throwFromComputedMethodVariable() { const o = { m() { fail(); } }; const k = 'm'; o[k](1); });
site(function throwFromFluent() {
  const o = { a() { return o; }, b(x) { return fail(x); } };
  return o
    .a()
    .a(1, (2))
    .b('x')
    .a();
});
site(function throwFromSpacedCall() { fail ('x'); });
site(function throwFromParenthesisedCall() { (fail)('x'); });
site(function throwFromComma() { (0, fail)('x'); });
site(function throwFromIife() { (function () { fail(); })(); });
site(function throwFromIifeInside() { (function named() { fail(); }()); });
site(function throwFromArrowIife() { (() => fail())(); });
site(function throwFromAsyncIife() { return (async () => { fail(); })(); });
site(function throwFromCallOfCall() { const f = () => fail; f()('x'); });
site(function throwFromCallOfCallOfMember() { const o = { f: () => fail }; o.f(1)('x'); });
site(function throwFromOptionalCall() { fail?.('x'); });
site(function throwFromOptionalMethod() { const o = { m: () => fail() }; o.m?.(1); });
site(function throwFromOptionalReceiver() { const o = { m: () => fail() }; o?.m(1); });
site(function throwFromCallWithComment() { fail /* ( */ ( /* ) */ 'x'); });
site(function throwFromMethodWithComment() { const o = { m: () => fail() }; o /* .a( */ . /* b( */ m /* c( */ (1); });
site(function throwFromStringArgument() { const o = { m: () => fail() }; o.m('a.m('); });
site(function throwFromTargetWithString() { const o = { 'm(': () => fail() }; o['m('](1); });
site(function throwFromSpread() { fail(...[ 'x' ]); });
site(function throwFromNested() { const id = (x) => x; return id(id(fail(id('x')))); });
site(function throwFromPrivateMethod() { class A { #m() { fail(); } run() { this.#m(); } } new A().run(); });
site(function throwFromStaticMethod() { class A { static m() { fail(); } } A.m(); });
site(function throwFromSuperMethod() { class A { m() { fail(); } } class B extends A { m() { super.m(); } } new B().m(); });
site(function throwFromThisMethod() { const o = { a() { this.b(); }, b() { fail(); } }; o.a(); });
site(function throwFromConstructor() { class A { constructor() { fail(); } } return new A(); });
site(function throwFromSuperConstructor() { class A { constructor() { fail(); } } class B extends A { constructor() { super(); } } return new B(); });
site(function throwFromDefaultConstructor() { class A { constructor() { fail(); } } class B extends A {} return new B(1); });
site(function throwFromNewMember() { const o = { A: class { constructor() { fail(); } } }; return new o.A(1); });
site(function throwFromNewWithoutArguments() { function A() { fail(); } return new A; });
site(function throwFromNewExpression() { const f = () => class { constructor() { fail(); } }; return new (f())(1); });
site(function throwFromNewAnonymous() { return new (class { constructor() { fail(); } })(); });
site(function throwFromField() { class A { f = fail(); } return new A(); });
site(function throwFromStaticField() { class A { static f = fail(); } return A; });
site(function throwFromStaticBlock() { class A { static { fail(); } } return A; });
site(function throwFromStaticBlockLines() {
  class A {
    static a = 1;
    static {
      const b = 1;
      fail(b);
    }
  }
  return A;
});
site(function throwFromComputedKey() { return { [fail()]: 1 }; });
site(function throwFromComputedMethodKey() { class A { [fail()]() {} } return A; });
site(function throwFromExtendsExpression() { class A extends fail() {} return A; });
site(function throwFromDefaultParameter() { const f = (a = fail()) => a; f(); });
site(function throwFromDefaultParameterOfDestructuring() { const f = ({ a = fail() }) => a; f({}); });
site(function defaultParameterBefore() { const f = (a = b, b = 1) => a + b; f(); });
site(function throwFromDestructuringDefault() { const { a = fail() } = {}; return a; });
site(function throwFromTag() { const tag = () => fail(); return tag`a ${ 1 }`; });
site(function throwFromTagMember() { const o = { tag: () => fail() }; return o.tag`a ${ 1 }`; });
site(function tagOfNothing() { let u; return u`a`; });
site(function throwFromTemplate() { return `a ${ fail() }`; });
site(function throwFromTemplateToString() { const o = { toString() { return fail(); } }; return `a ${ o }`; });
site(function throwFromTemplateSymbol() { const s = Symbol('s'); return `a ${ s }`; });
site(function throwFromPlusToString() { const o = { toString() { return fail(); } }; return 'a' + o; });
site(function throwFromValueOf() { const o = { valueOf() { return fail(); } }; return 1 + o; });
site(function throwFromValueOfMinus() { const o = { valueOf() { return fail(); } }; return o - 1; });
site(function throwFromValueOfNegated() { const o = { valueOf() { return fail(); } }; return -o; });
site(function throwFromValueOfCompared() { const o = { valueOf() { return fail(); } }; return o < 1; });
site(function throwFromValueOfEquals() { const o = { valueOf() { return fail(); } }; return o == 1; });
site(function throwFromValueOfCompound() { const o = { valueOf() { return fail(); } }; let x = 1; x += o; return x; });
site(function throwFromValueOfIncrement() { let o = { valueOf() { return fail(); } }; o++; return o; });
site(function throwFromToPrimitive() { const o = { [Symbol.toPrimitive]() { return fail(); } }; return `${ o }`; });
site(function throwFromKeyToString() { const o = { toString() { return fail(); } }; return ({})[o]; });
site(function throwFromString() { const o = { toString() { return fail(); } }; return String(o); });
site(function throwFromJoin() { const o = { toString() { return fail(); } }; return [ o ].join(); });
site(function throwFromToJson() { const o = { toJSON() { return fail(); } }; return JSON.stringify(o); });
site(function throwFromReviver() { return JSON.parse('{"a":1}', () => fail()); });
site(function throwFromMap() { return [ 1 ].map(() => fail()); });
site(function throwFromMapOfFunction() { return [ 1 ].map(fail); });
site(function throwFromForEach() { [ 1 ].forEach((x) => { fail(x); }); });
site(function throwFromFilter() { return [ 1 ].filter((x) => fail(x)); });
site(function throwFromReduce() { return [ 1, 2 ].reduce((a, x) => fail(a + x)); });
site(function throwFromSort() { return [ 2, 1 ].sort(() => fail()); });
site(function throwFromFind() { return [ 1 ].find(() => fail()); });
site(function throwFromSome() { return [ 1 ].some(() => fail()); });
site(function throwFromFlatMap() { return [ 1 ].flatMap(() => fail()); });
site(function throwFromArrayFrom() { return Array.from([ 1 ], () => fail()); });
site(function throwFromArrayFromLength() { return Array.from({ length: 1 }, () => fail()); });
site(function throwFromReplace() { return 'a'.replace(/a/, () => fail()); });
site(function throwFromReplaceAll() { return 'a'.replaceAll('a', () => fail()); });
site(function throwFromMapForEach() { new Map([ [ 1, 2 ] ]).forEach(() => fail()); });
site(function throwFromSetForEach() { new Set([ 1 ]).forEach(() => fail()); });
site(function throwFromTypedArrayMap() { return new Uint8Array(1).map(() => fail()); });
site(function throwFromCall() { fail.call(null, 'x'); });
site(function throwFromApply() { fail.apply(null, [ 'x' ]); });
site(function throwFromReflectApply() { Reflect.apply(fail, null, [ 'x' ]); });
site(function throwFromReflectConstruct() { return Reflect.construct(class { constructor() { fail(); } }, []); });
site(function throwFromBound() { const b = fail.bind(null, 'x'); b(); });
site(function throwFromBoundImmediately() { fail.bind(null, 'x')(); });
site(function throwFromNewPromise() { return new Promise(() => fail()); });
site(function throwFromEval() { eval('fail()'); });
site(function throwFromEvalLines() { eval('\n  fail()'); });
site(function throwFromIndirectEval() { (0, eval)('throw new Error("x")'); });
site(function throwFromNewFunction() { new Function('throw new Error("x")')(); });
site(function throwFromNewFunctionWithParameters() { new Function('a', 'b', 'throw new Error(a)')(1); });
site(function throwFromCallOfFunction() { Function('throw new Error("x")')(); });
site(function syntaxErrorInEval() { eval('let a; let a;'); });
site(function syntaxErrorInFunction() { new Function('let a; let a;'); });
site(function callUndefined() { let u; u(); });
site(function callMissingMethod() { const o = {}; o.missing(); });
site(function callMissingMethodDeep() { const o = { a: { b: {} } }; o.a.b.missing(1, 2); });
site(function callMissingMethodOfCall() { const f = () => ({}); f().missing(); });
site(function callMissingComputed() { const o = {}; o['missing'](); });
site(function callMissingComputedVariable() { const o = {}; const k = 'missing'; o[k](); });
site(function callMissingSymbol() { const o = {}; o[Symbol.iterator](); });
site(function callNumber() { const n = 1; n(); });
site(function callResult() { const f = () => 1; f()(); });
site(function callElement() { const a = [ 1 ]; a[0](); });
site(function callOfUndefined() { let u; u.method(); });
site(function callOfUndefinedMember() { const o = {}; o.a.method(); });
site(function callOfUndefinedComputed() { let u; u['method'](); });
site(function callAcrossLines() {
  const o = { a: () => o };
  o
    .a()
    .missing()
    .a();
});
site(function callNullish() { null(); });
site(function callClass() { class A {} A(); });
site(function callConstructorOnly() { Promise(); });
site(function callOptionalNumber() { const o = { a: 1 }; o.a?.(); });
site(function callSuperTwice() { class A {} class B extends A { constructor() { super(); super(); } } return new B(); });
site(function callWithoutSuper() { class A {} class B extends A { constructor() { this.a = 1; } } return new B(); });
site(function callWithoutSuperAtAll() { class A {} class B extends A { constructor() {} } return new B(); });
site(function newUndefined() { let U; return new U(); });
site(function newMissing() { const o = {}; return new o.Missing(); });
site(function newArrow() { const f = () => 1; return new f(1); });
site(function newNumber() { return new (1)(); });
site(function newMethod() { const o = { m() {} }; return new o.m(); });
site(function newSymbol() { return new Symbol(); });
site(function extendsUndefined() { let u; class A extends u {} return A; });
site(function extendsNumber() {
  const n = 1;
  class A
    extends n {
    m() {}
  }
  return A;
});
site(function extendsMember() { const o = {}; class A extends o.missing {} return A; });
site(function extendsExpressionClass() { let u; const A = class extends u {}; return A; });
site(function builtinError() { return [].reduce((a) => a); });
site(function builtinErrorRange() { return 'a'.repeat(-1); });
site(function builtinErrorToFixed() { return (1).toFixed(200); });
site(function builtinErrorJson() { return JSON.parse('{'); });
site(function builtinErrorCircular() { const o = {}; o.o = o; return JSON.stringify(o); });
site(function builtinErrorArray() { return new Array(-1); });
site(function builtinErrorDate() { return new Date(NaN).toISOString(); });
site(function builtinErrorDecode() { return decodeURIComponent('%'); });
site(function builtinErrorRegExp() { return new RegExp('('); });
site(function builtinErrorDefine() { return Object.defineProperty(1, 'a', {}); });
site(function builtinErrorSetPrototype() { return Object.setPrototypeOf({}, 1); });
site(function builtinErrorBigInt() { return BigInt(1.5); });
site(function builtinErrorKeys() { return Object.keys(null); });
site(function builtinErrorCallback() { return [ 1 ].map(1); });
site(function builtinErrorReceiver() { return Map.prototype.get.call({}, 1); });
site(function builtinErrorWeakMap() { return new WeakMap().set(1, 1); });
site(function callKeywordMethod() { const o = { catch() { fail(); } }; o.catch(); });
site(function callKeywordMethodMissing() { const o = {}; o.delete(1); });
site(function callContextualMethod() { const o = { of() { fail(); }, get() { this.of(); } }; o.get(); });
site(function callThisMethodMissing() { const o = { run() { this.missing(); } }; o.run(); });
site(function callArrayElementMethod() { const a = [ {} ]; a[0].missing(); });
site(function callAfterTemplate() { `a`.missing(); });
site(function callAfterRegExp() { /a(b)/.missing(); });
site(function callAfterString() { 'a(b)'.missing(); });
site(function callAfterNumber() { (1).missing(); });
site(function callAfterObject() { ({ a: 1 }).missing(); });
site(function callAfterArray() { [ 1 ].missing(); });
site(function callAfterFunction() { (function () {}).missing(); });
site(function callAfterNew() { new Date(0).missing(); });
site(function callAfterAssignment() { let o; (o = {}).missing(); });
site(function callAfterTernary() { (true ? {} : null).missing(); });
site(function readBehindCallThenMember() { const o = { f: () => ({}) }; return o.f().a.b; });
site(function readBehindCallComputed() { const o = { f: () => ({}) }; return o.f()['a']['b']; });
site(function readBehindOptionalCall() { const o = { f: () => ({}) }; return o?.f().a.b; });
site(function readBehindCallGetter() { const o = { f: () => ({ get a() { return fail(); } }) }; return o.f().a; });
site(function writeBehindCall() { const o = { f: () => undefined }; o.f().a = 1; });
site(function spreadFirst() { let u; return Math.max(...u, 1); });
site(function spreadFirstMember() { const o = {}; return Math.max(...o.list, 1); });
site(function newSpread() { return new Map(...[ 1 ]); });
site(function newMemberSpreadLast() { let u; const o = { A: class {} }; return new o.A(1, ...u); });
site(function callInDefault() { const f = (a, b = a.c.d) => b; f({}); });
site(function callStringMethod() { return 'a'.toUpperCase().missing.name; });
site(function callJson() { return JSON.parse(undefined).name; });
site(function callUnknownMethodOfModule() { return Math.missing(1); });
site(function callUnknownOfGlobal() { return globalThis.missing(1); });
site(function throwTernary() { throw true ? new Error('x') : null; });
site(function throwObjectAssign() { throw Object.assign(new Error('x'), { code: 1 }); });
site(function throwFromFunctionReturned() { return (() => { throw new RangeError('x'); })(); });
site(function captured() { const o = {}; Error.captureStackTrace(o); throw o; });
site(function capturedFrom() { const o = {}; const make = () => { Error.captureStackTrace(o, make); throw o; }; make(); });
site(function capturedInConstructor() { class E extends Error { constructor(m) { super(m); Error.captureStackTrace(this, E); } } throw new E('x'); });
site(function errorWithCause() { try { fail(); } catch (e) { throw new Error('y', { cause: e }); } });
site(function aggregate() { throw new AggregateError([ new Error('x') ], 'y'); });
