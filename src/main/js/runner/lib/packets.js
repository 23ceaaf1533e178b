'use strict';

/*
 * The little of xJet's packet layout that a runner needs: which suite has ended, and an Error
 * packet of its own for a suite that cannot end any more. All integers are little-endian:
 * kind (1 byte, low 4 bits), suite id (14), runner id (14), timestamp (u16 length + text), body.
 */

const ID_BYTES = 14;
const HEADER_BYTES = 1 + 2 * ID_BYTES + 2;
const KIND_ERROR = 2;
const KIND_STATUS = 3;
const STATUS_END_SUITE = 3;

/** The id of the suite that this packet ends, or undefined if it ends none. */
function endedSuite(packet) {
  if (packet.length < HEADER_BYTES) return undefined;
  const kind = packet[0] & 0x0f;
  if (kind === KIND_STATUS) {
    const body = HEADER_BYTES + packet.readUInt16LE(HEADER_BYTES - 2);
    if (body >= packet.length || (packet[body] & 0x1f) !== STATUS_END_SUITE) return undefined;
  } else if (kind !== KIND_ERROR) {
    return undefined;
  }
  return packet.toString('latin1', 1, 1 + ID_BYTES);
}

/** An Error packet, as xJet's own encodeErrorSchema makes it. */
function errorPacket(error, suiteId, runnerId) {
  const time = Buffer.from(new Date().toISOString());
  const body = Buffer.from(
    JSON.stringify({ name: error.name, message: error.message, stack: error.stack })
  );
  const head = Buffer.alloc(HEADER_BYTES);
  head[0] = KIND_ERROR;
  head.write(suiteId, 1, ID_BYTES, 'latin1');
  head.write(runnerId, 1 + ID_BYTES, ID_BYTES, 'latin1');
  head.writeUInt16LE(time.length, HEADER_BYTES - 2);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([head, time, length, body]);
}

module.exports = { endedSuite, errorPacket };
