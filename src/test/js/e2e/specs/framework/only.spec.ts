const ran: Array<string> = [];

describe('one', () => {
  test('not run', () => {
    throw new Error('never thrown');
  });
  test.only('run', () => {
    ran.push('one');
  });
});

describe.only('two', () => {
  test('run because of its describe', () => {
    ran.push('two');
  });
  test.skip('still skipped', () => {});
});

describe('three', () => {
  test('not run either', () => {});
});

test.only('only these ran', () => {
  expect(ran).toEqual([]);
});
