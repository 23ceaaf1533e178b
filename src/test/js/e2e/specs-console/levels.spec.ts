/*
 * What reaches the sandbox's console comes back as xJet's own logs would: on Node, where a suite's console
 * speaks to nobody, xJet's logs stand in for it. Numbers read the same in both.
 */
const isRemote = 'Console' in console;
const logger: Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'debug'> = isRemote ? console : xJet as never;

logger.log(1);

describe('levels', () => {
  beforeAll(() => {
    logger.info(2);
  });

  test('each method has its level', () => {
    logger.log(10);
    logger.info(11);
    logger.warn(12);
    logger.error(13);
    logger.debug(14);
  });

  describe('inner', () => {
    test('of a describe in a describe', () => {
      expect(1).toBe(1);
      [ 20, 21 ].forEach((number) => logger.log(number, number + 1));
    });
  });

  test.skip('skipped', () => logger.log(30));

  test('after a skipped one, later', async () => {
    await null;
    await new Promise<void>((resolve) => setTimeout(() => {
      logger.warn(40);
      resolve();
    }, 1));
    const { error } = logger;
    error(41);
  });

  afterAll(() => {
    logger.debug(50);
  });
});
