import { divide } from '../specs/helpers/calc';

describe('an interval throws', () => {
  test('while it waits', async () => {
    let left = 3;
    setInterval(() => divide(1, --left), 5);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
