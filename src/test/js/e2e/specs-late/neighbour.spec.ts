// Runs beside the suites that end badly, and must not notice.
describe('a good neighbour', () => {
  for (let i = 0; i < 20; i++) {
    test(`round ${ i }`, async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(i).toBeLessThan(20);
    });
  }
});
