// JSON.parse's and JSON.stringify's complaints.
{
  const long = `{"list": [${ Array.from({ length: 60 }, (_, i) => i).join(', ') },, 4], "rest": "${ 'x'.repeat(50) }"}`;
  const texts = [
    '', ' ', '{', '[', '"', '{"', '{"a', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '[1', '[1,', '[1,]', '[1 2]', '[,]',
    '{,}', '{a:1}', '{\'a\':1}', '{1:2}', '{"a" 1}', '{"a":}', '{"a":1 "b":2}', '{"a":1}}', '[]]', '1 2', '1a', 'nul', 'null1',
    'tru', 'truth', 'True', 'undefined', 'NaN', 'Infinity', '-', '-a', '+1', '01', '-01', '00', '1.', '1.a', '1e', '1e+', '.5', '0x1',
    '1_000', '\'x\'', '`x`', '"\t"', '"a\nb"', '"\u0000"', '"\\x"', '"\\', '"\\u', '"\\u12"', '"\\u12g4"', '"abc', '"abc\\"', '\u00a0{}', '\ufeff{}',
    '{} x', '{}{}', '[1]x', '"a" "b"', '//', '/* */1', '{"a":1}//', '<html>', '<!DOCTYPE html><html><body>Not found</body></html>', 'hello', 'hello world, this is a long text that is no JSON',
    'Not Found', '[object Object]', '[1,2', '[[[', '{"a":{"b":', '{"a":[1,{"b":2]}', '{"a":tru}', '{"a":undefined}', '{"a":\'b\'}', '{"a":1;}', '{"a";1}',
    '\n\n{\n  "a": 1,\n  b: 2\n}', '{\n  "a": "unterminated\n}', 'é', '{"é": é}', '\ud83d\ude00', '["\ud83d\ude00", \ud83d\ude00]', '{"a":1,"a"}', '[1,2,3,4,5,6,7,8,9,10,11,12 13]', long, long.slice(0, 100), `${ long.slice(0, 40) }x`,
    '(', ')', '}', ']', ':', ',', '\\', '*', 'f', 'n', 't', '[f]', '[nulx]', '[falsy]', '{"a":nope}', '2]', '{"x": 0123}', '"\\ud83d\\u"', '[1.5.5]', '[1e5e]', '--1', '[--1]', '{"a":-}', '[-]'
  ];
  for (const text of texts) probe(`json: parse ${ JSON.stringify(text) }`, () => JSON.parse(text));

  class Node { constructor() { this.children = [ { wrapped: this } ]; } }
  class Child { constructor(parent) { this.parent = parent; } }
  const self = {};
  self.self = self;
  const list = [];
  list.push(1, list);
  const mixed = { a: { b: [ 1, { c: {} } ] } };
  mixed.a.b[1].c.back = mixed.a;
  const parent = {};
  parent.child = new Child(parent);
  const bare = Object.create(null);
  bare.me = bare;
  const far = { one: { two: { three: { four: { five: {} } } } } };
  far.one.two.three.four.five.six = far;
  const error = new Error('x');
  error.self = error;
  const byToJson = { toJSON() { return { inner: byToJson }; } };
  const symbolKeyed = { 'two words': { 5: null } };
  symbolKeyed['two words'][5] = symbolKeyed;
  const viaGetter = { get me() { return viaGetter; } };
  const nameless = new (class {})();
  nameless.me = nameless;
  const deepOnly = { top: self };
  const array = [ [ [] ] ];
  array[0][0].push(array);
  const map = new Map();
  map.self = map;
  const ownConstructor = { constructor: 5 };
  ownConstructor.x = ownConstructor;
  const replaced = { a: 1 };

  const runs = [
    () => JSON.stringify(self),
    () => JSON.stringify(list),
    () => JSON.stringify(mixed),
    () => JSON.stringify(parent),
    () => JSON.stringify(new Node()),
    () => JSON.stringify(bare),
    () => JSON.stringify(far),
    () => JSON.stringify(error),
    () => JSON.stringify(byToJson),
    () => JSON.stringify(symbolKeyed),
    () => JSON.stringify(viaGetter),
    () => JSON.stringify(nameless),
    () => JSON.stringify(deepOnly),
    () => JSON.stringify([ deepOnly ]),
    () => JSON.stringify(array),
    () => JSON.stringify(map),
    () => JSON.stringify(ownConstructor),
    () => JSON.stringify({ a: self }, null, 2),
    () => JSON.stringify(replaced, (key, value) => key === 'a' ? replaced : value),
    () => JSON.stringify({ toJSON() { return undefined.x; } }),
    () => JSON.stringify({ a: 1n }),
    () => JSON.stringify(1n),
    () => JSON.stringify(Object(1n)),
    () => JSON.parse(),
    () => JSON.parse(undefined),
    () => JSON.parse({}),
    () => JSON.parse([]),
    () => JSON.parse([ 1, 2 ]),
    () => JSON.parse(Symbol()),
    () => JSON.parse(NaN),
    () => JSON.parse({ toString: () => 'text' }),
    () => JSON.parse(new Date(NaN)),
    () => JSON.parse(() => 1),
    () => JSON.parse(new Map()),
    () => JSON.parse(new Child()),
    () => JSON.parse('{"a":1}', () => undefined.x),
    () => JSON.rawJSON
  ];
  for (const run of runs) probe(`json: ${ String(run).trim() }`, run);
}
