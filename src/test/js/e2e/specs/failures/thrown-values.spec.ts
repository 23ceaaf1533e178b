describe('what is no error', () => {
  test('text', () => {
    throw 'plain text';
  });
  test('empty text', () => {
    throw '';
  });
  test('number', () => {
    throw 42;
  });
  test('NaN', () => {
    throw NaN;
  });
  test('true', () => {
    throw true;
  });
  test('false', () => {
    throw false;
  });
  test('null', () => {
    throw null;
  });
  test('undefined', () => {
    throw undefined;
  });
  test('symbol', () => {
    throw Symbol('thrown');
  });
  test('object', () => {
    throw { code: 7, detail: { list: [ 1, 2 ] } };
  });
  test('object with a message', () => {
    throw { name: 'Custom', message: 'a message', code: 'E_CUSTOM' };
  });
  test('object with name, message and stack', () => {
    throw { name: 'Custom', message: 'a message', stack: 'Custom: a message\n    at nowhere' };
  });
  test('function', () => {
    throw function thrown() {};
  });
  test('array', () => {
    throw [ 1, new Error('in a list') ];
  });
  test('empty array', () => {
    throw [];
  });
  test('toJSON', () => {
    throw { toJSON: () => ({ name: 'FromJson', message: 'told by toJSON', stack: '' }) };
  });
  test('null prototype', () => {
    throw Object.assign(Object.create(null), { message: 'no prototype' });
  });
  test('date', () => {
    throw new Date(0);
  });
  test('map', () => {
    throw new Map([ [ 'a', 1 ] ]);
  });
});

describe('errors of all kinds', () => {
  class ValidationError extends Error {
    constructor(message: string, readonly field: string) {
      super(message);
      this.name = 'ValidationError';
    }
  }

  class Quiet extends Error {
  }

  test('own class', () => {
    throw new ValidationError('too short', 'password');
  });
  test('own class without a name', () => {
    throw new Quiet('quiet');
  });
  test('own properties', () => {
    throw Object.assign(new Error('with properties'), { code: 'E_CODE', status: 503, info: { retry: true } });
  });
  test('cause', () => {
    throw new Error('outer', { cause: new TypeError('inner') });
  });
  test('AggregateError', () => {
    throw new AggregateError([ new Error('one'), new TypeError('two') ], 'several');
  });
  test('empty message', () => {
    throw new Error();
  });
  test('message of many lines', () => {
    throw new Error('line one\nline two\n    at something that looks like a frame (file.js:1:2)');
  });
  test('unicode message', () => {
    throw new Error('ünïcödé 🎉 שלום');
  });
  test('name changed', () => {
    const error = new Error('renamed');
    error.name = 'Renamed';
    throw error;
  });
  test('empty name', () => {
    throw Object.assign(new Error('nameless'), { name: '' });
  });
  test('stack removed', () => {
    const error = new Error('no stack');
    delete error.stack;
    throw error;
  });
  test('stack replaced', () => {
    throw Object.assign(new Error('other stack'), { stack: 'Error: other stack\n    at made.up (file:///made/up.js:1:1)' });
  });
  test('message changed after creation', () => {
    const error = new Error('before');
    error.message = 'after';
    throw error;
  });
  test('message is an object', () => {
    throw new Error({ a: 1 } as any);
  });
  test('message is a number', () => {
    throw Object.assign(new Error(), { message: 5 });
  });
  test('made elsewhere', () => {
    const error = new Error('made here');
    const rethrow = () => {
      throw error;
    };
    rethrow();
  });
  test('rethrown', () => {
    try {
      JSON.parse('{');
    } catch (error) {
      (error as any).context = 'reading the config';
      throw error;
    }
  });
  test('wrapped', () => {
    try {
      (null as any).x;
    } catch (error) {
      throw new Error('cannot read', { cause: error });
    }
  });
  test('thrown in finally', () => {
    try {
      throw new Error('first');
    } finally {
      throw new Error('second');
    }
  });
  test('DOMException look-alike', () => {
    throw Object.create(Error.prototype, { name: { value: 'AbortError' }, message: { value: 'aborted' } });
  });
  test('frozen error', () => {
    throw Object.freeze(new Error('frozen'));
  });
  test('error with a toJSON', () => {
    throw Object.assign(new Error('hidden'), { toJSON: () => ({ name: 'Shown', message: 'shown', stack: '' }) });
  });
  for (const Type of [ EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError ]) {
    test(Type.name, () => {
      throw new Type(`a ${ Type.name }`);
    });
  }
  test('called without new', () => {
    throw TypeError('no new');
  });
  test('captureStackTrace', () => {
    const target: any = { name: 'Captured', message: 'captured' };
    Error.captureStackTrace(target);
    throw target;
  });
  test('captureStackTrace hides a function', () => {
    function assertThat() {
      const error = new Error('hidden frame');
      Error.captureStackTrace(error, assertThat);
      throw error;
    }

    assertThat();
  });
});
