import { nextTick } from 'process';

describe('a tick throws', () => {
  test('while it waits', async () => {
    nextTick(() => {
      throw Object.assign(new Error('from a tick'), { code: 'E_TICK' });
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
