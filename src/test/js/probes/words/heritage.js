// Classes that extend what they cannot.
{
  const mixin = () => undefined;
  const names = { Base: undefined, list: [ class {} ] };
  function* generator() {}
  function Odd() {}
  Odd.prototype = 'abc';
  function Callable() {}
  Callable.prototype = () => 1;
  const runs = [
    () => class A extends mixin() {},
    () => class A extends mixin(class {}) {},
    () => class A extends names.Base {},
    () => class A extends names['Base'] {},
    () => class A extends names.list {},
    () => class A extends (names.Base ?? 'none') {},
    () => class A extends generator {},
    () => class A extends Math.max {},
    () => class A extends JSON {},
    () => class A extends (async () => {}) {},
    () => class A extends { method() {} }.method {},
    () => class A extends {} {},
    () => class A extends [ 1 ] {},
    () => class A extends Symbol('x') {},
    () => class A extends 5n {},
    () => class A extends true {},
    () => class A extends new Date(NaN) {},
    () => class A extends new Error('none') {},
    () => class A extends new (class Point {})() {},
    () => class A extends Object.create(null) {},
    () => class A extends new Proxy(() => 1, {}) {},
    () => class A extends new Proxy({}, {}) {},
    () => class A extends Odd {},
    () => class A extends Callable {},
    () => class A extends Odd.bind() {},
    () => class A extends new Proxy(class {}, { get: () => 5 }) {},
    () => class A extends (() => { throw new RangeError('own'); })() {},
    () => class extends mixin() { static { throw new RangeError('own'); } },
    () => { try { class A extends mixin() {} } catch { null.x; } },
    () => { class A extends Function {} return new A('a b'); }
  ];
  for (const run of runs) probe(`heritage: ${ String(run).trim() }`, run);
}
