import { setImmediate } from 'timers';

describe('an immediate throws', () => {
  test('while it waits', async () => {
    setImmediate(() => {
      (undefined as any).missing();
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
