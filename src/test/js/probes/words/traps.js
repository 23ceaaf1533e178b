// Traps that answer against their target, are no functions, or return no list of keys.
{
  const mark = Symbol('mark');
  const fixed = (key) => Object.defineProperty({}, key, { value: 1 });
  const closed = Object.preventExtensions({ a: 1 });
  const blind = Object.defineProperty({}, 'a', { set() {} });
  const trap = (name, value, target = {}) => new Proxy(target, { [name]: () => value });
  const bad = (name, value, target = {}) => new Proxy(target, { [name]: value });
  const call = bad('apply', 1, () => 1);
  const build = bad('construct', {}, class {});
  const held = { call, build };

  const runs = [
    () => trap('get', 2, blind).a,
    () => trap('get', 'text', blind)['a'],
    () => Reflect.get(trap('get', {}, blind), 'a'),
    () => trap('get', 5, class X {}).prototype,
    () => trap('get', 5, fixed(mark))[mark],
    () => ({}) instanceof trap('get', 5, class X {}),
    () => { trap('set', true, fixed(mark))[mark] = 2; },
    () => { trap('set', true, fixed(3))[3] = 2; },
    () => Reflect.set(trap('set', true, fixed('a')), 'a', 2),
    () => Object.assign(trap('set', true, fixed('a')), { a: 2 }),
    () => delete trap('deleteProperty', true, fixed(mark))[mark],
    () => delete trap('deleteProperty', true, fixed(3))[3],
    () => Reflect.deleteProperty(trap('deleteProperty', true, closed), 'a'),
    () => 3 in trap('has', false, fixed(3)),
    () => mark in trap('has', false, fixed(mark)),
    () => Reflect.has(trap('has', false, fixed('a')), 'a'),
    () => Reflect.has(trap('has', false, closed), 'a'),
    () => Object.isExtensible(trap('isExtensible', true, closed)),
    () => Object.isExtensible(trap('isExtensible', false)),
    () => Object.getOwnPropertyDescriptor(trap('getOwnPropertyDescriptor', null), 'x'),
    () => Reflect.getOwnPropertyDescriptor(trap('getOwnPropertyDescriptor', 'text'), 'x'),
    () => bad('get', 5).x,
    () => { bad('set', 'x').x = 1; },
    () => 'x' in bad('has', {}),
    () => Object.keys(bad('ownKeys', 1)),
    () => Reflect.ownKeys(bad('ownKeys', 'u')),
    () => delete bad('deleteProperty', true).x,
    () => Object.getPrototypeOf(bad('getPrototypeOf', mark)),
    () => Object.setPrototypeOf(bad('setPrototypeOf', 5n), null),
    () => Object.isExtensible(bad('isExtensible', [])),
    () => Object.preventExtensions(bad('preventExtensions', /x/)),
    () => Object.getOwnPropertyDescriptor(bad('getOwnPropertyDescriptor', false), 'x'),
    () => Object.defineProperty(bad('defineProperty', []), 'x', {}),
    () => Object.getPrototypeOf(new Proxy({}, new (class Handler { getPrototypeOf = 7; })())),
    () => Object.getPrototypeOf(new Proxy({}, { getPrototypeOf: () => mark() })),
    () => call(),
    () => held.call(1),
    () => call.call(1),
    () => call.apply(1, []),
    () => Reflect.apply(call, 1, []),
    () => [ 1 ].map(call),
    () => new build(),
    () => new held.build(1),
    () => Object.keys(trap('ownKeys', [ 1 ])),
    () => Object.keys(trap('ownKeys', [ 'a', undefined ])),
    () => Object.getOwnPropertyNames(trap('ownKeys', [ {} ])),
    () => Object.keys(trap('ownKeys', null)),
    () => Object.entries(trap('ownKeys', 'ab')),
    () => ({ ...trap('ownKeys', null) }),
    () => Object.assign({}, trap('ownKeys', 5)),
    () => { for (const key in trap('ownKeys', [ 1 ])) void key; },
    () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return Object.prototype.toString.call(proxy); },
    () => { Object.prototype.__proto__ = {}; },
    () => { const a = {}; const b = Object.create(a); a.__proto__ = b; }
  ];
  for (const run of runs) probe(`traps: ${ String(run).trim() }`, run);

  // Functions as messages show them: a long one without its middle.
  for (const length of [ 120, 126, 127, 128, 129, 130, 200 ]) {
    const text = `function () { ${ '/'.repeat(10) }\n${ 'x'.repeat(length - 27) }\n}`.replace(/x(?=x)/g, ' ').replace(' x', ' 1');
    const long = (0, eval)(`(${ text })`);
    probe(`traps: functions of ${ length } shown`, () => [ long.toString().length, Set.prototype.has.call(long, 1) ]);
    probe(`traps: functions of ${ length } assigned to`, () => { 'use strict'; Object.freeze(long).length = 1; });
    probe(`traps: functions of ${ length } extended`, () => class extends bad('apply', 1, long) { static { null.x; } });
  }
  probe('traps: the length of what is no array', () => Array.prototype.unshift.call({ length: 2 ** 53 - 1 }, 1));
  probe('traps: the length of what is spliced', () => Array.prototype.splice.call({ length: 2 ** 53 - 1 }, 0, 0, 1));
  probe('traps: toISOString is none', () => Date.prototype.toJSON.call({ toISOString: 1 }));
  probe('traps: toISOString is not there', () => JSON.stringify(Object.assign(new Date(0), { toISOString: undefined })));
}
