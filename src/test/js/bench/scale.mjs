#!/usr/bin/env node
/*
 * What more workers bring, what nodes cost, and who waits for whom. See USAGE.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { captureSuites } from './capture.mjs';
import { manyNodes, oneProcess } from './cluster.mjs';
import { driveRound } from './drive.mjs';
import { emptySuites, scriptSuites } from './empty.mjs';

const USAGE = `usage: node scale.mjs [--command "java -Xmx1g -jar target/xjet-remote.jar"] [options] [PART...]
  PART                throughput, latency, fairness, large; default: all
  --rounds N          rounds that warm a server up before the ones that count (10)
  --logs DIR          standard error of the processes (a folder of the system's temporary folder)`;

const LIMIT_SECONDS = 300;
const COUNTED_ROUNDS = 5;
const MIB = 1024 * 1024;
const PARTS = { throughput, latency, fairness, large };

const { values: options, positionals } = readOptions();
const launch = options.command.trim().split(/\s+/);
mkdirSync(options.logs, { recursive: true });
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  console.log(`\n${part}`);
  await PARTS[part]();
}

/** Real suites, as many at a time as keep all workers busy. */
async function throughput() {
  const suites = await captureSuites(['specs/matchers/*', 'specs/language/*', 'specs/packages/*']);
  const rows = [
    ['1 worker in one process', () => oneProcess(launch, 1, options.logs)],
    ['2 workers in one process', () => oneProcess(launch, 2, options.logs)],
    ['1 worker node', () => manyNodes(launch, 1, options.logs)],
    ['2 worker nodes', () => manyNodes(launch, 2, options.logs)]
  ];
  for (const [name, start] of rows) {
    await withServer(start, async (server) => {
      const rounds = await counted(server, suites, { connections: 4, inFlight: 2 });
      console.log(`  ${name.padEnd(26)}${median(rounds.map((r) => r.suites / r.seconds)).toFixed(1).padStart(8)} suites/s`);
    });
  }
}

/** Suites that do nothing, one at a time. */
async function latency() {
  const suites = emptySuites(300);
  const rows = [
    ['one process', () => oneProcess(launch, 1, options.logs)],
    ['gateway and worker node', () => manyNodes(launch, 1, options.logs)]
  ];
  for (const [name, start] of rows) {
    await withServer(start, async (server) => {
      const rounds = await counted(server, suites, { connections: 1, inFlight: 1 });
      console.log(`  ${name.padEnd(26)}${quantiles(rounds.flatMap((r) => r.latencies))}`);
    });
  }
}

/** 3 suites beside 1,000 on two workers, against the 3 alone on one. */
async function fairness() {
  const three = scriptSuites(3, busy(250));
  const thousand = scriptSuites(1000, busy(250));
  const measure = (server) => times(COUNTED_ROUNDS, () => round(server, three, { connections: 1, inFlight: 3 }));
  const alone = await withServer(() => oneProcess(launch, 1, options.logs), async (server) => {
    await warmUp(server);
    return measure(server);
  });
  let crowd;
  const beside = await withServer(() => oneProcess(launch, 2, options.logs, '--drain-timeout', '0ms'), async (server) => {
    await warmUp(server);
    crowd = round(server, thousand, { connections: 1, inFlight: 1000 }).catch(() => 'cut short by the end of the server');
    return measure(server);
  });
  await crowd;
  const [a, b] = [alone, beside].map((results) => median(results.map((r) => r.seconds * 1000)));
  console.log(`  3 suites alone on 1 worker ${a.toFixed(0)} ms, beside 1,000 on 2 workers ${b.toFixed(0)} ms, ratio ${(b / a).toFixed(2)}`);
}

/** What suites and packets of 60 MiB do to the suites of another runner of the same gateway. */
async function large() {
  const small = emptySuites(300);
  await withServer(() => manyNodes(launch, 2, options.logs), async (server) => {
    await warmUp(server);
    const measure = () => round(server, small, { connections: 1, inFlight: 1 });
    console.log(`  ${'alone'.padEnd(26)}${quantiles((await measure()).latencies)}`);
    for (const [name, body] of [
      ['beside 60 MiB suites', `/*${'x'.repeat(60 * MIB)}*/ end();`],
      ['beside 60 MiB packets', `dispatch(Buffer.alloc(${60 * MIB})); end();`]
    ]) {
      // In a thread of its own: what it copies is not to hold up the clock that is read here.
      const others = new Worker(new URL('repeat.mjs', import.meta.url), { workerData: { host: server.host, port: server.port, body } });
      await new Promise((done, fail) => others.once('message', done).once('error', fail));
      const beside = await measure();
      console.log(`  ${name.padEnd(26)}${quantiles(beside.latencies)}`);
      await others.terminate();
    }
  });
}

function busy(milliseconds) {
  return `const until = performance.now() + ${milliseconds}; while (performance.now() < until); end();`;
}

async function withServer(start, use) {
  const server = await start();
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

function round(server, suites, { connections, inFlight }) {
  return driveRound(server, suites, { connections, inFlight, limitSeconds: LIMIT_SECONDS });
}

function warmUp(server) {
  return times(Number(options.rounds), () => round(server, emptySuites(100), { connections: 2, inFlight: 2 }));
}

async function counted(server, suites, load) {
  await times(Number(options.rounds), () => round(server, suites, load));
  return times(COUNTED_ROUNDS, () => round(server, suites, load));
}

async function times(count, action) {
  const results = [];
  for (let i = 0; i < count; i++) results.push(await action());
  return results;
}

function quantiles(latencies) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))].toFixed(1).padStart(8);
  return `p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   most ${at(1)} ms`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function readOptions() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        command: { type: 'string', default: 'java -Xmx1g -jar target/xjet-remote.jar' },
        rounds: { type: 'string', default: '10' },
        logs: { type: 'string', default: join(tmpdir(), 'xjet-remote-scale') }
      }
    });
    const unknown = parsed.positionals.find((part) => !(part in PARTS));
    if (unknown) throw new Error(`${unknown} is no part of this benchmark`);
    return parsed;
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
