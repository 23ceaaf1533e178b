// alloc, from, concat, byteLength and their relatives.
const lengthOf = (make) => (...args) => make(...args).length;
const sizes = [ [], [ 0 ], [ 3 ], [ -1 ], [ 1.5 ], [ NaN ], [ '5' ], [ null ], [ 2 ** 32 + 1 ], [ 2 ** 53 ], [ Infinity ], [ {} ], [ 5n ] ];

probeEach('alloc', sizes, lengthOf(Buffer.alloc));
probeEach('allocUnsafe', sizes, lengthOf(Buffer.allocUnsafe));
probeEach('allocUnsafeSlow', sizes, lengthOf(Buffer.allocUnsafeSlow));
probeEach('alloc filled', [
  [ 3, 1 ], [ 3, 'a' ], [ 5, 'ab' ], [ 3, '' ], [ 3, '61', 'hex' ], [ 3, 'zz', 'hex' ], [ 3, 'a', 'zz' ], [ 3, 'a', 5 ], [ 3, null ],
  [ 3, undefined, 'zz' ], [ 3, Buffer.alloc(0) ], [ 0, Buffer.alloc(0) ], [ 0, 'a', 'zz' ], [ 3, 'a', null ], [ 3, 5, 'zz' ],
  [ 3, true ], [ 3, {} ], [ 3, 'é' ], [ 3, 300 ], [ 3, 'a', '' ], [ 300, 'abc' ], [ 7, Buffer.from('xyz') ], [ 4, 'é', 'ucs2' ]
], Buffer.alloc);

probeEach('from string', [
  [ 'abc' ], [ '' ], [ '', 'hex' ], [ 'abc', 'zz' ], [ 'abc', 5 ], [ 'abc', null ], [ 'abc', '' ], [ 'abc', {} ], [ '616', 'hex' ],
  [ 'xyz', 'hex' ], [ '61zz', 'hex' ], [ 'ABcd', 'hex' ], [ 'YWJj', 'base64' ], [ 'YWJj', 'base64url' ], [ 'ab', 'ucs2' ],
  [ 'ab', 'utf-16le' ], [ 'é', 'latin1' ], [ 'é', 'ascii' ], [ 'é', 'binary' ], [ 'Ȣ', 'latin1' ], [ '\u{1F600}' ], [ '\uD83D' ],
  [ '\uDE00x' ], [ 'a\uD83Db' ], [ 'a', 'UTF-8' ], [ 'a', 'Utf8' ], [ 'a', 'buffer' ], [ '\0\x7F\x80\u07FF\u0800\uFFFF' ],
  [ '\u{1F600}', 'ucs2' ], [ 'aé€', 'utf16le' ], [ '\uFEFFa' ], [ 'x'.repeat(300) ], [ 'é'.repeat(200), 'latin1' ]
], Buffer.from);
probeEach('from base64', [
  'YQ==', 'YQ', 'YQ=', 'Y', 'YWI=', 'YW I=', ' YWJj\n', 'YW-j', 'YW_j', 'YW+/', '====', '=', 'YQ==YQ==', 'YWJjY', 'YR==', 'YW=JjZGVm', '*YWJj*',
  'Y\u{1F600}Q', 'YWJj\u0141ZGVm', 'a-_b+/', 'YWJjZGVmZ2hpamtsbW5vcA', '////', '----', 'ÿYQ==', 'Y Q = =', 'YWJj=ZGVm', 'YQ\0\0'
].flatMap((text) => [ [ text, 'base64' ], [ text, 'base64url' ] ]), Buffer.from);
probeEach('from hex', [ '', '6', '61', '616', '61 62', '6162zz63', 'é1', '1\u0131', 'FFff', '0x61', '61\n62' ].map((text) => [ text, 'hex' ]), Buffer.from);
probeEach('from', [
  [], [ undefined ], [ null ], [ 5 ], [ true ], [ {} ], [ [] ], [ [ 1, 2, 300, -1, 1.9, '5', 'x', null ] ], [ [ , 1 ] ], [ new ArrayBuffer(3) ],
  [ new ArrayBuffer(5), 1 ], [ new ArrayBuffer(5), 1, 2 ], [ new ArrayBuffer(5), 6 ], [ new ArrayBuffer(5), 5 ], [ new ArrayBuffer(5), 1, 5 ],
  [ new ArrayBuffer(5), 1, -5 ], [ new ArrayBuffer(5), '1', '2' ], [ new ArrayBuffer(5), NaN, NaN ], [ new ArrayBuffer(5), null, null ],
  [ new ArrayBuffer(5), {}, {} ], [ new ArrayBuffer(5), 1.5, 2.5 ], [ new ArrayBuffer(5), -1 ], [ new SharedArrayBuffer(3) ],
  [ new Uint16Array([ 1, 256, 257 ]) ], [ new Float32Array([ 1.5, 300 ]) ], [ new DataView(new ArrayBuffer(3)) ], [ Buffer.from('abc') ],
  [ { length: 2, 0: 5, 1: '6' } ], [ { length: '2' } ], [ { length: -1 } ], [ { length: NaN } ], [ { length: undefined } ],
  [ { type: 'Buffer', data: [ 1, 2 ] } ], [ { type: 'Buffer', data: 'x' } ], [ { type: 'x', data: [ 1 ] } ], [ new String('boxed') ],
  [ new Number(5) ], [ new Boolean(true) ], [ /x/ ], [ new Map() ], [ new Set([ 1 ]) ], [ Symbol('x') ], [ () => 1 ], [ function named() {} ], [ 5n ],
  [ Object.create(null) ], [ Object.assign(Object.create(null), { length: 1, 0: 7 }) ], [ { buffer: new ArrayBuffer(2) } ],
  [ { buffer: new ArrayBuffer(2), length: 1, 0: 9 } ], [ [ [ 1 ], [ 2 ] ] ], [ [ 'a' ] ], [ new Uint8Array([ 1, 2 ]), 'hex' ], [ [ 1, 2 ], 'hex' ],
  [ new Uint8ClampedArray([ 1, 300 ]) ], [ new BigInt64Array([]) ]
], Buffer.from);
probe('from a class instance', () => Buffer.from(new (class Thing {})()));
probe('from a typed array subclass', () => Buffer.from(new (class Mine extends Uint8Array {})(2)));
probe('from a Proxy of an array', () => Buffer.from(new Proxy([ 1, 2 ], {})));
probe('from arguments', () => Buffer.from((function take() { return arguments; })(1, 2)));
probe('from valueOf string', () => Buffer.from({ valueOf: () => 'text' }));
probe('from valueOf array', () => Buffer.from({ valueOf: () => [ 1 ] }));
probe('from valueOf number', () => Buffer.from({ valueOf: () => 5 }));
probe('from valueOf null', () => Buffer.from({ valueOf: () => null }));
probe('from toPrimitive string', () => Buffer.from({ [Symbol.toPrimitive]: (hint) => hint }));
probe('from toPrimitive number', () => Buffer.from({ [Symbol.toPrimitive]: () => 5 }));
probe('from a Date', () => Buffer.from(new Date(NaN)).toString());
probe('from BigInt64Array', () => Buffer.from(new BigInt64Array([ 1n ])));
probe('from with another this', () => Buffer.from.call(null, 'a'));
probe('of', () => [ Buffer.of(1, 2, 300, 'x'), Buffer.of() ]);
probe('Uint8Array.from.call(Buffer)', () => Uint8Array.from.call(Buffer, [ 1, 2 ]));

const a = Buffer.from('abc');
const b = Buffer.from('def');
probeEach('concat', [
  [], [ undefined ], [ null ], [ 'a' ], [ [] ], [ [ a, b ] ], [ [ a, b ], 1 ], [ [ a, b ], 4 ], [ [ a, b ], 9 ], [ [ a ], 0 ], [ [ a ], -1 ],
  [ [ a ], 1.5 ], [ [ a ], '1' ], [ [ a ], null ], [ [ a ], undefined ], [ [ a, 'b' ] ], [ [ 'a' ] ], [ [ new Uint8Array(2), a ] ], [ [ new Uint16Array(2) ] ],
  [ [ [ 1, 2 ] ] ], [ [ { length: 2 } ] ], [ [ a, 'x' ], 2 ], [ [], 5 ], [ { 0: a, length: 1 } ], [ [ a ], 2 ** 33 ], [ [ a.subarray(1), b.subarray(0, 1) ] ],
  [ [ a, b, a, b ], 7 ], [ [ Buffer.alloc(0), Buffer.alloc(0) ] ]
], Buffer.concat);
probeEach('byteLength', [
  [ 'a' ], [ '' ], [ 'é' ], [ 'é', 'latin1' ], [ 'é', 'ucs2' ], [ 'ab', 'hex' ], [ 'abc', 'hex' ], [ 'a', 'zz' ], [ 'a', 5 ], [ 'a', null ], [ '\u{1F600}' ],
  [ '\uD800' ], [ a ], [ new ArrayBuffer(3) ], [ new SharedArrayBuffer(2) ], [ new DataView(new ArrayBuffer(4)) ], [ new Uint16Array(2) ], [ 5 ], [ undefined ],
  [ {} ], [ [ 1 ] ], [ '', 'base64' ], [ 'YQ==', 'base64' ], [ 'YQ', 'BASE64' ], [ 'é', 'UTF8' ], [ 'é', 'zz' ], [ 'é', '' ], [ 'a', 'base64' ], [ 'abcde', 'base64' ],
  [ 'Y Q', 'base64url' ], [ 'ab===', 'base64' ], [ '=', 'base64' ]
], Buffer.byteLength);
probeEach('isEncoding', [
  'utf8', 'UTF8', 'utf-8', 'Utf-8', 'ucs2', 'UCS-2', 'utf16le', 'UTF-16LE', 'latin1', 'binary', 'BINARY', 'ascii', 'hex', 'HEX', 'base64', 'Base64Url', 'zz', '',
  undefined, null, 5, {}, [], 'utf 8', 'utf16', 'buffer', 'toString', '__proto__'
].map((name) => [ name ]), Buffer.isEncoding);
probeEach('isBuffer', [ [ a ], [ new Uint8Array(1) ], [ null ], [ undefined ], [ {} ], [ 'a' ] ], Buffer.isBuffer);
probe('isBuffer(Buffer.prototype)', () => Buffer.isBuffer(Buffer.prototype));
const words = new Uint16Array([ 1, 2, 3 ]);
probeEach('copyBytesFrom', [
  [ new Uint8Array([ 1, 2, 3 ]) ], [ words ], [ words, 1 ], [ words, 1, 1 ], [ words, 5 ], [ words, -1 ], [ words, 1.5 ], [ words, 0, 0 ], [ words, 0, -1 ],
  [ words, 0, 1.5 ], [ words, 0, 9 ], [ 'x' ], [ new DataView(new ArrayBuffer(1)) ], [ words, '1' ], [ new Uint16Array(0) ], [ words, undefined, 1 ], []
], Buffer.copyBytesFrom);
