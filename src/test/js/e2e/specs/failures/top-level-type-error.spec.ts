import { runAll } from '../helpers/chain';

describe('never run', () => {
  test('one', () => {});
});

const result: any = runAll(4);
test('two', () => result);
