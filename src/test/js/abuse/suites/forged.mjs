/* Packets that are not what they seem, and what comes after the end. */
import { encode, encodeError } from '../lib/packets.mjs';
import { newId } from '../lib/runner.mjs';

const dispatches = (packet) => `dispatch(Buffer.from('${packet.toString('base64')}', 'base64'));`;

export default [
  { name: 'ends-twice', script: ({ end }) => end + end, gets: { end: true, before: 0 } },
  { name: 'goes-on-after-the-end', script: ({ end }) => `${end} dispatch('late'); setTimeout(() => { dispatch('later'); throw new Error('too late') }, 1)`, gets: { end: true, before: 0 } },
  { name: 'fails-after-the-end', script: ({ end }) => `${end} throw new Error('too late')`, gets: { end: true, before: 0 } },
  { name: 'hangs-after-the-end', script: ({ end }) => `${end} for (;;);`, gets: { end: true, before: 0 } },
  { name: 'floods-after-the-end', script: ({ end }) => `${end} for (;;) dispatch('x'.repeat(1e5));`, gets: { end: true, before: 0 } },
  { name: 'fills-memory-after-the-end', script: ({ end }) => `${end} const a = []; for (;;) a.push(new ArrayBuffer(2 ** 24));`, gets: { end: true, before: 0 } },
  { name: 'error-then-end', script: ({ suiteId, runnerId, end }) => dispatches(encodeError(new Error('own'), suiteId, runnerId)) + end, gets: { error: 'Error', message: 'own', before: 0 } },
  { name: 'end-of-another-suite', script: ({ runnerId, end }) => dispatches(encode('status', 'endSuite', newId(), runnerId)) + end, gets: { end: true, before: 0 } },
  { name: 'error-of-another-suite', script: ({ runnerId, end }) => dispatches(encodeError(new Error('forged'), newId(), runnerId)) + end, gets: { end: true, before: 0 } },
  { name: 'end-of-another-runner', script: ({ suiteId }) => dispatches(encode('status', 'endSuite', suiteId, newId())), gets: { end: true, before: 0 } },
  { name: 'describes-without-end', script: ({ suiteId, runnerId, end }) => `for (let i = 0; i < 1e4; i++) ${dispatches(encode('status', 'describe', suiteId, runnerId, { description: 'd'.repeat(500) }))} ${end}`, gets: { end: true, before: 10_000 }, within: 3000 },
  { name: 'status-cut-short', script: ({ suiteId, runnerId, end }) => dispatches(encode('status', 'endSuite', suiteId, runnerId).subarray(0, 60)) + end, gets: { end: true } },
  { name: 'status-with-long-lengths', script: ({ suiteId, runnerId, end }) => {
    const packet = encode('status', 'test', suiteId, runnerId, { ancestry: 'a'.repeat(20) });
    packet.fill(0xff, packet.length - 28, packet.length - 24);
    return dispatches(packet) + end;
  }, gets: { end: true, before: 1 } },
  { name: 'empty-packets', script: ({ end }) => `for (let i = 0; i < 1000; i++) dispatch(''); ${end}`, gets: { end: true, before: 1000 } },
  { name: 'views-that-lie', script: ({ end }) => `const u = new Uint8Array(10); Object.defineProperty(u, 'byteLength', { value: 2 ** 40 }); Object.defineProperty(u, 'byteOffset', { value: -5 }); dispatch(u); ${end}`, gets: { end: true, before: 1 } },
  { name: 'test-that-hangs-is-named', script: ({ suiteId, runnerId }) => dispatches(encode('status', 'describe', suiteId, runnerId, { description: 'outer' })) + dispatches(encode('events', 'test', suiteId, runnerId, { ancestry: 'outer', description: 'the one before' })) + '\nfunction hang() { for (;;); }\nhang();\n//# sourceURL=named.js', gets: { error: 'SuiteTimeoutError', message: ['outer > the one before', '--turn-timeout'], stack: ['at hang (named.js:2:', 'named.js:3:1'] }, within: 2250 }
];
