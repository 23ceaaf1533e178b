describe('a', () => {
  describe('b', () => {});
});
