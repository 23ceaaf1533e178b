import { retry } from '../src/retry';

describe('retry', () => {
  test('returns the first success', async () => {
    const task = xJet.fn<any, any, any>().mockRejectedValueOnce(new Error('busy')).mockResolvedValue('done');
    expect(await retry(task as any, 3, 5)).toBe('done');
    expect(task).toHaveBeenCalledTimes(2);
  });
  test('gives up', async () => {
    const task = xJet.fn(() => Promise.reject(new Error('down')));
    await expect(retry(task as any, 3, 1)).rejects.toThrow('gave up after 3 attempts');
    expect(task).toHaveBeenCalledTimes(3);
  });
  test('keeps the cause', async () => {
    const error = await retry(() => Promise.reject(new TypeError('wrong')), 1, 1).catch((e) => e);
    expect(error.cause).toBeInstanceOf(TypeError);
  });
  test('waits longer each time', async () => {
    const pauses: Array<number> = [];
    const spy = xJet.spyOn(globalThis as any, 'setTimeout').mockImplementation(((run: () => void, ms: number) => {
      pauses.push(ms);
      run();
    }) as any);
    await retry(() => Promise.reject(new Error('x')), 4, 100).catch(() => {});
    spy.mockRestore();
    expect(pauses).toEqual([ 100, 200, 300 ]);
  });
  test('under fake timers', () => {
    const fired = xJet.fn();
    xJet.useFakeTimers();
    setTimeout(fired as any, 60_000);
    xJet.advanceTimersByTime(60_000);
    xJet.useRealTimers();
    expect(fired).toHaveBeenCalledTimes(1);
  });
});
