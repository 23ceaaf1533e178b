const nothing: any = undefined;
const none: any = null;
const object: any = { value: 1, nested: {} };
const list: any = [ 1, 2, 3 ];

describe('reading from nothing', () => {
  test('property of undefined', () => nothing.name);
  test('property of null', () => none.name);
  test('index of undefined', () => nothing[0]);
  test('computed key of undefined', () => nothing[`a${ 1 }`]);
  test('symbol of undefined', () => nothing[Symbol.iterator]);
  test('property of a missing property', () => object.missing.name);
  test('property of a missing element', () => list[7].name);
  test('deep property', () => object.nested.a.b.c);
  test('result of a call', () => ((() => undefined) as any)().name);
  test('optional chaining ends', () => expect(object.missing?.name.first).toBeUndefined());
  test('optional chaining goes on too far', () => (object.nested?.a).b);
  test('setting on undefined', () => {
    nothing.name = 1;
  });
  test('setting on null', () => {
    none['a b'] = 1;
  });
  test('setting on a missing property', () => {
    object.missing.name = 1;
  });
  test('increment', () => nothing.count++);
  test('delete', () => delete nothing.name);
});

describe('calling what is no function', () => {
  test('undefined', () => nothing());
  test('a property', () => object.value());
  test('a missing method', () => object.missing());
  test('a missing nested method', () => object.nested.run());
  test('a computed method', () => object['comp' + 'uted']());
  test('an element', () => list[0]());
  test('a result', () => (() => 5 as any)()());
  test('an object', () => object());
  test('a string', () => ('text' as any)());
  test('a method of a result', () => list.map((x: number) => x).missing());
  test('a missing method of a string', () => ('text' as any).includesAll('a'));
  test('a method of a number', () => (5 as any).toFixedd(1));
  test('a missing static', () => (Array as any).form([ 1 ]));
  test('a chain', () => object.nested.first.second());
  test('a symbol', () => object[Symbol('sym')]());
  test('an await', async () => {
    await object.load();
  });
  test('this', function (this: any) {
    this.missing();
  });
  test('a class without new', () => {
    class Made {
    }

    (Made as any)();
  });
  test('an arrow with new', () => new ((() => 1) as any)());
  test('a number with new', () => new (5 as any)());
  test('a missing class with new', () => new object.Missing());
  test('a method with new', () => new ({ m() {} } as any).m());
});

describe('iterating over what cannot be', () => {
  test('for of undefined', () => {
    for (const x of nothing) void x;
  });
  test('for of an object', () => {
    for (const x of object) void x;
  });
  test('spread of undefined into an array', () => [ ...nothing ]);
  test('spread of a number into a call', () => Math.max(...(5 as any)));
  test('spread of null into an object', () => expect({ ...none }).toEqual({}));
  test('array destructuring of undefined', () => {
    const [ a ] = nothing;

    return a;
  });
  test('array destructuring of an object', () => {
    const [ a ] = object;

    return a;
  });
  test('object destructuring of undefined', () => {
    const { a } = nothing;

    return a;
  });
  test('object destructuring of null in a parameter', () => (({ a }: any) => a)(none));
  test('nested destructuring', () => {
    const { nested: { a: { b } } } = object;

    return b;
  });
  test('new Map of numbers', () => new Map([ 1, 2 ] as any));
  test('new Set of a number', () => new Set(5 as any));
  test('Promise.all of nothing', () => Promise.all(nothing));
  test('Array.from of null', () => Array.from(none));
  test('yield star of a number', () => [ ...(function* () {
    yield* 5 as any;
  })() ]);
  test('Object.fromEntries of numbers', () => Object.fromEntries([ 1 ] as any));
});

describe('operators', () => {
  test('in with text', () => 'a' in ('text' as any));
  test('in with undefined', () => 'a' in nothing);
  test('instanceof an object', () => list instanceof object);
  test('instanceof undefined', () => list instanceof nothing);
  test('instanceof an arrow', () => list instanceof ((() => 1) as any));
  test('bigint plus number', () => (1n as any) + 1);
  test('bigint division by zero', () => 1n / (0n * 5n));
  test('unary plus of a bigint', () => +(object.big ?? 5n));
  test('symbol to text', () => `${ Symbol('s') as any }`);
  test('symbol plus text', () => (Symbol('s') as any) + 'x');
  test('symbol to number', () => +(Symbol('s') as any));
  test('object without a primitive', () => `${ Object.create(null) }`);
  test('toPrimitive gives an object', () => +({ [Symbol.toPrimitive]: () => ({}) } as any));
});
