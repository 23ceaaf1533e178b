import { slug } from '../src/text';

describe('slug', () => {
  test('lower case and hyphens', () => expect(slug('Hello, wide World!')).toBe('hello-wide-world'));
  test('accents', () => expect(slug('Crème brûlée à la carte')).toBe('creme-brulee-a-la-carte'));
  test('other scripts stay', () => expect(slug('Привет мир 42')).toBe('привет-мир-42'));
  test('nothing useful', () => expect(slug(' … !')).toBe(''));
  test.skip('emoji have no names yet', () => expect(slug('🎉')).toBe('party'));
});
