describe('some run, some do not', () => {
  test('runs', () => {});
  test.skip('skipped', () => {
    throw new Error('never thrown');
  });
  test.todo('to do later', () => {});
  (test as any)('without a body');
  it('is another name', () => expect(it).toBe(test as any));
  it.skip('skipped too', () => {});
  test.skip.each(1, 2)('skipped case %d', () => {});
});

describe.skip('skipped with all that is in it', () => {
  beforeAll(() => {
    throw new Error('never thrown');
  });
  test('one', () => {});
  test.todo('two', () => {});
  describe('nested', () => {
    test('three', () => {});
  });
});

describe('failing', () => {
  test.failing('fails as it should', () => {
    throw new Error('expected');
  });
  test.failing('passes though it should fail', () => {});
  test.failing('rejects as it should', () => Promise.reject(new Error('expected')));
});

describe('', () => {
  test('in a describe without a name', () => {});
});

describe('without tests', () => {});

test('after describes', () => {});
