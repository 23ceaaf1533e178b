const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('promises', () => {
  test('awaited', async () => {
    await pause(1);
    expect(await Promise.all([ 1, Promise.resolve(2), pause(1).then(() => 3) ])).toEqual([ 1, 2, 3 ]);
  });
  test('returned', () => pause(1).then(() => expect(1).toBe(1)));
  test('fails after an await', async () => {
    await pause(1);
    expect('after').toBe('before');
  });
  test('fails in a then', () => pause(1).then(() => expect([ 1 ]).toEqual([ 2 ])));
  test('rejects', () => Promise.reject(new Error('rejected')));
  test('rejects late', async () => {
    await pause(1);
    throw new TypeError('late');
  });
  test('rejects with undefined', () => Promise.reject());
  test('rejects with a number', () => Promise.reject(42));
  test('rejects with an object', () => Promise.reject({ code: 'E_PLAIN', message: 'no error' }));
  test('allSettled', async () => {
    const results = await Promise.allSettled([ Promise.resolve(1), Promise.reject(new Error('x')) ]);
    expect(results.map((result) => result.status)).toEqual([ 'fulfilled', 'rejected' ]);
  });
  test('any rejects', () => Promise.any([ Promise.reject(new Error('a')), Promise.reject(new Error('b')) ]));
  test('race', async () => expect(await Promise.race([ pause(50).then(() => 'slow'), pause(1).then(() => 'fast') ])).toBe('fast'));
  test('a thenable', async () => expect(await { then: (resolve: any) => resolve('then') }).toBe('then'));
  test('a thenable that throws', async () => {
    await { then() { throw new Error('in then'); } };
  });
  test('finally', async () => {
    let cleaned = false;
    await Promise.reject(new Error('x')).finally(() => (cleaned = true)).catch(() => {});
    expect(cleaned).toBe(true);
  });
});

describe('callbacks', () => {
  test('done', (done: any) => {
    setTimeout(done, 1);
  });
  test('done with an error', (done: any) => {
    setTimeout(() => done(new Error('given to done')), 1);
  });
  test('done with text', (done: any) => done('text for done'));
  test('throws before done', (_done: any) => {
    throw new Error('before done');
  });
});

describe('timeouts', () => {
  test('never resolves', () => new Promise(() => {}), 20);
  test('too slow', () => pause(400), 30);
  test('never done', (_done: any) => {}, 20);
  test('an async function waits for ever', async () => {
    await new Promise(() => {});
  }, 25);
  test('fast enough', () => pause(1), 4000);
  test('the next one is not disturbed', () => {});
});

describe('order of jobs', () => {
  test('timers, promises', async () => {
    const order: Array<string> = [];
    const timer = new Promise<void>((resolve) => setTimeout(() => {
      order.push('timer');
      resolve();
    }, 0));
    Promise.resolve().then(() => order.push('promise 1')).then(() => order.push('promise 2'));
    (async () => {
      order.push('async start');
      await null;
      order.push('async end');
    })();
    order.push('sync');
    await timer;
    expect(order).toEqual([ 'async start', 'sync', 'promise 1', 'async end', 'promise 2', 'timer' ]);
  });
  test('equal timers keep their order', async () => {
    const order: Array<number> = [];
    await Promise.all([ 1, 2, 3 ].map((n) => new Promise<void>((resolve) => setTimeout(() => {
      order.push(n);
      resolve();
    }, 2))));
    expect(order).toEqual([ 1, 2, 3 ]);
  });
  test('timer arguments', async () => {
    expect(await new Promise((resolve) => setTimeout((...args: Array<unknown>) => resolve(args), 1, 'a', 2))).toEqual([ 'a', 2 ]);
  });
});
