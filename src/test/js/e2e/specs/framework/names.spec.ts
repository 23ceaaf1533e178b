describe('names with, commas', () => {
  test('a, b, and c', () => {});
  describe('nested, too', () => {
    test('deep, test', () => expect(1).toBe(2));
  });
});

describe('ünïcödé ☃ 日本語 🎉👩‍👩‍👧', () => {
  test('عربى עברית', () => {});
  test('combining e\u0301 and \u00e9', () => {});
  test('\ud83d a lone surrogate', () => {});
});

describe('odd names', () => {
  test('', () => {});
  test(' spaces around ', () => {});
  test('new\nline\tand tab', () => {});
  test('quotes "double" \'single\' `back`', () => {});
  test('%s %d $name stay', () => {});
  test('null \u0000 inside', () => {});
  test('<b>&amp;</b>', () => {});
  test('back\\slash', () => {});
  test(`long ${ 'name '.repeat(2000) }`, () => {});
});

describe('equal names', () => {
  test('twin', () => {});
  test('twin', () => expect(2).toBe(1));
  test('twin', () => {});
});

describe('equal names', () => {
  test('twin', () => {});
});

describe('level 1', () => {
  describe('level 2', () => {
    describe('level 3', () => {
      describe('level 4', () => {
        describe('level 5', () => {
          test('at the bottom', () => {});
          test('fails at the bottom', () => expect([ 1, 2 ]).toContain(3));
          test.todo('later at the bottom', () => {});
        });
      });
    });
  });
});
