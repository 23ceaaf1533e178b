// URLSearchParams.
const { inspect } = require('util');

const inits = [
  [], [ '' ], [ '?' ], [ 'a=1' ], [ '?a=1' ], [ '??a=1' ], [ 'a' ], [ 'a=' ], [ '=a' ], [ '=' ], [ '&' ], [ '&&a=1&&b=2&' ], [ 'a=b=c' ], [ 'a+b=c+d' ], [ 'a%20b=%2B' ], [ '%zz=%41' ], [ 'a=%F0%9F%98%80' ], [ '%ff' ], [ 'é=ü' ], [ 'a=1&a=2&A=3' ], [ null ], [ undefined ], [ 1 ], [ true ], [ {} ], [ { a: 1, b: [ 2, 3 ], c: undefined, d: null } ], [ [ [ 'a', 'b' ], [ 'c', 'd' ] ] ], [ [] ],
  [ [ [ 'a' ] ] ], [ [ [ 'a', 'b', 'c' ] ] ], [ [ 1 ] ], [ [ 'ab' ] ], [ [ null ] ], [ [ new Set([ 'x', 'y' ]) ] ], [ new Map([ [ 'x', 1 ], [ 'y', 2 ] ]) ], [ { [Symbol.iterator]: 1 } ], [ { [Symbol.iterator]: null, a: 1 } ], [ { '\ud800': 'x\udc00' } ], [ Object.create({ inherited: 1 }) ], [ 'a=1#b' ], [ '\u0000=\u0001' ], [ '日本=😀' ], [ '~-_.*!\'()=~' ], [ 'a=\n' ]
];
for (const [ i, args ] of inits.entries()) {
  probe(`url params: new URLSearchParams, ${ i }, (${ args.map(describe).join(', ') })`, () => {
    const params = new URLSearchParams(...args);

    return [ String(params), [ ...params ], params.size ];
  });
}
probe('url params: of parameters', () => { const a = new URLSearchParams('a=1'); const b = new URLSearchParams(a); b.append('c', 'd'); return [ String(a), String(b) ]; });
probe('url params: of a function', () => String(new URLSearchParams(Object.assign(() => {}, { a: 1 }))));
probe('url params: of a generator', () => String(new URLSearchParams((function* () { yield [ 'a', 1 ]; yield [ 'b', 2 ]; })())));
probe('url params: of a symbol', () => new URLSearchParams(Symbol('x')));
probe('url params: of an object with a symbol key', () => new URLSearchParams({ [Symbol('x')]: 1 }));
probe('url params: URLSearchParams()', () => { try { return URLSearchParams('a'); } catch (error) { return error.constructor.name; } });

const fresh = () => new URLSearchParams('a=1&b=2&a=3&c=');
const calls = {
  append: [ [], [ 'x' ], [ 'x', 'y' ], [ 'a', 1 ], [ undefined, undefined ], [ 'é', '\ud800' ] ], delete: [ [], [ 'a' ], [ 'z' ], [ 'a', '1' ], [ 'a', 3 ], [ 'a', undefined ] ], get: [ [], [ 'a' ], [ 'z' ], [ 'c' ] ], getAll: [ [], [ 'a' ], [ 'z' ] ],
  has: [ [], [ 'a' ], [ 'z' ], [ 'a', '3' ], [ 'a', '9' ], [ 'a', undefined ] ], set: [ [], [ 'a' ], [ 'a', 'x' ], [ 'z', 'x' ], [ 'b', 1 ] ], sort: [ [] ], forEach: [ [], [ 1 ], [ null ], [ () => {} ] ], entries: [ [] ], keys: [ [] ], values: [ [] ], toString: [ [] ]
};
for (const [ method, lists ] of Object.entries(calls)) {
  for (const args of lists) {
    probe(`url params: ${ method }(${ args.map(describe).join(', ') })`, () => {
      const params = fresh();
      const result = params[method](...args);

      return [ typeof result?.next === 'function' ? [ ...result ] : result, String(params), params.size ];
    });
  }
  probe(`url params: ${ method }.call({})`, () => URLSearchParams.prototype[method].call({}, 'a', 'b'));
}
probe('url params: get(symbol)', () => fresh().get(Symbol('x')));
probe('url params: size of nothing', () => URLSearchParams.prototype.size);
probe('url params: sort is stable and by code units', () => { const params = new URLSearchParams('z=1&é=2&a=3&😀=4&ﬃ=5&z=0&a=9'); params.sort(); return [ ...params ]; });
probe('url params: forEach', () => {
  const log = [];
  const params = fresh();
  params.forEach(function(value, key, all) { log.push([ this.t, value, key, all === params ]); }, { t: 1 });

  return log;
});
probe('url params: changes while iterating', () => {
  const params = fresh();
  const seen = [];
  for (const [ key ] of params) {
    seen.push(key);
    if (seen.length === 1) { params.delete('b'); params.append('d', 'e'); }
  }

  return seen;
});
probe('url params: iterators', () => {
  const iterator = fresh().entries();
  iterator.next();

  return [ Object.prototype.toString.call(iterator), inspect(iterator), inspect(fresh().keys()), inspect(fresh().values(), { depth: 0 }), iterator[Symbol.iterator]() === iterator, [ ...iterator ], iterator.next(), inspect([ [ [ fresh().keys() ] ] ]) ];
});
probe('url params: next.call({})', () => fresh().entries().next.call({}));
probe('url params: inspect', () => [ inspect(fresh()), inspect(new URLSearchParams()), inspect(new URLSearchParams(Array.from({ length: 12 }, (_, i) => [ `key${ i }`, 'v'.repeat(i) ]))), inspect([ [ [ fresh() ] ] ]), inspect([ [ [ [ fresh() ] ] ] ]), inspect(fresh(), { colors: true }), inspect(new (class P extends URLSearchParams {})('a=1')) ]);
