/* A worker thread that sends one suite again and again; posts a message after the first time. */
import { parentPort, workerData } from 'node:worker_threads';
import { driveRound } from './drive.mjs';
import { scriptSuites } from './empty.mjs';

const { host, port, body } = workerData;
const suites = scriptSuites(1, body);
while (true) {
  await driveRound({ host, port }, suites, { connections: 1, inFlight: 1, limitSeconds: 60 });
  parentPort.postMessage('once');
}
