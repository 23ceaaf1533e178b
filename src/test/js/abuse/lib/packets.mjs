/*
 * xJet's packets as far as these cases need them. All integers are little-endian: kind (1 byte, low
 * 4 bits), suite id (14), runner id (14), timestamp (u16 length + text), body. Error packets are
 * written by the client's own code.
 */
import { encodeErrorSchema } from '../../e2e/node_modules/@remotex-labs/xjet/dist/index.js';

export const ID_BYTES = 14;
const HEADER_BYTES = 1 + 2 * ID_BYTES + 2;
const KINDS = { log: 1, error: 2, status: 3, events: 4 };
const TYPES = { test: 1, describe: 2, endSuite: 3, startSuite: 4 };

const text = (string) => {
  const bytes = Buffer.from(string);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** A Status or Events packet: encode('status', 'endSuite', suiteId, runnerId). */
export function encode(kind, type, suiteId, runnerId, { ancestry = '', description = '' } = {}) {
  const time = Buffer.from(new Date().toISOString());
  const head = Buffer.alloc(HEADER_BYTES);
  head[0] = KINDS[kind];
  head.write(suiteId, 1, 'latin1');
  head.write(runnerId, 1 + ID_BYTES, 'latin1');
  head.writeUInt16LE(time.length, HEADER_BYTES - 2);
  const errors = kind === 'events' ? text('[]') : Buffer.alloc(0);
  return Buffer.concat([head, time, Buffer.from([TYPES[type], 0, 0, 0, 0]), text(ancestry), text(description), errors]);
}

export const encodeError = (error, suiteId, runnerId) => encodeErrorSchema(error, suiteId, runnerId);

/** { kind, suiteId, type or error }; { kind: 'foreign' } for what is no packet. */
export function decode(bytes) {
  const kind = Object.keys(KINDS).find((name) => KINDS[name] === (bytes[0] & 0x0f));
  const body = bytes.length < HEADER_BYTES ? Infinity : HEADER_BYTES + bytes.readUInt16LE(HEADER_BYTES - 2);
  if (kind === undefined || body >= bytes.length) return { kind: 'foreign', bytes };
  const packet = { kind, bytes, suiteId: bytes.toString('latin1', 1, 1 + ID_BYTES) };
  if (kind === 'error') packet.error = JSON.parse(bytes.toString('utf8', body + 4));
  else if (isWhole(bytes, body + 5)) packet.type = Object.keys(TYPES).find((name) => TYPES[name] === (bytes[body] & 0x1f));
  return packet;
}

/** Whether two texts follow. */
function isWhole(bytes, start) {
  let at = start;
  for (let i = 0; i < 2; i++) {
    if (at + 4 > bytes.length) return false;
    at += 4 + bytes.readUInt32LE(at);
  }
  return at <= bytes.length;
}

/** Whether a suite ends with this packet. */
export const isTerminal = ({ kind, type }) => kind === 'error' || (kind === 'status' && type === 'endSuite');
