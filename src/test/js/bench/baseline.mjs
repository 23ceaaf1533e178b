#!/usr/bin/env node
/*
 * The yardstick of the benchmark: suites run in this one process with Node's vm, as in the server of
 * xJet's guide, but with frames cut correctly. usage: node baseline.mjs [--port P]
 */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import * as processModule from 'node:process';
import { parseArgs } from 'node:util';
import { Script, createContext } from 'node:vm';
import { encodeErrorSchema } from '../e2e/node_modules/@remotex-labs/xjet/dist/index.js';
import frames from '../../../main/js/runner/lib/frame-reader.js';

const ID_BYTES = 14;
const MAX_SUITE_BYTES = 64 * 1024 * 1024;
const require = createRequire(import.meta.url);

// As in xJet's local mode: suites see a process that they cannot change.
const safeProcess = Object.freeze({
  ...processModule,
  stdout: { write() {} },
  stderr: { write() {} }
});

async function runSuite(script, suiteId, runnerId, send) {
  try {
    const context = createContext({
      Buffer,
      module: { exports: {} },
      require,
      console,
      process: safeProcess,
      setTimeout,
      setInterval,
      clearTimeout,
      clearInterval,
      dispatch: send
    });
    await new Script(script).runInContext(context, { breakOnSigint: true, displayErrors: false });
  } catch (error) {
    send(encodeErrorSchema(error, suiteId, runnerId));
  }
}

function serve(socket) {
  let runnerId = Buffer.alloc(0);
  const send = (packet) => {
    const body = Buffer.from(packet);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    socket.write(Buffer.concat([head, body]));
  };
  const reader = new frames.FrameReader(MAX_SUITE_BYTES, (frame) => {
    const end = frame.length - ID_BYTES;
    runSuite(frame.toString('utf8', 0, end), frame.toString('latin1', end), runnerId.toString('latin1'), send);
  });

  socket.setNoDelay(true);
  socket.on('error', (error) => console.error(`${socket.remotePort}: ${error.message}`));
  socket.on('data', (chunk) => {
    const missing = ID_BYTES - runnerId.length;
    if (missing > 0) {
      runnerId = Buffer.concat([runnerId, chunk.subarray(0, missing)]);
      chunk = chunk.subarray(missing);
    }
    if (chunk.length > 0) reader.push(chunk);
  });
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const server = createServer(serve);
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`baseline listening on 127.0.0.1:${server.address().port}`);
});
