#!/usr/bin/env node
/*
 * Runs a set of suites on Node (xJet's local mode) and through a server with the real xJet, and
 * compares the two reports. The report of Node is kept by a hash of all that it depends on.
 * The set specs-late kills a server that runs it in its own process, xJet included: it is compared
 * with expected-late.json instead.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareReports, printComparison } from './compare.mjs';

const USAGE = `usage: node run.mjs [options]
  --port P           port of the server; without it only the report of Node is made
  --host H           host of the server (127.0.0.1)
  --runners 1|2      runners in xJet's config (1)
  --parallel N       suites at once (4)
  --set NAME         specs or specs-late (specs)
  --suites GLOB      only these files; may be repeated
  --client NAME      stock: the client of xJet's guide; package: xjet-remote-runner (stock)
  --reporter NAME    recorder: with logs and order; json: xJet's own (recorder)
  --work DIR         where reports are kept (a folder of the system's temporary folder)
  --empty N          fail unless the server has sent so many packets that mean nothing (0)
  --limit SECONDS    end a run of xJet after this long (600)
  --fresh            make the report of Node anew
  --stacks           print differences of stacks too
  --known FILE       differences that are known: counted, but no error
  --write-known FILE write the differences found to a file for --known`;

const here = dirname(fileURLToPath(import.meta.url));
const options = readOptions();
const work = resolve(options.work);
mkdirSync(work, { recursive: true });
process.exitCode = await main();

async function main() {
  const expected = options.set === 'specs-late' ? join(here, 'expected-late.json') : await nodeReport();
  if (!options.port) {
    console.log(`report of Node: ${expected}`);
    return 0;
  }
  const actual = join(work, `remote-${options.set}-${options.port}.json`);
  const output = await runXjet(actual, {
    E2E_HOST: options.host,
    E2E_PORT: options.port,
    E2E_RUNNERS: options.runners,
    E2E_PARALLEL: options.parallel,
    E2E_CLIENT: options.client
  });
  const empty = [...output.matchAll(/^empty packets: (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  if (empty < options.empty) throw new Error(`only ${empty} packets that mean nothing have come`);
  console.log(`compared: ${expected} and ${actual}`);
  return printComparison(compareReports(expected, actual), { ...options, writeKnown: options['write-known'] });
}

async function nodeReport() {
  const file = join(work, `node-${options.set}-${options.reporter}-${contentHash()}.json`);
  if (options.fresh || !existsSync(file)) await runXjet(file, {});
  return file;
}

async function runXjet(outFile, env) {
  const partFile = `${outFile}.part`;
  rmSync(partFile, { force: true });
  const args = [
    join(here, 'node_modules/@remotex-labs/xjet/dist/bash.js'),
    '--config', 'xjet.config.ts',
    '--reporter', options.reporter === 'json' ? 'json' : 'recorder.reporter.ts',
    '--outputFile', partFile,
    ...options.suites.flatMap((glob) => ['--suites', glob])
  ];
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: here,
    env: { ...process.env, E2E_SET: options.set, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.limit * 1000,
    killSignal: 'SIGKILL'
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code, signal] = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (...result) => done(result));
  });
  if (!existsSync(partFile)) {
    const end = signal ? `${signal}, the limit is ${options.limit} s` : `exit code ${code}`;
    throw new Error(`xJet ended without a report (${end}):\n${output}`);
  }
  renameSync(partFile, outFile);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${env.E2E_PORT ? `server at port ${env.E2E_PORT}` : 'Node'}: ${seconds} s`);
  return output;
}

function contentHash() {
  const hash = createHash('sha256').update(`${process.version} ${options.suites}`);
  for (const name of ['package-lock.json', 'xjet.config.ts', 'recorder.reporter.ts', options.set]) {
    for (const file of filesOf(join(here, name))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesOf(join(path, name)));
}

function readOptions() {
  const text = (value) => ({ type: 'string', default: value });
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: text('127.0.0.1'),
        runners: text('1'),
        parallel: text('4'),
        set: text('specs'),
        suites: { type: 'string', multiple: true, default: [] },
        client: text('stock'),
        reporter: text('recorder'),
        work: text(join(tmpdir(), 'xjet-remote-e2e')),
        empty: text('0'),
        limit: text('600'),
        fresh: { type: 'boolean', default: false },
        stacks: { type: 'boolean', default: false },
        known: { type: 'string' },
        'write-known': { type: 'string' },
        help: { type: 'boolean', default: false }
      }
    });
    if (!values.help) return values;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
