describe('beforeAll throws', () => {
  beforeAll(() => {
    throw new Error('no database');
  });
  test('one', () => {});
  test('two', () => {});
  describe('nested', () => {
    test('three', () => {});
  });
});

describe('two beforeAll throw', () => {
  beforeAll(() => {
    throw new TypeError('first');
  });
  beforeAll(async () => {
    await Promise.resolve();
    throw new RangeError('second');
  });
  test('one', () => {});
});

describe('beforeEach throws', () => {
  beforeEach(() => {
    (undefined as any).prepare();
  });
  test('one', () => {});
  test('two', () => expect(1).toBe(2));
});

describe('afterEach throws', () => {
  afterEach(() => {
    throw new Error('cannot clean up');
  });
  test('passes itself', () => {});
  test('fails itself', () => expect('itself').toBe('failed'));
});

describe('afterAll throws', () => {
  afterAll(() => {
    throw new Error('cannot close');
  });
  afterAll(() => {
    JSON.parse('{"a":');
  });
  test('one', () => {});
});

describe('a hook takes too long', () => {
  beforeEach(() => new Promise(() => {}), 20);
  test('one', () => {});
});

describe('done is never called', () => {
  beforeAll((done: any) => {
    void done;
  }, 20);
  test('one', () => {});
});

describe('done is called with an error', () => {
  beforeEach((done: any) => done(new Error('not ready')));
  test('one', () => {});
});

describe('done is called with text', () => {
  beforeEach((done: any) => done('not ready'));
  test('one', () => {});
});

describe('a hook rejects with text', () => {
  beforeAll(() => Promise.reject('just text'));
  test('one', () => {});
});

describe('hooks after a failure', () => {
  const order: Array<string> = [];
  afterEach(() => {
    order.push('afterEach');
  });
  test('fails', () => {
    throw new Error('on purpose');
  });
  test('was afterEach called', () => expect(order).toEqual([]));
});
