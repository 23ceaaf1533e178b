// promisify, callbackify, deprecate, inherits and the other helpers.
const util = require('util');
const tick = () => new Promise((resolve) => setImmediate(resolve));

probe('util functions: promisify resolves', () => util.promisify((a, callback) => callback(null, a + 1))(1));
probe('util functions: promisify takes the first value', () => util.promisify((callback) => callback(null, 1, 2))());
probe('util functions: promisify rejects', () => util.promisify((callback) => callback(new RangeError('no')))());
probe('util functions: promisify rejects with anything true', () => util.promisify((callback) => callback('text'))());
probe('util functions: promisify of a throwing function', () => util.promisify(() => { throw new Error('thrown'); })());
probe('util functions: promisify keeps this', () => util.promisify(function(callback) { callback(null, this.x); }).call({ x: 7 }));
probe('util functions: promisify keeps properties', () => {
  const original = Object.assign(function original(a, b, callback) {}, { extra: 1, [Symbol('s')]: 2 });

  return [ util.promisify(original), Object.getPrototypeOf(util.promisify(original)) === Object.getPrototypeOf(original), util.promisify(original).length ];
});
probe('util functions: promisify twice', () => {
  const once = util.promisify((callback) => callback());

  return util.promisify(once) === once;
});
probe('util functions: promisify.custom', () => {
  const own = () => 'own';
  const original = Object.assign(() => {}, { [util.promisify.custom]: own });

  return [ util.promisify(original) === own, util.promisify(original)(), Object.getOwnPropertyDescriptor(own, util.promisify.custom) ];
});
probe('util functions: promisify.custom of a wrong type', () => util.promisify(Object.assign(() => {}, { [util.promisify.custom]: 42 })));
probe('util functions: promisify.custom is a symbol', () => util.promisify.custom);
for (const wrong of [ undefined, null, 1, {}, 'x' ]) probe(`util functions: promisify(${ describe(wrong) })`, () => util.promisify(wrong));
probe('util functions: promisify(setTimeout)', () => util.promisify(setTimeout)(1, 'late'));
probe('util functions: promisify(setImmediate)', () => util.promisify(setImmediate)('soon'));

const called = (fn, ...args) => new Promise((resolve) => fn(...args, (...results) => resolve(results)));
probe('util functions: callbackify resolves', () => called(util.callbackify(async(a) => a * 2), 21));
probe('util functions: callbackify rejects', () => called(util.callbackify(async() => { throw new TypeError('no'); })));
probe('util functions: callbackify rejects with null', () => called(util.callbackify(() => Promise.reject(null))));
probe('util functions: callbackify rejects with 0', () => called(util.callbackify(() => Promise.reject(0))));
probe('util functions: callbackify keeps this', () => called(util.callbackify(async function() { return this.q; }).bind({ q: 3 })));
probe('util functions: callbackify keeps properties', () => util.callbackify(Object.assign(async function name(a, b) {}, { extra: 1 })));
probe('util functions: callbackify without callback', () => util.callbackify(async() => 1)());
probe('util functions: callbackify with a wrong callback', () => util.callbackify(async() => 1)('x'));
for (const wrong of [ undefined, null, 1, {} ]) probe(`util functions: callbackify(${ describe(wrong) })`, () => util.callbackify(wrong));

async function warningsOf(action) {
  const warnings = [];
  const listener = (warning) => warnings.push([ warning.name, warning.code, warning.message ]);
  process.on('warning', listener);
  action();
  await tick();
  await tick();
  process.removeListener('warning', listener);

  return warnings;
}
probe('util functions: deprecate warns once', () => warningsOf(() => {
  const fn = util.deprecate(() => 1, 'old thing');
  fn();
  fn();
}));
probe('util functions: deprecate warns once a code', () => warningsOf(() => {
  util.deprecate(() => 1, 'a', 'DEP_PROBE')();
  util.deprecate(() => 1, 'b', 'DEP_PROBE')();
  util.deprecate(() => 1, 'c', 'DEP_PROBE2')();
}));
probe('util functions: deprecate passes on', () => {
  process.noDeprecation = true;
  class Old { constructor(a) { this.a = a; } method() { return this.a; } }
  const New = util.deprecate(Old, 'x');
  const fn = util.deprecate(function named(a, b) { return [ this?.q, a, b ]; }, 'y');
  const result = [ new New(3).method(), new New(1) instanceof Old, fn.call({ q: 1 }, 2, 3), fn.name, fn.length, Object.getPrototypeOf(fn).name, New.prototype === Old.prototype ];
  process.noDeprecation = false;

  return result;
});
probe('util functions: deprecate with a wrong code', () => util.deprecate(() => {}, 'x', 1));

probe('util functions: inherits', () => {
  function Base() {}
  Base.prototype.hello = () => 'hi';
  function Derived() {}
  util.inherits(Derived, Base);

  return [ new Derived().hello(), Derived.super_ === Base, Object.getOwnPropertyDescriptor(Derived, 'super_').enumerable ];
});
probeEach('util functions: inherits', [ [], [ null, () => {} ], [ function A() {} ], [ function A() {}, null ], [ function A() {}, {} ], [ function A() {}, () => {} ] ], util.inherits);
probe('util functions: _extend', () => [ util._extend({ a: 1 }, { b: 2, a: 3 }), util._extend({ a: 1 }, null), util._extend({ a: 1 }, 'x'), util._extend({}, [ 1 ]) ]);
probe('util functions: isDeepStrictEqual', () => [
  util.isDeepStrictEqual({ a: [ 1 ] }, { a: [ 1 ] }), util.isDeepStrictEqual([ 0 ], [ -0 ]), util.isDeepStrictEqual(NaN, NaN), util.isDeepStrictEqual({}, Object.create(null)), util.isDeepStrictEqual()
]);
probe('util functions: getSystemErrorName', () => [ -1, -2, -13, -4095, -3008, -99999 ].map(util.getSystemErrorName));
probeEach('util functions: getSystemErrorName', [ [ 1 ], [ 0 ], [ 'x' ], [], [ -1.5 ], [ NaN ] ], util.getSystemErrorName);
probe('util functions: getSystemErrorMap', () => {
  const map = util.getSystemErrorMap();

  return [ map instanceof Map, map.size, map.get(-2), map.get(-104), util.getSystemErrorMap() === map ];
});
probe('util functions: aborted resolves', async() => {
  const controller = new AbortController();
  const waiting = util.aborted(controller.signal, {});
  controller.abort();

  return (await waiting)?.type;
});
probe('util functions: aborted already', () => util.aborted(AbortSignal.abort(), {}));
for (const args of [ [], [ 1, {} ], [ null, {} ], [ new AbortController().signal ], [ new AbortController().signal, 1 ] ]) probe(`util functions: aborted(${ args.length }, ${ describe(args[0]).slice(0, 20) }, ${ describe(args[1]) })`, () => util.aborted(...args));
probe('util functions: transferableAbortController', () => [ util.transferableAbortController() instanceof AbortController, util.transferableAbortSignal(AbortSignal.abort()).aborted ]);
probe('util functions: transferableAbortSignal of a wrong type', () => util.transferableAbortSignal({}));
for (const text of [ '', 'A=1', 'A=1\nB="x y"\nC=\'q\'\n#c\nD=a # comment\nexport F=1', 'A="a\\nb"\nB=\'a\\nb\'', 'K="multi\nline"', 'A=', 'A', '=x', 'A=1\r\nB=2\r\n', 'A="unclosed\nB=1', 'J=`back"t`', 'b=1\na=2' ]) {
  probe(`util functions: parseEnv(${ JSON.stringify(text) })`, () => util.parseEnv(text));
}
probeEach('util functions: parseEnv', [ [], [ 1 ], [ null ] ], util.parseEnv);
probe('util functions: log is a function', () => typeof util.log);
probe('util functions: _errnoException', () => {
  const error = util._errnoException(-2, 'open', 'detail');

  return [ error.message, error.code, error.errno, error.syscall, error.name ];
});
