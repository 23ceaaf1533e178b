describe('flags that exclude each other', () => {
  let message = '';
  try {
    (test.skip as any).only('x', () => {});
  } catch (error: any) {
    message = error.message;
  }
  // A flag that was set stays set for the next test.
  test('takes the flag that was left over', () => {});
  test('only after skip', () => expect(message).toBe('Cannot use "only" flag on skipped test'));
});

describe('nesting inside a test', () => {
  test('a test', () => {
    test('inner', () => {});
  });
  test('a describe', () => {
    describe('inner', () => {});
  });
  test('a hook is taken', () => {
    expect(() => afterAll(() => {})).not.toThrow();
  });
});
