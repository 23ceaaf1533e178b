/* What became of every suite, and what of it is wrong. */
const KIND_ERROR = 2;
const HEADER_BYTES = 31;

export class Ledger {
  #suites = new Map();
  #faults = [];
  #lost = 0;
  #left = 0;
  #ends = 0;
  #errors = new Map();

  /** Suites of living connections that have ended, those that left with their connection included. */
  get done() {
    return this.#ends + this.#left;
  }

  sent(id, hostile) {
    this.#suites.set(id, { hostile, packets: 0, ends: 0 });
  }

  /** Nobody waits for the suite any longer. */
  left(id) {
    const suite = this.#suites.get(id);
    if (suite.ends === 0) this.#left++;
    this.#suites.delete(id);
  }

  packet(id) {
    const suite = this.#suites.get(id);
    if (!suite) return this.#faults.push(`a packet for ${id}, which was never sent here`);
    suite.packets++;
    if (suite.ends > 0 && !suite.hostile) this.#faults.push(`${id} goes on after its end`);
  }

  ended(id, packet) {
    const suite = this.#suites.get(id);
    if (++suite.ends > 1) return this.#faults.push(`${id} has ended ${suite.ends} times`);
    this.#ends++;
    const error = (packet[0] & 0x0f) === KIND_ERROR ? errorOf(packet) : undefined;
    if (error) this.#errors.set(error.name, (this.#errors.get(error.name) ?? 0) + 1);
    if (error?.name === 'WorkerLostError') {
      this.#lostWorker(id, suite, error);
    } else if (suite.hostile && !suite.hostile.ends && !error) {
      this.#faults.push(`${id} (${suite.hostile.name}) came out well`);
    } else if (!suite.hostile && error) {
      this.#faults.push(`${id} was healthy, but ended with ${error.name}: ${error.message}`);
    }
  }

  /** By design: once, if nothing of the suite had got out; and only because of the kills from here. */
  #lostWorker(id, suite, error) {
    this.#lost++;
    if (!suite.hostile && !error.message.includes('signal 9')) this.#faults.push(`${id}: ${error.message}`);
    const unseen = suite.packets === 1;
    if (unseen && !error.message.includes('second attempt')) this.#faults.push(`${id} was not run again: ${error.message}`);
  }

  /** All that is wrong, and a summary. */
  report() {
    const open = [...this.#suites].filter(([, suite]) => suite.ends === 0).map(([id]) => id);
    return {
      ended: this.#ends, left: this.#left, lost: this.#lost,
      errors: Object.fromEntries([...this.#errors].sort()),
      faults: [...this.#faults, ...open.map((id) => `${id} has not ended`)]
    };
  }
}

function errorOf(packet) {
  const body = HEADER_BYTES + packet.readUInt16LE(HEADER_BYTES - 2) + 4;
  return JSON.parse(packet.toString('utf8', body));
}
