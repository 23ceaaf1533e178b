import util, { inspect, format, promisify, types, isDeepStrictEqual } from 'util';

describe('format', () => {
  test.each(
    [ [ '%s is %d years', 'Ann', 42 ], 'Ann is 42 years' ], [ [ '%i %f', '42.5', '1.50' ], '42 1.5' ], [ [ '%j', { a: [ 1 ] } ], '{"a":[1]}' ],
    [ [ '%o', [ 1 ] ], '[ 1, [length]: 1 ]' ], [ [ '%O', { a: 1 } ], '{ a: 1 }' ], [ [ '%% %s', 'x' ], '% x' ], [ [ 'a', 'b', { c: 1 } ], 'a b { c: 1 }' ],
    [ [ '%s', null, undefined ], 'null undefined' ], [ [ 1, 2, '3' ], '1 2 3' ], [ [ '%c styled', 'css' ], ' styled' ], [ [ '%s', -0 ], '-0' ], [ [ '%d', '0x10' ], '16' ]
  )('%j', (...[ args, expected ]: Array<any>) => expect((format as any)(...args)).toBe(expected));
});

describe('inspect', () => {
  const cases: Array<[ string, unknown, string ]> = [
    [ 'nested', { a: { b: { c: { d: 1 } } } }, '{ a: { b: { c: [Object] } } }' ],
    [ 'list', [ 1, 'two', null, undefined, true ], "[ 1, 'two', null, undefined, true ]" ],
    [ 'quotes', [ 'a\'b', 'a"b\'c', 'new\nline' ], '[ "a\'b", `a"b\'c`, \'new\\nline\' ]' ],
    [ 'sparse', [ 1, , , 2 ], '[ 1, <2 empty items>, 2 ]' ],
    [ 'long list', Array.from({ length: 101 }, (_, i) => i % 2).length, '101' ],
    [ 'function', function named() {}, '[Function: named]' ],
    [ 'class', class A {
    }, '[class A]' ],
    [ 'symbol keys', { [Symbol('s')]: 1 }, '{ [Symbol(s)]: 1 }' ],
    [ 'accessors', { get a() { return 1; }, set b(_v: any) {} }, '{ a: [Getter], b: [Setter] }' ],
    [ 'numbers', [ -0, 1n, NaN ], '[ -0, 1n, NaN ]' ],
    [ 'text', 'plain', "'plain'" ],
    [ 'buffer', Buffer.from('hi'), '<Buffer 68 69>' ],
    [ 'odd keys', { 'a-b': 1, 2: 3, ok: 4 }, "{ '2': 3, 'a-b': 1, ok: 4 }" ]
  ];
  for (const [ name, value, expected ] of cases) test(name, () => expect(inspect(value)).toBe(expected));
  test('circular', () => {
    const circle: any = { name: 'c' };
    circle.self = circle;
    expect(inspect(circle)).toBe("<ref *1> { name: 'c', self: [Circular *1] }");
  });
  test('options', () => {
    expect(inspect({ a: { b: { c: {} } } }, { depth: 0 })).toBe('{ a: [Object] }');
    expect(inspect({ b: 1, a: 2 }, { sorted: true, compact: false })).toBe('{\n  a: 2,\n  b: 1\n}');
    expect(inspect('x', { colors: true })).toBe("\u001b[32m'x'\u001b[39m");
  });
  test('custom', () => expect(inspect({ [inspect.custom]: () => 'mine' })).toBe('mine'));
  test('fails', () => expect(inspect({ a: [ 1, 2, { b: 'c' } ] })).toBe('{ a: [] }'));
});

describe('the rest', () => {
  test('promisify', async () => {
    const add = (a: number, b: number, done: (error: unknown, sum?: number) => void) => done(null, a + b);
    expect(await promisify(add)(1, 2)).toBe(3);
  });
  test('promisify rejects', () => promisify((done: (error: unknown) => void) => done(new Error('called back')))());
  test('callbackify', (done: any) => {
    util.callbackify(async (n: number) => n * 2)(21, (error: unknown, value: number) => {
      done(error ?? (value === 42 ? undefined : new Error('wrong')));
    });
  });
  test('isDeepStrictEqual', () => expect([ isDeepStrictEqual({ a: [ 1, { b: 2 } ] }, { a: [ 1, { b: 2 } ] }), isDeepStrictEqual([ 1 ], [ '1' ]), isDeepStrictEqual(NaN, NaN) ]).toEqual([ true, false, true ]));
  test('types', () => expect([ types.isDate(new Date()), types.isRegExp(/x/), types.isPromise(Promise.resolve()), types.isProxy(new Proxy({}, {})), types.isGeneratorFunction(function* () {}), types.isUint8Array(Buffer.alloc(0)), types.isNativeError(new Error()) ])
    .toEqual([ true, true, true, true, true, true, true ]));
  test('inherits', () => {
    function Parent() {}

    function Child() {}

    util.inherits(Child as any, Parent as any);
    expect(new (Child as any)() instanceof (Parent as any)).toBe(true);
  });
  test('deprecate', () => expect(typeof util.deprecate(() => 1, 'old')).toBe('function'));
  test('stripVTControlCharacters', () => expect(util.stripVTControlCharacters('\u001b[31mred\u001b[0m')).toBe('red'));
  test('TextDecoder', () => expect(new util.TextDecoder().decode(new util.TextEncoder().encode('hé'))).toBe('hé'));
  test('parseArgs', () => expect({ ...util.parseArgs({ args: [ '-v', '--name', 'x' ], options: { v: { type: 'boolean', short: 'v' }, name: { type: 'string' } } }).values }).toEqual({ v: true, name: 'x' }));
  test('toUSVString', () => expect(util.toUSVString('a\ud800')).toBe('a\ufffd'));
  test('promisify of a number', () => promisify(5 as any));
  test('inherits from nothing', () => util.inherits(function () {}, undefined as any));
});
