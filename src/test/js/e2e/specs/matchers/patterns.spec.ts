describe('any and anything', () => {
  test('any of each primitive', () => {
    expect({ n: 1, s: 'x', b: true, f() {}, g: 1n, y: Symbol('q') })
      .toEqual({
        n: expect.any(Number), s: expect.any(String), b: expect.any(Boolean),
        f: expect.any(Function), g: expect.any(BigInt), y: expect.any(Symbol)
      });
  });
  test('any of a class', () => expect([ new Map(), new Date(0) ]).toEqual([ expect.any(Map), expect.any(Date) ]));
  test('any fails', () => expect({ id: '7' }).toEqual({ id: expect.any(Number) }));
  test('anything', () => expect([ 0, '', false ]).toEqual([ expect.anything(), expect.anything(), expect.anything() ]));
  test('anything fails for null', () => expect({ a: null }).toEqual({ a: expect.anything() }));
  test('any needs a constructor', () => (expect.any as any)());
});

describe('containing', () => {
  test('arrayContaining', () => expect([ 1, 2, 3 ]).toEqual(expect.arrayContaining([ 3, 1 ])));
  test('arrayContaining fails', () => expect([ 1, 2, 3 ]).toEqual(expect.arrayContaining([ 4 ])));
  test('arrayOf', () => expect([ 1, 2 ]).toEqual(expect.arrayOf(expect.any(Number))));
  test('arrayOf fails', () => expect([ 1, 'b' ]).toEqual(expect.arrayOf(expect.any(Number))));
  test('objectContaining', () => expect({ a: 1, b: 2 }).toEqual(expect.objectContaining({ a: 1 })));
  test('objectContaining fails', () => expect({ a: 1, b: 2 }).toEqual(expect.objectContaining({ a: 2 })));
  test('stringContaining', () => expect('hello').toEqual(expect.stringContaining('ell')));
  test('stringContaining fails', () => expect('hello').toEqual(expect.stringContaining('bye')));
  test('stringMatching', () => expect('2024-01-31').toEqual(expect.stringMatching(/^\d{4}-\d\d-\d\d$/)));
  test('stringMatching fails', () => expect('31.1.2024').toEqual(expect.stringMatching(/^\d{4}-/)));
  test('stringMatching needs text', () => (expect.stringMatching as any)(null));
  test('closeTo', () => expect({ x: 0.1 + 0.2 }).toEqual({ x: expect.closeTo(0.3, 5) }));
  test('closeTo fails', () => expect({ x: 0.5 }).toEqual({ x: expect.closeTo(0.3, 5) }));
  test('toBe with a pattern', () => expect('hello').toBe(expect.stringContaining('h')));
});

describe('negated', () => {
  test('not.arrayContaining', () => expect([ 1 ]).toEqual(expect.not.arrayContaining([ 2 ])));
  test('not.arrayContaining fails', () => expect([ 1 ]).toEqual(expect.not.arrayContaining([ 1 ])));
  test('not.stringContaining', () => expect('abc').toEqual(expect.not.stringContaining('x')));
  test('not.stringContaining fails', () => expect('abc').toEqual(expect.not.stringContaining('a')));
  test('not.closeTo', () => expect(1).toEqual(expect.not.closeTo(2, 1)));
  test('not.stringMatching fails', () => expect('abc').toEqual(expect.not.stringMatching(/b/)));
  test('not.objectContaining', () => expect({ a: 1 }).toEqual(expect.not.objectContaining({ a: 1 })));
});
