describe('fake timers', () => {
  beforeEach(() => xJet.useFakeTimers());
  afterEach(() => xJet.useRealTimers());

  test('advanceTimersByTime', () => {
    const fn = xJet.fn();
    setTimeout(fn, 1000);
    xJet.advanceTimersByTime(999);
    expect(fn).not.toHaveBeenCalled();
    xJet.advanceTimersByTime(1);
    expect(fn).toHaveBeenCalledTimes(1);
  });
  test('intervals', () => {
    const fn = xJet.fn();
    const id = setInterval(fn, 100);
    xJet.advanceTimersByTime(350);
    expect(fn).toHaveBeenCalledTimes(3);
    clearInterval(id);
    xJet.advanceTimersByTime(1000);
    expect(fn).toHaveBeenCalledTimes(3);
  });
  test('runAllTimers in order', () => {
    const order: Array<string> = [];
    setTimeout(() => order.push('late'), 300);
    setTimeout(() => order.push('early'), 100);
    setTimeout(() => order.push('middle'), 200);
    xJet.runAllTimers();
    expect(order).toEqual([ 'early', 'middle', 'late' ]);
  });
  test('nested timers', () => {
    const order: Array<number> = [];
    setTimeout(() => {
      order.push(1);
      setTimeout(() => order.push(2), 10);
    }, 10);
    xJet.runAllTimers();
    expect(order).toEqual([ 1, 2 ]);
  });
  test('runOnlyPendingTimers', () => {
    const order: Array<number> = [];
    setTimeout(() => {
      order.push(1);
      setTimeout(() => order.push(2), 10);
    }, 10);
    xJet.runOnlyPendingTimers();
    expect(order).toEqual([ 1 ]);
  });
  test('clearTimeout', () => {
    const fn = xJet.fn();
    clearTimeout(setTimeout(fn, 5));
    xJet.runAllTimers();
    expect(fn).not.toHaveBeenCalled();
  });
  test('ids are numbers', () => {
    expect(typeof setTimeout(() => {}, 1)).toBe('number');
    xJet.runAllTimers();
  });
  test('promises go on', async () => {
    let done = false;
    const pause = new Promise<void>((resolve) => setTimeout(resolve, 60_000)).then(() => {
      done = true;
    });
    xJet.advanceTimersByTime(60_000);
    await pause;
    expect(done).toBe(true);
  });
  test('an error of a callback reaches the caller', () => {
    setTimeout(() => {
      throw new Error('from a timer');
    }, 10);
    xJet.advanceTimersByTime(10);
  });
  test('a failure under fake timers', async () => {
    await Promise.resolve();
    expect(setTimeout).toBe(clearTimeout);
  }, 100);
});

describe('real timers again', () => {
  // The test before failed, so its afterEach was not called.
  beforeAll(() => xJet.useRealTimers());
  test('time goes on', async () => {
    const start = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Date.now() - start).toBeGreaterThanOrEqual(4);
  });
  test('a timer is no number', () => {
    const timer = setTimeout(() => {}, 1);
    clearTimeout(timer);
    expect(typeof timer).toBe('object');
  });
});
