class Animal {
}

class Dog extends Animal {
  name = 'Rex';
}

describe('toHaveProperty', () => {
  const config = { server: { port: 80, hosts: [ 'a', 'b' ], 'dotted.key': 1 }, off: undefined };
  test('path', () => expect(config).toHaveProperty('server.port'));
  test('path with value', () => expect(config).toHaveProperty('server.port', 80));
  test('array path', () => expect(config).toHaveProperty([ 'server', 'dotted.key' ], 1));
  test('index', () => expect(config).toHaveProperty('server.hosts.1', 'b'));
  test('undefined value', () => expect(config).toHaveProperty('off', undefined));
  test('fails for a path', () => expect(config).toHaveProperty('server.host.name'));
  test('fails for a value', () => expect(config).toHaveProperty('server.port', 443));
  test('fails negated', () => expect(config).not.toHaveProperty('server.port'));
  test('fails for null', () => expect(null).toHaveProperty('x'));
});

describe('toBeInstanceOf', () => {
  test('class', () => expect(new Dog()).toBeInstanceOf(Dog));
  test('base class', () => expect(new Dog()).toBeInstanceOf(Animal));
  test('map', () => expect(new Map()).toBeInstanceOf(Map));
  test('error', () => expect(new TypeError('x')).toBeInstanceOf(Error));
  test('fails', () => expect(new Animal()).toBeInstanceOf(Dog));
  test('fails for a primitive', () => expect('text').toBeInstanceOf(String));
  test('fails for null', () => expect(null).toBeInstanceOf(Dog));
  test('fails without a class', () => expect(new Dog()).toBeInstanceOf({} as any));
  test('fails negated', () => expect(new Dog()).not.toBeInstanceOf(Animal));
});

describe('toContain', () => {
  test('array', () => expect([ 1, 2, 3 ]).toContain(2));
  test('text', () => expect('abc').toContain('bc'));
  test('set', () => expect(new Set([ 1, 2 ])).toContain(1));
  test('fails for an array', () => expect([ 1, 2, 3 ]).toContain(4));
  test('fails for an equal object', () => expect([ { a: 1 } ]).toContain({ a: 1 }));
  test('fails for text', () => expect('abc').toContain('d'));
  test('fails for a number', () => (expect(5) as any).toContain(5));
  test('toContainEqual', () => expect([ { a: 1 }, { b: 2 } ]).toContainEqual({ b: 2 }));
  test('toContainEqual fails', () => expect([ { a: 1 }, { b: 2 } ]).toContainEqual({ c: 3 }));
});

describe('toMatchObject', () => {
  const user = { id: 7, name: { first: 'Ada', last: 'L' }, roles: [ 'admin', 'dev' ] };
  test('subset', () => expect(user).toMatchObject({ name: { first: 'Ada' } }));
  test('arrays', () => expect(user).toMatchObject({ roles: [ 'admin', 'dev' ] }));
  test('fails', () => expect(user).toMatchObject({ name: { first: 'Bob' } }));
  test('fails for a missing key', () => expect(user).toMatchObject({ email: 'x' }));
  test('fails negated', () => expect(user).not.toMatchObject({ id: 7 }));
  test('fails for a primitive', () => (expect(1) as any).toMatchObject({}));
});

describe('how values print', () => {
  const values: Record<string, unknown> = {
    map: new Map<unknown, unknown>([ [ 'a', 1 ], [ { k: 1 }, [ 2 ] ], [ null, undefined ] ]),
    set: new Set([ 1, 'two', { three: 3 } ]),
    buffer: Buffer.from('hi'),
    typedArray: new Float64Array([ 0.5, -1 ]),
    arrayBuffer: new ArrayBuffer(8),
    dataView: new DataView(new ArrayBuffer(8), 2),
    date: new Date(Date.UTC(2020, 1, 29, 12, 30, 15, 7)),
    pattern: /a\/b[c-e]{2,}/dgimsuy,
    error: new RangeError('out of range'),
    promise: Promise.resolve(1),
    nullPrototype: Object.assign(Object.create(null), { a: 1 }),
    named: function named() {},
    anonymous: (() => () => {})(),
    instance: new Dog(),
    symbolKey: { [Symbol('hidden')]: 1, shown: 2 },
    getter: { get computed() { return 42; } },
    sparse: [ 1, , 3 ],
    weak: new WeakMap(),
    boxed: [ Object(1), Object('s'), Object(true) ]
  };
  for (const [ name, value ] of Object.entries(values)) test(`prints ${ name }`, () => expect(value).toBe(0));
});
