import assert from 'node:assert/strict';
import test from 'node:test';
import vm from 'node:vm';
import { createRequire } from 'node:module';
import { encodeErrorSchema } from '@remotex-labs/xjet';
import packets from '../../../../main/js/runner/lib/packets.js';
import { captureSuites } from '../../bench/capture.mjs';

const suiteId = 'suite1234567ab';
const runnerId = 'runner1234567c';
const TIME = { start: 31, end: 31 + 24 };

const withoutTime = (packet) => Buffer.concat([packet.subarray(0, TIME.start), packet.subarray(TIME.end)]);

test('an Error packet is byte for byte what xJet makes, but for the time', () => {
  const error = new TypeError('gone – für immer 🎉');
  const packet = packets.errorPacket(error, suiteId, runnerId);
  assert.deepEqual(withoutTime(packet), withoutTime(encodeErrorSchema(error, suiteId, runnerId)));
  const time = packet.toString('latin1', TIME.start, TIME.end);
  assert.equal(new Date(time).toISOString(), time);
});

test('the end of a suite is seen, and nothing else is taken for it', async () => {
  const [{ frame }] = await captureSuites(['specs/framework/logs.spec.ts']);
  const sent = [];
  const context = vm.createContext({
    Buffer,
    module: { exports: {} },
    require: createRequire(import.meta.url),
    setTimeout,
    setInterval,
    clearTimeout,
    clearInterval,
    dispatch: (packet) => sent.push(packet)
  });
  await vm.runInContext(frame.toString('utf8', 0, frame.length - 14), context);
  const kinds = new Set(sent.map((packet) => packet[0] & 0x0f));
  assert.deepEqual([...kinds].sort(), [1, 3, 4], 'logs, status and events');
  const id = frame.toString('latin1', frame.length - 14);
  assert.deepEqual(sent.map((packet) => packets.endedSuite(packet)), [...new Array(sent.length - 1).fill(undefined), id]);
});

test('an Error packet ends its suite', () => {
  assert.equal(packets.endedSuite(encodeErrorSchema(new Error('x'), suiteId, runnerId)), suiteId);
});

test('what is no packet ends nothing', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('no packet'), Buffer.alloc(31, 3), Buffer.alloc(40, 0xff)]) {
    assert.equal(packets.endedSuite(bytes), undefined);
  }
});
