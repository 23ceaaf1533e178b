describe('comparison', () => {
  test('toBeGreaterThan', () => expect(2).toBeGreaterThan(1));
  test('toBeGreaterThan fails', () => expect(1).toBeGreaterThan(1));
  test('toBeGreaterThanOrEqual', () => expect(1).toBeGreaterThanOrEqual(1));
  test('toBeGreaterThanOrEqual fails', () => expect(0.1).toBeGreaterThanOrEqual(0.2));
  test('toBeLessThan', () => expect(-1).toBeLessThan(0));
  test('toBeLessThan fails', () => expect(Infinity).toBeLessThan(Infinity));
  test('toBeLessThanOrEqual', () => expect(3).toBeLessThanOrEqual(3));
  test('toBeLessThanOrEqual fails', () => expect(4).toBeLessThanOrEqual(3));
  test('bigint with number', () => expect(10n).toBeGreaterThan(9.5));
  test('a string is no number', () => (expect('2') as any).toBeLessThan(3));
  test('an expected null is no number', () => expect(1).toBeLessThan(null as any));
  test('negated fails', () => expect(5).not.toBeGreaterThan(4));
});

describe('toBeCloseTo', () => {
  test('default precision', () => expect(0.1 + 0.2).toBeCloseTo(0.3));
  test('given precision', () => expect(3.14159).toBeCloseTo(3.1416, 4));
  test('fails', () => expect(0.1 + 0.2).toBeCloseTo(0.31));
  test('fails with precision', () => expect(1.23456).toBeCloseTo(1.2346, 5));
  test('infinite', () => expect(Infinity).toBeCloseTo(Infinity));
  test('fails negated', () => expect(1.001).not.toBeCloseTo(1.002));
  test('fails for a string', () => (expect('1') as any).toBeCloseTo(1));
});

describe('how numbers print', () => {
  for (const value of [ 1e21, 1e-7, 123456789012345680000, 0.000001, 5e-324, 1.7976931348623157e308, -0, 2 ** 53 ]) {
    test(`prints ${ value }`, () => expect(value).toBe('text'));
  }
});
