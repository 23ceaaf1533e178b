// xJet puts the values of a failure into JSON, which cannot hold a bigint: the describe ends there.
describe('a bigint that passes', () => {
  test('equal', () => expect(2n ** 64n).toBe(18446744073709551616n));
  test('greater', () => expect(10n).toBeGreaterThan(9n));
  test('inside an object', () => expect({ a: [ 1n ] }).toEqual({ a: [ 1n ] }));
});

describe('a bigint that fails', () => {
  test('passes before', () => {});
  test('ends the describe', () => expect(1n).toBe(1));
  test('is never reached', () => {});
});

describe('the next describe', () => {
  test('runs', () => {});
});
