import { divide, Ledger } from '../helpers/calc';
import { dig, runAll, runLater } from '../helpers/chain';
import * as deep from '../helpers/deep/deepest';
import lazy from '../helpers/lazy';

describe('errors in other files', () => {
  test('one call away', () => divide(1, 0));
  test('several calls away', () => runAll(8));
  test('after an await', () => runLater(8));
  test('recursive, then another file', () => dig(4));
  test('a class of another file', () => deep.deepest('custom'));
  test('instanceof across files', () => {
    expect(() => deep.deepest('x')).toThrow(deep.DeepError);
  });
  test('a private method', () => new Ledger().add(1).add(NaN));
  test('a getter', () => expect(new Ledger().add(2).add(3).total).toBe(6));
  test('engine error in another file', () => deep.paint(deep.Colour.Green));
  test('a default export', () => lazy(() => {
    throw new Error('in the callback');
  }));
  test('an expectation through another file', () => lazy(() => expect(1).toBe(2)));
  test('caught and wrapped', () => {
    try {
      runAll(1);
    } catch (error) {
      throw new Error('run failed', { cause: error });
    }
  });
  test('passes', () => expect(deep.paint(deep.Colour.Red)).toBe('painted red'));
});
