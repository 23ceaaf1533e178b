// The messages and properties of AssertionErrors.
const assert = require('assert');
const { inspect } = require('util');

const sequence = (length, make = (i) => i) => Array.from({ length }, (_, i) => make(i));
const object = (length, make) => Object.fromEntries(sequence(length, (i) => [ `k${ i }`, make(i) ]));
const withoutFrames = (text) => String(text).split('\n').filter((line) => !/^ +at /.test(line)).join('\n');
const report = (run) => {
  try {
    run();

    return 'passed';
  } catch (error) {
    if (!(error instanceof Error)) return error;

    return [ error.constructor.name, error.name, error.message, error.code, error.generatedMessage, error.operator, Object.keys(error), withoutFrames(error.stack), withoutFrames(error) ];
  }
};
class A { constructor(x) { this.x = x; } }
class B { constructor(x) { this.x = x; } }

const pairs = [
  [ 1, 2 ], [ 1, 1 ], [ 0, -0 ], [ NaN, NaN ], [ 1, '1' ], [ 'a', 'b' ], [ 'a', 'a' ], [ 'a long string here', 'a long string hexe' ], [ 'ab', 'ac' ], [ 'abcdefghijkl', 'abcdefghijkm' ], [ 'x'.repeat(50), 'x'.repeat(50) + 'y' ], [ 'multi\nline', 'multi\nlinf' ], [ 'multi\nline\n', 'multi\nline' ],
  [ null, undefined ], [ true, false ], [ 1n, 2n ], [ 1n, 1 ], [ Symbol('a'), Symbol('a') ], [ {}, {} ], [ { a: 1 }, { a: 1 } ], [ { a: 1 }, { a: 2 } ], [ { a: 1 }, { b: 1 } ], [ { a: 1, b: 2 }, { b: 2, a: 1 } ], [ [], [] ], [ [ 1, 2, 3 ], [ 1, 2, 3 ] ], [ [ 1, 2, 3 ], [ 1, 3 ] ], [ [ 1 ], [ '1' ] ],
  [ [ 1, 2, [ 3 ] ], [ 1, 2, [ 4 ] ] ], [ new Date(0), new Date(1) ], [ /a/, /b/ ], [ new Map([ [ 1, 2 ] ]), new Map([ [ 1, 3 ] ]) ], [ new Set([ 1 ]), new Set([ 2 ]) ], [ new A(1), new B(1) ], [ new A(1), new A(2) ], [ Object.create(null), {} ], [ new Error('x'), new Error('y') ], [ new Error('x'), new Error('x') ], [ new TypeError('x'), new Error('x') ],
  [ Object.assign(new Error('x'), { code: 1 }), Object.assign(new Error('x'), { code: 2 }) ], [ new Uint8Array([ 1 ]), new Uint8Array([ 2 ]) ], [ new Number(1), new Number(2) ], [ () => 1, () => 1 ], [ function f() {}, function g() {} ], [ class X {}, class Y {} ], [ 1, {} ], [ 'a', [ 'a' ] ], [ null, {} ], [ undefined, 'undefined' ],
  [ sequence(60), sequence(60, (i) => (i === 30 ? 'x' : i)) ], [ sequence(100), sequence(100, (i) => i * 2) ], [ sequence(100), sequence(99) ], [ object(40, (i) => i), object(40, (i) => (i % 7 ? i : -i)) ], [ object(20, (i) => ({ a: i })), object(20, (i) => ({ a: i, b: i })) ], [ sequence(7), sequence(7, (i) => (i ? i : 'x')) ], [ sequence(8), sequence(8, (i) => (i === 7 ? 'x' : i)) ],
  [ sequence(20, (i) => `line ${ i }`).join('\n'), sequence(20, (i) => `line ${ i === 6 ? 'x' : i }`).join('\n') ], [ sequence(30, (i) => i), sequence(30, (i) => (i === 3 || i === 25 ? -i : i)) ], [ [ , 1 ], [ undefined, 1 ] ], [ { a: [ { b: { c: 1 } } ] }, { a: [ { b: { c: 2 } } ] } ], [ 'it\'s', 'its' ], [ { text: 'a\nb' }, { text: 'a\nc' } ], [ '\u001b[31mx', 'x' ], [ sequence(55), sequence(55) ], [ 'y'.repeat(600), 'z'.repeat(600) ]
];
const operators = [ 'equal', 'notEqual', 'strictEqual', 'notStrictEqual', 'deepEqual', 'notDeepEqual', 'deepStrictEqual', 'notDeepStrictEqual' ];

pairs.forEach(([ a, b ], i) => {
  for (const operator of operators) probe(`assert messages: ${ operator }, pair ${ i }, ${ describe(a).slice(0, 20) } and ${ describe(b).slice(0, 20) }`, () => report(() => assert[operator](a, b)));
});
for (const operator of operators) {
  probe(`assert messages: ${ operator } of one with itself`, () => { const value = { a: { b: 1 } }; return report(() => assert[operator](value, value)); });
  probe(`assert messages: ${ operator } with a message`, () => [ report(() => assert[operator](1, 2, 'mine')), report(() => assert[operator]([ 1 ], [ 1 ], 'mine')), report(() => assert[operator](1, 1, 'mine')), report(() => assert[operator](1, 2, '')), report(() => assert[operator](1, 2, 0)), report(() => assert[operator](1, 2, null)) ]);
  probe(`assert messages: ${ operator } with an error`, () => [ report(() => assert[operator](1, 2, new TypeError('mine'))), report(() => assert[operator](1, 1, new TypeError('mine'))) ]);
  probe(`assert messages: ${ operator } without arguments`, () => [ report(() => assert[operator]()), report(() => assert[operator](1)) ]);
  probe(`assert messages: strict ${ operator }`, () => [ report(() => assert.strict[operator]([ 1 ], [ '1' ])), report(() => assert.strict[operator]([ 1 ], [ 1 ])) ]);
}
for (const value of [ false, 0, '', null, undefined, NaN, 0n ]) {
  probe(`assert messages: ok(${ describe(value) })`, () => [ report(() => assert.ok(value)), report(() => assert(value)), report(() => assert.strict(value)), report(() => assert.ok(value, 'mine')), report(() => assert(value, new RangeError('mine'))), report(() => assert.ok(value, null)) ]);
}
for (const value of [ true, 1, 'x', {}, [] ]) probe(`assert messages: ok(${ describe(value) })`, () => report(() => assert.ok(value)));
probe('assert messages: ok()', () => [ report(() => assert()), report(() => assert.ok()), report(() => assert.strict()) ]);
for (const args of [ [], [ 'mine' ], [ new TypeError('mine') ], [ null ], [ undefined ], [ 1 ], [ 1, 2 ], [ 1, 2, 'mine' ], [ 1, 2, undefined, '>' ], [ 1, 2, 'mine', '>' ], [ 1, 2, new TypeError('t') ], [ 'a', 'b', undefined, 'deepEqual' ], [ 'a', 'b', undefined, 'strictEqual' ] ]) {
  probe(`assert messages: fail(${ args.map(describe).join(', ') })`, () => report(() => assert.fail(...args)));
}
for (const value of [ null, undefined, 0, '', 'x', false, new Error('e'), new Error(''), new TypeError(''), { message: 'q' }, { a: 1 }, Symbol('s') ]) {
  probe(`assert messages: ifError(${ describe(value) })`, () => report(() => assert.ifError(value)));
}
for (const args of [ [ 'abc', /b/ ], [ 'abc', /x/ ], [ 1, /x/ ], [ 'abc', 'x' ], [ null, /x/ ], [ undefined, /x/ ], [ 'abc', /x/, 'mine' ], [ 'abc', /b/, 'mine' ], [ 'abc', /x/, new TypeError('mine') ], [ { a: 1 }, /x/ ], [ Symbol('a'), /x/ ], [ 'a\nb', /^b/m ] ]) {
  probe(`assert messages: match(${ args.map(describe).join(', ') })`, () => report(() => assert.match(...args)));
  probe(`assert messages: doesNotMatch(${ args.map(describe).join(', ') })`, () => report(() => assert.doesNotMatch(...args)));
}
for (const options of [ undefined, null, 'x', 1, {}, { message: 'm' }, { message: 1 }, { actual: 1, expected: 2 }, { actual: 1, expected: 2, operator: 'strictEqual' }, { actual: 1, expected: 2, operator: 'foo' }, { actual: [ 1 ], expected: [ 2 ], operator: 'deepStrictEqual', message: 'with a diff' }, { actual: 1, operator: 'notStrictEqual' }, { message: 'd', details: [ { message: 'x', actual: 1, expected: 2, operator: 'o', stack: 's' } ] } ]) {
  probe(`assert messages: new AssertionError(${ describe(options) })`, () => report(() => { throw new assert.AssertionError(options); }));
}
probe('assert messages: stackStartFn', () => {
  function outer() { throw new assert.AssertionError({ message: 'm', stackStartFn: outer }); }
  try { outer(); } catch (error) { return error.stack.includes('outer'); }

  return 'passed';
});
probe('assert messages: the stack begins where assert was called', () => {
  try { (function caller() { assert.strictEqual(1, 2); })(); } catch (error) { return error.stack.split('\n').find((line) => line.includes(' at ')).includes('caller'); }

  return 'passed';
});
probe('assert messages: inspect', () => {
  const errors = [ () => assert.strictEqual('a\n'.repeat(20), 'b'), () => assert.strictEqual('q'.repeat(600), 'b'), () => assert.deepStrictEqual({ a: { b: 1 } }, {}) ].map((run) => { try { run(); } catch (error) { return error; } return undefined; });

  return errors.map((error) => withoutFrames(inspect(error)));
});
probe('assert messages: fields', () => {
  const actual = { a: 1 };
  const expected = { a: 2 };
  try { assert.deepStrictEqual(actual, expected); } catch (error) { return [ error.actual === actual, error.expected === expected, Object.getOwnPropertyDescriptor(error, 'name'), Object.getOwnPropertyDescriptor(error, 'message').enumerable, JSON.parse(JSON.stringify(error)) ]; }

  return 'passed';
});
