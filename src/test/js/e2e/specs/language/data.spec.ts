describe('typed arrays', () => {
  test('conversion', () => {
    expect([ ...new Uint8Array([ -1, 256, 3.9, NaN ]) ]).toEqual([ 255, 0, 3, 0 ]);
    expect([ ...new Uint8ClampedArray([ -5, 300, 1.5, 2.5 ]) ]).toEqual([ 0, 255, 2, 2 ]);
    expect([ ...new Float32Array([ 0.1 ]) ][0]).toBe(0.10000000149011612);
  });
  test('views share memory', () => {
    const bytes = new Uint8Array([ 1, 2, 3, 4 ]);
    new DataView(bytes.buffer).setUint16(1, 0xabcd, true);
    expect([ ...bytes ]).toEqual([ 1, 0xcd, 0xab, 4 ]);
  });
  test('DataView of floats', () => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, Math.PI);
    expect([ view.getUint32(0), view.getUint32(4) ]).toEqual([ 0x400921fb, 0x54442d18 ]);
  });
  test('sort, set, subarray', () => {
    const list = new Int16Array([ 5, -1, 3 ]).sort();
    list.subarray(1).set([ 9 ]);
    expect([ ...list ]).toEqual([ -1, 9, 5 ]);
  });
  test('BigInt64Array', () => expect(new BigInt64Array([ 2n ** 63n ])[0] === -(2n ** 63n)).toBe(true));
  test('resizable buffers', () => {
    const buffer = new (ArrayBuffer as any)(2, { maxByteLength: 8 });
    buffer.resize(6);
    expect([ buffer.byteLength, buffer.maxByteLength, buffer.resizable ]).toEqual([ 6, 8, true ]);
  });
  test('copying methods', () => {
    const list = new Uint8Array([ 3, 1, 2 ]) as any;
    expect([ [ ...list.toSorted() ], [ ...list.toReversed() ], [ ...list.with(0, 9) ] ]).toEqual([ [ 1, 2, 3 ], [ 2, 1, 3 ], [ 9, 1, 2 ] ]);
  });
  test('shared memory', () => {
    const shared = new Int32Array(new SharedArrayBuffer(8));
    Atomics.add(shared, 0, 5);
    expect([ Atomics.load(shared, 0), Atomics.compareExchange(shared, 0, 5, 7), shared[0] ]).toEqual([ 5, 5, 7 ]);
  });
  test('fails', () => expect(new Uint8Array([ 1, 2 ])).toEqual(new Uint8Array([ 1, 3 ])));
});

describe('BigInt', () => {
  test('arithmetic', () => expect([ 7n / 2n, -7n / 2n, -7n % 3n, 2n ** 100n ].map(String)).toEqual([ '3', '-3', '-1', '1267650600228229401496703205376' ]));
  test('comparison', () => expect([ 1n == (1 as any), 2n > 1, 1n === (1 as any), 0n ? 1 : 2 ]).toEqual([ true, true, false, 2 ]));
  test('conversion', () => expect([ BigInt('0xff'), BigInt(2 ** 53), BigInt.asUintN(8, -1n) ].map(Number)).toEqual([ 255, 9007199254740992, 255 ]));
  test('bits', () => expect(((0b1010n ^ 0b0110n) << 4n).toString(2)).toBe('11000000'));
  test('toLocaleString', () => expect((1234567n).toLocaleString('en-US')).toBe('1,234,567'));
});

describe('numbers', () => {
  test('text of numbers', () => expect([ 1e21, 1e-7, 0.1 + 0.2, 100, 1 / 3, -0, 123456789.125 ].map(String))
    .toEqual([ '1e+21', '1e-7', '0.30000000000000004', '100', '0.3333333333333333', '0', '123456789.125' ]));
  test('toFixed', () => expect([ (1.005).toFixed(2), (1e21).toFixed(2), (0.000001234).toFixed(9), (-1.5).toFixed(0) ]).toEqual([ '1.00', '1e+21', '0.000001234', '-2' ]));
  test('toPrecision', () => expect([ (123.456).toPrecision(4), (0.00001).toPrecision(1), (1e6).toPrecision(2) ]).toEqual([ '123.5', '0.00001', '1.0e+6' ]));
  test('radix', () => expect([ (255).toString(16), (0.5).toString(2), (-255).toString(36) ]).toEqual([ 'ff', '0.1', '-73' ]));
  test('parse', () => expect([ parseInt('12px'), parseInt('0x1f'), parseFloat('1e3x'), Number(''), Number(' 12 '), Number('1_0') ]).toEqual([ 12, 31, 1000, 0, 12, NaN ]));
  test('Math', () => expect([ Math.round(-0.5), Math.sign(-3), Math.trunc(-4.7), Math.clz32(1), Math.fround(5.5), Math.imul(0xffffffff, 5), Math.cbrt(27), Math.hypot(3, 4) ])
    .toEqual([ -0, -1, -4, 31, 5.5, -5, 3, 5 ]));
  test('transcendental', () => expect([ Math.exp(1), Math.log10(1000), Math.atan2(1, -1), Math.sinh(1), Math.pow(2, 0.5) ].map((n) => n.toFixed(12)))
    .toEqual([ '2.718281828459', '3.000000000000', '2.356194490192', '1.175201193644', '1.414213562373' ]));
  test('limits', () => expect([ Number.MAX_SAFE_INTEGER, Number.EPSILON > 0, Number.MIN_VALUE ]).toEqual([ 9007199254740991, true, 5e-324 ]));
  test('shifts', () => expect([ 1 << 31, -1 >>> 0, -1 >> 31, 5 & 3, 5 | 3, 5 ^ 3, ~5 ]).toEqual([ -2147483648, 4294967295, -1, 1, 7, 6, -6 ]));
});

describe('arrays', () => {
  test('sparse', () => {
    const sparse = [ 1, , 3 ];
    expect([ 1 in sparse, sparse.length, sparse.flat().length, Object.keys(sparse).length ]).toEqual([ false, 3, 2, 2 ]);
  });
  test('stable sort', () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({ key: i % 3, i }));
    const sorted = rows.sort((a, b) => a.key - b.key);
    expect(sorted.every((row, n) => n === 0 || sorted[n - 1].key < row.key || sorted[n - 1].i < row.i)).toBe(true);
  });
  test('default sort is of text', () => expect([ 10, 9, 1, undefined, 'b', 'B' ].sort()).toEqual([ 1, 10, 9, 'B', 'b', undefined ]));
  test('newer methods', () => {
    const list: any = [ 3, 1, 2 ];
    expect([ list.at(-1), list.findLast((n: number) => n > 1), list.toSorted(), list.toSpliced(1, 1), list.with(0, 9), list ])
      .toEqual([ 2, 2, [ 1, 2, 3 ], [ 3, 2 ], [ 9, 1, 2 ], [ 3, 1, 2 ] ]);
  });
  test('flat, flatMap, copyWithin, fill', () => expect([
    [ 1, [ 2, [ 3, [ 4 ] ] ] ].flat(Infinity), [ 1, 2 ].flatMap((n) => [ n, n * 2 ]), [ 1, 2, 3, 4 ].copyWithin(0, 2), new Array(3).fill(0)
  ]).toEqual([ [ 1, 2, 3, 4 ], [ 1, 2, 2, 4 ], [ 3, 4, 3, 4 ], [ 0, 0, 0 ] ]));
  test('grouping', () => expect(typeof (Object as any).groupBy).toBe(typeof (Map as any).groupBy));
  test('join with holes', () => expect([ null, undefined, , 'x', [ 1, [ 2 ] ] ].join('-')).toBe('---x-1,2'));
  test('length can shrink', () => {
    const list = [ 1, 2, 3 ];
    list.length = 1;
    expect(list).toEqual([ 1 ]);
  });
});

describe('objects and JSON', () => {
  test('stringify', () => expect(JSON.stringify({ a: undefined, b: () => 1, c: [ undefined, Symbol('s') ], d: NaN, e: new Date(0), f: -0, g: '\u2028"\ud800' }))
    .toBe('{"c":[null,null],"d":null,"e":"1970-01-01T00:00:00.000Z","f":0,"g":"\u2028\\"\\ud800"}'));
  test('indent', () => expect(JSON.stringify({ a: [ 1, {} ], b: [] }, null, '--')).toBe('{\n--"a": [\n----1,\n----{}\n--],\n--"b": []\n}'));
  test('replacer list', () => expect(JSON.stringify({ a: 1, b: { a: 2, c: 3 } }, [ 'b', 'a' ])).toBe('{"b":{"a":2},"a":1}'));
  test('replacer function', () => expect(JSON.stringify([ 1, 'x', null ], (key, value) => (key === '1' ? undefined : value))).toBe('[1,null,null]'));
  test('reviver', () => expect(JSON.parse('{"a":{"b":[1,2]},"__proto__":3}', (key, value) => (Array.isArray(value) ? value.length : value)).a).toEqual({ b: 2 }));
  test('groups of descriptors', () => expect(Object.getOwnPropertyDescriptors({ get a() { return 1; } }).a.set).toBeUndefined());
  test('Object.entries order', () => expect(Object.entries({ z: 1, 1: 2 })).toEqual([ [ '1', 2 ], [ 'z', 1 ] ]));
  test('Object.is', () => expect([ Object.is(NaN, NaN), Object.is(0, -0) ]).toEqual([ true, false ]));
  test('fromEntries of a map', () => expect(Object.fromEntries(new Map([ [ 'a', 1 ] ]))).toEqual({ a: 1 }));
  test('hasOwn', () => expect([ Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString') ]).toEqual([ true, false ]));
  test('freeze is shallow', () => {
    const frozen: any = Object.freeze({ inner: { n: 1 } });
    frozen.inner.n = 2;
    expect([ frozen.inner.n, Object.isFrozen(frozen) ]).toEqual([ 2, true ]);
  });
  test('sloppy writes to frozen objects are ignored', () => expect(new Function('o', 'o.a = 2; return o.a')(Object.freeze({ a: 1 }))).toBe(1));
  test('fails for parsed JSON', () => expect(JSON.parse('{"list":[1,{"deep":true}]}')).toEqual({ list: [ 1, { deep: false } ] }));
});

describe('text', () => {
  test('code points', () => expect([ '🎉'.length, '🎉'.codePointAt(0), '🎉'.charCodeAt(1), String.fromCodePoint(128513) ]).toEqual([ 2, 127881, 57225, '😁' ]));
  test('normalise', () => expect([ 'e\u0301'.normalize('NFC').length, 'ﬁ'.normalize('NFKC') ]).toEqual([ 1, 'fi' ]));
  test('case', () => expect([ 'ß'.toUpperCase(), 'İ'.toLowerCase().length, 'ΑΣ'.toLowerCase(), 'i'.toLocaleUpperCase('tr') ]).toEqual([ 'SS', 2, 'ας', 'İ' ]));
  test('pad, trim, at', () => expect([ 'x'.padStart(3, 'ab'), '\u00a0 x\ufeff'.trim(), 'abc'.at(-1) ]).toEqual([ 'abx', 'x', 'c' ]));
  test('split and replace', () => expect([ 'a1b2'.split(/(\d)/), 'aaa'.replaceAll('a', '$&b'), 'x-y'.replace(/(\w)-(\w)/, '$2-$1$$') ]).toEqual([ [ 'a', '1', 'b', '2', '' ], 'ababab', 'y-x$' ]));
  test('localeCompare', () => expect([ 'ä', 'a', 'z', 'Z', 'A' ].sort((a, b) => a.localeCompare(b, 'de'))).toEqual([ 'a', 'A', 'ä', 'z', 'Z' ]));
  test('well-formed', () => expect([ ('\ud800' as any).isWellFormed(), ('\ud800' as any).toWellFormed() ]).toEqual([ false, '\ufffd' ]));
  test('escape', () => expect([ escape('ü €'), unescape('%u20AC'), encodeURIComponent('ü €'), decodeURIComponent('%E2%82%AC') ]).toEqual([ '%FC%20%u20AC', '€', '%C3%BC%20%E2%82%AC', '€' ]));
  test('comparison', () => expect([ 'a' < 'B', '10' < '9', '\ud83d\ude00' < '\uffff' ]).toEqual([ false, true, true ]));
});
