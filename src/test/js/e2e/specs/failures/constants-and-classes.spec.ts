describe('temporal dead zone', () => {
  test('let', () => {
    const read = () => later;
    read();
    let later = 1;
    later++;
  });
  test('const in a closure', () => {
    function use() {
      return fixed + 1;
    }

    use();
    const fixed = Math.random();
    void fixed;
  });
  test('class', () => {
    const make = () => new Late();
    make();

    class Late {
    }
  });
  test('default parameter', () => ((a: any = b, b: any = 1) => [ a, b ])());
  test('typeof', () => {
    const kind = () => typeof soon;
    kind();
    let soon = 1;
    soon++;
  });
});

describe('constants', () => {
  test('assignment through eval', () => {
    (0, eval)('"use strict"; { const fixed = 1; fixed = 2; }');
  });
  test('frozen object in a class', () => {
    class Strict {
      static set(target: any) {
        target.a = 2;
      }
    }

    Strict.set(Object.freeze({ a: 1 }));
  });
  test('frozen array', () => (Object.freeze([ 1 ]) as any).push(2));
  test('getter only in a class', () => {
    class Fixed {
      get value() {
        return 1;
      }

      change() {
        (this as any).value = 2;
      }
    }

    new Fixed().change();
  });
  test('not extensible', () => {
    class Strict {
      static add(target: any) {
        target.b = 1;
      }
    }

    Strict.add(Object.preventExtensions({}));
  });
  test('delete of a sealed property', () => {
    class Strict {
      static remove(target: any) {
        delete target.a;
      }
    }

    Strict.remove(Object.seal({ a: 1 }));
  });
  test('redefinition', () => {
    const target = Object.defineProperty({}, 'a', { value: 1 });
    Object.defineProperty(target, 'a', { value: 2 });
  });
  test('a name that is nowhere', () => (globalThis as any).eval('notDefinedAnywhere'));
  test('a name that is nowhere, direct', () => {
    // @ts-expect-error on purpose
    return undefinedVariable + 1;
  });
});

describe('classes', () => {
  class Base {
    #secret = 1;

    static reveal(other: any) {
      return other.#secret;
    }

    static change(other: any) {
      other.#secret = 2;
    }

    #hidden() {
      return 1;
    }

    static call(other: any) {
      return other.#hidden();
    }
  }

  test('private field of another', () => Base.reveal({}));
  test('private field set on another', () => Base.change({}));
  test('private method of another', () => Base.call({}));
  test('private field of null', () => Base.reveal(null));
  test('this before super', () => {
    class Derived extends Base {
      constructor() {
        const self = () => this;
        self();
        super();
      }
    }

    new Derived();
  });
  test('super not called', () => {
    class Derived extends Base {
      // @ts-expect-error on purpose
      constructor() {
      }
    }

    new Derived();
  });
  test('super called twice', () => {
    class Derived extends Base {
      constructor() {
        super();
        (() => super())();
      }
    }

    new Derived();
  });
  test('extends undefined', () => {
    const parent: any = undefined;

    class Derived extends parent {
    }

    new Derived();
  });
  test('extends null', () => {
    class Derived extends (null as any) {
    }

    new (Derived as any)();
  });
  test('a field initialiser throws', () => {
    class Field {
      value = (null as any).x;
    }

    new Field();
  });
  test('a static block throws', () => {
    class Static {
      static {
        throw new Error('static block');
      }
    }

    void Static;
  });
  test('a constructor throws', () => {
    class Checked {
      constructor(n: number) {
        if (n < 0) throw new RangeError(`negative: ${ n }`);
      }
    }

    new Checked(-1);
  });
  test('a missing super method', () => {
    class Derived extends Base {
      run() {
        return (super.toString as any).missing.call(this);
      }
    }

    new Derived().run();
  });
});
