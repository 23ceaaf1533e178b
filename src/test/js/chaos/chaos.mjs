#!/usr/bin/env node
/*
 * Many suites over many connections, one in a hundred hostile, while the server's workers are killed:
 * every suite of a connection that lives ends exactly once, and no healthy one fails. See USAGE.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import frames from '../../../main/js/runner/lib/frame-reader.js';
import packets from '../../../main/js/runner/lib/packets.js';
import { ServerProcess } from '../bench/server-process.mjs';
import { Ledger } from './ledger.mjs';
import { suite } from './suites.mjs';

const USAGE = `usage: node chaos.mjs --command "java -jar xjet-remote.jar serve --port 0 --isolation process" [options]
  --command TEXT      starts the server; it must print "listening on HOST:PORT"
  --suites N          how many in all (10000)
  --connections N     runners at a time (50)
  --in-flight N       suites at a time on each connection (2)
  --hostile-every N   one in so many suites is hostile (100)
  --kill-every S      seconds between kills of a worker process, 0 for none (5)
  --grown MIB         how much the server's live heap may grow after the first tenth (16)
  --limit S           give up after so long (3600)
  --logs DIR          standard error of the server (a folder of the system's temporary folder)`;

const MAX_PACKET_BYTES = 64 * 1024 * 1024;
const SILENCE_MS = 3000;
const options = readOptions();
const ledger = new Ledger();
const running = new Set();
let server;
let next = 0;
let kills = 0;
let lastRunner = 0;
let target = 0;
let reached = () => {};
process.exitCode = await main();

async function main() {
  mkdirSync(options.logs, { recursive: true });
  server = await ServerProcess.start('server', options.command.trim().split(/\s+/), join(options.logs, 'chaos.log'));
  const killer = options.killEvery > 0 ? setInterval(killOne, options.killEvery * 1000) : undefined;
  const started = performance.now();
  try {
    await withLimit(send(Math.floor(options.suites / 10)));
    const before = liveHeap();
    await withLimit(send(options.suites));
    clearInterval(killer);
    await new Promise((done) => setTimeout(done, SILENCE_MS)); // what comes now has come once too often
    return report(before, liveHeap(), (performance.now() - started) / 1000);
  } finally {
    clearInterval(killer);
    for (const runner of running) runner.socket.destroy();
    running.clear();
    await server.stop();
  }
}

/** Resolves when so many suites have ended or left, counted from the beginning. */
async function send(count) {
  while (running.size < options.connections) running.add(newRunner());
  const before = next;
  target = count;
  for (const runner of running) fill(runner);
  await new Promise((done) => { reached = done; });
  if (next < count) throw new Error(`only ${next - before} suites were sent`);
}

function fill(runner) {
  while (runner.open.size < options.inFlight && next < target && !runner.leaving) {
    const { hostile, script } = suite(next, options.hostileEvery);
    const id = `chaos-${String(next++).padStart(8, '0')}`;
    runner.leaving = Boolean(hostile?.leaves);
    runner.leaver = runner.leaving ? id : undefined;
    runner.open.add(id);
    runner.all.add(id);
    ledger.sent(id, hostile);
    const body = Buffer.from(script(id, runner.id) + id);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    runner.socket.write(Buffer.concat([length, body]));
  }
  if (ledger.done >= target) reached();
}

function newRunner() {
  const runner = { id: `runner-${String(lastRunner++).padStart(7, '0')}`, open: new Set(), all: new Set(), leaving: false };
  runner.socket = connect({ host: server.host, port: server.port, noDelay: true });
  runner.socket.write(runner.id);
  const reader = new frames.FrameReader(MAX_PACKET_BYTES, (packet) => received(runner, packet));
  runner.socket.on('data', (chunk) => reader.push(chunk));
  runner.socket.on('error', (error) => fail(runner, error));
  runner.socket.on('close', () => {
    if (running.has(runner)) fail(runner, new Error('the server closed a connection'));
  });
  return runner;
}

function received(runner, packet) {
  if (!running.has(runner)) return;
  const id = packet.toString('latin1', 1, 15);
  if (!runner.all.has(id)) return fail(runner, new Error(`${runner.id} got a packet of ${id}`));
  ledger.packet(id);
  const ended = packets.endedSuite(packet);
  if (ended !== undefined) {
    ledger.ended(ended, packet);
    runner.open.delete(ended);
    fill(runner);
  } else if (id === runner.leaver) {
    leave(runner);
  }
}

/** In the middle of a suite, and of whatever else it has under way. */
function leave(runner) {
  running.delete(runner);
  runner.socket.destroy();
  for (const id of runner.open) ledger.left(id);
  const other = newRunner();
  running.add(other);
  fill(other);
}

function fail(runner, error) {
  if (!running.has(runner)) return;
  console.error(error);
  process.exit(1);
}

/** One of the processes that the server has started, and no other. */
function killOne() {
  const children = server.children();
  if (children.length === 0) return;
  process.kill(children[Math.floor(Math.random() * children.length)], 'SIGKILL');
  kills++;
}

/** Bytes that the server's own process really needs, counted after a collection. */
function liveHeap() {
  const histogram = execFileSync(join(dirname(options.java), 'jcmd'), [String(server.pid), 'GC.class_histogram'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1]) / (1024 * 1024);
}

function report(before, after, seconds) {
  const { ended, left, lost, errors, faults } = ledger.report();
  console.log(`${next} suites in ${seconds.toFixed(0)} s: ${ended} ended, ${left} left with their runner, ${lost} lost with one of ${kills} killed workers`);
  console.log(`errors: ${JSON.stringify(errors)}`);
  console.log(`live heap of the server: ${before.toFixed(1)} MiB after the first tenth, ${after.toFixed(1)} MiB at the end; all its processes hold ${server.memory().now.toFixed(0)} MiB`);
  if (after - before > options.grown) faults.push(`the heap has grown by more than ${options.grown} MiB`);
  for (const fault of faults.slice(0, 50)) console.log(`WRONG: ${fault}`);
  console.log(faults.length === 0 ? 'every suite ended exactly once, no healthy one failed' : `${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

function withLimit(work) {
  let timer;
  const limit = new Promise((_, tooLate) => {
    timer = setTimeout(() => tooLate(new Error(`after ${options.limit} s ${ledger.done} of ${target} suites have ended: ${ledger.report().faults.slice(0, 10)}`)), options.limit * 1000);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

function readOptions() {
  const text = (fallback) => ({ type: 'string', default: fallback });
  const { values } = parseArgs({
    options: {
      command: { type: 'string' }, suites: text('10000'), connections: text('50'), 'in-flight': text('2'),
      'hostile-every': text('100'), 'kill-every': text('5'), grown: text('16'), limit: text('3600'),
      logs: text(join(tmpdir(), 'xjet-remote-chaos'))
    }
  });
  if (!values.command) {
    console.error(USAGE);
    process.exit(2);
  }
  return {
    command: values.command, logs: values.logs,
    java: values.command.trim().split(/\s+/)[0],
    suites: Number(values.suites), connections: Number(values.connections), inFlight: Number(values['in-flight']),
    hostileEvery: Number(values['hostile-every']), killEvery: Number(values['kill-every']), grown: Number(values.grown),
    limit: Number(values.limit)
  };
}
