/*
 * Suites as xJet itself makes them: its command line builds the e2e project and sends every suite to
 * a server here, which keeps it and ends it at once with an Error packet.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import frames from '../../../main/js/runner/lib/frame-reader.js';
import packets from '../../../main/js/runner/lib/packets.js';

const ID_BYTES = 14;
const MAX_SUITE_BYTES = 64 * 1024 * 1024;
const project = join(dirname(fileURLToPath(import.meta.url)), '../e2e');

/** Resolves with [{ path, frame, idOffsets }]; `frame` is the script and the suite id, with no length. */
export async function captureSuites(globs) {
  const suites = [];
  const server = createServer((socket) => keepSuites(socket, suites));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    await runXjet(globs, server.address().port);
  } finally {
    server.close();
  }
  if (suites.length === 0) throw new Error('xJet sent no suite');
  return suites.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function keepSuites(socket, suites) {
  let runnerId = '';
  const reader = new frames.FrameReader(MAX_SUITE_BYTES, (frame) => {
    const suiteId = frame.toString('latin1', frame.length - ID_BYTES);
    suites.push(describe(Buffer.from(frame), suiteId, runnerId));
    const packet = packets.errorPacket(new Error('captured'), suiteId, runnerId);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(packet.length);
    socket.write(Buffer.concat([head, packet]));
  });
  socket.on('data', (chunk) => {
    const missing = ID_BYTES - runnerId.length;
    runnerId += chunk.toString('latin1', 0, Math.max(0, missing));
    if (chunk.length > missing) reader.push(chunk.subarray(Math.max(0, missing)));
  });
}

/** The first line names the suite's path and both ids. */
function describe(frame, suiteId, runnerId) {
  const firstLine = frame.toString('latin1', 0, frame.indexOf(10));
  return {
    path: /"path":"([^"]*)"/.exec(firstLine)[1],
    frame,
    suiteIdAt: firstLine.indexOf(suiteId),
    runnerIdAt: firstLine.indexOf(runnerId)
  };
}

async function runXjet(globs, port) {
  const args = [
    join(project, 'node_modules/@remotex-labs/xjet/dist/bash.js'),
    '--config', 'xjet.config.ts', '--reporter', 'json',
    ...globs.flatMap((glob) => ['--suites', glob])
  ];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, E2E_PORT: String(port), E2E_HOST: '127.0.0.1', E2E_SET: 'specs', E2E_PARALLEL: '8' },
    stdio: ['ignore', 'ignore', 'inherit']
  });
  // xJet exits with 2, because every suite ended with an error.
  await new Promise((done, fail) => child.once('error', fail).once('exit', done));
}
