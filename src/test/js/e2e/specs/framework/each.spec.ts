describe('test.each', () => {
  test.each([ 1, 1, 2 ], [ 1, 2, 3 ], [ 2, 2, 5 ])('%d + %d is %d', (a: number, b: number, sum: number) => {
    expect(a + b).toBe(sum);
  });
  test.each('a', 'b')('primitive %s', (value: any) => expect(typeof value).toBe('string'));
  test.each({ name: 'Ann', age: 3 }, { name: 'Bob', age: 5 })('object $name is $age', ({ age }: any) => {
    expect(age).toBeLessThan(5);
  });
  test.each`
    left | right | result
    ${ 1 } | ${ 2 } | ${ 3 }
    ${ 'a' } | ${ 'b' } | ${ 'ab' }
    ${ 1 } | ${ '1' } | ${ 2 }
  `('$left and $right make $result', ({ left, right, result }: any) => expect(left + right).toBe(result));
  test.each([ { a: { b: 1 } }, 1 ], [ null, 2 ])('pretty %p, index %#', () => {});
  test.each([ 1.5, 2 ], [ NaN, -0 ])('formats %i %f', () => {});
  test.each([ 1.5, { j: [ 1 ] } ], [ 'x', undefined ])('formats %s %j', () => {});
  test.each([ [], new Map() ], [ null, undefined ])('kinds %o %o', () => {});
  test.each(1, 2)('percent %% of %d', () => {});
  test.each(1, 2)('index $# of %d', () => {});
  test.each({ a: { b: { c: 1 } } }, { a: 5 })('path $a.b.c and $missing', () => {});
  test.each([ 1, 2 ], [ 3, 4 ])('two parameters are taken for a callback: %d', (_a: number, _b: number) => {}, 20);
  test.each([ 'value' ], [ 'other' ])('a callback after %s', (value: any, done: any) => (value === 'value' ? done() : done(new Error(value))));
  test.each(1, 2)('asynchronous %d', async (n: any) => {
    await Promise.resolve();
    expect(n).toBe(1);
  });
});

describe.each([ 'left', 1 ], [ 'right', 2 ])('side %s', (side: any, n: any) => {
  test('name', () => expect(side).toHaveLength(n === 1 ? 4 : 5));
  test(`number ${ n }`, () => expect(n).toBe(1));
});

describe('wrong use', () => {
  test('one case is too few', () => (test.each as any)(1)('x', () => {}));
  test('empty headings', () => (test.each as any)`
  a ||
  ${ 1 }`('x', () => {}));
  test('too few values', () => (test.each as any)`a | b
  ${ 1 } | ${ 2 }
  ${ 3 }`('x', () => {}));
});
