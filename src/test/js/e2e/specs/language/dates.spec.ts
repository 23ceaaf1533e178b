const local = (y: number, m: number, d: number, h = 0, min = 0, s = 0) => new Date(y, m, d, h, min, s).getTime();

describe('parsing', () => {
  const utc: Record<string, number> = {
    '2020-02-29': Date.UTC(2020, 1, 29),
    '2020-02-29T12:30Z': Date.UTC(2020, 1, 29, 12, 30),
    '2020-02-29T12:30:15.123Z': Date.UTC(2020, 1, 29, 12, 30, 15, 123),
    '2020-02-29T12:30:15+02:00': Date.UTC(2020, 1, 29, 10, 30, 15),
    '2020': Date.UTC(2020, 0),
    '2020-06': Date.UTC(2020, 5),
    '+012020-01-01': Date.UTC(12020, 0, 1),
    'Thu, 01 Jan 1970 00:00:00 GMT': 0,
    'Thu, 01 Jan 1970 02:00:00 +0200': 0,
    'Jan 1 2020 UTC': Date.UTC(2020, 0, 1),
    'Tue Mar 01 2022 10:00:00 GMT-0800 (Pacific Standard Time)': Date.UTC(2022, 2, 1, 18),
    '1 January 2020 10:00 PST': Date.UTC(2020, 0, 1, 18),
    'Wed, 31 Dec 69 16:00:00 GMT': Date.UTC(1969, 11, 31, 16)
  };
  for (const [ text, time ] of Object.entries(utc)) test(`of ${ text }`, () => expect(Date.parse(text)).toBe(time));

  const inLocalTime: Record<string, number> = {
    '2020-02-29T12:30': local(2020, 1, 29, 12, 30),
    'Jan 1, 2020': local(2020, 0, 1),
    'January 1 2020 13:45': local(2020, 0, 1, 13, 45),
    '1/2/2020': local(2020, 0, 2),
    '2020/01/02': local(2020, 0, 2),
    '12/25/1995 3:30 PM': local(1995, 11, 25, 15, 30),
    '12/25/95': local(1995, 11, 25),
    '1/1/49': local(2049, 0, 1),
    '1/1/50': local(1950, 0, 1),
    'Dec 25, 1995 (a comment)': local(1995, 11, 25),
    '25 Dec 1995': local(1995, 11, 25),
    'Monday, December 25, 1995': local(1995, 11, 25),
    '1995-12-25 03:24:00': local(1995, 11, 25, 3, 24),
    '2020-1-2': local(2020, 0, 2),
    'dec 25 1995 12:00:01 am': local(1995, 11, 25, 0, 0, 1)
  };
  for (const [ text, time ] of Object.entries(inLocalTime)) test(`of ${ text }, local`, () => expect(Date.parse(text)).toBe(time));

  for (const text of [ '', 'nonsense', '2020-13-01', '2020-02-30T25:00', '32 Jan 2020', '2020-01-01T24:00:01Z', 'Jan 32 2020', '2020-00-01' ]) {
    test(`of ${ JSON.stringify(text) }, invalid`, () => expect(Date.parse(text)).toBeNaN());
  }
});

describe('arithmetic', () => {
  test('overflow', () => expect(new Date(Date.UTC(2020, 13, 35)).toISOString()).toBe('2021-03-07T00:00:00.000Z'));
  test('two-digit years', () => expect(new Date(Date.UTC(99, 0)).getUTCFullYear()).toBe(1999));
  test('limits', () => expect([ new Date(8.64e15).toISOString(), new Date(8.64e15 + 1).getTime() ]).toEqual([ '+275760-09-13T00:00:00.000Z', NaN ]));
  test('before Christ', () => expect(new Date(Date.UTC(-1, 0)).toISOString()).toBe('-000001-01-01T00:00:00.000Z'));
  test('setters return time', () => expect(new Date(0).setUTCMonth(1, 29)).toBe(Date.UTC(1970, 1, 29)));
  test('coercion', () => expect([ +new Date(5), typeof (new Date(5) as any + 1), (new Date(7) as any) - (new Date(5) as any) ]).toEqual([ 5, 'string', 2 ]));
  test('JSON of an invalid date', () => expect(JSON.stringify({ d: new Date(NaN) })).toBe('{"d":null}'));
  test('text of an invalid date', () => expect(String(new Date(NaN))).toBe('Invalid Date'));
  test('toUTCString', () => expect(new Date(0).toUTCString()).toBe('Thu, 01 Jan 1970 00:00:00 GMT'));
  test('shape of toString', () => expect(new Date(0).toString()).toMatch(/^\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4} \(.+\)$/));
  test('called as a function', () => expect(typeof (Date as any)()).toBe('string'));
  test('fails', () => expect(new Date(Date.UTC(2020, 0, 1))).toEqual(new Date(Date.UTC(2020, 0, 2))));
  test('fails with an invalid date', () => expect(new Date(NaN)).toEqual(new Date(0)));
});
