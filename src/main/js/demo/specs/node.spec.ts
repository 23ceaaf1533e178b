import { createHash } from 'crypto';
import EventEmitter, { once } from 'events';
import { posix } from 'path';
import { URL } from 'url';
import { gunzipSync, gzipSync } from 'zlib';

describe('modules of Node on the server', () => {
  test('Buffer', () => expect(Buffer.from('xJet 🚀').toString('base64')).toBe('eEpldCDwn5qA'));
  test('path', () => expect(posix.relative('/srv/app/src', '/srv/app/test/a.ts')).toBe('../test/a.ts'));
  test('url', () => expect(new URL('../b?q=ä', 'https://example.org/a/c').href).toBe('https://example.org/b?q=%C3%A4'));
  test('crypto', () => expect(createHash('sha256').update('abc').digest('hex').slice(0, 16)).toBe('ba7816bf8f01cfea'));
  test('zlib', () => expect(gunzipSync(gzipSync('squeezed')).toString()).toBe('squeezed'));
  test('events', async () => {
    const emitter = new EventEmitter();
    setTimeout(() => emitter.emit('ready', 'at last'), 2);
    expect(await once(emitter, 'ready')).toEqual([ 'at last' ]);
  });
  test('a log reaches the report', () => {
    xJet.info('hello from the server');
    expect(1).toBe(1);
  });
});
