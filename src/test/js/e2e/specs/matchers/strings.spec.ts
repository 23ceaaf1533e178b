describe('toMatch', () => {
  test('substring', () => expect('haystack').toMatch('hay'));
  test('pattern', () => expect('haystack').toMatch(/^h.*k$/));
  test('fails for a substring', () => expect('haystack').toMatch('needle'));
  test('fails for a pattern', () => expect('haystack').toMatch(/needle+/iu));
  test('fails negated', () => expect('haystack').not.toMatch(/stack/));
  test('a number is no string', () => (expect(5) as any).toMatch('5'));
  test('an expected number', () => expect('5').toMatch(5 as any));
});

describe('toHaveLength', () => {
  test('string', () => expect('four').toHaveLength(4));
  test('array', () => expect([ 1, 2 ]).toHaveLength(2));
  test('array-like', () => expect({ length: 3 }).toHaveLength(3));
  test('buffer', () => expect(Buffer.from('héllo')).toHaveLength(6));
  test('fails', () => expect([ 1, 2, 3 ]).toHaveLength(2));
  test('fails for text', () => expect('héllo').toHaveLength(6));
  test('fails without length', () => (expect(7) as any).toHaveLength(1));
  test('fails for a negative length', () => expect('').toHaveLength(-1));
});

describe('diffs of text', () => {
  test('accents', () => expect('crème brûlée').toBe('creme brulee'));
  test('emoji', () => expect('a👍b👩‍👩‍👧c').toBe('a👎b👩‍👧c'));
  test('right to left', () => expect('שלום עולם').toBe('שלום לכם'));
  test('tabs and controls', () => expect('a\tb\u0007c\u0000').toBe('a b\u0008c'));
  test('lone surrogate', () => expect('x\ud83d').toBe('x\ude00'));
  test('many lines', () => {
    const left = Array.from({ length: 40 }, (_, i) => `line ${ i }`).join('\n');
    expect(left).toBe(left.replace('line 20', 'LINE twenty').replace('line 33\n', ''));
  });
  test('empty against text', () => expect('').toBe('text'));
  test('escape sequences', () => expect('\u001b[31mred\u001b[0m').toBe('red'));
});
