describe('an asynchronous describe', async () => {
  test('before the await', () => {});
  await null;
  test('after the await', () => {});
});

test('at the root', () => {});
