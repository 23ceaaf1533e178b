import { parse as parseUuid, v5, validate, version } from 'uuid';

/*
 * A bundle is a script, not a module, so a top-level variable of a package becomes a global: this package
 * has one named URL, a text, on which the deep equality of xJet then stumbles.
 */
describe('uuid', () => {
  const id = '109156be-c4fb-41ea-b1b4-efe1671c5836';
  test('validate', () => expect([ validate(id), validate('x'), version(id) ]).toEqual([ true, false, 4 ]));
  test('v5', () => expect(v5('hello', '1b671a64-40d5-491e-99b0-da01ff1f3341')).toBe(v5('hello', '1b671a64-40d5-491e-99b0-da01ff1f3341')));
  test('parse', () => expect([ ...parseUuid(id) ].slice(0, 4)).toEqual([ 0x10, 0x91, 0x56, 0xbe ]));
  test('throws', () => parseUuid('not a uuid'));
  test('the global URL is a text now', () => expect(typeof (globalThis as any).URL).toBe('string'));
});
