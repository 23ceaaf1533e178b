const load = async () => {
  await null;
  throw new Error('a forgotten await');
};

describe('a forgotten await', () => {
  test('while it waits', async () => {
    load();
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
