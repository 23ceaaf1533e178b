const nbsp = '\u00a0';
const narrow = '\u202f';

describe('NumberFormat', () => {
  const cases: Array<[ string, any, number | bigint, string ]> = [
    [ 'en-US', {}, 1234567.891, '1,234,567.891' ],
    [ 'de-DE', {}, 1234567.891, '1.234.567,891' ],
    [ 'fr-FR', {}, 1234567.891, `1${ narrow }234${ narrow }567,891` ],
    [ 'en-IN', {}, 1234567.891, '12,34,567.891' ],
    [ 'ar-EG', {}, 1234.5, '١٬٢٣٤٫٥' ],
    [ 'en-US', { style: 'currency', currency: 'USD' }, -1234.5, '-$1,234.50' ],
    [ 'de-DE', { style: 'currency', currency: 'EUR' }, 1234.5, `1.234,50${ nbsp }€` ],
    [ 'ja-JP', { style: 'currency', currency: 'JPY' }, 1234.5, '￥1,235' ],
    [ 'en-US', { style: 'currency', currency: 'USD', currencySign: 'accounting' }, -5, '($5.00)' ],
    [ 'en-US', { style: 'percent', maximumFractionDigits: 1 }, 0.1234, '12.3%' ],
    [ 'en-US', { style: 'unit', unit: 'kilometer-per-hour' }, 50, '50 km/h' ],
    [ 'en-US', { style: 'unit', unit: 'liter', unitDisplay: 'long' }, 2, '2 liters' ],
    [ 'en-US', { notation: 'compact' }, 1234567, '1.2M' ],
    [ 'en-US', { notation: 'compact', compactDisplay: 'long' }, 98765, '99 thousand' ],
    [ 'de-DE', { notation: 'compact' }, 1234567, `1,2${ nbsp }Mio.` ],
    [ 'en-US', { notation: 'scientific' }, 123456, '1.235E5' ],
    [ 'en-US', { notation: 'engineering' }, 123456, '123.456E3' ],
    [ 'en-US', { minimumIntegerDigits: 3, minimumFractionDigits: 2 }, 5.1, '005.10' ],
    [ 'en-US', { maximumSignificantDigits: 3 }, 123456, '123,000' ],
    [ 'en-US', { signDisplay: 'always' }, 5, '+5' ],
    [ 'en-US', { useGrouping: false }, 12345, '12345' ],
    [ 'en-US', {}, 12345678901234567890n, '12,345,678,901,234,567,890' ]
  ];
  for (const [ locale, options, value, expected ] of cases) {
    test(`${ locale } ${ JSON.stringify(options) } ${ value }`, () => expect(new Intl.NumberFormat(locale, options).format(value)).toBe(expected));
  }
  test('parts', () => expect(new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).formatToParts(1234.5).map((part) => part.type))
    .toEqual([ 'currency', 'integer', 'group', 'integer', 'decimal', 'fraction' ]));
  test('rounding', () => expect([ 0.5, 1.5, 2.5 ].map((n) => new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(n))).toEqual([ '1', '2', '3' ]));
  test('range', () => expect((new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }) as any).formatRange(3, 5)).toBe('$3.00 – $5.00'));
  test('toLocaleString', () => expect((1234.5).toLocaleString('de-DE', { minimumFractionDigits: 2 })).toBe('1.234,50'));
  test('resolvedOptions', () => expect(new Intl.NumberFormat('en-US').resolvedOptions().maximumFractionDigits).toBe(3));
  test('currency is missing', () => new Intl.NumberFormat('en-US', { style: 'currency' }));
  test('unknown locale form', () => new Intl.NumberFormat('not_a_locale'));
  test('digits out of range', () => new Intl.NumberFormat('en-US', { minimumFractionDigits: 200 }));
  test('unknown style', () => new Intl.NumberFormat('en-US', { style: 'fancy' as any }));
});

describe('PluralRules', () => {
  test('cardinal', () => expect([ 0, 1, 2, 5, 21 ].map((n) => new Intl.PluralRules('ru').select(n))).toEqual([ 'many', 'one', 'few', 'many', 'one' ]));
  test('ordinal', () => expect([ 1, 2, 3, 4, 11, 22 ].map((n) => new Intl.PluralRules('en-US', { type: 'ordinal' }).select(n))).toEqual([ 'one', 'two', 'few', 'other', 'other', 'two' ]));
  test('arabic', () => expect([ 0, 1, 2, 3, 11, 100 ].map((n) => new Intl.PluralRules('ar').select(n))).toEqual([ 'zero', 'one', 'two', 'few', 'many', 'other' ]));
});

describe('lists', () => {
  test('conjunction', () => expect(new Intl.ListFormat('en').format([ 'a', 'b', 'c' ])).toBe('a, b, and c'));
  test('disjunction', () => expect(new Intl.ListFormat('de', { type: 'disjunction' }).format([ 'a', 'b', 'c' ])).toBe('a, b oder c'));
  test('unit', () => expect(new Intl.ListFormat('en', { type: 'unit', style: 'narrow' }).format([ '5 ft', '3 in' ])).toBe('5 ft 3 in'));
  test('a number in a list', () => new Intl.ListFormat('en').format([ 1 as any ]));
});
