const date = new Date(Date.UTC(2024, 1, 29, 15, 4, 5, 678));
const utc = { timeZone: 'UTC' } as const;

describe('DateTimeFormat', () => {
  const cases: Array<[ string, any, string ]> = [
    [ 'en-US', {}, '2/29/2024' ],
    [ 'de-DE', {}, '29.2.2024' ],
    [ 'en-GB', { dateStyle: 'full' }, 'Thursday, 29 February 2024' ],
    [ 'fr-FR', { dateStyle: 'long' }, '29 février 2024' ],
    [ 'es-ES', { dateStyle: 'medium' }, '29 feb 2024' ],
    [ 'ja-JP', { dateStyle: 'full' }, '2024年2月29日木曜日' ],
    [ 'en-US', { dateStyle: 'short', timeStyle: 'short' }, '2/29/24, 3:04 PM' ],
    [ 'en-US', { timeStyle: 'medium' }, '3:04:05 PM' ],
    [ 'en-GB', { timeStyle: 'long' }, '15:04:05 UTC' ],
    [ 'en-US', { hour: '2-digit', minute: '2-digit', hour12: false }, '15:04' ],
    [ 'en-US', { weekday: 'short', month: 'long', day: 'numeric' }, 'Thu, February 29' ],
    [ 'en-US', { year: 'numeric', month: '2-digit' }, '02/2024' ],
    [ 'en-US', { era: 'short', year: 'numeric' }, '2024 AD' ],
    [ 'en-US', { fractionalSecondDigits: 3, second: 'numeric' }, '5.678' ],
    [ 'en-US', { dayPeriod: 'long', hour: 'numeric' }, '3 in the afternoon' ],
    [ 'ar-EG', { dateStyle: 'short' }, '٢٩\u200f/٢\u200f/٢٠٢٤' ],
    [ 'th-TH', { year: 'numeric' }, 'พ.ศ. 2567' ],
    [ 'ja-JP-u-ca-japanese', { dateStyle: 'short' }, 'R6/2/29' ],
    [ 'he-u-ca-hebrew', { day: 'numeric', month: 'long' }, '20 באדר א׳' ]
  ];
  for (const [ locale, options, expected ] of cases) {
    test(`${ locale } ${ JSON.stringify(options) }`, () => expect(new Intl.DateTimeFormat(locale, { ...utc, ...options }).format(date)).toBe(expected));
  }
  test('time zones', () => expect([ 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe' ].map((timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(date)))
    .toEqual([ '10:04', '20:34', '02:04' ]));
  test('names of zones', () => expect([ 'short', 'long', 'shortOffset' ].map((timeZoneName: any) => new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', timeZoneName }).formatToParts(date).at(-1)!.value))
    .toEqual([ 'PST', 'Pacific Standard Time', 'GMT-8' ]));
  test('summer time', () => expect(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' }).format(Date.UTC(2024, 6, 1, 12))).toBe('14:00'));
  test('parts', () => expect(new Intl.DateTimeFormat('en-US', utc).formatToParts(date).map(({ type, value }) => `${ type }=${ value }`)).toEqual([ 'month=2', 'literal=/', 'day=29', 'literal=/', 'year=2024' ]));
  test('range', () => expect(new Intl.DateTimeFormat('en-US', { ...utc, dateStyle: 'medium' }).formatRange(date, new Date(Date.UTC(2024, 2, 2)))).toBe('Feb 29\u2009–\u2009Mar 2, 2024'));
  test('toLocaleDateString', () => expect(date.toLocaleDateString('de-DE', { ...utc, weekday: 'long', day: 'numeric', month: 'short' })).toBe('Donnerstag, 29. Feb.'));
  test('toLocaleTimeString', () => expect(date.toLocaleTimeString('sv-SE', utc)).toBe('15:04:05'));
  test('resolvedOptions', () => expect(new Intl.DateTimeFormat('en-US', utc).resolvedOptions().timeZone).toBe('UTC'));
  test('unknown zone', () => new Intl.DateTimeFormat('en-US', { timeZone: 'Mars/Olympus' }));
  test('invalid date', () => new Intl.DateTimeFormat('en-US').format(new Date(NaN)));
  test('fails with a text', () => expect(date.toLocaleDateString('en-US', utc)).toBe('29.2.2024'));
});

describe('RelativeTimeFormat', () => {
  test('numeric', () => expect(new Intl.RelativeTimeFormat('en').format(-3, 'month')).toBe('3 months ago'));
  test('auto', () => expect([ -1, 0, 1, 2 ].map((n) => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(n, 'day'))).toEqual([ 'yesterday', 'today', 'tomorrow', 'in 2 days' ]));
  test('other languages', () => expect([ new Intl.RelativeTimeFormat('de', { numeric: 'auto' }).format(2, 'day'), new Intl.RelativeTimeFormat('pl').format(5, 'hour') ]).toEqual([ 'übermorgen', 'za 5 godzin' ]));
  test('unknown unit', () => new Intl.RelativeTimeFormat('en').format(1, 'fortnight' as any));
});
