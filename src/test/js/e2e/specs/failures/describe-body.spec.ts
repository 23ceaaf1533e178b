describe('first', () => {
  test('registered', () => {});
});

describe('second', () => {
  test('registered too', () => {});
  const config: any = undefined;
  config.load();
});
