/* A server as a child process: started, measured and stopped by its pid. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';

const START_LIMIT_MS = 60_000;

export class ServerProcess {
  #child;

  constructor(name, child, host, port) {
    this.name = name;
    this.#child = child;
    this.host = host;
    this.port = port;
  }

  /**
   * Starts a command and resolves once it has printed `… listening on HOST:PORT`, or as a worker
   * `… worker joined HOST:PORT`; its errors go to a file.
   */
  static start(name, command, logFile) {
    const [program, ...args] = command;
    const log = openSync(logFile, 'w');
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', log] });
    closeSync(log);
    return new Promise((done, fail) => {
      let output = '';
      const limit = setTimeout(() => {
        child.kill('SIGKILL');
        fail(new Error(`${name} did not listen within ${START_LIMIT_MS} ms, see ${logFile}:\n${output}`));
      }, START_LIMIT_MS);
      const onEnd = (reason) => {
        clearTimeout(limit);
        fail(new Error(`${name} ended before it listened (${reason}), see ${logFile}:\n${output}`));
      };
      child.once('error', onEnd);
      child.once('exit', onEnd);
      child.stdout.setEncoding('utf8').on('data', (text) => {
        if (output === undefined) return;
        output += text;
        const found = /(?:listening on|worker joined) (\S+):(\d+)/.exec(output);
        if (!found) return;
        output = undefined;
        clearTimeout(limit);
        child.off('exit', onEnd);
        done(new ServerProcess(name, child, found[1], Number(found[2])));
      });
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** The processes that the server itself has started. */
  children() {
    return processTree(this.pid).filter((pid) => parentOf(pid) === this.pid);
  }

  /** Resident memory in MiB of the process and its children, now and at most. */
  memory() {
    const sum = { now: 0, peak: 0 };
    for (const pid of processTree(this.#child.pid)) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      sum.now += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      sum.peak += Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    }
    return sum;
  }

  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGTERM');
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(limit);
  }
}

/** A server that runs already; its memory is not known. */
export class RunningServer {
  constructor(name, address) {
    const at = address.lastIndexOf(':');
    this.name = name;
    this.host = address.slice(0, at);
    this.port = Number(address.slice(at + 1));
  }

  memory() {
    return { now: NaN, peak: NaN };
  }

  async stop() {}
}

function processTree(root) {
  const children = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)) {
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function parentOf(pid) {
  try {
    // The name before it is in brackets and may hold spaces.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}
