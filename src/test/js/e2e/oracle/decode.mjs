/*
 * What the real client makes of Error packets: for every line of standard input, a packet in hex,
 * one line of output, its fields with the error as JSON.
 */
import { createInterface } from 'node:readline';
import { decodePacket } from './client.mjs';

let lines = '';
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, suiteId, runnerId, timestamp, error } = decodePacket(Buffer.from(line, 'hex'));
  lines += `${kind} ${suiteId} ${runnerId} ${timestamp} ${JSON.stringify(JSON.parse(error))}\n`;
}
process.stdout.write(lines);
