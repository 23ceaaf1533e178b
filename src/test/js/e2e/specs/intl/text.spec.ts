describe('Collator', () => {
  test('german', () => expect([ 'Z', 'z', 'ä', 'a', 'Ä' ].sort(new Intl.Collator('de').compare)).toEqual([ 'a', 'ä', 'Ä', 'z', 'Z' ]));
  test('swedish', () => expect([ 'ö', 'z', 'å', 'ä' ].sort(new Intl.Collator('sv').compare)).toEqual([ 'z', 'å', 'ä', 'ö' ]));
  test('numeric', () => expect([ 'a10', 'a2', 'a1' ].sort(new Intl.Collator('en', { numeric: true }).compare)).toEqual([ 'a1', 'a2', 'a10' ]));
  test('base', () => expect(new Intl.Collator('en', { sensitivity: 'base' }).compare('résumé', 'RESUME')).toBe(0));
  test('upper first', () => expect([ 'a', 'A' ].sort(new Intl.Collator('en', { caseFirst: 'upper' }).compare)).toEqual([ 'A', 'a' ]));
  test('traditional spanish', () => expect([ 'cz', 'ch', 'd' ].sort(new Intl.Collator('es-u-co-trad').compare)).toEqual([ 'cz', 'ch', 'd' ]));
});

describe('Segmenter', () => {
  const segment = (text: string, granularity: any, locale = 'en') => [ ...new Intl.Segmenter(locale, { granularity }).segment(text) ].map((part) => part.segment);
  test('graphemes', () => expect(segment('👨‍👩‍👧e\u0301🇩🇪x', 'grapheme')).toEqual([ '👨‍👩‍👧', 'e\u0301', '🇩🇪', 'x' ]));
  test('words', () => expect(segment('Hello, wide world!', 'word')).toEqual([ 'Hello', ',', ' ', 'wide', ' ', 'world', '!' ]));
  test('sentences', () => expect(segment('One. Two? Three!', 'sentence')).toEqual([ 'One. ', 'Two? ', 'Three!' ]));
  test('japanese words', () => expect(segment('吾輩は猫である', 'word', 'ja').join('|')).toBe('吾輩|は|猫|で|ある'));
  test('isWordLike', () => expect([ ...new Intl.Segmenter('en', { granularity: 'word' }).segment('a, b') ].map((part) => part.isWordLike)).toEqual([ true, false, false, true ]));
});

describe('names and locales', () => {
  test('regions', () => expect(new Intl.DisplayNames('en', { type: 'region' }).of('DE')).toBe('Germany'));
  test('languages', () => expect(new Intl.DisplayNames('de', { type: 'language' }).of('en-US')).toBe('Englisch (Vereinigte Staaten)'));
  test('currencies', () => expect(new Intl.DisplayNames('fr', { type: 'currency' }).of('USD')).toBe('dollar des États-Unis'));
  test('Locale', () => {
    const locale = new Intl.Locale('zh', { script: 'Hant', region: 'TW' });
    expect([ locale.baseName, new Intl.Locale('en').maximize().baseName, new Intl.Locale('en-Latn-US').minimize().baseName ]).toEqual([ 'zh-Hant-TW', 'en-Latn-US', 'en' ]);
  });
  test('canonical', () => expect(Intl.getCanonicalLocales([ 'EN-us', 'iw' ])).toEqual([ 'en-US', 'he' ]));
  test('supported', () => expect(Intl.NumberFormat.supportedLocalesOf([ 'de', 'xx' ])).toEqual([ 'de' ]));
  test('supported values', () => expect((Intl as any).supportedValuesOf('numberingSystem').includes('latn')).toBe(true));
  test('case', () => expect([ 'I'.toLocaleLowerCase('tr'), 'i'.toLocaleUpperCase('lt'), 'istanbul'.toLocaleUpperCase('tr-TR') ]).toEqual([ 'ı', 'I', 'İSTANBUL' ]));
  test('no locale', () => new Intl.Locale('i'));
  test('wrong granularity', () => new Intl.Segmenter('en', { granularity: 'page' as any }));
});
