/* Servers of one process, and clusters of many, on free ports of loopback. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ServerProcess } from './server-process.mjs';

/** Resolves with a server as ServerProcess is one: `workers` workers in one process. */
export function oneProcess(launch, workers, logs, ...flags) {
  const serve = ['serve', '--port', '0', '--workers', String(workers), ...flags];
  return ServerProcess.start('serve', [...launch, ...serve], join(logs, 'serve.log'));
}

/** Resolves with a gateway whose `stop` stops its worker nodes too; each of these has one worker. */
export async function manyNodes(launch, nodes, logs) {
  const members = `127.0.0.1:${await freePort()}`;
  const started = [];
  const start = async (role, port, ...flags) => {
    const cluster = ['--cluster-members', members, '--cluster-port', String(port)];
    const name = `${role}-${started.length}`;
    started.push(await ServerProcess.start(name, [...launch, role, ...cluster, ...flags], join(logs, `${name}.log`)));
  };
  const stop = async () => {
    for (const node of started.reverse()) await node.stop();
  };
  try {
    await start('gateway', members.split(':')[1], '--port', '0');
    for (let i = 0; i < nodes; i++) await start('worker', await freePort(), '--workers', '1');
  } catch (error) {
    await stop();
    throw error;
  }
  const [gateway] = started;
  return { host: gateway.host, port: gateway.port, stop };
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
