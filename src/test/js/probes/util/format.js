// util.format and its relatives.
const util = require('util');

const circular = { a: 1 };
circular.self = circular;
class Foo { constructor() { this.a = { b: 1 }; } }
class Texted { toString() { return 'texted'; } }
class Heir extends Texted {}

const calls = [
  [], [ '' ], [ 'a' ], [ 'a', 'b', { c: 1 } ], [ 1, 2, '3' ], [ { a: 1 }, 'x' ], [ undefined, 'x' ], [ null ], [ 'x', null, undefined ],
  [ '%s' ], [ '%s', 1 ], [ '%s', -0 ], [ '%s', 1n ], [ '%s', 'a', 'b' ], [ '%s %s', 'a' ], [ '%s', { a: { b: 1 } } ], [ '%s', new Foo() ],
  [ '%s', [ 1, [ 2, [ 3 ] ] ] ], [ '%s', () => 1 ], [ '%s', Symbol('x') ], [ '%s', null ], [ '%s', undefined ], [ '%s', new Date(0) ],
  [ '%s', { toString() { return 'own'; } } ], [ '%s', { [Symbol.toPrimitive]() { return 'primitive'; } } ], [ '%s', Object.create(null) ],
  [ '%s', class A {} ], [ '%s', new Texted() ], [ '%s', new Heir() ], [ '%s', new Map([ [ 1, 2 ] ]) ], [ '%s', new String('boxed') ],
  [ '%s', new Proxy({}, {}) ], [ '%s', true ], [ '%s', '' ], [ '%s', '%s', '%s' ], [ '%s', { toString: 1 } ], [ '%s', new (class E extends Error {})('m').message ],
  [ '%d', '42' ], [ '%d', 'x' ], [ '%d', {} ], [ '%d', 1n ], [ '%d', Symbol() ], [ '%d', -0 ], [ '%d', '' ], [ '%d', null ], [ '%d', [ 1 ] ], [ '%d', 1.5 ],
  [ '%i', 42.9 ], [ '%i', '12px' ], [ '%i', 1n ], [ '%i', Symbol() ], [ '%i', null ], [ '%i', -1.9 ], [ '%f', '1.5' ], [ '%f', 1n ], [ '%f', Symbol() ], [ '%f', '' ], [ '%f', '1e3x' ],
  [ '%j', { a: 1 } ], [ '%j', circular ], [ '%j', undefined ], [ '%j', () => 1 ], [ '%j', 'x' ], [ '%j', { toJSON() { return 'j'; } } ], [ '%j', 1n ],
  [ '%O', { a: { b: { c: { d: { e: 1 } } } } } ], [ '%O', 'str' ], [ '%o', [ 1, { a: 1 } ] ], [ '%o', 'str' ], [ '%o', { a: { b: { c: { d: { e: 1 } } } } } ],
  [ '%c', 'css', 'x' ], [ '%c%s', 'css', 'x' ], [ '%%' ], [ '%% %s', 'a' ], [ '%%', 'a' ], [ '%%%s%%', 'a', 'b' ], [ '%x', 'y' ], [ '%', 'y' ], [ '100%', 'y' ],
  [ '%s%', 'a' ], [ '%s%d%i', 'a' ], [ 'a%sb%sc', 1, 2, 3 ], [ '%a%s', 'q' ], [ '%s:%d', 'a', 1, { b: 2 } ], [ 'x', 'y\nz' ], [ '%s', 'a\nb', [ 'c\nd' ] ]
];

probeEach('util format: format', calls, util.format);
for (const options of [ { colors: true }, { compact: true }, { depth: 0 }, { numericSeparator: true }, [] ]) {
  probe(`util format: formatWithOptions(${ describe(options) })`, () => [
    util.formatWithOptions(options, '%s %d %O %o', 12345.678, 1234567n, { a: { b: 1 } }, [ 'x' ], { z: 'y' }, 10000), util.formatWithOptions(options, 'x', 1, 'y')
  ]);
}
for (const wrong of [ undefined, null, 1, 'x', () => {} ]) probe(`util format: formatWithOptions(${ describe(wrong) }, …)`, () => util.formatWithOptions(wrong, 'x'));
probe('util format: debuglog', () => {
  const log = util.debuglog('probe');

  return [ typeof log, log.enabled, log('x'), Object.getOwnPropertyDescriptor(log, 'enabled').configurable, util.debug === util.debuglog, util.debuglog('x').name ];
});
probe('util format: debuglog callback', () => {
  let received;
  const log = util.debuglog('probe2', (fn) => { received = fn; });
  log('x');

  return typeof received;
});
probe('util format: stripVTControlCharacters', () => [ '\u001b[31mred\u001b[0m', '\u001b]8;;http://x\u0007link\u001b]8;;\u0007', 'plain', '\u001b[2J\u001b[1;1Hx', '\u009b31mq' ].map(util.stripVTControlCharacters));
probeEach('util format: stripVTControlCharacters', [ [ 1 ], [ undefined ], [ null ], [ {} ] ], util.stripVTControlCharacters);
probeEach('util format: toUSVString', [ [ 'abc' ], [ 'a\ud800b' ], [ '\udc00' ], [ '\ud83d\ude00' ], [ 1 ], [ undefined ], [ {} ] ], util.toUSVString);
probe('util format: toUSVString(symbol)', () => util.toUSVString(Symbol('x')));
probeEach('util format: styleText', [
  [ 'red', 'x', { validateStream: false } ], [ [ 'bold', 'red' ], 'x', { validateStream: false } ], [ [], 'x', { validateStream: false } ],
  [ 'nope', 'x', { validateStream: false } ], [ [ 'red', 'nope' ], 'x', { validateStream: false } ], [ 'red', 1, { validateStream: false } ], [ 'red' ],
  [ 'red', 'x', { validateStream: 1 } ], [ 'red', 'x', { stream: {} } ], [ 'red', 'x', { stream: 1 } ], [ 'grey', 'x', { validateStream: false } ], [ 1, 'x', { validateStream: false } ]
], util.styleText);
