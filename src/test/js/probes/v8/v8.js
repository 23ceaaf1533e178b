'use strict';
const v8 = require('v8');

const shared = { a: 1 };
const circular = { name: 'c' };
circular.self = circular;
const sparse = [ 1, , 3 ]; // eslint-disable-line no-sparse-arrays
const extra = Object.assign([ 1, 2 ], { x: 'y' });
const values = {
  'undefined': undefined, 'null': null, 'true': true, 'false': false, 'zero': 0, 'minus zero': -0, 'int': 42, 'negative': -7, 'largest small': 2 ** 30 - 1, 'beyond small': 2 ** 30, 'double': 1.5, 'NaN': NaN, 'infinity': -Infinity,
  'bigint': 12345678901234567890n, 'negative bigint': -5n, 'zero bigint': 0n, 'text': 'hello', 'latin1': 'é', 'two bytes': 'a€b', 'padded': { k: '€' }, 'long': 'x'.repeat(300), 'empty': '',
  'object': { a: 1, b: 'x', 5: 'five' }, 'nested': { a: { b: [ { c: null } ] } }, 'array': [ 1, 'two', [ 3 ] ], 'sparse': sparse, 'array with properties': extra, 'shared': [ shared, shared ], 'circular': circular,
  'date': new Date(1234), 'regexp': /a+b/gi, 'map': new Map([ [ 'k', 1 ], [ { o: 1 }, [ 2 ] ] ]), 'set': new Set([ 1, 'a', null ]), 'boxed': [ Object(1), Object('s'), Object(true), Object(false), Object(2n) ],
  'buffer': Buffer.from('bytes'), 'views': [ new Uint8Array([ 1, 2 ]), new Float64Array([ 1.5 ]), new Int16Array([ -1, 2 ]), new DataView(new ArrayBuffer(3)), new BigInt64Array([ -1n ]) ], 'array buffer': new Uint8Array([ 9, 8, 7 ]).buffer,
  'class instance': new (class Thing { constructor() { this.x = 1; } })()
};

probe('exports', () => Object.keys(v8).map((key) => `${ key } ${ typeof v8[key] }`));
for (const [ name, value ] of Object.entries(values)) {
  probe(`serialize ${ name }`, () => v8.serialize(value).toString('hex'));
  probe(`round trip ${ name }`, () => v8.deserialize(v8.serialize(value)));
}
probe('serialize an error', () => { const error = v8.deserialize(v8.serialize(new RangeError('bad', { cause: 'why' }))); return [ error.name, error.message, error.cause, typeof error.stack, error instanceof RangeError ]; });
probeEach('serialize refuses', [ [ () => {} ], [ Symbol('s') ], [ { f() {} } ] ], (value) => { try { return v8.serialize(value); } catch (error) { return [ error.name, error.constructor.name ]; } });
probe('serialize a promise', () => v8.serialize(Promise.resolve()));
probe('serialize a WeakMap', () => v8.serialize(new WeakMap()));
probeEach('deserialize', [ [ Buffer.from('ff0f4906', 'hex') ], [ Buffer.from('ff0d5f', 'hex') ], [ Buffer.from('ff0f5503', 'hex') ], [ Buffer.from('ff0f5302c3a9', 'hex') ] ], (data) => v8.deserialize(data));
probeEach('deserialize refuses', [ [ 'text' ], [ 5 ], [ Buffer.from('ffff') ], [ Buffer.alloc(0) ], [ Buffer.from('ff0f', 'hex') ], [ Buffer.from('ff0f6f', 'hex') ], [ Buffer.from('fffe0f', 'hex') ] ], (data) => { try { return v8.deserialize(data); } catch (error) { return [ error.name, error.code ]; } });
probe('Serializer', () => {
  const serializer = new v8.Serializer();
  serializer.writeHeader();
  serializer.writeUint32(300);
  serializer.writeUint64(1, 2);
  serializer.writeDouble(1.5);
  serializer.writeRawBytes(Buffer.from('ab'));
  serializer.writeValue({ a: 1 });

  return serializer.releaseBuffer().toString('hex');
});
probe('Deserializer', () => {
  const serializer = new v8.Serializer();
  serializer.writeHeader();
  serializer.writeUint32(300);
  serializer.writeUint64(1, 2);
  serializer.writeDouble(1.5);
  serializer.writeRawBytes(Buffer.from('ab'));
  serializer.writeValue([ 'x' ]);
  const deserializer = new v8.Deserializer(serializer.releaseBuffer());

  return [ deserializer.readHeader(), deserializer.getWireFormatVersion(), deserializer.readUint32(), deserializer.readUint64(), deserializer.readDouble(), deserializer.readRawBytes(2).toString(), deserializer.readValue() ];
});
probe('Serializer writes views', () => { const serializer = new v8.Serializer(); serializer.writeHeader(); serializer.writeValue(new Uint16Array([ 1, 2 ])); const bytes = serializer.releaseBuffer(); const deserializer = new v8.Deserializer(bytes); deserializer.readHeader(); return [ bytes.toString('hex'), deserializer.readValue() ]; });
probe('transferArrayBuffer', () => { const memory = new ArrayBuffer(2); const serializer = new v8.Serializer(); serializer.writeHeader(); serializer.transferArrayBuffer(3, memory); serializer.writeValue({ memory }); const deserializer = new v8.Deserializer(serializer.releaseBuffer()); deserializer.transferArrayBuffer(3, memory); deserializer.readHeader(); return deserializer.readValue().memory === memory; });
probe('own host objects', () => { class Mine extends v8.DefaultSerializer { _writeHostObject() { this.writeUint32(7); } } const serializer = new Mine(); serializer.writeHeader(); serializer.writeValue(Buffer.from('x')); return serializer.releaseBuffer().toString('hex'); });
probe('getHeapStatistics', () => Object.entries(v8.getHeapStatistics()).map(([ key, value ]) => `${ key } ${ typeof value }`));
probe('getHeapSpaceStatistics', () => Object.keys(v8.getHeapSpaceStatistics()[0]));
probe('getHeapCodeStatistics', () => Object.keys(v8.getHeapCodeStatistics()));
probe('cachedDataVersionTag', () => typeof v8.cachedDataVersionTag());
probe('setFlagsFromString', () => v8.setFlagsFromString('--stack-trace-limit=10'));
probe('setFlagsFromString(5)', () => v8.setFlagsFromString(5));
probe('setHeapSnapshotNearHeapLimit(0)', () => v8.setHeapSnapshotNearHeapLimit(0));
probe('GCProfiler', () => { const profiler = new v8.GCProfiler(); profiler.start(); return Object.keys(profiler.stop()); });
probe('GCProfiler not started', () => new v8.GCProfiler().stop());
probe('startupSnapshot', () => v8.startupSnapshot.isBuildingSnapshot());
