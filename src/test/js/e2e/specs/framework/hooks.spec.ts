const order: Array<string> = [];
const push = (text: string) => () => {
  order.push(text);
};

beforeAll(push('root beforeAll'));
beforeEach(push('root beforeEach'));
afterEach(push('root afterEach'));
afterAll(push('root afterAll'));

test('a test at the root', () => {
  expect(order).toEqual([ 'root beforeAll', 'root beforeEach' ]);
});

describe('outer', () => {
  beforeAll(push('outer beforeAll'));
  beforeEach(push('outer beforeEach'));
  afterEach(push('outer afterEach'));
  afterAll(push('outer afterAll'));

  test('order so far', () => {
    expect(order).toEqual([
      'root beforeAll', 'root beforeEach', 'root afterEach',
      'outer beforeAll', 'root beforeEach', 'outer beforeEach'
    ]);
  });

  describe('inner', () => {
    beforeEach(push('inner beforeEach'));
    afterEach(push('inner afterEach'));

    test('order of nested hooks', () => {
      expect(order.slice(-3)).toEqual([ 'root beforeEach', 'outer beforeEach', 'inner beforeEach' ]);
    });
    test('fails with the whole order', () => {
      expect(order).toEqual([]);
    });
  });
});

describe('after outer', () => {
  test('outer afterAll has run', () => expect(order).toContain('outer afterAll'));
});

describe('asynchronous hooks', () => {
  let value = 0;
  beforeAll(async () => {
    await new Promise((resolve) => setTimeout(resolve, 3));
    value = 1;
  });
  beforeEach((done: any) => {
    setTimeout(() => {
      value++;
      done();
    }, 1);
  });
  test('first', () => expect(value).toBe(2));
  test('second', () => expect(value).toBe(3));
});

describe('context', () => {
  beforeEach(function (this: any) {
    this.shared = 'from the hook';
  });
  test('this is shared with hooks', function (this: any) {
    expect(this.shared).toBe('from the hook');
  });
});
