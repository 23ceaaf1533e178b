// Throws at many places, and tells for each what the first frames of the stack say. stacks.log is what Node says.
const u = undefined;
const nothing = null;
const out = [];
const number = 5;

function frames(error, count) {
  // Those of this file, or of built-in functions; not those of Node's own loader, or of eval.
  return error.stack.split('\n').filter((line) => /^\s+at .*(\/specs\/stacks\.js|<anonymous>\)$)/.test(line))
    .filter((line) => !line.includes('eval at')).slice(0, count).map((line) => line.trim()).join(' < ');
}

function run(id, site) {
  try {
    site();
    out.push(`${ id } -`);
  } catch (error) {
    out.push(`${ id } ${ frames(error, 2) }`);
  }
}

async function runAsync(id, site) {
  try {
    await site();
    out.push(`${ id } -`);
  } catch (error) {
    out.push(`${ id } ${ frames(error, 4) }`);
  }
}

class Base {
  static make() { throw new TypeError('static'); }
  method() { throw new RangeError('method'); }
  #secret() { throw new Error('private'); }
  callSecret() { this.#secret(); }
  get property() { throw new Error('getter'); }
  async later() { throw new Error('async method'); }
}
class Derived extends Base {
  constructor() { super(); this.x = 1; }
  method() { super.method(); }
}
const accessors = { get g() { throw new Error('getter'); }, set s(value) { throw new Error('setter'); } };
const service = { repo: null, load(id) { return this.repo.find(id); }, async list() { const rows = await this.repo.all(); return rows; }, get name() { return this.repo.name.first; } };
run(1, () => service.load(1));
run(2, () => service.name);
run(3, () => {
  const result = [1, 2, 3]
    .map((x) => ({ x }))
    .filter((o) => o.x > 1)
    .map((o) => o.y.z);
  return result;
});
run(4, () => {
  u
    .foo
    .bar();
});
run(5, () => {
  const o = { a: { b: null } };
  o.a.b.c
    .d(1);
});
run(6, () => { service.missing(1, 2, () => {}); });
run(7, () => { service["missing"](1); });
run(8, () => { service.repo?.find(1); service.repo.find?.(1); });
run(9, () => { (service.repo ?? u).find(1); });
run(10, () => { if (u && u.x) {} else { u.x } });
run(11, () => { const { a: { b: { c } } } = { a: {} }; });
run(12, () => { const [ , second ] = [ 1 ]; second.x; });
run(14, () => { function f({ a }) {} f(); });
run(15, () => { class X { #y; static s(o) { return o.#y; } } X.s({}); });
run(16, () => { new (class { constructor() { this.init(); } })(); });
run(19, () => { `a${ u.x }b`; });
run(20, () => { JSON.parse('{'); });
run(21, () => { Object.keys(u); });
run(22, () => { [].concat().find((x) => x).y; });
run(23, () => { new Array(3).fill().map((_, i) => u[i].q); });
run(24, () => { 'abc'.replace(/b/g, (m) => u.x); });
run(25, () => { new Map([[1, 2]]).forEach((v, k) => { v.a.b; }); });
run(26, () => { Object.entries({ a: 1 }).forEach(([ k, v ]) => v.a.b); });
run(27, () => { [ 3, 1 ].sort((a, b) => a.x.y - b.x.y); });
run(28, () => { const f = function named() { throw new Error('x'); }; f(); });
run(29, () => { const o = { 'a-b'() { throw new Error('x'); } }; o['a-b'](); });
run(30, () => { const o = { [Symbol.iterator]() { throw new Error('x'); } }; [ ...o ]; });
run(32, () => { Promise.resolve(u.x); });
run(33, () => { setTimeout(u.x); });
run(37, () => { new URL('nope'); });
run(38, () => { u.x.y.z = 1; });
run(39, () => { service.repo.x = 1; });
run(41, () => { const a = 1, b = u.x; });
run(42, () => { return service.repo.find(1).then(() => 1); });
run(43, () => { throw Object.assign(new TypeError('t'), { code: 1 }); });
run(44, () => { function Old() { this.x.y(); } new Old(); });
run(45, () => { Reflect.construct(function C() { throw new Error('c'); }, []); });
run(46, () => { const p = new Proxy({}, { get: (t, k) => { throw new Error(k); } }); p.foo; });
run(47, () => { const e = new Error('created elsewhere'); (function thrower() { throw e; })(); });
run(48, () => { eval('throw new Error("e")'); });
run(49, () => { Array.from({ length: 2 }, () => { throw new Error('f'); }); });
run(50, () => { structuredClone(() => {}); });
run(51, () => { ((a, b) => a.b(b))({}, 1); });
run(52, () => { (async () => { await u.x; })().catch(() => {}); u(); });
run(53, () => { void u.x; });
run(54, () => { !u.x; });
run(55, () => { typeof u.x; });
run(56, () => { -u.x; });
run(57, () => { u.x ? 1 : 2; });
run(58, () => { (1, u).x; });
run(59, () => { [ 1, u.x ]; });
run(60, () => { ({ ...u.x }); });
run(61, () => { service.repo.promise.catch(() => {}); });
run(62, () => { (function f() { return f; })().catch(1); });
run(63, () => { ({ default() { throw new Error('d'); } }).default(); });
run(64, () => { ({ get() { throw new Error('d'); } }).get(); });
run(65, () => { const o = { f() { return { g() { throw new Error('g'); } }; } }; o.f().g(); });
run(67, () => { const o = { a: { f() { throw new Error('i'); } } }; o.a.f(); });
run(101, () => { throw new Error('x'); });
run(102, () => { throw Error('x'); });
run(103, () => { const e = new Error('x'); throw e; });
run(104, () => { nothing[ 'a' + 'b' ]; });
run(105, () => { u[0]; });
run(106, () => { u(); });
run(107, () => { (0, u)(); });
run(108, () => { new u(); });
run(109, () => { new number.x(); });
run(110, () => { undeclared; });
run(111, () => { undeclared(); });
run(112, () => { 'use strict'; undeclared = 1; });
run(113, () => { const c = 1; c = 2; });
run(114, () => { const c = 1; c++; });
run(115, () => { nothing['x'] = 1; });
run(116, () => { accessors.g; });
run(117, () => { accessors.s = 5; });
run(118, () => { Base(); });
run(119, () => { Base.make(); });
run(120, () => { new Derived().method(); });
run(121, () => { new Base().callSecret(); });
run(122, () => { new Base().property; });
run(123, () => { const { a } = u; });
run(124, () => { const [ a ] = u; });
run(125, () => { [ ...number ]; });
run(126, () => { for (const x of number) { x(); } number.x; });
run(127, () => { const x = 1; for (const y of u) x(y); });
run(128, () => { number instanceof number; });
run(129, () => { Symbol('s') + ''; });
run(130, () => { (function () { throw new Error('iife'); })(); });
run(131, () => { (function named() { throw new Error('named'); }).call({}); });
run(132, () => { (function bound() { throw new Error('bound'); }).bind({})(); });
run(133, () => { [ 1 ].forEach(() => { throw new Error('callback'); }); });
run(134, () => { new Function('a', 'return a.b.c')({}); });
run(135, () => { class Own extends Error { constructor(m) { super(m); this.name = 'Own'; } } throw new Own('o'); });
run(136, () => { function make() { const e = new Error('c'); Error.captureStackTrace(e, make); return e; } throw make(); });
run(137, () => { class C extends u {} });
run(138, () => { const o = { m() { return this; } }; o
  .m()
  .m()
  .nope(); });
run(139, () => { Math.max(1,
  u.x); });
run(140, () => { number?.a.b.c; });

(async () => {
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  await runAsync(201, async () => { throw new Error('x'); });
  await runAsync(202, async () => { await null; throw new Error('x'); });
  await runAsync(203, async () => { await null; u.x; });
  await runAsync(204, async () => {
    const deep = async () => {
      await sleep(1);
      throw new Error('deep');
    };
    const middle = async () => {
      await deep();
    };

    await middle();
  });
  await runAsync(205, () => Promise.resolve().then(() => { throw new Error('then'); }));
  await runAsync(206, () => new Promise(() => { throw new Error('executor'); }));
  await runAsync(207, () => Promise.reject(new Error('rejected')));
  await runAsync(208, () => new Base().later());
  await runAsync(209, () => new Promise((_, reject) => setTimeout(() => { reject(new Error('timer')); }, 1)));
  await runAsync(210, async () => { await Promise.all([ 1, (async () => { await null; throw new Error('all'); })() ]); });
  dispatch(out.join('\n'));
})();
//# sourceURL=/specs/stacks.js
