import assert from 'node:assert/strict';
import test from 'node:test';
import frames from '../../../../main/js/runner/lib/frame-reader.js';

function frame(body) {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

function read(chunks, limit = 1 << 20) {
  const found = [];
  const reader = new frames.FrameReader(limit, (body) => found.push(Buffer.from(body)));
  for (const chunk of chunks) reader.push(chunk);
  return found;
}

test('frames come out whole however the stream is cut', () => {
  const bodies = [1, 5, 100, 3, 70_000, 2].map((length, i) => Buffer.alloc(length, i + 1));
  const stream = Buffer.concat(bodies.map(frame));
  for (const size of [1, 2, 3, 4, 5, 7, 64, 4096, stream.length]) {
    const chunks = [];
    for (let at = 0; at < stream.length; at += size) chunks.push(stream.subarray(at, at + size));
    assert.deepEqual(read(chunks), bodies, `chunks of ${size} bytes`);
  }
});

test('an empty frame is no packet', () => {
  const body = Buffer.from('x');
  assert.deepEqual(read([frame(Buffer.alloc(0)), frame(body)]), [body]);
});

test('empty chunks do no harm', () => {
  const body = Buffer.from('xyz');
  assert.deepEqual(read([Buffer.alloc(0), frame(body).subarray(0, 2), Buffer.alloc(0), frame(body).subarray(2)]), [body]);
});

test('a large frame in many chunks takes time in proportion', () => {
  const measure = (megabytes) => {
    const chunk = Buffer.alloc(1024);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(megabytes << 20);
    const started = process.hrtime.bigint();
    const found = read([head, ...new Array(megabytes << 10).fill(chunk)], 1 << 30);
    assert.equal(found[0].length, megabytes << 20);
    return Number(process.hrtime.bigint() - started) / 1e6;
  };
  measure(4);
  const ratio = measure(32) / Math.max(1, measure(8));
  assert.ok(ratio < 12, `four times the bytes took ${ratio.toFixed(1)} times as long`);
});

test('a length over the limit is refused before anything is kept', () => {
  assert.throws(() => read([Buffer.from('HTTP/1.1 400 Bad Request')], 1 << 20), frames.FrameError);
});
