import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import tls from 'node:tls';
import { encodeErrorSchema } from '@remotex-labs/xjet';
import { XjetRemoteRunner } from '../../../../main/js/runner/index.mjs';

const runnerId = 'abcdefg1234567';
const firstId = 'suite-0000001a';
const secondId = 'suite-0000002b';

/** A server that collects bytes; `received(n)` resolves once n bytes have come. */
async function listen(t, make = net.createServer, options = {}) {
  const sockets = [];
  let bytes = Buffer.alloc(0);
  let wake = () => {};
  const server = make(options, (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      wake();
    });
    wake();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const received = async (count) => {
    while (bytes.length < count) await new Promise((done) => (wake = done));
    return bytes;
  };
  return { server, sockets, received, port: server.address().port };
}

async function connected(t, options, listener) {
  const peer = listener ?? await listen(t);
  const runner = new XjetRemoteRunner({ name: 'mine', port: peer.port, ...options });
  const packets = [];
  let wake = () => {};
  await runner.connect((packet) => {
    packets.push(readErrorPacket(packet));
    wake();
  }, runnerId);
  t.after(() => runner.disconnect());
  const delivered = async (count) => {
    while (packets.length < count) await new Promise((done) => (wake = done));
    return packets;
  };
  return { ...peer, runner, delivered };
}

function readErrorPacket(packet) {
  const body = 31 + packet.readUInt16LE(29);
  assert.equal(packet[0] & 0x0f, 2);
  assert.equal(packet.readUInt32LE(body), packet.length - body - 4);
  return {
    suiteId: packet.toString('latin1', 1, 15),
    runnerId: packet.toString('latin1', 15, 29),
    error: packet.toString('utf8', body + 4)
  };
}

const framed = (body) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
};

test('it is found by import and by require', () => {
  const require = createRequire(import.meta.url);
  assert.equal(require('../../../../main/js/runner').XjetRemoteRunner, XjetRemoteRunner);
});

test('the runner id and whole suites reach the server', async (t) => {
  const { runner, received } = await connected(t);
  const script = Buffer.from('dispatch("héllo 🎉")');
  runner.dispatch(script, firstId);
  runner.dispatch(Buffer.alloc(0), secondId);
  const expected = Buffer.concat([
    Buffer.from(runnerId),
    framed(Buffer.concat([script, Buffer.from(firstId)])),
    framed(Buffer.from(secondId))
  ]);
  assert.deepEqual(await received(expected.length), expected);
});

test('packets arrive whole, even byte by byte', async (t) => {
  const { sockets, received, delivered } = await connected(t);
  await received(14);
  sockets[0].setNoDelay(true);
  const stream = Buffer.concat(['one', 'two'].map((text) => framed(encodeErrorSchema(new Error(text), firstId, runnerId))));
  for (const byte of stream) sockets[0].write(Buffer.from([byte]));
  const packets = await delivered(2);
  assert.deepEqual(packets.map((packet) => JSON.parse(packet.error).message), ['one', 'two']);
});

test('a lost connection ends each suite that has no result, and only those', async (t) => {
  const { runner, sockets, received, delivered, port } = await connected(t);
  runner.dispatch(Buffer.from('a'), firstId);
  runner.dispatch(Buffer.from('b'), secondId);
  await received(14 + 2 * 19);
  sockets[0].write(framed(encodeErrorSchema(new Error('a result'), firstId, runnerId)));
  await delivered(1);
  sockets[0].destroy();
  const packets = await delivered(2);
  assert.equal(packets.length, 2);
  assert.equal(packets[1].suiteId, secondId);
  assert.equal(packets[1].runnerId, runnerId);
  const error = JSON.parse(packets[1].error);
  assert.equal(error.name, 'XjetRemoteError');
  assert.match(error.message, new RegExp(`Runner "mine" lost its connection .* 127\\.0\\.0\\.1:${port}: .*the server closed it`));
  assert.throws(() => runner.dispatch(Buffer.from('c'), firstId), { name: 'XjetRemoteError', message: /lost its connection/ });
});

test('a reset names its reason', async (t) => {
  const { runner, sockets, received, delivered } = await connected(t);
  runner.dispatch(Buffer.from('a'), firstId);
  await received(14 + 19);
  sockets[0].resetAndDestroy();
  const [packet] = await delivered(1);
  assert.match(JSON.parse(packet.error).message, /ECONNRESET/);
});

test('a server of another kind is told apart', async (t) => {
  const { runner, sockets, received, delivered } = await connected(t);
  runner.dispatch(Buffer.from('a'), firstId);
  await received(14 + 19);
  sockets[0].write('HTTP/1.1 400 Bad Request\r\n\r\n');
  const [packet] = await delivered(1);
  assert.match(JSON.parse(packet.error).message, /this is not an xjet-remote server/);
});

test('a refused connection names host, port and what to do', async (t) => {
  const { server, port } = await listen(t);
  server.close();
  await once(server, 'close');
  const runner = new XjetRemoteRunner({ name: 'mine', port });
  await assert.rejects(runner.connect(() => {}, runnerId), {
    name: 'XjetRemoteError',
    message: new RegExp(`cannot connect .* 127\\.0\\.0\\.1:${port}: .*ECONNREFUSED.* serve --port ${port}`)
  });
});

test('connecting has a limit', async (t) => {
  // This server takes the connection, but never answers the TLS hello.
  const { port } = await listen(t);
  const runner = new XjetRemoteRunner({ port, tls: true, connectTimeout: 50 });
  await assert.rejects(runner.connect(() => {}, runnerId), { message: /no connection within 50 ms/ });
});

test('disconnect closes the socket and is no error', async (t) => {
  const { runner, sockets, received, delivered } = await connected(t);
  await received(14);
  const closed = once(sockets[0], 'close');
  await runner.disconnect();
  await closed;
  await runner.disconnect();
  assert.deepEqual(await delivered(0), []);
  assert.throws(() => runner.dispatch(Buffer.from('a'), firstId), { message: /not connected/ });
});

test('it can connect again', async (t) => {
  const { runner, sockets, received } = await connected(t);
  await received(14);
  sockets[0].destroy();
  await runner.disconnect();
  await runner.connect(() => {}, runnerId);
  runner.dispatch(Buffer.from('a'), firstId);
  await received(2 * 14 + 19);
});

test('a port that is none is refused at once', () => {
  assert.throws(() => new XjetRemoteRunner({ port: NaN }), TypeError);
});

const keytool = spawnSync('keytool', ['-help']).error ? 'there is no keytool to make a certificate with' : false;

test('TLS', { skip: keytool }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'xjet-remote-runner-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const store = join(folder, 'key.p12');
  execFileSync('keytool', [
    '-genkeypair', '-keystore', store, '-storetype', 'PKCS12', '-storepass', 'secret', '-alias', 'a',
    '-keyalg', 'EC', '-dname', 'CN=localhost', '-ext', 'san=ip:127.0.0.1', '-validity', '2'
  ], { stdio: 'ignore' });
  const listener = await listen(t, tls.createServer, { pfx: readFileSync(store), passphrase: 'secret' });

  const strict = new XjetRemoteRunner({ port: listener.port, tls: true });
  await assert.rejects(strict.connect(() => {}, runnerId), { message: /self.signed/i });

  const { runner, received } = await connected(t, { tls: { rejectUnauthorized: false } }, listener);
  runner.dispatch(Buffer.from('a'), firstId);
  assert.equal((await received(14 + 19)).length, 33);
});
