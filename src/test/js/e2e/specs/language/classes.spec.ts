abstract class Shape {
  static count = 0;
  static #registry = new Map<string, Shape>();

  constructor(protected readonly id: string) {
    Shape.count++;
    Shape.#registry.set(id, this);
  }

  static find(id: string) {
    return Shape.#registry.get(id);
  }

  abstract area(): number;

  describe(): string {
    return `${ this.constructor.name } ${ this.id } of ${ this.area() }`;
  }
}

class Square extends Shape {
  #side: number;
  static {
    Shape.count = 10;
  }

  constructor(id: string, side: number) {
    super(id);
    this.#side = side;
  }

  get side() {
    return this.#side;
  }

  set side(value: number) {
    if (value < 0) throw new RangeError('a side cannot be negative');
    this.#side = value;
  }

  area() {
    return this.#side ** 2;
  }

  equals(other: unknown) {
    return typeof other === 'object' && other !== null && #side in other && (other as Square).#side === this.#side;
  }

  static #secret() {
    return 'static private';
  }

  static reveal() {
    return Square.#secret();
  }
}

const Named = (Base: any) => class extends Base {
  label = 'mixed in';
};

describe('classes', () => {
  test('static block and counter', () => {
    const before = Shape.count;
    new Square('a', 1);
    expect(Shape.count).toBe(before + 1);
  });
  test('inherited method', () => expect(new Square('b', 3).describe()).toBe('Square b of 9'));
  test('accessors', () => {
    const square = new Square('c', 1);
    square.side = 5;
    expect(square.area()).toBe(25);
  });
  test('a setter throws', () => {
    new Square('d', 1).side = -1;
  });
  test('brand checks', () => {
    const square = new Square('e', 2);
    expect(square.equals(new Square('f', 2))).toBe(true);
    expect(square.equals({ side: 2 })).toBe(false);
  });
  test('private static', () => expect(Square.reveal()).toBe('static private'));
  test('registry', () => expect(Shape.find('b')).toBeInstanceOf(Square));
  test('mixin', () => expect(new (Named(Square) as any)('g', 1).label).toBe('mixed in'));
  test('instanceof with Symbol.hasInstance', () => {
    class Even {
      static [Symbol.hasInstance](n: number) {
        return n % 2 === 0;
      }
    }

    expect((2 as any) instanceof Even).toBe(true);
  });
  test('species', () => {
    class List extends Array {
      static get [Symbol.species]() {
        return Array;
      }
    }

    const mapped = new List(1, 2, 3).map((x) => x);
    expect(mapped instanceof List).toBe(false);
    expect(mapped).toEqual([ 1, 2, 3 ]);
  });
  test('extending built-ins', () => {
    class Stack extends Array<number> {
      peek() {
        return this[this.length - 1];
      }
    }

    const stack = Stack.from([ 1, 2 ]) as Stack;
    stack.push(3);
    expect(stack.peek()).toBe(3);
    expect(stack.length).toBe(3);
    expect(stack).toBeInstanceOf(Stack);
  });
  test('extending Error', () => {
    class Custom extends Error {
      override name = 'Custom';
    }

    const error = new Custom('x');
    expect(String(error)).toBe('Custom: x');
    expect(error.stack!.split('\n')[0]).toBe('Error: x');
  });
  test('extending Map and Promise', async () => {
    class Registry extends Map<string, number> {
      sum() {
        return [ ...this.values() ].reduce((a, b) => a + b, 0);
      }
    }

    class Task<T> extends Promise<T> {
    }

    expect(new Registry([ [ 'a', 1 ], [ 'b', 2 ] ]).sum()).toBe(3);
    expect(Task.resolve(1).then((x) => x)).toBeInstanceOf(Task);
  });
  test('new.target', () => {
    class Base {
      made: string;

      constructor() {
        this.made = new.target.name;
      }
    }

    class Derived extends Base {
    }

    expect([ new Base().made, new Derived().made ]).toEqual([ 'Base', 'Derived' ]);
  });
  test('new.target is undefined in a field', () => {
    class Base {
      made = (new.target as any).name;
    }

    new Base();
  });
  test('computed members', () => {
    const key = 'dynamic';

    class Computed {
      static [`${ key }Static`] = 1;

      [`${ key }Method`]() {
        return 2;
      }

      get [key]() {
        return 3;
      }
    }

    expect([ (Computed as any).dynamicStatic, (new Computed() as any).dynamicMethod(), new Computed()[key] ]).toEqual([ 1, 2, 3 ]);
  });
  test('order of fields', () => {
    const order: Array<string> = [];

    class Base {
      a = order.push('base field');

      constructor() {
        order.push('base constructor');
      }
    }

    class Derived extends Base {
      b = order.push('derived field');

      constructor() {
        super();
        order.push('derived constructor');
      }
    }

    new Derived();
    expect(order).toEqual([ 'base field', 'base constructor', 'derived field', 'derived constructor' ]);
  });
  test('toString of a class', () => expect(String(class A {
  }).startsWith('class')).toBe(true));
  test('fails with an instance', () => expect(new Square('z', 4)).toEqual({ id: 'z', side: 4 }));
});
