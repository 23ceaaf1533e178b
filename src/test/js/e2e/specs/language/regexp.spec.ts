describe('patterns', () => {
  test('named groups', () => {
    const { groups } = /(?<year>\d{4})-(?<month>\d\d)/.exec('on 2024-05-06')!;
    expect({ ...groups }).toEqual({ year: '2024', month: '05' });
  });
  test('lookbehind', () => expect('$5 €6 $7'.match(/(?<=\$)\d/g)).toEqual([ '5', '7' ]));
  test('negative lookbehind', () => expect('a1 b2'.replace(/(?<!a)\d/g, '#')).toBe('a1 b#'));
  test('lookahead', () => expect('1000000'.replace(/\B(?=(\d{3})+(?!\d))/g, ',')).toBe('1,000,000'));
  test('sticky', () => {
    const sticky = /a/y;
    expect([ sticky.test('ba'), (sticky.lastIndex = 1, sticky.test('ba')), sticky.lastIndex ]).toEqual([ false, true, 2 ]);
  });
  test('unicode', () => expect([ /^.$/.test('🎉'), /^.$/u.test('🎉'), /\u{1F389}/u.test('🎉') ]).toEqual([ false, true, true ]));
  test('properties', () => expect('Añ1Ω漢'.match(/\p{L}/gu)).toEqual([ 'A', 'ñ', 'Ω', '漢' ]));
  test('scripts', () => expect('aΩб漢'.replace(/\p{Script=Greek}|\p{Script=Han}/gu, '_')).toBe('a_б_'));
  test('unicode sets', () => expect('a1_é'.match(new RegExp('[\\p{L}--[a-z]]', 'gv'))).toEqual([ 'é' ]));
  test('unicode sets of strings', () => expect('👨‍👩‍👧 x'.match(new RegExp('\\p{RGI_Emoji}', 'v'))![0]).toBe('👨‍👩‍👧'));
  test('indices', () => expect((/b(c)/d.exec('abcd') as any).indices).toEqual([ [ 1, 3 ], [ 2, 3 ] ]));
  test('dotAll', () => expect([ /a.b/.test('a\nb'), /a.b/s.test('a\nb') ]).toEqual([ false, true ]));
  test('multiline', () => expect('a\nb'.match(/^\w$/gm)).toEqual([ 'a', 'b' ]));
  test('backreferences', () => expect([ /(a)\1/.test('aa'), /(?<x>a)\k<x>/.test('aa'), /\1(a)/.test('a') ]).toEqual([ true, true, true ]));
  test('lazy and greedy', () => expect([ '<a><b>'.match(/<.+?>/)![0], '<a><b>'.match(/<.+>/)![0] ]).toEqual([ '<a>', '<a><b>' ]));
  test('matchAll', () => expect([ ...'a1b2'.matchAll(/([a-z])(\d)/g) ].map((m) => [ m[1], m[2], m.index ])).toEqual([ [ 'a', '1', 0 ], [ 'b', '2', 2 ] ]));
  test('replace with a function', () => expect('john smith'.replace(/(?<first>\w+) (?<last>\w+)/, (...args) => `${ args.at(-1).last } ${ args.at(-1).first }`)).toBe('smith john'));
  test('replace patterns', () => expect('abc'.replace(/b/, '[$`|$&|$\']')).toBe('a[a|b|c]c'));
  test('named replacement', () => expect('2024-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>')).toBe('05/2024'));
  test('case folding', () => expect([ /ſ/i.test('s'), /ſ/iu.test('s'), /K/iu.test('\u212a') ]).toEqual([ false, true, true ]));
  test('empty alternatives', () => expect('ab'.split(/(?:)/u)).toEqual([ 'a', 'b' ]));
  test('flags are sorted', () => expect(new RegExp('a', 'yusmigd').flags).toBe('dgimsuy'));
  test('source is escaped', () => expect([ new RegExp('/').source, new RegExp('\n').source, new RegExp('').source ]).toEqual([ '\\/', '\\n', '(?:)' ]));
  test('quantifiers reset captures', () => expect(/(?:(a)|b)*/.exec('ab')).toEqual([ 'ab', undefined ]));
  test('annex B', () => expect([ /a{/.test('a{'), /\c/.test('\\c'), /[\b]/.test('\b'), /\8/.test('8') ]).toEqual([ true, true, true, true ]));
  test('legacy statics', () => {
    /(\w)(\w)/.exec('xy');
    expect([ (RegExp as any).$1, (RegExp as any).$2, (RegExp as any).lastMatch ]).toEqual([ 'x', 'y', 'xy' ]);
  });
  test('long input', () => expect('a'.repeat(100_000).replace(/a/g, 'bb').length).toBe(200_000));
  test('backtracking', () => expect(/^(a+)+$/.test('a'.repeat(20) + 'b')).toBe(false));
  test('fails with a match', () => expect('key=value'.match(/(\w+)=(\w+)/)!.slice(1)).toEqual([ 'key', 'other' ]));
  test('fails with groups', () => expect(/(?<a>x)/.exec('x')!.groups).toEqual({ a: 'y' }));
});
