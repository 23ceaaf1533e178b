/* A runner's end of one connection. */
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { decode, ID_BYTES, isTerminal } from './packets.mjs';

export const newId = () => randomBytes(ID_BYTES / 2).toString('hex');

export class Runner {
  #socket;
  #bytes = Buffer.alloc(0);
  #packets = [];
  #wake = () => {};
  #closed = false;

  constructor(socket, id) {
    this.id = id;
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', () => {}); // 'close' follows
    socket.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  static async open(port, id = newId()) {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    await new Promise((done, fail) => socket.once('connect', done).once('error', fail));
    const runner = new Runner(socket, id);
    socket.write(id);
    return runner;
  }

  /** Sends a suite. */
  send(script, suiteId) {
    const body = Buffer.concat([Buffer.from(script), Buffer.from(suiteId)]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    this.#socket.write(Buffer.concat([head, body]));
  }

  /** The next packet; rejects if none comes in time. */
  async next(limitMillis) {
    if (this.#packets.length === 0 && !this.#closed) {
      let timer;
      await new Promise((done) => {
        this.#wake = done;
        timer = setTimeout(done, limitMillis);
      });
      clearTimeout(timer);
    }
    if (this.#packets.length > 0) return this.#packets.shift();
    throw new Error(this.#closed ? 'the server closed the connection' : `nothing came for ${Math.round(limitMillis)} ms`);
  }

  /** All packets until the suite's terminal one, that included. */
  async untilEnd(suiteId, limitMillis) {
    const deadline = performance.now() + limitMillis;
    const packets = [];
    for (;;) {
      const packet = await this.next(Math.max(1, deadline - performance.now()));
      packets.push(packet);
      if (isTerminal(packet) && packet.suiteId === suiteId) return packets;
    }
  }

  pause() {
    this.#socket.pause();
  }

  resume() {
    this.#socket.resume();
  }

  /** Bytes that the system has not taken yet. */
  get unsent() {
    return this.#socket.writableLength;
  }

  leave() {
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    while (this.#bytes.length >= 4) {
      const length = this.#bytes.readUInt32BE(0);
      if (this.#bytes.length < 4 + length) break;
      this.#packets.push(decode(Buffer.from(this.#bytes.subarray(4, 4 + length))));
      this.#bytes = this.#bytes.subarray(4 + length);
    }
    if (this.#packets.length > 0) this.#wake();
  }
}
