describe('too late to matter', () => {
  test('passes', () => {
    setTimeout(() => {
      throw new Error('after the end of the suite');
    }, 50);
  });
});
