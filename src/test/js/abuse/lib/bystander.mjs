/* Somebody else on the same server: what he sends is served, whatever others do. */
import { Runner, newId } from './runner.mjs';
import { encode } from './packets.mjs';

const SERVED_WITHIN_MILLIS = 2500;
const STARTED_WITHIN_MILLIS = 60_000;
const TICK_MILLIS = 20;

export class Bystander {
  #context;
  #runner;
  #suiteId;

  /** Connects. */
  static async open(context) {
    const bystander = new Bystander();
    bystander.#context = context;
    bystander.#runner = await Runner.open(context.port);
    return bystander;
  }

  /** The first suite of all, for which the engine has to start. */
  start() {
    return this.#serve('the start', STARTED_WITHIN_MILLIS);
  }

  /** Sends a suite that uses a timer and ends well, and checks that it does. */
  serve(after) {
    return this.#serve(after, SERVED_WITHIN_MILLIS + this.#context.slackMillis);
  }

  async #serve(after, limit) {
    const suiteId = newId();
    const end = encode('status', 'endSuite', suiteId, this.#runner.id).toString('base64');
    this.#runner.send(`setTimeout(() => dispatch(Buffer.from('${end}', 'base64')), ${TICK_MILLIS})`, suiteId);
    const packets = await this.#runner.untilEnd(suiteId, limit).catch((error) => {
      throw new Error(`the bystander after ${after}: ${error.message}`);
    });
    if (packets.length !== 1 || packets[0].kind !== 'status') {
      const what = packets.map(({ kind, error }) => error?.message ?? kind).join(', ');
      throw new Error(`the bystander after ${after} got ${what}`);
    }
  }

  close() {
    this.#runner.leave();
  }
}
