'use strict';

const net = require('node:net');
const tls = require('node:tls');
// xJet evaluates its config, and a runner bundled into it, where clearTimeout is no global.
const { clearTimeout, setTimeout } = require('node:timers');
const { FrameError, FrameReader } = require('./lib/frame-reader.js');
const { endedSuite, errorPacket } = require('./lib/packets.js');

const MAX_PACKET_BYTES = 512 * 1024 * 1024;
const KEEP_ALIVE_MS = 15_000;

/** What went wrong between xJet and the server, in words for the person who reads xJet's report. */
class XjetRemoteError extends Error {
  constructor(message, cause) {
    super(message, { cause });
    this.name = 'XjetRemoteError';
    // The frames of a socket callback tell the reader of a test report nothing.
    this.stack = `${this.name}: ${message}`;
  }
}

/**
 * A runner for the `testRunners` of xJet's config: sends each suite to an xjet-remote server.
 *
 * xJet waits for a suite without a limit of its own, so every suite that was sent ends here in any
 * case: with the server's packet, or with an Error packet made here once the connection is lost.
 */
class XjetRemoteRunner {
  // Both limits are xJet's; -1 turns them off: connecting has a limit and a better message here,
  // and a suite may take as long as it takes.
  connectionTimeout = -1;
  dispatchTimeout = -1;

  #host;
  #port;
  #tls;
  #connectTimeout;
  #socket;
  #lost;
  #runnerId;
  #deliver;
  #outstanding = new Set();

  constructor({ name = 'xjet-remote', host = '127.0.0.1', port = 3000, tls, connectTimeout = 5000 } = {}) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new TypeError(`XjetRemoteRunner "${name}": port must be a number from 1 to 65535, not ${port}`);
    }
    this.name = name;
    this.#host = host;
    this.#port = port;
    this.#tls = tls;
    this.#connectTimeout = connectTimeout;
  }

  connect(deliver, runnerId) {
    this.#deliver = deliver;
    this.#runnerId = runnerId;
    this.#lost = undefined;
    this.#outstanding.clear();

    return new Promise((resolve, reject) => {
      const options = { host: this.#host, port: this.#port, noDelay: true };
      const socket = this.#tls
        ? tls.connect({ ...options, ...(this.#tls === true ? {} : this.#tls) })
        : net.connect(options);
      const limit = setTimeout(
        () => socket.destroy(new Error(`no connection within ${this.#connectTimeout} ms`)),
        this.#connectTimeout
      );
      const fail = (error) => {
        clearTimeout(limit);
        reject(this.#connectError(error));
      };
      socket.once('error', fail);
      socket.once(this.#tls ? 'secureConnect' : 'connect', () => {
        clearTimeout(limit);
        socket.off('error', fail);
        this.#adopt(socket);
        resolve();
      });
    });
  }

  /** Sends one suite. Throws if the connection is lost; xJet then reports that for the suite. */
  dispatch(suite, suiteId) {
    if (this.#lost) throw this.#lost;
    if (!this.#socket) throw new XjetRemoteError(`Runner "${this.name}" is not connected`);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(suite.length + Buffer.byteLength(suiteId));
    this.#outstanding.add(suiteId);
    this.#socket.cork();
    this.#socket.write(head);
    this.#socket.write(suite);
    this.#socket.write(suiteId);
    this.#socket.uncork();
  }

  /** Resolves once the socket is closed. */
  disconnect() {
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket || socket.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      socket.once('close', () => resolve());
      socket.destroySoon();
    });
  }

  #adopt(socket) {
    this.#socket = socket;
    const reader = new FrameReader(MAX_PACKET_BYTES, (packet) => this.#receive(packet));
    let reason = 'the server closed it';
    // A peer that vanished without a word (power, network) would otherwise never be noticed.
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    socket.on('data', (chunk) => {
      try {
        reader.push(chunk);
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        socket.destroy(new Error(`this is not an xjet-remote server: ${error.message}`));
      }
    });
    socket.on('error', (error) => {
      reason = describe(error);
    });
    socket.on('close', () => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#fail(reason);
    });
    socket.write(this.#runnerId);
  }

  #receive(packet) {
    const suiteId = endedSuite(packet);
    if (suiteId !== undefined) this.#outstanding.delete(suiteId);
    this.#deliver(packet);
  }

  #fail(reason) {
    this.#lost = new XjetRemoteError(
      `Runner "${this.name}" lost its connection to the xjet-remote server at ${this.#address}: ${reason}. ` +
        'This suite has no result. See the log of the server for the cause, start it again if need be, and run again.'
    );
    const suites = [...this.#outstanding];
    this.#outstanding.clear();
    for (const suiteId of suites) this.#deliver(errorPacket(this.#lost, suiteId, this.#runnerId));
  }

  #connectError(error) {
    return new XjetRemoteError(
      `Runner "${this.name}" cannot connect to an xjet-remote server at ${this.#address}: ${describe(error)}. ` +
        `Start one (java -jar xjet-remote.jar serve --port ${this.#port}), ` +
        "or correct host, port and tls of this runner in xJet's config.",
      error
    );
  }

  get #address() {
    return `${this.#host}:${this.#port}`;
  }
}

/** An AggregateError (one refusal for each address of a name) has an empty message of its own. */
function describe(error) {
  if (error.errors?.length > 0) return error.errors.map(describe).join('; ');
  return error.message || error.code || error.name;
}

module.exports = { XjetRemoteRunner };
