describe('a rejection is handled too late', () => {
  test('while it waits', async () => {
    const promise = Promise.reject(new Error('handled too late'));
    setTimeout(() => promise.catch(() => {}), 20);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
