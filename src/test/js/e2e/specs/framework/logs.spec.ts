xJet.log('at the top of the file', 1);

describe('logs', () => {
  xJet.info('in a describe');
  beforeAll(() => xJet.debug('in beforeAll'));
  afterEach(() => xJet.warn('in afterEach'));

  test('levels', () => {
    xJet.log('log');
    xJet.info('info');
    xJet.warn('warn');
    xJet.error('error');
    xJet.debug('debug');
  });
  test('kinds of values', () => {
    xJet.log(null, undefined, true, 0, -0, 1n, NaN, Symbol('s'));
    xJet.log({ a: { b: [ 1, { c: 2 } ] } }, [ [], {} ], new Map([ [ 1, 2 ] ]), new Set([ 'x' ]));
    xJet.log(new Error('an error'), /x/g, new Date(0), () => 1, class Named {});
    xJet.log(Buffer.from([ 1, 2, 3 ]), new Uint16Array([ 4, 5 ]), new ArrayBuffer(2));
    xJet.log('line one\nline two', '', 'ünïcödé 🎉');
    xJet.log();
  });
  test('circular', () => {
    const circle: any = { name: 'circle' };
    circle.self = circle;
    xJet.log(circle);
  });
  test('from a function', () => {
    function helper() {
      xJet.log('from helper');
    }

    helper();
    [ 1, 2 ].forEach((n) => xJet.log('from a callback', n));
  });
  test('after an await', async () => {
    await Promise.resolve();
    xJet.log('after an await');
    await new Promise<void>((resolve) => setTimeout(() => {
      xJet.log('from a timer');
      resolve();
    }, 1));
  });
  test('many', () => {
    for (let i = 0; i < 50; i++) xJet.debug(`message ${ i }`);
  });
  test('big', () => {
    xJet.log('x'.repeat(200_000));
    expect(1).toBe(1);
  });
  test('before a failure', () => {
    xJet.error('about to fail');
    throw new Error('failed');
  });
});
