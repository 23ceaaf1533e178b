describe('large values', () => {
  // xJet's diff takes time and memory by the product of both sizes.
  test('a failure with much text', () => expect(Array.from({ length: 300 }, (_, i) => `line ${ i }`).join('\n')).toBe('short'));
  test('a failure with a long list', () => expect(Array.from({ length: 200 }, (_, i) => i)).toEqual(Array.from({ length: 200 }, (_, i) => (i === 150 ? -1 : i))));
  test('a failure with one long line', () => expect('x'.repeat(1500)).toBe('y'));
  test('an error with a long message', () => {
    throw new Error('long '.repeat(20_000));
  });
  test('an error with large properties', () => {
    throw Object.assign(new Error('large'), { data: Array.from({ length: 5000 }, (_, i) => ({ i, text: `item ${ i }` })) });
  });
  test('a log of a megabyte', () => xJet.log('🎉'.repeat(250_000)));
  test('a thousand logs', () => {
    for (let i = 0; i < 1000; i++) xJet.info('log', i, { i });
  });
});
