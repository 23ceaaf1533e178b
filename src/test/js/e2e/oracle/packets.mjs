/*
 * The Error packets that the real client encodes: for every line of standard input, a JSON object
 * {json, suiteId, runnerId, timestamp}, one line of output, the packet in hex.
 */
import { createInterface } from 'node:readline';
import { encodeErrorSchema } from '@remotex-labs/xjet';

for await (const line of createInterface({ input: process.stdin })) {
  const { json, suiteId, runnerId, timestamp } = JSON.parse(line);
  Date.prototype.toISOString = () => timestamp;
  console.log(encodeErrorSchema(JSON.parse(json), suiteId, runnerId).toString('hex'));
}
