/*
 * A case is one of
 *   { name, script, gets, within }   a suite, what its runner gets and within how many milliseconds
 *   { name, run }                    an async function of the tools below
 *
 * A script is a text or a function of { suiteId, runnerId, end } with `end` JavaScript that reports the
 * suite's end. `gets` is the name of the one Error packet, 'EndSuite', or an object of:
 *   error     its name, or a list of names, one of which has to come
 *   message   what its message has to contain: a text, an expression or a list of them
 *   stack     the same of its stack
 *   before    how many packets come before the terminal one (any number)
 * Nothing may come after the terminal packet: every case ends with a further suite on the same connection.
 */
import { Runner, newId } from './runner.mjs';
import { encode } from './packets.mjs';

const DEFAULT_WITHIN_MILLIS = 1500;
const ECHO_WITHIN_MILLIS = 4000;

export async function runCase({ script, gets, within = DEFAULT_WITHIN_MILLIS, run }, context) {
  const tools = new Tools(context);
  try {
    if (run) {
      await run(tools);
      return;
    }
    const runner = await tools.open();
    const suiteId = tools.send(runner, script);
    const packets = await runner.untilEnd(suiteId, within + context.slackMillis);
    tools.check(packets, gets);
    await tools.nothingMore(runner, suiteId);
  } finally {
    tools.close();
  }
}

/** What cases with a course of their own are given. */
class Tools {
  #context;
  #runners = [];

  constructor(context) {
    this.#context = context;
  }

  get port() {
    return this.#context.port;
  }

  get slackMillis() {
    return this.#context.slackMillis;
  }

  async open() {
    const runner = await Runner.open(this.#context.port);
    this.#runners.push(runner);
    return runner;
  }

  /** Sends a script; gives the suite's id. */
  send(runner, script, suiteId = newId()) {
    const end = `dispatch(Buffer.from('${encode('status', 'endSuite', suiteId, runner.id).toString('base64')}', 'base64'));`;
    runner.send(typeof script === 'function' ? script({ suiteId, runnerId: runner.id, end }) : script, suiteId);
    return suiteId;
  }

  /** Waits for a suite's end and checks what has come. */
  async expect(runner, suiteId, gets, within = DEFAULT_WITHIN_MILLIS) {
    const packets = await runner.untilEnd(suiteId, within + this.slackMillis);
    this.check(packets, gets);
    return packets;
  }

  check(packets, gets) {
    const wanted = typeof gets === 'string' ? (gets === 'EndSuite' ? { end: true } : { error: gets }) : gets;
    const last = packets.at(-1);
    const told = last.kind === 'error' ? `${last.error?.name}: ${last.error?.message}` : last.type;
    if (wanted.end) {
      if (last.kind !== 'status') throw new Error(`got ${told}`);
    } else {
      if (last.kind !== 'error') throw new Error(`got ${told}`);
      if (wanted.error && ![wanted.error].flat().includes(last.error?.name)) throw new Error(`got ${told}`);
      contains('message', last.error?.message, wanted.message);
      contains('stack', last.error?.stack, wanted.stack);
    }
    if (wanted.before !== undefined && packets.length - 1 !== wanted.before) {
      throw new Error(`${packets.length - 1} packets came before the end, not ${wanted.before}`);
    }
  }

  /** The next thing on the connection is what the next suite says. */
  async nothingMore(runner, suiteId) {
    const text = `after ${suiteId}`;
    runner.send(`dispatch(${JSON.stringify(text)})`, newId());
    const packet = await runner.next(ECHO_WITHIN_MILLIS + this.slackMillis);
    if (packet.bytes.toString() !== text) throw new Error(`something came after the end: ${packet.bytes.toString('latin1').slice(0, 200)}`);
  }

  close() {
    for (const runner of this.#runners) runner.leave();
  }
}

function contains(what, text, parts) {
  for (const part of [parts ?? []].flat()) {
    const found = part instanceof RegExp ? part.test(text) : String(text).includes(part);
    if (!found) throw new Error(`the ${what} has no ${part}: ${text}`);
  }
}
