enum Direction {
  Up,
  Down = 5,
  Left,
  Right = 'right'.length
}

enum Level {
  Low = 'low',
  High = 'high'
}

const enum Inline {
  A = 1 << 3,
  B = A | 1
}

namespace Geometry {
  export const origin = { x: 0, y: 0 };

  export namespace Distance {
    export function between(a: { x: number, y: number }, b: { x: number, y: number }) {
      return Math.hypot(a.x - b.x, a.y - b.y);
    }
  }
}

type Maybe<T> = T | undefined;

interface Named {
  readonly name: string;
}

class Person implements Named {
  declare ghost: number;
  nick?: string;

  constructor(readonly name: string, private age = 30, public tags: Array<string> = []) {
  }

  birthday(): this {
    this.age++;

    return this;
  }

  get years() {
    return this.age;
  }
}

function overloaded(value: string): string;
function overloaded(value: number): number;
function overloaded(value: any): any {
  return typeof value === 'string' ? value.toUpperCase() : value * 2;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const sealed = (target: any): any => Object.seal(target);

@sealed
class Sealed {
  static value = 1;
}

const traced: Array<string> = [];

function trace(label: string) {
  return (_target: any, name: string, descriptor?: PropertyDescriptor): any => {
    traced.push(`decorated ${ name }`);
    if (!descriptor?.value) return;
    const method = descriptor.value;
    descriptor.value = function (this: any, ...args: Array<any>) {
      traced.push(`${ label } ${ name }`);

      return method.apply(this, args);
    };
  };
}

const fromDecorator = (_target: any, _name: string, index: number): void => {
  traced.push(`parameter ${ index }`);
};

class Traced {
  @trace('field')
  field = 1;

  @trace('called')
  run(@fromDecorator n: number) {
    if (n < 0) throw new RangeError('negative');

    return n + 1;
  }

  @trace('static')
  static make() {
    return new Traced();
  }
}

describe('enums', () => {
  test('numbers', () => expect([ Direction.Up, Direction.Down, Direction.Left, Direction.Right ]).toEqual([ 0, 5, 6, 5 ]));
  test('reverse names', () => expect(Direction[6]).toBe('Left'));
  test('text', () => expect(Object.values(Level)).toEqual([ 'low', 'high' ]));
  test('const', () => expect(Inline.B).toBe(9));
  test('fails with an enum', () => expect(Direction).toEqual({}));
});

describe('the rest', () => {
  test('namespaces', () => expect(Geometry.Distance.between(Geometry.origin, { x: 3, y: 4 })).toBe(5));
  test('parameter properties', () => expect(new Person('Ann').birthday().years).toBe(31));
  test('declared fields are absent', () => expect('ghost' in new Person('Bob')).toBe(false));
  test('keys of an instance', () => expect(Object.keys(new Person('Bob')).sort().join()).toMatch(/age,name(,nick)?,tags/));
  test('overloads', () => expect([ overloaded('a'), overloaded(2) ]).toEqual([ 'A', 4 ]));
  test('guards', () => expect([ 'a', 1 ].filter(isText)).toEqual([ 'a' ]));
  test('satisfies and as const', () => {
    const palette = { red: [ 255, 0, 0 ], green: '#00ff00' } as const satisfies Record<string, unknown>;
    expect(palette.red[0]).toBe(255);
  });
  test('non-null assertion on nothing', () => {
    const value: Maybe<{ a: number }> = undefined;

    return value!.a;
  });
  test('class decorator', () => expect(Object.isSealed(Sealed)).toBe(true));
  test('method decorators', () => {
    expect(Traced.make().run(1)).toBe(2);
    expect(traced).toEqual([ 'decorated field', 'parameter 0', 'decorated run', 'decorated make', 'static make', 'called run' ]);
  });
  test('an error behind a decorator', () => Traced.make().run(-1));
  test('import of a type only', () => {
    type Fs = typeof import('fs');
    const fake = { existsSync: () => true } as unknown as Fs;
    expect(fake.existsSync('x')).toBe(true);
  });
  test('generics', () => {
    const pair = <A, B>(a: A, b: B): [ A, B ] => [ a, b ];
    expect(pair<number, string>(1, 'x')).toEqual([ 1, 'x' ]);
  });
  test('optional call and nullish assignment', () => {
    const options: { log?: () => void, level?: number } = {};
    options.log?.();
    options.level ??= 3;
    options.level ||= 4;
    options.level &&= 5;
    expect(options.level).toBe(5);
  });
});
