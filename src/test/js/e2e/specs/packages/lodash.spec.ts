import _ from 'lodash';
import debounce from 'lodash/debounce';

describe('lodash', () => {
  test('chain', () => expect(_([ 5, 3, 8, 3 ]).uniq().sortBy().map((n) => n * 2).value()).toEqual([ 6, 10, 16 ]));
  test('groupBy', () => expect(_.groupBy([ 6.1, 4.2, 6.3 ], Math.floor)).toEqual({ 4: [ 4.2 ], 6: [ 6.1, 6.3 ] }));
  test('merge', () => expect(_.merge({ a: { b: [ 1, 2 ] } }, { a: { b: [ 3 ], c: 4 } })).toEqual({ a: { b: [ 3, 2 ], c: 4 } }));
  test('get and set', () => {
    const target: any = {};
    _.set(target, 'a[0].b.c', 4);
    expect(_.get(target, 'a[0].b.c')).toBe(4);
    expect(_.get(target, 'x.y', 'default')).toBe('default');
  });
  test('cloneDeep', () => {
    const source = { date: new Date(0), map: new Map([ [ 'a', [ 1 ] ] ]), list: [ { x: 1 } ] };
    const copy = _.cloneDeep(source);
    expect(copy).toEqual(source);
    expect(copy.list[0]).not.toBe(source.list[0]);
    expect(copy.map.get('a')).not.toBe(source.map.get('a'));
  });
  test('isEqual', () => expect([ _.isEqual({ a: [ new Set([ 1 ]) ] }, { a: [ new Set([ 1 ]) ] }), _.isEqual(NaN, NaN), _.isEqual([ 1 ], [ 2 ]) ]).toEqual([ true, true, false ]));
  test('cases', () => expect([ _.camelCase('foo-bar baz'), _.snakeCase('fooBarBaz'), _.kebabCase('Foo Bar'), _.startCase('fooBar'), _.deburr('déjà vu') ]).toEqual([ 'fooBarBaz', 'foo_bar_baz', 'foo-bar', 'Foo Bar', 'deja vu' ]));
  test('template', () => expect(_.template('hello <%= user %>!<% for (const x of list) { %> <%- x %><% } %>')({ user: 'Ann', list: [ '<b>', 2 ] })).toBe('hello Ann! &lt;b&gt; 2'));
  test('words', () => expect(_.words('fred, barney & pebbles 👍')).toEqual([ 'fred', 'barney', 'pebbles', '👍' ]));
  test('memoize', () => {
    const fn = xJet.fn((n: number) => n * 2);
    const memoized = _.memoize(fn as any);
    memoized(2);
    memoized(2);
    expect(fn).toHaveBeenCalledTimes(1);
  });
  test('debounce', async () => {
    const fn = xJet.fn();
    const debounced = debounce(fn as any, 5);
    debounced();
    debounced();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(fn).toHaveBeenCalledTimes(1);
  });
  test('throttle, flushed', () => {
    const fn = xJet.fn();
    const throttled = _.throttle(fn as any, 1000);
    throttled(1);
    throttled(2);
    throttled.flush();
    expect(fn.mock.calls).toEqual([ [ 1 ], [ 2 ] ]);
  });
  test('curry and flow', () => expect(_.flow([ _.curry((a: number, b: number) => a + b)(1), (n: number) => n * 10 ])(2)).toBe(30));
  test('sortBy is stable', () => expect(_.sortBy([ { n: 'b', v: 1 }, { n: 'a', v: 1 }, { n: 'c', v: 0 } ], 'v').map((x) => x.n).join('')).toBe('cba'));
  test('fails', () => expect(_.countBy([ 'a', 'b', 'a' ])).toEqual({ a: 1, b: 1 }));
  test('throws', () => _.debounce('x' as any));
});
