describe('errors that fight back', () => {
  test('a property that is a circle', () => {
    const error: any = new Error('circular');
    error.self = error;
    throw error;
  });
  test('is not reached', () => {});
});

describe('a getter that throws', () => {
  test('on the error', () => {
    throw Object.defineProperty(new Error('with a getter'), 'extra', {
      enumerable: true,
      get() {
        throw new Error('from the getter');
      }
    });
  });
  test('is not reached', () => {});
});

describe('a proxy', () => {
  test('that answers', () => {
    throw new Proxy(new Error('behind a proxy'), {});
  });
  test('is reached', () => {});
  test('that refuses', () => {
    throw new Proxy({}, {
      ownKeys() {
        throw new TypeError('no keys for you');
      }
    });
  });
  test('is not reached', () => {});
});

describe('toJSON throws', () => {
  test('on the error', () => {
    throw Object.assign(new Error('x'), {
      toJSON() {
        throw new Error('from toJSON');
      }
    });
  });
});

describe('still alive', () => {
  test('yes', () => {});
});
