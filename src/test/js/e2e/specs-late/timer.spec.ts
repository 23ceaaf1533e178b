const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a timer throws', () => {
  test('before', () => {});
  test('while it waits', async () => {
    setTimeout(() => {
      throw new RangeError('from a timer');
    }, 5);
    await pause(2000);
  });
  test('never reported', () => {});
});
