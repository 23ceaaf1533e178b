describe('hoisting and closures', () => {
  test('function declarations are hoisted', () => {
    expect(hoisted()).toBe('hoisted');

    function hoisted() {
      return 'hoisted';
    }
  });
  test('var is hoisted', () => {
    expect(typeof early).toBe('undefined');
    var early = 1;
    expect(early).toBe(1);
  });
  test('loops make a variable for each round', () => {
    const fns: Array<() => number> = [];
    for (let i = 0; i < 3; i++) fns.push(() => i);
    expect(fns.map((fn) => fn())).toEqual([ 0, 1, 2 ]);
  });
  test('var does not', () => {
    const fns: Array<() => number> = [];
    for (var i = 0; i < 3; i++) fns.push(() => i);
    expect(fns.map((fn) => fn())).toEqual([ 3, 3, 3 ]);
  });
  test('a named function expression knows itself', () => {
    const factorial = function self(n: number): number {
      return n < 2 ? 1 : n * self(n - 1);
    };
    expect(factorial(10)).toBe(3628800);
  });
  test('this of a plain call', () => {
    function kind(this: any) {
      return typeof this;
    }

    expect([ 'object', 'undefined' ]).toContain(kind.call(undefined));
  });
  test('arguments', () => {
    function count(..._rest: Array<unknown>) {
      return arguments.length;
    }

    expect(count(1, 2, 3)).toBe(3);
  });
  test('arguments are mapped in sloppy functions', () => {
    const mapped = new Function('a', 'arguments[0] = 9; return a');
    expect(mapped(1)).toBe(9);
  });
  test('length and name', () => {
    const fn = (_a: number, _b = 1, ..._c: Array<number>) => {};
    expect([ fn.length, fn.name, (() => {}).name, new Function('a', 'b', '').length ]).toEqual([ 1, 'fn', '', 2 ]);
  });
  test('names of accessors and bound functions', () => {
    const descriptor = Object.getOwnPropertyDescriptor({ get x() { return 1; } }, 'x')!;
    expect([ descriptor.get!.name, (function a() {}).bind(null).name ]).toEqual([ 'get x', 'bound a' ]);
  });
  test('labels', () => {
    let rounds = 0;
    outer: for (;;) {
      for (;;) {
        if (++rounds > 3) break outer;
        continue outer;
      }
    }
    block: {
      if (rounds > 0) break block;
      rounds = -1;
    }
    expect(rounds).toBe(4);
  });
  test('switch falls through', () => {
    const visit = (n: number) => {
      const seen: Array<string> = [];
      switch (n) {
        case 1:
          seen.push('one');
        default:
          seen.push('default');
        case 2:
          seen.push('two');
          break;
        case 3:
          seen.push('three');
      }

      return seen.join();
    };
    expect([ 1, 2, 3, 4 ].map(visit)).toEqual([ 'one,default,two', 'two', 'three', 'default,two' ]);
  });
  test('finally wins', () => {
    const run = () => {
      try {
        return 'try';
      } finally {
        // eslint-disable-next-line no-unsafe-finally
        return 'finally';
      }
    };
    expect(run()).toBe('finally');
  });
  test('a completion value of eval', () => expect((0, eval)('1; if (true) { 2 } else { 3 }')).toBe(2));
  test('getter on the global object', () => {
    Object.defineProperty(globalThis, 'e2eGlobal', { configurable: true, get: () => 'found' });
    expect((globalThis as any).e2eGlobal).toBe('found');
    delete (globalThis as any).e2eGlobal;
  });
  test('sloppy globals', () => {
    new Function('sloppyGlobal = 5')();
    expect((globalThis as any).sloppyGlobal).toBe(5);
  });
  test('with', () => expect(new Function('o', 'with (o) { return a + b }')({ a: 1, b: 2 })).toBe(3));
  test('octal literals and escapes in sloppy code', () => expect((0, eval)('010 + "\\101".length')).toBe(9));
  test('HTML-like comments', () => expect((0, eval)('1 <!-- 2\n')).toBe(1));
  test('block functions of sloppy code', () => {
    expect((0, eval)('(function () { if (true) { function inner() { return 1 } } return inner() })()')).toBe(1);
  });
});

describe('parameters and destructuring', () => {
  test('defaults see earlier parameters', () => expect(((a: number, b = a * 2) => [ a, b ])(2)).toEqual([ 2, 4 ]));
  test('nested patterns', () => {
    const { a: { b: [ , second = 'none', ...rest ] = [] } = {}, ...others } = { a: { b: [ 1, undefined, 3, 4 ] }, c: 5, d: 6 } as any;
    expect([ second, rest, others ]).toEqual([ 'none', [ 3, 4 ], { c: 5, d: 6 } ]);
  });
  test('swap', () => {
    let [ a, b ] = [ 1, 2 ];
    [ a, b ] = [ b, a ];
    expect([ a, b ]).toEqual([ 2, 1 ]);
  });
  test('computed keys', () => {
    const key = 'x';
    const { [key]: value, [`${ key }2`]: other = 'd' } = { x: 1 } as any;
    expect([ value, other ]).toEqual([ 1, 'd' ]);
  });
  test('assignment to members', () => {
    const target: any = {};
    ({ a: target.first, b: target[0] } = { a: 1, b: 2 } as any);
    expect(target).toEqual({ first: 1, 0: 2 });
  });
  test('for of entries', () => {
    const seen: Array<string> = [];
    for (const [ key, { length } ] of Object.entries({ a: 'xx', b: 'yyy' })) seen.push(`${ key }${ length }`);
    expect(seen).toEqual([ 'a2', 'b3' ]);
  });
  test('order of evaluation', () => {
    const order: Array<string> = [];
    const log = <T>(name: string, value: T): T => {
      order.push(name);

      return value;
    };
    const { [log('key', 'a')]: value = log('default', 1) } = log('source', {} as any);
    expect([ value, order ]).toEqual([ 1, [ 'source', 'key', 'default' ] ]);
  });
  test('fails with a wrong default', () => {
    const { timeout = 30 } = { timeout: null } as any;
    expect(timeout).toBe(30);
  });
});

describe('tagged templates', () => {
  const tag = (strings: TemplateStringsArray, ...values: Array<unknown>) => ({ strings: [ ...strings ], raw: [ ...strings.raw ], values });
  test('parts', () => expect(tag`a${ 1 }b${ 2 }`).toEqual({ strings: [ 'a', 'b', '' ], raw: [ 'a', 'b', '' ], values: [ 1, 2 ] }));
  test('raw', () => expect(tag`\n\u0041`.raw).toEqual([ '\\n\\u0041' ]));
  test('invalid escapes', () => expect((0, eval)('((s) => s[0])`\\u{`')).toBeUndefined());
  test('one object for each place', () => {
    const same = (strings: TemplateStringsArray) => strings;
    const make = () => same`x`;
    expect(make()).toBe(make());
    expect(Object.isFrozen(make())).toBe(true);
  });
  test('String.raw', () => expect(String.raw`C:\new\${ 1 + 1 }`).toBe('C:\\new\\${ 1 + 1 }'));
});
