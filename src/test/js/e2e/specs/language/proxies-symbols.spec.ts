describe('proxies', () => {
  test('every trap', () => {
    const log: Array<string> = [];
    const handler = new Proxy({}, {
      get: (_target, trap: string) => (...args: Array<any>) => {
        log.push(trap);

        return (Reflect as any)[trap](...args);
      }
    });
    const proxy: any = new Proxy(function () {}, handler);
    proxy.a = 1;
    void proxy.a;
    void ('a' in proxy);
    delete proxy.a;
    Object.keys(proxy);
    Object.getPrototypeOf(proxy);
    Object.isExtensible(proxy);
    Object.defineProperty(proxy, 'b', { value: 1, configurable: true });
    proxy();
    new proxy();
    expect([ ...new Set(log) ].sort()).toEqual([
      'apply', 'construct', 'defineProperty', 'deleteProperty', 'get', 'getOwnPropertyDescriptor',
      'getPrototypeOf', 'has', 'isExtensible', 'ownKeys', 'set'
    ]);
  });
  test('defaults', () => {
    const counts = new Proxy({} as Record<string, number>, { get: (target, key: string) => target[key] ?? 0 });
    for (const letter of 'hello') counts[letter] = counts[letter] + 1;
    expect(counts.l).toBe(2);
    expect(counts.z).toBe(0);
  });
  test('negative index', () => {
    const list = new Proxy([ 1, 2, 3 ], { get: (target, key, receiver) => Reflect.get(target, Number(key) < 0 ? target.length + Number(key) : key, receiver) });
    expect(list[-1]).toBe(3);
    expect(Array.isArray(list)).toBe(true);
  });
  test('validation', () => {
    const person: any = new Proxy({}, {
      set(target: any, key, value) {
        if (key === 'age' && !Number.isInteger(value)) throw new TypeError(`age must be a whole number, not ${ value }`);
        target[key] = value;

        return true;
      }
    });
    person.age = 5;
    person.age = 'old';
  });
  test('Reflect', () => {
    expect(Reflect.ownKeys({ b: 1, a: 2, [Symbol.for('s')]: 3 }).length).toBe(3);
    expect(Reflect.has({ x: 1 }, 'x')).toBe(true);
    expect(Reflect.construct(Date, [ 0 ]).getTime()).toBe(0);
    expect(Reflect.getPrototypeOf([])).toBe(Array.prototype);
    expect(Reflect.defineProperty(Object.freeze({}), 'a', { value: 1 })).toBe(false);
  });
  test('expect of a proxy', () => expect(new Proxy({ a: 1 }, {})).toEqual({ a: 1 }));
  test('expect of a proxy fails', () => expect(new Proxy({ a: 1 }, {})).toEqual({ a: 2 }));
});

describe('symbols', () => {
  test('description', () => expect([ Symbol('d').description, Symbol().description, String(Symbol('x')) ]).toEqual([ 'd', undefined, 'Symbol(x)' ]));
  test('registry', () => expect(Symbol.for('key')).toBe(Symbol.for('key')));
  test('keyFor', () => expect([ Symbol.keyFor(Symbol.for('key')), Symbol.keyFor(Symbol('key')) ]).toEqual([ 'key', undefined ]));
  test('well-known', () => expect([ 'iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'species', 'match', 'matchAll', 'replace', 'search', 'split', 'unscopables', 'isConcatSpreadable' ]
    .every((name) => typeof (Symbol as any)[name] === 'symbol')).toBe(true));
  test('toPrimitive', () => {
    const money = { [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? 5 : `five (${ hint })`) };
    expect([ +money, `${ money }`, (money as any) + '' ]).toEqual([ 5, 'five (string)', 'five (default)' ]);
  });
  test('toStringTag', () => expect(String({ [Symbol.toStringTag]: 'Tagged' })).toBe('[object Tagged]'));
  test('isConcatSpreadable', () => expect([ 1 ].concat({ length: 1, 0: 'x', [Symbol.isConcatSpreadable]: true } as any)).toEqual([ 1, 'x' ]));
  test('own replace', () => expect('text'.replace({ [Symbol.replace]: (s: string, r: string) => `${ s }|${ r }` } as any, 'r')).toBe('text|r'));
  test('hidden from JSON', () => expect(JSON.stringify({ [Symbol('s')]: 1, a: Symbol('t') })).toBe('{}'));
});

describe('weak things', () => {
  test('WeakMap', () => {
    const key = {};
    const map = new WeakMap([ [ key, 1 ] ]);
    expect([ map.get(key), map.has({}) ]).toEqual([ 1, false ]);
  });
  test('WeakRef', () => {
    const target = { a: 1 };
    expect(new WeakRef(target).deref()).toBe(target);
  });
  test('FinalizationRegistry', () => {
    const registry = new FinalizationRegistry(() => {});
    registry.register({}, 'held');
    expect(registry.unregister({})).toBe(false);
  });
});
