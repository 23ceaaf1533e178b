const fail = (message = 'failed'): never => {
  throw new Error(message);
};

describe('where an error is thrown', () => {
  test('in a callback of map', () => [ 1, 2 ].map((n) => {
    if (n === 2) throw new Error('in map');

    return n;
  }));
  test('in a callback of sort', () => [ 2, 1 ].sort(() => fail('in sort')));
  test('in a callback of replace', () => 'abc'.replace(/b/, () => fail('in replace')));
  test('in a callback of reduce', () => [ 1, 2 ].reduce((a, b) => (a as any).missing.x + b));
  test('in a callback of Array.from', () => Array.from({ length: 2 }, () => fail('in from')));
  test('in a getter', () => ({
    get value() {
      return fail('in a getter');
    }
  }).value);
  test('in a setter', () => {
    const target = {
      set value(_v: number) {
        fail('in a setter');
      }
    };
    target.value = 1;
  });
  test('in toString', () => `${ { toString: () => fail('in toString') } }`);
  test('in valueOf', () => 1 + ({ valueOf: () => fail('in valueOf') } as any));
  test('in a default parameter', () => ((a = fail('in a default')) => a)());
  test('in a computed key', () => ({ [fail('in a key')]: 1 }));
  test('in a template', () => `a ${ fail('in a template') } b`);
  test('in a tag', () => ((_strings: any, ..._values: any) => fail('in a tag'))`x ${ 1 }`);
  test('in a generator', () => [ ...(function* () {
    yield 1;
    throw new Error('in a generator');
  })() ]);
  test('thrown into a generator', () => {
    const generator = (function* () {
      yield 1;
    })();
    generator.next();
    generator.throw(new Error('thrown in'));
  });
  test('in an iterator', () => {
    for (const x of { [Symbol.iterator]: () => ({ next: () => fail('in next') }) } as any) void x;
  });
  test('in a proxy trap', () => new Proxy({} as any, { get: () => fail('in a trap') }).x);
  test('in a constructor', () => {
    class Made {
      constructor() {
        fail('in a constructor');
      }
    }

    new Made();
  });
  test('in a bound function', () => fail.bind(null, 'bound')());
  test('with call', () => fail.call(null, 'called'));
  test('with apply', () => fail.apply(null, [ 'applied' ]));
  test('with Reflect.apply', () => Reflect.apply(fail, null, [ 'reflected' ]));
  test('in a comma expression', () => (1, fail)('after a comma'));
  test('in a condition', () => (Date.now() > 0 ? fail('yes') : 0));
  test('in a logical operator', () => Date.now() > 0 && fail('and'));
  test('in a switch', () => {
    switch (Date.now() > 0) {
      case true:
        return fail('in a case');
      default:
        return 0;
    }
  });
  test('in a loop', () => {
    for (let i = 0; i < 10; i++) {
      if (i === 7) fail(`in round ${ i }`);
    }
  });
  test('in a labelled loop', () => {
    outer: for (const a of [ 1, 2 ]) {
      for (const b of [ 1, 2 ]) {
        if (a === b) continue outer;
        fail(`${ a } ${ b }`);
      }
    }
  });
  test('in a microtask', () => Promise.resolve().then(() => fail('in then')));
  test('in a chain of promises', () => Promise.resolve(1).then((x) => x + 1).then((x) => fail(`x is ${ x }`)).finally(() => {}));
  test('in nested async functions', async () => {
    const inner = async () => {
      await null;
      fail('in the inner one');
    };
    const outer = async () => {
      await inner();
    };
    await outer();
  });
  test('in an async generator', async () => {
    async function* numbers() {
      yield 1;
      await null;
      throw new Error('in an async generator');
    }

    for await (const n of numbers()) void n;
  });
  test('in for await over a rejection', async () => {
    for await (const n of [ Promise.resolve(1), Promise.reject(new Error('second')) ]) void n;
  });
  test('in a timer that rejects', () => new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('from a timer')), 1);
  }));
  test('across several lines', () => {
    const value: any = {
      a: {
        b: null
      }
    };

    return value
      .a
      .b
      .c;
  });
  test('a call across several lines', () => {
    const builder: any = { step: () => builder };

    return builder
      .step()
      .step()
      .missing()
      .step();
  });
  test('arguments across several lines', () => {
    expect(
      [
        1,
        2
      ]
    ).toEqual(
      [
        1,
        3
      ]
    );
  });
  test('an expectation in a helper', () => {
    const check = (value: number) => {
      expect(value).toBe(1);
    };
    check(1);
    check(2);
  });
  test('an expectation in forEach', () => {
    [ 1, 2, 3 ].forEach((n) => expect(n).toBeLessThan(3));
  });
  test('an expectation in a method', () => {
    class Checker {
      check(value: unknown) {
        return expect(value).toBeNull();
      }
    }

    new Checker().check(1);
  });
  test('recursion', () => {
    const dive = (depth: number): number => (depth === 0 ? fail('at the bottom') : dive(depth - 1));
    dive(5);
  });
	test('after a tab', () => { fail('tab'); });
  test('after wide characters', () => { const s = '日本語 🎉 é'; fail(s); });
});
