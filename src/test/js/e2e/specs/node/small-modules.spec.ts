import os from 'os';
import process from 'process';
import { StringDecoder } from 'string_decoder';
import timers, { setImmediate as immediate, clearImmediate } from 'timers';
import timersPromises from 'timers/promises';
import { performance } from 'perf_hooks';
import Module, { builtinModules, createRequire, isBuiltin } from 'module';
import constants from 'constants';
import punycode from 'punycode';
import { AsyncLocalStorage, AsyncResource } from 'async_hooks';
import diagnostics from 'diagnostics_channel';
import tty from 'tty';
import v8 from 'v8';

describe('os', () => {
  test('kinds', () => expect([ typeof os.platform(), typeof os.hostname(), os.cpus().length > 0, os.totalmem() > os.freemem() ]).toEqual([ 'string', 'string', true, true ]));
  test('EOL', () => expect(os.EOL).toBe('\n'));
  test('constants', () => expect([ os.constants.signals.SIGINT, os.constants.errno.ENOENT ]).toEqual([ 2, 2 ]));
  test('tmpdir', () => expect(os.tmpdir()).toMatch(/^\/|^[A-Z]:/));
});

describe('process', () => {
  test('kinds', () => expect([ typeof process.pid, typeof process.cwd(), Array.isArray(process.argv), typeof process.env ]).toEqual([ 'number', 'string', true, 'object' ]));
  test('version', () => expect(process.version).toBe(`v${ process.versions.node }`));
  test('hrtime', () => {
    const start = process.hrtime.bigint();
    expect(process.hrtime.bigint() >= start).toBe(true);
    expect(process.hrtime()).toHaveLength(2);
  });
  test('nextTick comes before promises', async () => {
    const order: Array<string> = [];
    await new Promise<void>((resolve) => setTimeout(() => {
      Promise.resolve().then(() => order.push('promise'));
      process.nextTick(() => order.push('tick'));
      immediate(() => {
        order.push('immediate');
        resolve();
      });
    }, 1));
    expect(order).toEqual([ 'tick', 'promise', 'immediate' ]);
  });
  test('nextTick with arguments', async () => expect(await new Promise((resolve) => process.nextTick((...args: Array<unknown>) => resolve(args), 1, 'b'))).toEqual([ 1, 'b' ]));
  test('memoryUsage', () => expect(process.memoryUsage().heapUsed).toBeGreaterThan(1000));
  test('uptime', () => expect(process.uptime()).toBeGreaterThan(0));
  test('platform', () => expect(process.platform).toBe(os.platform()));
  test('nextTick of text', () => process.nextTick('x' as any));
});

describe('string_decoder', () => {
  test('split characters', () => {
    const decoder = new StringDecoder('utf8');
    expect([ decoder.write(Buffer.from([ 0xe2, 0x82 ])), decoder.write(Buffer.from([ 0xac, 0x41 ])), decoder.end() ]).toEqual([ '', '€A', '' ]);
  });
  test('cut off', () => {
    const decoder = new StringDecoder();
    decoder.write(Buffer.from([ 0xf0, 0x9f ]));
    expect(decoder.end()).toBe('\ufffd');
  });
  test('base64', () => {
    const decoder = new StringDecoder('base64');
    expect([ decoder.write(Buffer.from('a')), decoder.end(Buffer.from('bc')) ]).toEqual([ '', 'YWJj' ]);
  });
  test('unknown encoding', () => new StringDecoder('nope' as any));
});

describe('timers', () => {
  test('immediate', async () => expect(await new Promise((resolve) => immediate(resolve, 'arg'))).toBe('arg'));
  test('cleared', async () => {
    const fn = xJet.fn();
    clearImmediate(immediate(fn as any));
    await new Promise((resolve) => immediate(resolve));
    expect(fn).not.toHaveBeenCalled();
  });
  test('ref and unref', () => {
    const timer = timers.setTimeout(() => {}, 1000);
    expect([ timer.hasRef(), timer.unref().hasRef(), timer.ref().hasRef() ]).toEqual([ true, false, true ]);
    timers.clearTimeout(timer);
  });
  test('by number', async () => {
    const fn = xJet.fn();
    timers.clearTimeout(+timers.setTimeout(fn as any, 1) as any);
    await timersPromises.setTimeout(5);
    expect(fn).not.toHaveBeenCalled();
  });
  test('promises', async () => expect([ await timersPromises.setTimeout(1, 'a'), await timersPromises.setImmediate('b') ]).toEqual([ 'a', 'b' ]));
  test('interval as an iterator', async () => {
    let n = 0;
    for await (const value of timersPromises.setInterval(1, 'tick')) {
      expect(value).toBe('tick');
      if (++n === 3) break;
    }
    expect(n).toBe(3);
  });
  test('callback that is none', () => timers.setTimeout('code' as any, 1));
  test('aborted', () => timersPromises.setTimeout(1000, null, { signal: { aborted: true } as any }));
});

describe('others', () => {
  test('performance', () => {
    const start = performance.now();
    for (let i = 0; i < 1e5; i++) Math.sqrt(i);
    expect(performance.now()).toBeGreaterThanOrEqual(start);
    expect(performance.timeOrigin).toBeGreaterThan(1.5e12);
  });
  test('builtinModules', () => expect([ 'fs', 'path', 'http', 'util' ].every((name) => builtinModules.includes(name))).toBe(true));
  test('isBuiltin', () => expect([ isBuiltin('fs'), isBuiltin('node:fs'), isBuiltin('lodash-of-nowhere') ]).toEqual([ true, true, false ]));
  test('createRequire', () => expect(createRequire('/some/file.js')('path').sep).toBe('/'));
  test('Module', () => expect(typeof Module).toBe('function'));
  test('require.resolve', () => expect(require.resolve('fs')).toBe('fs'));
  test('constants', () => expect(constants.O_RDONLY).toBe(0));
  test('punycode', () => expect([ punycode.encode('mañana'), punycode.toUnicode('xn--maana-pta.com') ]).toEqual([ 'maana-pta', 'mañana.com' ]));
  test('AsyncLocalStorage', async () => {
    const storage = new AsyncLocalStorage<number>();
    const seen = await storage.run(7, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));

      return storage.getStore();
    });
    expect([ seen, storage.getStore() ]).toEqual([ 7, undefined ]);
  });
  test('AsyncResource', () => expect(new AsyncResource('X').runInAsyncScope((a: number) => a + 1, null, 1)).toBe(2));
  test('diagnostics_channel', () => {
    const messages: Array<unknown> = [];
    const listener = (message: unknown) => messages.push(message);
    diagnostics.subscribe('e2e', listener);
    diagnostics.channel('e2e').publish({ a: 1 });
    diagnostics.unsubscribe('e2e', listener);
    diagnostics.channel('e2e').publish({ a: 2 });
    expect(messages).toEqual([ { a: 1 } ]);
  });
  test('tty', () => expect(tty.isatty(99)).toBe(false));
  test('v8 serialisation', () => expect(v8.deserialize(v8.serialize({ a: [ 1, 'x', null ] }))).toEqual({ a: [ 1, 'x', null ] }));
});
