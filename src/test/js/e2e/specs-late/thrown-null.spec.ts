describe('a timer throws null', () => {
  test('while it waits', async () => {
    setTimeout(() => {
      throw null;
    }, 5);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
