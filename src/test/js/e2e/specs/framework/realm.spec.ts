describe('the environment', () => {
  test('module and require', () => expect([ typeof module, typeof require, typeof (globalThis as any).dispatch ]).toEqual([ 'object', 'function', 'function' ]));
  test('Buffer is the one of the module', () => expect(require('buffer').Buffer).toBe(Buffer));
  test('modules are the same each time', () => expect(require('path')).toBe(require('node:path')));
  test('typeof of what is nowhere', () => {
    // @ts-expect-error on purpose
    expect(typeof window).toBe('undefined');
  });
  test('globalThis', () => {
    (globalThis as any).shared = 1;
    expect((0, eval)('shared')).toBe(1);
  });
  test('a fresh global object for each file', () => expect((globalThis as any).leftByAnother).toBeUndefined());
  test('leave something behind', () => {
    (globalThis as any).leftByAnother = true;
    (Array.prototype as any).leftByAnother = true;
    expect(([] as any).leftByAnother).toBe(true);
  });
  test('path of the suite', () => expect((globalThis as any).__XJET.runtime.path).toBe('specs/framework/realm.spec.ts'));
  test('import.meta is empty', () => expect(typeof import.meta).toBe('object'));
  test('dynamic import of a module of Node', async () => expect((await import('path')).posix.sep).toBe('/'));
  test('dynamic import of an own file', async () => expect((await import('../helpers/calc')).double(4)).toBe(8));
  test('JSON import', () => {
    expect(require('../helpers/data.json')).toEqual({ name: 'data', list: [ 1, 2, 3 ] });
  });
});

describe('patched intrinsics', () => {
  test('Array.prototype.push', () => {
    const { push } = Array.prototype;
    Array.prototype.push = () => {
      throw new Error('push is broken');
    };
    try {
      [].push();
    } finally {
      Array.prototype.push = push;
    }
  });
  test('Date', () => {
    const RealDate = Date;
    (globalThis as any).Date = class extends RealDate {
      constructor() {
        super(0);
      }
    };
    const year = new Date().getUTCFullYear();
    globalThis.Date = RealDate;
    expect(year).toBe(1970);
  });
  test('Promise.prototype.then', async () => {
    const { then } = Promise.prototype;
    let calls = 0;
    Promise.prototype.then = function (this: any, ...args: any) {
      calls++;

      return then.apply(this, args);
    } as any;
    await { then: (resolve: any) => resolve(1) };
    Promise.resolve().then(() => {});
    Promise.prototype.then = then;
    expect(calls).toBeGreaterThan(0);
  });
  test('Error', () => {
    const RealError = Error;
    (globalThis as any).Error = class Patched extends RealError {
      override name = 'Patched';
    };
    const error = new Error('x');
    (globalThis as any).Error = RealError;
    throw error;
  });
});
