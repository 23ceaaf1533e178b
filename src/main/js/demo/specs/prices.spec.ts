import { Basket } from '../src/basket';
import { formatPrice } from '../src/text';

describe('prices', () => {
  test.each(
    { locale: 'en-US', currency: 'USD', text: '$1,234.50' },
    { locale: 'de-DE', currency: 'EUR', text: '1.234,50\u00a0€' },
    { locale: 'ja-JP', currency: 'JPY', text: '￥1,235' }
  )('in $locale', ({ locale, currency, text }: any) => {
    expect(formatPrice(123_450, locale, currency)).toBe(text);
  });
  test.each(-1, 0.5, NaN)('%d cents are refused', (cents: any) => {
    expect(() => new Basket().add({ name: 'x', cents })).toThrow(RangeError);
  });
  test('an unknown currency is refused', () => {
    expect(() => formatPrice(1, 'en-US', 'no currency')).toThrow(RangeError);
  });
});
