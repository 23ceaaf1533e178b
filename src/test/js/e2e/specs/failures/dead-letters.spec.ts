// Errors that somebody handles in the end must not disturb the suite.
describe('handled in time', () => {
  test('caught in the same turn', async () => {
    const promise = Promise.reject(new Error('handled'));
    promise.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 2));
  });
  test('allSettled', async () => {
    await Promise.allSettled([ Promise.reject(new Error('settled')) ]);
  });
  test('a rejection after the test timed out', async () => {
    await new Promise((_resolve, reject) => setTimeout(() => reject(new Error('too late')), 60));
  }, 20);
  test('meanwhile', () => new Promise((resolve) => setTimeout(resolve, 100)));
  test('done twice', (done: any) => {
    done();
    done(new Error('ignored'));
  });
  test('resolve and reject', () => new Promise<void>((resolve, reject) => {
    resolve();
    reject(new Error('ignored'));
  }));
  test('try around a timer', async () => {
    let caught = '';
    await new Promise<void>((resolve) => setTimeout(() => {
      try {
        (undefined as any).x();
      } catch (error: any) {
        caught = error.constructor.name;
      }
      resolve();
    }, 1));
    expect(caught).toBe('TypeError');
  });
});
