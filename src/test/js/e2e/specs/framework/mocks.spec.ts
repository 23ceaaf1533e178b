describe('xJet.fn', () => {
  test('records calls', () => {
    const fn = xJet.fn();
    fn(1, 'two');
    fn();
    expect(fn).toHaveBeenCalledTimes(2);
    expect(fn.mock.calls).toEqual([ [ 1, 'two' ], [] ]);
    expect(fn.mock.lastCall).toEqual([]);
  });
  test('implementation', () => {
    const fn = xJet.fn((a: number, b: number) => a * b);
    expect(fn(6, 7)).toBe(42);
    expect(fn.mock.results).toEqual([ { type: 'return', value: 42 } ]);
  });
  test('a throwing implementation', () => {
    const fn = xJet.fn(() => {
      throw new RangeError('too far');
    });
    fn();
    expect(fn.mock.results[0].type).toBe('throw');
    expect((fn.mock.results[0].value as any).message).toBe('too far');
  });
  test('return values in order', () => {
    const fn = xJet.fn<any, any, any>().mockReturnValue('rest').mockReturnValueOnce('first').mockReturnValueOnce('second');
    expect([ fn(), fn(), fn(), fn() ]).toEqual([ 'first', 'second', 'rest', 'rest' ]);
  });
  test('resolved and rejected values', async () => {
    const fn = xJet.fn<any, any, any>().mockResolvedValueOnce(1).mockRejectedValueOnce(new Error('no')).mockResolvedValue(2);
    expect(await fn()).toBe(1);
    await expect(fn()).rejects.toThrow('no');
    expect(await fn()).toBe(2);
  });
  test('as a constructor', () => {
    const Fn: any = xJet.fn(() => ({ made: true }));
    expect(new Fn('x')).toEqual({ made: true });
    expect(Fn.mock.calls).toEqual([ [ 'x' ] ]);
  });
  test('clear and reset', () => {
    const fn = xJet.fn(() => 5).mockReturnValueOnce(6);
    fn();
    fn.mockClear();
    expect(fn).not.toHaveBeenCalled();
    fn.mockReturnValueOnce(7);
    fn.mockReset();
    expect(fn()).toBe(5);
  });
  test('names', () => {
    expect(xJet.fn().getMockName()).toBe('xJet.fn()');
    expect(String((xJet.fn() as any)[Symbol.for('nodejs.util.inspect.custom')]())).toBe('<Mock Constructor xJet.fn()>');
  });
  test('this', () => {
    const owner = { fn: xJet.fn() };
    owner.fn();
    expect(owner.fn.mock.contexts[0]).toBe(owner);
  });
});

describe('matchers of mocks', () => {
  const sum = xJet.fn((a: number, b: number) => a + b);
  beforeAll(() => {
    sum(1, 2);
    sum(3, 4);
    sum(5, 6);
  });
  test('toHaveBeenCalled', () => expect(sum).toHaveBeenCalled());
  test('toHaveBeenCalled fails negated', () => expect(sum).not.toHaveBeenCalled());
  test('toHaveBeenCalled fails', () => expect(xJet.fn()).toHaveBeenCalled());
  test('toHaveBeenCalledTimes fails', () => expect(sum).toHaveBeenCalledTimes(2));
  test('toHaveBeenCalledTimes needs a number', () => expect(sum).toHaveBeenCalledTimes('2' as any));
  test('toHaveBeenCalledTimes needs a positive number', () => expect(sum).toHaveBeenCalledTimes(-2));
  test('toHaveBeenCalledWith', () => expect(sum).toHaveBeenCalledWith(3, 4));
  test('toHaveBeenCalledWith a pattern', () => expect(sum).toHaveBeenCalledWith(3, expect.any(Number)));
  test('toHaveBeenCalledWith fails', () => expect(sum).toHaveBeenCalledWith(3, 5));
  test('toHaveBeenCalledWith fails negated', () => expect(sum).not.toHaveBeenCalledWith(1, 2));
  test('toHaveBeenLastCalledWith', () => expect(sum).toHaveBeenLastCalledWith(5, 6));
  test('toHaveBeenLastCalledWith fails', () => expect(sum).toHaveBeenLastCalledWith(1, 2));
  test('toHaveBeenNthCalledWith', () => expect(sum).toHaveBeenNthCalledWith(2, 3, 4));
  test('toHaveBeenNthCalledWith fails', () => expect(sum).toHaveBeenNthCalledWith(1, 3, 4));
  test('toHaveBeenNthCalledWith beyond', () => expect(sum).toHaveBeenNthCalledWith(9, 1));
  test('toHaveReturned', () => expect(sum).toHaveReturned());
  test('toHaveReturned fails', () => expect(xJet.fn()).toHaveReturned());
  test('toHaveReturnedTimes', () => expect(sum).toHaveReturnedTimes(3));
  test('toHaveReturnedTimes fails', () => expect(sum).toHaveReturnedTimes(4));
  test('toHaveLastReturnedWith', () => expect(sum).toHaveLastReturnedWith(11));
  test('toHaveLastReturnedWith fails', () => expect(sum).toHaveLastReturnedWith(12));
  test('toHaveNthReturnedWith', () => expect(sum).toHaveNthReturnedWith(1, 3));
  test('toHaveNthReturnedWith fails', () => expect(sum).toHaveNthReturnedWith(1, 4));
  test('needs a mock', () => expect(() => 1).toHaveBeenCalled());
  test('needs a mock, not a number', () => (expect(4) as any).toHaveBeenCalledWith(1));
});
