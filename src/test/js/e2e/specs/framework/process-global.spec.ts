// xJet's local mode has a process global; a server that only follows the guide has none.
describe('the process global', () => {
  test('kinds', () => expect([ typeof process, typeof process.env, typeof process.cwd(), typeof process.pid ]).toEqual([ 'object', 'object', 'string', 'number' ]));
  test('version', () => expect(process.version).toBe(`v${ process.versions.node }`));
  test('NODE_ENV can be asked for', () => expect(process.env.NODE_ENV === 'production').toBe(false));
  test('nextTick', async () => expect(await new Promise((resolve) => process.nextTick(resolve, 'ticked'))).toBe('ticked'));
  test('writing to standard output is allowed', () => {
    process.stdout.write('');
    process.stderr.write('');
  });
  test('spied on', () => {
    const spy = xJet.spyOn(require('process'), 'cwd').mockReturnValue('/elsewhere');
    expect(require('process').cwd()).toBe('/elsewhere');
    spy.mockRestore();
  });
});
