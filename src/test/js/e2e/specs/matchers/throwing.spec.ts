class HttpError extends Error {
  override name = 'HttpError';

  constructor(readonly status: number, message: string) {
    super(message);
  }
}

const fail = (): never => {
  throw new HttpError(404, 'no such page');
};

describe('toThrow', () => {
  test('anything', () => expect(fail).toThrow());
  test('substring', () => expect(fail).toThrow('such'));
  test('pattern', () => expect(fail).toThrow(/^no .* page$/));
  test('class', () => expect(fail).toThrow(HttpError));
  test('base class', () => expect(fail).toThrow(Error));
  test('built-in class', () => expect(() => null!.x).toThrow(TypeError));
  test('pattern object', () => expect(fail).toThrow(expect.objectContaining({ status: 404 })));
  test('a thrown string', () => expect(() => { throw 'plain'; }).toThrow('plain'));
  test('not thrown', () => expect(() => 1).not.toThrow());
  test('fails when nothing is thrown', () => expect(() => 1).toThrow());
  test('fails when nothing of a kind is thrown', () => expect(() => 1).toThrow(TypeError));
  test('fails for another message', () => expect(fail).toThrow('other'));
  test('fails for another pattern', () => expect(fail).toThrow(/other$/));
  test('fails for another class', () => expect(fail).toThrow(TypeError));
  test('fails for another object', () => {
    // The message holds the whole error, and a stack differs from server to server.
    const error = Object.assign(new HttpError(404, 'no such page'), { stack: 'HttpError: no such page' });
    expect(() => { throw error; }).toThrow({ message: 'no such page', status: 500 } as any);
  });
  test('fails for a pattern object', () => expect(fail).toThrow(expect.objectContaining({ status: 500 })));
  test('fails negated', () => expect(fail).not.toThrow());
  test('fails negated with a message', () => expect(fail).not.toThrow('such'));
  test('fails for a thrown null', () => expect(() => { throw null; }).toThrow('x'));
  test('fails for a thrown number', () => expect(() => { throw 7; }).toThrow(/8/));
  test('fails without a function', () => expect(5 as any).toThrow());
  test('fails with an odd expectation', () => expect(fail).toThrow(5 as any));
  test('fails negated with the message of the engine', () => expect(() => (undefined as any).length).not.toThrow());
});

describe('promises', () => {
  test('resolves', () => expect(Promise.resolve({ a: 1 })).resolves.toEqual({ a: 1 }));
  test('rejects', () => expect(Promise.reject(new HttpError(500, 'down'))).rejects.toThrow('down'));
  test('rejects with a class', () => expect(Promise.reject(new HttpError(500, 'down'))).rejects.toThrow(HttpError));
  test('rejects with a value', () => expect(Promise.reject(3)).rejects.toBe(3));
  test('a function of a promise', () => expect(async () => 5).resolves.toBe(5));
  test('resolves not', () => expect(Promise.resolve(1)).resolves.not.toBe(2));
  test('resolves fails for a value', () => expect(Promise.resolve(1)).resolves.toBe(2));
  test('resolves fails for a rejection', () => expect(Promise.reject(new Error('lost'))).resolves.toBe(2));
  test('rejects fails for a resolution', () => expect(Promise.resolve(9)).rejects.toThrow());
  test('resolves needs a promise', () => expect(5).resolves.toBe(5));
  test('awaited failure after a pause', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    await expect(Promise.resolve([ 1 ])).resolves.toEqual([ 2 ]);
  });
  test('resolves after rejects', () => (expect(Promise.resolve(1)).rejects as any).resolves.toBe(1));
});
