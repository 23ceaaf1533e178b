describe('many timers', () => {
  test('a thousand at once', async () => {
    let fired = 0;
    await Promise.all(Array.from({ length: 1000 }, (_, i) => new Promise<void>((resolve) => setTimeout(() => {
      fired++;
      resolve();
    }, i % 10))));
    expect(fired).toBe(1000);
  });
  test('in order of their time', async () => {
    const order: Array<number> = [];
    await Promise.all([ 60, 10, 110 ].map((ms) => new Promise<void>((resolve) => setTimeout(() => {
      order.push(ms);
      resolve();
    }, ms))));
    expect(order).toEqual([ 10, 60, 110 ]);
  });
  test('one after the other', async () => {
    for (let i = 0; i < 30; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  });
  test('an interval', async () => {
    let n = 0;
    await new Promise<void>((resolve) => {
      const id = setInterval(() => {
        if (++n === 5) {
          clearInterval(id);
          resolve();
        }
      }, 1);
    });
    expect(n).toBe(5);
  });
  test('left over when the suite ends', () => {
    setTimeout(() => {}, 20);
  });
});
