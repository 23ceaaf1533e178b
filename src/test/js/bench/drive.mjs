/* Sends suites over several connections and measures until the last terminal packet. */
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import frames from '../../../main/js/runner/lib/frame-reader.js';
import packets from '../../../main/js/runner/lib/packets.js';

const ID_BYTES = 14;
const MAX_PACKET_BYTES = 512 * 1024 * 1024;
const KIND_ERROR = 2;

/**
 * One round: every suite once, spread over `connections`, at most `inFlight` at a time on each.
 * Resolves with { suites, seconds, latencies (ms), errors, packets, bytes }; rejects after `limitSeconds`.
 */
export async function driveRound({ host, port }, suites, { connections, inFlight, limitSeconds }) {
  const queue = [...suites];
  const result = { suites: suites.length, seconds: 0, latencies: [], errors: 0, packets: 0, bytes: 0 };
  const sockets = [];
  let limit;
  const tooLong = new Promise((_, fail) => {
    limit = setTimeout(() => fail(new Error(`a round took longer than ${limitSeconds} s: ${result.latencies.length} of ${suites.length} suites ended`)), limitSeconds * 1000);
  });
  const started = performance.now();
  try {
    const all = Promise.all(Array.from({ length: connections }, () => driveConnection(host, port, queue, inFlight, result, sockets)));
    await Promise.race([all, tooLong]);
  } finally {
    clearTimeout(limit);
    for (const socket of sockets) socket.destroy();
  }
  result.seconds = (performance.now() - started) / 1000;
  return result;
}

function driveConnection(host, port, queue, inFlight, result, sockets) {
  return new Promise((done, fail) => {
    const runnerId = newId();
    const sentAt = new Map();
    const socket = connect({ host, port, noDelay: true });
    sockets.push(socket);
    const sendNext = () => {
      const suite = queue.shift();
      if (suite) {
        const suiteId = newId();
        sentAt.set(suiteId, performance.now());
        socket.write(withIds(suite, suiteId, runnerId));
      } else if (sentAt.size === 0) {
        done();
      }
    };
    const reader = new frames.FrameReader(MAX_PACKET_BYTES, (packet) => {
      result.packets++;
      result.bytes += packet.length;
      const ended = packets.endedSuite(packet);
      if (ended === undefined || !sentAt.has(ended)) return;
      if ((packet[0] & 0x0f) === KIND_ERROR) result.errors++;
      result.latencies.push(performance.now() - sentAt.get(ended));
      sentAt.delete(ended);
      sendNext();
    });
    socket.on('connect', () => {
      socket.write(runnerId);
      for (let i = 0; i < inFlight; i++) sendNext();
    });
    socket.on('data', (chunk) => reader.push(chunk));
    socket.on('error', fail);
    socket.on('close', () => (sentAt.size > 0 ? fail(new Error('the server closed a connection')) : done()));
  });
}

/** The frame with its length, and with fresh ids in the first line and at the end. */
function withIds({ frame, suiteIdAt, runnerIdAt }, suiteId, runnerId) {
  const message = Buffer.allocUnsafe(4 + frame.length);
  message.writeUInt32BE(frame.length);
  frame.copy(message, 4);
  message.write(suiteId, 4 + suiteIdAt, 'latin1');
  message.write(runnerId, 4 + runnerIdAt, 'latin1');
  message.write(suiteId, message.length - ID_BYTES, 'latin1');
  return message;
}

function newId() {
  return randomBytes(ID_BYTES / 2).toString('hex');
}
