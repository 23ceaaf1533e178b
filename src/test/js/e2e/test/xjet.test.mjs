import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

async function runXjet(t, port, suites) {
  const folder = mkdtempSync(join(tmpdir(), 'xjet-remote-runner-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const report = join(folder, 'report.json');
  const args = [
    join(project, 'node_modules/@remotex-labs/xjet/dist/bash.js'),
    '--config', 'xjet.config.ts', '--reporter', 'json', '--outputFile', report, '--suites', suites
  ];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, E2E_PORT: String(port), E2E_CLIENT: 'package', E2E_PARALLEL: '2' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code, signal] = await once(child, 'close');
  return { code, signal, output, read: () => JSON.parse(readFileSync(report, 'utf8')).remote };
}

test('a server that goes away does not hang xJet', async (t) => {
  let bytes = 0;
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      if (bytes > 50_000) socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());

  const { code, signal, read } = await runXjet(t, server.address().port, 'specs/matchers/*');
  assert.equal(signal, null);
  assert.equal(code, 2);
  const suites = Object.values(read());
  assert.equal(suites.length, 7);
  for (const { errors } of suites) {
    assert.equal(errors[0].name, 'XjetRemoteError');
    assert.match(errors[0].message, /lost its connection to the xjet-remote server at 127\.0\.0\.1:\d+/);
  }
});

test('no server: xJet ends with the reason', async (t) => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');

  const { code, output } = await runXjet(t, port, 'specs/matchers/*');
  assert.notEqual(code, 0);
  assert.match(output, new RegExp(`cannot connect to an xjet-remote server at 127\\.0\\.0\\.1:${port}`));
});
