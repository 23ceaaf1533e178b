import { addMonths, differenceInDays, eachDayOfInterval, format, formatDistance, formatISO, intervalToDuration, isValid, parse, parseISO, startOfWeek } from 'date-fns';
import { de, fr, ja } from 'date-fns/locale';

// Dates in local time, so that the zone of the machine does not matter.
const date = new Date(2024, 1, 29, 15, 4, 5);

describe('date-fns', () => {
  test('format', () => expect(format(date, "EEEE, do MMMM yyyy 'at' HH:mm:ss")).toBe('Thursday, 29th February 2024 at 15:04:05'));
  test('german', () => expect(format(date, 'PPPP', { locale: de })).toBe('Donnerstag, 29. Februar 2024'));
  test('french', () => expect(format(date, 'd MMM yyyy', { locale: fr })).toBe('29 févr. 2024'));
  test('japanese', () => expect(format(date, 'PPP', { locale: ja })).toBe('2024年2月29日'));
  test('addMonths', () => expect(format(addMonths(date, 12), 'yyyy-MM-dd')).toBe('2025-02-28'));
  test('difference', () => expect(differenceInDays(new Date(2024, 2, 31, 12), new Date(2024, 1, 29, 12))).toBe(31));
  test('interval', () => expect(eachDayOfInterval({ start: new Date(2024, 1, 27), end: new Date(2024, 2, 1) }).map((d) => d.getDate())).toEqual([ 27, 28, 29, 1 ]));
  test('parse', () => expect(parse('29.02.2024 15:04', 'dd.MM.yyyy HH:mm', new Date(0)).getTime()).toBe(new Date(2024, 1, 29, 15, 4).getTime()));
  test('invalid', () => expect(isValid(parse('30.02.2024', 'dd.MM.yyyy', new Date(0)))).toBe(false));
  test('parseISO', () => expect(parseISO('2024-02-29T10:00:00+02:00').toISOString()).toBe('2024-02-29T08:00:00.000Z'));
  test('formatISO', () => expect(formatISO(date, { representation: 'date' })).toBe('2024-02-29'));
  test('distance', () => expect(formatDistance(new Date(2024, 0, 1), new Date(2024, 3, 1))).toBe('3 months'));
  test('distance in german', () => expect(formatDistance(new Date(2024, 0, 1), new Date(2024, 0, 3), { addSuffix: true, locale: de })).toBe('vor 2 Tagen'));
  test('duration', () => expect(intervalToDuration({ start: new Date(2020, 0, 1), end: new Date(2024, 1, 29) })).toEqual({ years: 4, months: 1, days: 28 }));
  test('week', () => expect(startOfWeek(date, { weekStartsOn: 1 }).getDate()).toBe(26));
  test('throws for an invalid date', () => format(new Date(NaN), 'yyyy'));
  test('throws for an odd pattern', () => format(date, 'n'));
});
