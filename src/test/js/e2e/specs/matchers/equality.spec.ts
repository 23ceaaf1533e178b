class Point {
  constructor(public x: number, public y: number) {
  }
}

describe('toBe', () => {
  test('numbers', () => expect(1 + 1).toBe(2));
  test('NaN is NaN', () => expect(NaN).toBe(NaN));
  test('zero is not minus zero', () => expect(0).not.toBe(-0));
  test('same object', () => {
    const object = {};
    expect(object).toBe(object);
  });
  test('not equal object', () => expect({}).not.toBe({}));
  test('symbol', () => expect(Symbol.iterator).toBe(Symbol.iterator));
  test('fails for numbers', () => expect(1).toBe(2));
  test('fails for strings', () => expect('kitten').toBe('sitting'));
  test('fails for long strings', () => {
    expect('The quick brown fox jumps over the lazy dog').toBe('The quick red fox jumped over a lazy dog');
  });
  test('fails for lines', () => expect('one\ntwo\nthree').toBe('one\n2\nthree\nfour'));
  test('fails for minus zero', () => expect(0).toBe(-0));
  test('fails with a note about toEqual', () => expect({ a: 1 }).toBe({ a: 1 }));
  test('fails negated', () => expect('same').not.toBe('same'));
  test('fails for symbols', () => expect(Symbol('a')).toBe(Symbol('b')));
  test('fails for functions', () => {
    function first() {}
    const second = () => {};
    expect(first).toBe(second);
  });
});

describe('toEqual', () => {
  test('nested', () => expect({ a: { b: [ 1, { c: 2 } ] } }).toEqual({ a: { b: [ 1, { c: 2 } ] } }));
  test('dates', () => expect(new Date(5)).toEqual(new Date(5)));
  test('patterns', () => expect(/a+/gi).toEqual(/a+/gi));
  test('class instances', () => expect(new Point(1, 2)).toEqual(new Point(1, 2)));
  test('arrays of arrays', () => expect([ [ 1 ], [ 2, [ 3 ] ] ]).toEqual([ [ 1 ], [ 2, [ 3 ] ] ]));
  test('typed arrays', () => expect(new Uint8Array([ 1, 2 ])).toEqual(new Uint8Array([ 1, 2 ])));
  test('fails for a missing key', () => expect({ a: 1, b: 2 }).toEqual({ a: 1 }));
  test('fails deep inside', () => {
    expect({ users: [ { name: 'Ann', tags: [ 'x', 'y' ] }, { name: 'Bob' } ], total: 2 })
      .toEqual({ users: [ { name: 'Ann', tags: [ 'x', 'z' ] }, { name: 'Rob' } ], total: 3 });
  });
  test('fails for arrays', () => expect([ 1, 2, 3, 4 ]).toEqual([ 1, 3, 4 ]));
  test('fails for dates', () => expect(new Date(0)).toEqual(new Date(86_400_000)));
  test('fails for an instance', () => expect(new Point(1, 2)).toEqual(new Point(1, 3)));
  test('fails for null', () => expect(null).toEqual(undefined));
  test('fails for a mixed bag', () => {
    expect([ undefined, null, true, 1, Symbol('s'), /x/, 'text', -0.5 ]).toEqual([ null, undefined, false, 2 ]);
  });
  test('fails for circular objects', () => {
    const left: any = { name: 'left' };
    left.self = left;
    expect(left).toEqual({ name: 'left', self: null });
  });
  test('fails negated', () => expect([ 1 ]).not.toEqual([ 1 ]));
});

describe('special values', () => {
  test('toBeNull', () => expect(null).toBeNull());
  test('toBeNull fails', () => expect(undefined).toBeNull());
  test('toBeUndefined', () => expect(undefined).toBeUndefined());
  test('toBeUndefined fails', () => expect(null).toBeUndefined());
  test('toBeDefined', () => expect(0).toBeDefined());
  test('toBeDefined fails', () => expect(void 0).toBeDefined());
  test('toBeDefined fails negated', () => expect('x').not.toBeDefined());
  test('toBeNaN', () => expect(0 / 0).toBeNaN());
  test('toBeNaN fails', () => expect(1).toBeNaN());
  test('toBeTruthy', () => expect('0').toBeTruthy());
  test('toBeTruthy fails', () => expect('').toBeTruthy());
  test('toBeFalsy', () => expect(0n).toBeFalsy());
  test('toBeFalsy fails', () => expect([]).toBeFalsy());
  test('expect takes one argument', () => (expect as any)(1, 2));
});
