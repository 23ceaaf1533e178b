import semver from 'semver';
import YAML from 'yaml';
import * as R from 'ramda';

describe('semver', () => {
  test('satisfies', () => expect([ semver.satisfies('1.2.3', '^1.0.0 || >=3'), semver.satisfies('2.0.0-rc.1', '>=1'), semver.satisfies('1.9.9', '~1.2') ]).toEqual([ true, false, false ]));
  test('sort', () => expect(semver.sort([ '1.10.0', '1.2.0', '1.2.0-alpha.2', '1.2.0-alpha.10' ])).toEqual([ '1.2.0-alpha.2', '1.2.0-alpha.10', '1.2.0', '1.10.0' ]));
  test('inc', () => expect([ semver.inc('1.2.3', 'minor'), semver.inc('1.2.3', 'prerelease', 'beta') ]).toEqual([ '1.3.0', '1.2.4-beta.0' ]));
  test('ranges', () => expect(new semver.Range('^1.2 <1.5').range).toBe('>=1.2.0 <2.0.0-0 <1.5.0-0'));
  test('coerce', () => expect(semver.coerce('v3.4 build')!.version).toBe('3.4.0'));
  test('throws', () => new semver.SemVer('not a version'));
});

describe('yaml', () => {
  const text = 'name: demo\nlist:\n  - 1\n  - two\n  - {three: 3}\nanchor: &a {x: 1}\ncopy: *a\ntext: |\n  line one\n  line two\ndate: 2024-02-29\nnothing: ~\n';
  test('parse', () => expect(YAML.parse(text)).toEqual({
    name: 'demo', list: [ 1, 'two', { three: 3 } ], anchor: { x: 1 }, copy: { x: 1 }, text: 'line one\nline two\n', date: '2024-02-29', nothing: null
  }));
  test('stringify', () => expect(YAML.stringify({ a: [ 1, { b: null } ], 'c d': 'multi\nline', e: '007' })).toBe('a:\n  - 1\n  - b: null\nc d: |-\n  multi\n  line\ne: "007"\n'));
  test('document keeps comments', () => {
    const document = YAML.parseDocument('# head\na: 1 # side\n');
    document.set('b', 2);
    expect(String(document)).toBe('# head\na: 1 # side\nb: 2\n');
  });
  test('throws', () => YAML.parse('a: [1, 2\nb: }'));
  test('throws for duplicate keys', () => YAML.parse('a: 1\na: 2'));
});

describe('ramda', () => {
  test('pipe', () => expect(R.pipe(R.filter((n: number) => n % 2 === 1), R.map((n: number) => n * n), R.sum)([ 1, 2, 3, 4, 5 ])).toBe(35));
  test('lenses', () => expect(R.over(R.lensPath([ 'a', 'b', 0 ]), R.inc, { a: { b: [ 1, 2 ] } })).toEqual({ a: { b: [ 2, 2 ] } }));
  test('transduce', () => expect(R.transduce(R.compose(R.map(R.add(1)), R.take(2)) as any, R.flip(R.append) as any, [], [ 1, 2, 3 ])).toEqual([ 2, 3 ]));
  test('equals', () => expect(R.equals(new Map([ [ 'a', [ 1 ] ] ]), new Map([ [ 'a', [ 1 ] ] ]))).toBe(true));
  test('groupBy and evolve', () => expect(R.evolve({ a: R.length } as any, R.groupBy((x: string) => x[0], [ 'ab', 'ac', 'b' ]) as any)).toEqual({ a: 2, b: [ 'b' ] }));
  test('fails', () => expect(R.toString({ a: [ 1, 'x', new Date(0) ] })).toBe('{}'));
});
