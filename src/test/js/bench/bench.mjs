#!/usr/bin/env node
/*
 * Suites per second of a server against the baseline (Node's vm), both driven in turn in one run with
 * the same suites, which are real output of xJet. See USAGE.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { captureSuites } from './capture.mjs';
import { emptySuites } from './empty.mjs';
import { driveRound } from './drive.mjs';
import { RunningServer, ServerProcess } from './server-process.mjs';

const USAGE = `usage: node bench.mjs --command "java -jar xjet-remote.jar serve --port 0" [options]
  --command TEXT      starts the server; it must print "listening on HOST:PORT"
  --server HOST:PORT  a server that runs already, instead of --command
  --rounds N          rounds for each server, the first one included; the last third counts as warm (60)
  --connections N     connections of a round (4)
  --in-flight N       suites at a time on each connection (2)
  --repeat N          how often each suite is sent in a round (1)
  --empty N           N suites that end with their first line, instead of real ones
  --suites GLOB       other suites of the e2e project; may be repeated
  --limit SECONDS     give up if a round takes longer (300)
  --logs DIR          standard error of the servers (a folder of the system's temporary folder)
  --json              print one line of JSON at the end too`;

// Ordinary suites, most of which compute; none waits for a long real timer.
const SUITES = [
  'specs/matchers/*', 'specs/language/*', 'specs/packages/*', 'specs/typescript/*', 'specs/intl/*',
  'specs/node/{path,buffer,events,util,assert,url}.spec.ts',
  'specs/framework/{mocks,spies,names,only,skip-todo,flags,realm}.spec.ts',
  'specs/failures/{type-errors,thrown-values,positions,helpers-in-files}.spec.ts',
  'specs/load/busy.spec.ts'
];

const here = dirname(fileURLToPath(import.meta.url));
const options = readOptions();
process.exitCode = await main();

async function main() {
  const captured = options.empty ? emptySuites(Number(options.empty)) : await captureSuites(options.suites ?? SUITES);
  const suites = Array.from({ length: Number(options.repeat) }, () => captured).flat();
  const megabytes = suites.reduce((sum, { frame }) => sum + frame.length, 0) / 1e6;
  console.log(`${suites.length} suites, ${megabytes.toFixed(1)} MB; ${options.connections} connections, ${options['in-flight']} suites at a time on each`);

  mkdirSync(options.logs, { recursive: true });
  const start = (name, command) => ServerProcess.start(name, command, join(options.logs, `${name}.log`));
  const servers = [];
  try {
    servers.push(await start('baseline', [process.execPath, join(here, 'baseline.mjs')]));
    servers.push(options.server
      ? new RunningServer('server', options.server)
      : await start('server', options.command.trim().split(/\s+/)));
    const rounds = await runRounds(servers, suites);
    return report(rounds, servers);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function runRounds(servers, suites) {
  const rounds = [];
  console.log('round  server    suites/s   seconds    p50 ms    p95 ms  errors  packets   MiB now  MiB peak');
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const server of servers) {
      const result = await driveRound(server, suites, {
        connections: Number(options.connections),
        inFlight: Number(options['in-flight']),
        limitSeconds: Number(options.limit)
      });
      const { latencies, ...rest } = result;
      latencies.sort((a, b) => a - b);
      const row = {
        round,
        server: server.name,
        ...rest,
        perSecond: result.suites / result.seconds,
        p50: quantile(latencies, 0.5),
        p95: quantile(latencies, 0.95),
        memory: server.memory()
      };
      rounds.push(row);
      printRow(row);
    }
  }
  return rounds;
}

function printRow({ round, server, perSecond, seconds, p50, p95, errors, packets, memory }) {
  const cell = (value, width, digits) => value.toFixed(digits).padStart(width);
  console.log(
    String(round + 1).padEnd(7) + server.padEnd(9)
    + cell(perSecond, 9, 1) + cell(seconds, 10, 2) + cell(p50, 10, 1) + cell(p95, 10, 1)
    + cell(errors, 8, 0) + cell(packets, 9, 0) + cell(memory.now, 10, 0) + cell(memory.peak, 10, 0)
  );
}

function report(rounds, servers) {
  const summary = { suites: rounds[0].suites, warmFrom: warmFrom() };
  for (const { name } of servers) {
    const own = rounds.filter((row) => row.server === name);
    summary[name] = {
      first: own[0].perSecond,
      early: medianSpeed(own.slice(1, 6)),
      warm: medianSpeed(own.slice(summary.warmFrom)),
      peakMiB: own.at(-1).memory.peak
    };
  }
  const ratio = (phase) => (summary.server[phase] / summary.baseline[phase]).toFixed(2);
  console.log(`suites per second, server to baseline: first round ${ratio('first')}, `
    + `rounds 2 to 6 ${ratio('early')}, warm (from round ${summary.warmFrom + 1}) ${ratio('warm')}`);
  console.log(`MiB at most: server ${summary.server.peakMiB.toFixed(0)}, baseline ${summary.baseline.peakMiB.toFixed(0)}`);

  // A server that answers with other packets did other work: its speed says nothing.
  const sameWork = rounds.every(({ errors, packets }) =>
    errors === rounds[0].errors && Math.abs(packets / rounds[0].packets - 1) < 0.01);
  if (!sameWork) console.log('NOT COMPARABLE: the servers did not send the same number of errors and (within 1 %) packets');
  if (options.json) console.log(JSON.stringify({ ...summary, sameWork, rounds }));
  return sameWork ? 0 : 1;
}

// A JVM takes a thousand suites and more until its compiler has seen what matters.
function warmFrom() {
  return Math.floor(Number(options.rounds) * 2 / 3);
}

function medianSpeed(rows) {
  return quantile(rows.map((row) => row.perSecond).sort((a, b) => a - b), 0.5);
}

function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

function readOptions() {
  const text = (value) => ({ type: 'string', default: value });
  try {
    const { values } = parseArgs({
      options: {
        command: { type: 'string' },
        server: { type: 'string' },
        rounds: text('60'),
        connections: text('4'),
        'in-flight': text('2'),
        repeat: text('1'),
        suites: { type: 'string', multiple: true },
        empty: { type: 'string' },
        limit: text('300'),
        logs: text(join(tmpdir(), 'xjet-remote-bench')),
        json: { type: 'boolean', default: false }
      }
    });
    if (!values.command === !values.server) throw new Error('give one of --command and --server');
    return values;
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
