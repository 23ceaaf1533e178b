describe('shape of errors', () => {
  test('own properties', () => expect(Object.getOwnPropertyNames(new Error('x')).sort()).toEqual([ 'message', 'stack' ]));
  test('cause is not enumerable', () => {
    const error = new Error('x', { cause: 1 });
    expect([ Object.keys(error).length, error.cause, 'cause' in new Error('y') ]).toEqual([ 0, 1, false ]);
  });
  test('AggregateError', () => expect(new AggregateError([ 1, 2 ], 'm').errors).toEqual([ 1, 2 ]));
  test('toString', () => expect([ String(new TypeError('x')), String(new Error()), String(Object.assign(new Error('x'), { name: '' })) ]).toEqual([ 'TypeError: x', 'Error', 'x' ]));
  test('prototype chain', () => expect(Object.getPrototypeOf(TypeError)).toBe(Error));
  test('name is inherited', () => expect(Object.hasOwn(new TypeError('x'), 'name')).toBe(false));
  test('toString tag', () => expect(Object.prototype.toString.call(new Error('x'))).toBe('[object Error]'));
});

describe('stacks', () => {
  const frames = (error: Error) => error.stack!.split('\n').slice(1);
  test('first line', () => expect(new RangeError('message').stack!.split('\n')[0]).toBe('RangeError: message'));
  test('form of a frame', () => {
    function named() {
      return new Error('x');
    }

    expect(frames(named())[0]).toMatch(/^ {4}at named \(.*language\/errors\.spec\.js:\d+:\d+\)$/);
  });
  test('form of a method', () => {
    class Owner {
      method() {
        return new Error('x');
      }

      static make() {
        return new Error('y');
      }
    }

    expect(frames(new Owner().method())[0]).toMatch(/at Owner\.method \(/);
    expect(frames(Owner.make())[0]).toMatch(/at Owner\.make \(|at Function\.make \(|at _?Owner\.make \(/);
  });
  test('form of a constructor', () => {
    class Made {
      error = new Error('x');
    }

    expect(frames(new Made().error).slice(0, 2).join()).toMatch(/new Made \(/);
  });
  test('native frames', () => expect([ 1 ].map(() => new Error('x'))[0].stack).toMatch(/at Array\.map \(<anonymous>\)/));
  test('async frames', async () => {
    const inner = async () => {
      await null;

      return new Error('x');
    };
    const outer = async () => await inner();
    expect((await outer()).stack).toMatch(/at async outer/);
  });
  test('stackTraceLimit', () => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 1;
    const short = frames(new Error('x')).length;
    Error.stackTraceLimit = 0;
    const none = new Error('y').stack;
    Error.stackTraceLimit = before;
    expect([ short, none, before ]).toEqual([ 1, 'Error: y', 10 ]);
  });
  test('captureStackTrace', () => {
    const target: any = {};
    const inner = () => Error.captureStackTrace(target, inner);
    inner();
    expect(target.stack).toMatch(/^Error\n {4}at /);
    expect(target.stack).not.toMatch(/at inner/);
  });
  test('prepareStackTrace', () => {
    const before = Error.prepareStackTrace;
    Error.prepareStackTrace = (error, sites) => ({ text: String(error), line: typeof sites[0].getLineNumber(), url: sites[0].getScriptNameOrSourceURL() }) as any;
    const { stack } = new Error('sites') as any;
    Error.prepareStackTrace = before;
    expect(stack.text).toBe('Error: sites');
    expect(stack.line).toBe('number');
    expect(stack.url).toMatch(/errors\.spec\.js$/);
  });
  test('stack is writable', () => {
    const error = new Error('x');
    error.stack = 'replaced';
    expect(error.stack).toBe('replaced');
  });
  test('fails with a stack of its own', () => {
    const error = new Error('kept');
    error.stack = `${ error.stack!.split('\n')[0] }\n    at nowhere (file.js:3:4)`;
    throw error;
  });
});
