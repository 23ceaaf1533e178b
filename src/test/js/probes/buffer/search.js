// indexOf, lastIndexOf, includes, fill, compare, equals, copy, subarray.
const haystack = () => Buffer.from('abcabcé\0abc');
const needles = [
  [ 'abc' ], [ 'abc', 1 ], [ 'abc', -1 ], [ 'abc', -3 ], [ 'abc', -4 ], [ 'abc', 100 ], [ 'abc', -100 ], [ '' ], [ '', 3 ], [ '', 100 ], [ '', -1 ], [ '', -100 ], [ 97 ], [ 97, 1 ],
  [ 97.9 ], [ 353 ], [ -159 ], [ 99, -1 ], [ 'c', 'hex' ], [ '63', 'hex' ], [ 'abc', 0, 'zz' ], [ 'YWJj', 'base64' ], [ 'a', 'ucs2' ], [ 'é' ], [ 'é', 'latin1' ], [ 'é', 0, 'latin1' ],
  [ Buffer.from('bc') ], [ Buffer.from('bc'), 3 ], [ Buffer.alloc(0) ], [ Buffer.alloc(0), 5 ], [ new Uint8Array([ 98, 99 ]) ], [ new Uint8Array([ 98, 99 ]), 'zz' ], [ {} ], [ null ],
  [ undefined ], [ true ], [ 'abc', '1' ], [ 'abc', null ], [ 'abc', undefined ], [ 'abc', NaN ], [ 'abc', {} ], [ 'abc', Infinity ], [ 'abc', -Infinity ], [ 'abc', 1.9 ], [ 'abc', -1.9 ],
  [ 'abc', [] ], [ 'abc', 0x80000000 ], [ 'abc', -0x80000001 ], [ 'abc', -0 ], [ 'b', true ], [ 97, NaN ], [ 97, undefined ], [ 97, null ], [ 97, {} ], [ 97, '3' ], [ 97, 100 ], [ 97, -100 ],
  [ 'abcabcé\0abcd' ], [ NaN ], [ new Uint16Array([ 98 ]) ], [ [ 98 ] ], [ 'abc', 2, undefined ], [ '', 'hex' ], [ 'zz', 'hex' ], [ 'cé' ], [ 'bcx' ], [ 'ca' ], [ '\0' ], [ 'c', 2 ], [ 'c', 3 ]
];
for (const method of [ 'indexOf', 'lastIndexOf', 'includes' ]) {
  probeEach(method, needles, (...args) => haystack()[method](...args));
  probe(`${ method } without arguments`, () => haystack()[method]());
  probe(`${ method } in an empty buffer`, () => [ Buffer.alloc(0)[method]('a'), Buffer.alloc(0)[method](''), Buffer.alloc(0)[method](1) ]);
}
const units = Buffer.from('abcabc', 'ucs2');
for (const method of [ 'indexOf', 'lastIndexOf' ]) {
  probeEach(`${ method } in utf16`, [
    [ 'b', 0, 'ucs2' ], [ 'b', 2, 'ucs2' ], [ 'b', 3, 'ucs2' ], [ 'b', 4, 'ucs2' ], [ 'b', 5, 'ucs2' ], [ 'b', -1, 'ucs2' ], [ 'c', -2, 'ucs2' ], [ 'c', -3, 'ucs2' ], [ 'bc', 'ucs2' ],
    [ Buffer.from('bc', 'ucs2'), 0, 'ucs2' ], [ Buffer.from([ 98 ]), 0, 'ucs2' ], [ Buffer.from([ 0, 98, 0 ]), 0, 'ucs2' ], [ Buffer.from([ 0, 98, 0 ]), 0 ], [ '', 3, 'ucs2' ]
  ], (...args) => units[method](...args));
}
probe('search far into a long buffer', () => {
  const long = Buffer.alloc(100000, 'ab');
  long.write('needle', 77777);

  return [ long.indexOf('needle'), long.indexOf('needle', 77778), long.lastIndexOf('needle'), long.lastIndexOf('needle', 70000), long.indexOf('ba', 99990), long.lastIndexOf('ba') ];
});
probe('search every position', () => {
  const text = 'x'.repeat(3000);
  const found = [];
  for (const at of [ 0, 1, 1000, 1023, 1024, 1025, 1026, 2048, 2997 ]) {
    const bytes = Buffer.from(`${ text.slice(0, at) }yes${ text.slice(at + 3) }`);
    found.push(bytes.indexOf('yes'), bytes.lastIndexOf('yes'), bytes.indexOf('yes', at + 1), bytes.lastIndexOf('yes', at), bytes.lastIndexOf('yes', at - 1));
  }

  return found;
});

probeEach('fill', [
  [], [ 1 ], [ 256 ], [ -1 ], [ 1.5 ], [ 'a' ], [ 'ab' ], [ '' ], [ 'é' ], [ 'é', 'latin1' ], [ '61', 'hex' ], [ '6', 'hex' ], [ 'zz', 'hex' ], [ '', 'hex' ], [ 'YQ==', 'base64' ], [ 'a', 'zzz' ],
  [ 'a', 5 ], [ 'a', 5, 7 ], [ 'a', -1 ], [ 'a', 12 ], [ 'a', 11 ], [ 'a', 0, 12 ], [ 'a', 0, -1 ], [ 'a', 5, 3 ], [ 'a', 1.5 ], [ 'a', '1' ], [ 'a', null ], [ 'a', undefined, 5 ], [ 'a', 0, null ],
  [ 'a', 0, 5, 'hex' ], [ '61', 0, 5, 'hex' ], [ 'ab', 0, 5, 'ucs2' ], [ 'ab', 0, 5, 5 ], [ 'ab', 0, 5, null ], [ 'ab', 0, 5, 'zz' ], [ 'a', 0, 'hex' ], [ '61', 0, 'hex' ], [ '61', 2, 'hex' ], [ true ],
  [ null ], [ {} ], [ Buffer.from('xy') ], [ Buffer.alloc(0) ], [ new Uint8Array([ 1, 2 ]) ], [ new Uint16Array([ 1, 2 ]) ], [ new ArrayBuffer(2) ], [ [ 1, 2 ] ], [ Buffer.from('xy'), 3, 8 ],
  [ 'x', 3, 8 ], [ 5, 3, 8 ], [ 5, 8, 3 ], [ NaN ], [ '5' ], [ ' ' ], [ 'a', 0, 0 ], [ 1, 'utf8' ], [ Buffer.from('a'), 'zz' ], [ 'Ȣ' ], [ 'Ȣ', 'latin1' ], [ 'Ȣ', 'ucs2' ], [ 'abc', 'utf16le' ], [ 5, 'x', 3 ],
  [ 5, NaN ], [ 'a', 0, NaN ], [ '\uD800' ], [ 'abcdefghijklmnop' ]
], (...args) => {
  const bytes = Buffer.from('hello world');

  return [ bytes.fill(...args) === bytes, bytes.toString('hex') ];
});
probe('fill of long buffers', () => [
  Buffer.alloc(1000).fill(7).every((byte) => byte === 7), Buffer.alloc(1000).fill('abc').toString() === `${ 'abc'.repeat(333) }a`, Buffer.alloc(500).fill(1, 100, 300).indexOf(1),
  Buffer.alloc(500).fill(1, 100, 300).lastIndexOf(1)
]);

const h = Buffer.from('hello');
const a = Buffer.from('a');
probeEach('compare', [
  [ h ], [ Buffer.from('help') ], [ Buffer.from('hell') ], [ h, 0 ], [ Buffer.from('xhello'), 1 ], [ Buffer.from('xhello'), 1, 3 ], [ h, 0, 5, 1 ], [ Buffer.from('ello'), 0, 4, 1, 5 ], [ a, 2 ], [ a, -1 ],
  [ a, 0, -1 ], [ a, 0, 2 ], [ a, 0, 1, -1 ], [ a, 0, 1, 6 ], [ a, 0, 1, 5 ], [ a, 0, 1, 0, 6 ], [ a, 0, 1, 0, -1 ], [ a, 1, 0 ], [ a, 0, 1, 3, 2 ], [ a, 1, 0, 3, 2 ], [ 'x' ], [ new Uint8Array([ 104 ]) ],
  [ a, '0' ], [ a, null ], [ a, NaN ], [ a, 0, NaN ], [ a, 1.5 ], [ h, undefined, undefined, undefined, undefined ], [ a, 0, 1, 5, 9 ], []
], (...args) => h.compare(...args));
probeEach('Buffer.compare', [
  [ a, Buffer.from('b') ], [ Buffer.from('b'), a ], [ a, a ], [ a, Buffer.from('ab') ], [ Buffer.alloc(0), Buffer.alloc(0) ], [ 'a', a ], [ a, 'b' ], [ new Uint8Array([ 1 ]), new Uint8Array([ 2 ]) ], [], [ a ],
  [ new Uint16Array(1), a ], [ Buffer.alloc(20, 'x'), Buffer.alloc(20, 'x') ], [ Buffer.alloc(20, 'x'), Buffer.alloc(21, 'x') ], [ Buffer.alloc(20, 'ÿ', 'latin1'), Buffer.alloc(20, 'a') ], [ Buffer.alloc(20), Buffer.from([ 255 ]) ]
], Buffer.compare);
probeEach('equals', [ [ Buffer.from('hello') ], [ Buffer.from('hellO') ], [ new Uint8Array([ 104 ]) ], [ 'hello' ], [ {} ], [ new Uint16Array(2) ], [] ], (...args) => h.equals(...args));
probe('equals of long buffers', () => [ Buffer.alloc(100, 'x').equals(Buffer.alloc(100, 'x')), Buffer.alloc(100, 'x').equals(Buffer.alloc(100, 'y')), Buffer.alloc(99).equals(Buffer.alloc(100)) ]);
probe('sort with Buffer.compare', () => [ 'b', 'ab', 'a', '' ].map((text) => Buffer.from(text)).sort(Buffer.compare).map(String));

probeEach('copy', [
  [], [ 0 ], [ 2 ], [ 5 ], [ 6 ], [ -1 ], [ 1.7 ], [ '1' ], [ null ], [ NaN ], [ {} ], [ 0, 1 ], [ 0, 5 ], [ 0, 6 ], [ 0, -1 ], [ 0, 1.5 ], [ 0, '2' ], [ 0, NaN ], [ 0, 0, 3 ], [ 0, 0, -1 ], [ 0, 0, 10 ], [ 0, 3, 2 ],
  [ 0, 0, '3' ], [ 0, 0, NaN ], [ 0, 0, null ], [ 0, null ], [ 3, 0 ], [ undefined, undefined, 2 ], [ Infinity ], [ 0, Infinity ], [ 0, 0, Infinity ], [ -0.5 ], [ 2 ** 32 ]
], (...args) => {
  const target = Buffer.alloc(5, '.');

  return [ h.copy(target, ...args), target.toString() ];
});
probeEach('copy to', [ [ new Uint8Array(3) ], [ new Uint16Array(3) ], [ 'x' ], [ undefined ], [ [] ] ], (target) => [ h.copy(target), target ]);
probe('copy within itself', () => {
  const bytes = Buffer.from('abcdef');
  bytes.copy(bytes, 2, 0, 4);

  return bytes.toString();
});
const ranges = [
  [], [ 1 ], [ 1, 3 ], [ -2 ], [ -2, -1 ], [ 10 ], [ -10 ], [ 3, 1 ], [ '1', '3' ], [ 1.9, 3.9 ], [ NaN ], [ null, null ], [ undefined, 2 ], [ 0, undefined ], [ Infinity ], [ -Infinity, Infinity ], [ {} ], [ true ], [ 0, 2 ** 33 ]
];
probeEach('subarray', ranges, (...args) => h.subarray(...args));
probeEach('slice', ranges, (...args) => h.slice(...args));
for (const method of [ 'indexOf', 'lastIndexOf' ]) {
  for (const receiver of [ {}, undefined, 'text', [ 1 ] ]) probe(`${ method } of ${ describe(receiver) }`, () => Buffer.prototype[method].call(receiver, Buffer.from('a')));
}
