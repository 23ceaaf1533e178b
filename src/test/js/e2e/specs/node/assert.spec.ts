import assert, { strict, deepStrictEqual, ok } from 'assert';

describe('assert passes', () => {
  test('ok', () => {
    assert(true);
    ok(1);
  });
  test('equal', () => assert.equal(1, '1' as any));
  test('deep', () => deepStrictEqual({ a: [ 1, new Set([ 2 ]) ] }, { a: [ 1, new Set([ 2 ]) ] }));
  test('throws', () => assert.throws(() => {
    throw new Error('with a message');
  }, /message/));
  test('rejects', () => assert.rejects(Promise.reject(new Error('x')), { message: 'x' }));
  test('match', () => assert.match('text', /ex/));
  test('notDeepEqual', () => assert.notDeepEqual({ a: 1 }, { a: 2 }));
  test('strict is the same as strict of the module', () => assert.equal(strict.equal, strict.strictEqual));
});

describe('assert fails', () => {
  test('with a message', () => assert(false, 'a message of mine'));
  test('equal', () => assert.equal(1, 2));
  test('strictEqual', () => assert.strictEqual('a', 'b'));
  test('strictEqual of numbers', () => assert.strictEqual(1, 2));
  test('notStrictEqual', () => assert.notStrictEqual(1, 1));
  test('deepStrictEqual', () => deepStrictEqual({ a: 1, b: [ 1, 2 ] }, { a: 1, b: [ 1, 3 ] }));
  test('deepEqual', () => assert.deepEqual([ 1, 2, 3 ], [ 1, 2 ]));
  test('throws', () => assert.throws(() => {}));
  test('doesNotThrow', () => assert.doesNotThrow(() => {
    throw new Error('thrown');
  }));
  test('rejects', () => assert.rejects(Promise.resolve(1)));
  test('match', () => assert.match('text', /other/));
  test('fail', () => assert.fail('on purpose'));
  test('ifError', () => assert.ifError(null));
  test('own error', () => assert(0, new TypeError('given') as any));
  test('the error', () => {
    try {
      assert.strictEqual(1, 2);
    } catch (error: any) {
      expect({ name: error.name, code: error.code, actual: error.actual, expected: error.expected, operator: error.operator, generated: error.generatedMessage })
        .toEqual({ name: 'AssertionError', code: 'ERR_ASSERTION', actual: 1, expected: 2, operator: 'strictEqual', generated: true });
    }
  });
});
