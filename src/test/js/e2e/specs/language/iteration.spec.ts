describe('generators', () => {
  function* count(from: number, to: number): Generator<number, string, number | undefined> {
    let step = 1;
    try {
      for (let n = from; n <= to; n += step) step = (yield n) ?? step;

      return 'done';
    } finally {
      closed.push(from);
    }
  }

  const closed: Array<number> = [];
  test('spread', () => expect([ ...count(1, 4) ]).toEqual([ 1, 2, 3, 4 ]));
  test('values sent in', () => {
    const it = count(10, 20);
    expect([ it.next().value, it.next(5).value, it.next().value, it.next() ]).toEqual([ 10, 15, 20, { value: 'done', done: true } ]);
  });
  test('return closes', () => {
    const it = count(30, 40);
    it.next();
    expect(it.return('early')).toEqual({ value: 'early', done: true });
    expect(closed).toContain(30);
  });
  test('break closes', () => {
    for (const n of count(50, 60)) if (n > 51) break;
    expect(closed).toContain(50);
  });
  test('throw is caught inside', () => {
    function* stubborn() {
      for (;;) {
        try {
          yield 'waiting';
        } catch (error) {
          yield `caught ${ (error as Error).message }`;
        }
      }
    }

    const it = stubborn();
    it.next();
    expect(it.throw(new Error('x')).value).toBe('caught x');
  });
  test('delegation', () => {
    function* inner() {
      yield 1;

      return 2;
    }

    function* outer() {
      const got: number = yield* inner();
      yield got * 10;
      yield* 'ab';
    }

    expect([ ...outer() ]).toEqual([ 1, 20, 'a', 'b' ]);
  });
  test('infinite', () => {
    function* fibonacci() {
      let [ a, b ] = [ 0n, 1n ];
      for (;;) {
        yield a;
        [ a, b ] = [ b, a + b ];
      }
    }

    let last = 0n;
    let i = 0;
    for (const n of fibonacci()) {
      last = n;
      if (++i > 100) break;
    }
    expect(last.toString()).toBe('354224848179261915075');
  });
});

describe('iterators', () => {
  class Range {
    constructor(private from: number, private to: number) {
    }

    [Symbol.iterator]() {
      let next = this.from;
      const to = this.to;

      return {
        next: () => (next <= to ? { value: next++, done: false } : { value: undefined, done: true }),
        return() {
          return { value: undefined, done: true };
        }
      } as Iterator<number>;
    }
  }

  const range = (a: number, b: number) => new Range(a, b) as unknown as Iterable<number>;
  test('for of', () => {
    let sum = 0;
    for (const n of range(1, 10)) sum += n;
    expect(sum).toBe(55);
  });
  test('destructuring', () => {
    const [ a, , c ] = range(5, 9);
    expect([ a, c ]).toEqual([ 5, 7 ]);
  });
  test('Array.from with a map', () => expect(Array.from(range(1, 3), (n) => n ** 2)).toEqual([ 1, 4, 9 ]));
  test('Map and Set keep order', () => {
    const map = new Map([ [ 'b', 1 ], [ 'a', 2 ] ]);
    map.delete('b');
    map.set('b', 3);
    expect([ ...map ]).toEqual([ [ 'a', 2 ], [ 'b', 3 ] ]);
  });
  test('changes while iterating', () => {
    const set = new Set([ 1, 2, 3 ]);
    const seen: Array<number> = [];
    for (const n of set) {
      seen.push(n);
      if (n < 3) set.add(n + 10);
      set.delete(n);
    }
    expect(seen).toEqual([ 1, 2, 3, 11, 12 ]);
  });
  test('text by code points', () => expect([ ...'a🎉é' ]).toEqual([ 'a', '🎉', 'é' ]));
  test('entries of an array', () => expect([ ...[ 'x', 'y' ].entries() ]).toEqual([ [ 0, 'x' ], [ 1, 'y' ] ]));
  test('order of keys', () => {
    const object: any = { b: 1, 2: 1, a: 1, 1: 1, [Symbol('s')]: 1, '-1': 1, '01': 1 };
    expect(Object.keys(object)).toEqual([ '1', '2', 'b', 'a', '-1', '01' ]);
  });
  test('for in walks the prototype', () => {
    const keys: Array<string> = [];
    for (const key in Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true } })) keys.push(key);
    expect(keys).toEqual([ 'own', 'inherited' ]);
  });
  test('tag', () => expect(Object.prototype.toString.call([][Symbol.iterator]())).toBe('[object Array Iterator]'));
});

describe('asynchronous iteration', () => {
  async function* ticks(n: number) {
    for (let i = 0; i < n; i++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      yield i;
    }
  }

  test('for await', async () => {
    const seen: Array<number> = [];
    for await (const n of ticks(3)) seen.push(n);
    expect(seen).toEqual([ 0, 1, 2 ]);
  });
  test('promises in a plain array', async () => {
    const seen: Array<number> = [];
    for await (const n of [ Promise.resolve(1), 2 ]) seen.push(n);
    expect(seen).toEqual([ 1, 2 ]);
  });
  test('early exit', async () => {
    let closed = false;

    async function* guarded() {
      try {
        yield 1;
        yield 2;
      } finally {
        closed = true;
      }
    }

    for await (const _ of guarded()) break;
    expect(closed).toBe(true);
  });
  test('an own async iterator', async () => {
    const source = {
      [Symbol.asyncIterator]() {
        let n = 0;

        return { next: async () => ({ value: n, done: n++ >= 2 }) };
      }
    };
    const seen: Array<number> = [];
    for await (const n of source) seen.push(n);
    expect(seen).toEqual([ 0, 1 ]);
  });
  test('requests queue up', async () => {
    const it = ticks(3);
    expect(await Promise.all([ it.next(), it.next(), it.next(), it.next() ]))
      .toEqual([ { value: 0, done: false }, { value: 1, done: false }, { value: 2, done: false }, { value: undefined, done: true } ]);
  });
});
