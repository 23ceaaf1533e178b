describe('nobody handles a rejection', () => {
  test('before', () => {});
  test('while it waits', async () => {
    Promise.reject(new TypeError('nobody handles this'));
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
