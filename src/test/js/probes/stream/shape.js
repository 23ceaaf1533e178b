'use strict';
const stream = require('stream');
const promises = require('stream/promises');
const consumers = require('stream/consumers');
const { Readable, Writable, Duplex, Transform, PassThrough } = stream;

const shape = (object) => Reflect.ownKeys(object).map((key) => {
  const { value, get, set, enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(object, key);
  const kind = get || set ? `${ get ? 'get' : '' }${ set ? 'set' : '' }` : typeof value;

  return `${ String(key) } ${ kind } ${ enumerable } ${ writable } ${ configurable }`
    + (typeof value === 'function' ? ` ${ value.name }/${ value.length }` : '');
}).sort();

probe('exports', () => shape(stream));
probe('promises exports', () => shape(promises));
probe('consumers exports', () => shape(consumers));
probe('stream is Stream', () => [ typeof stream, stream.name, stream.length, stream === stream.Stream ]);
probe('stream.promises', () => stream.promises === promises);
probe('inheritance', () => [
  Object.getPrototypeOf(stream) === require('events'),
  Object.getPrototypeOf(Readable) === stream,
  Object.getPrototypeOf(Writable) === stream,
  Object.getPrototypeOf(Duplex) === Readable,
  Object.getPrototypeOf(Transform) === Duplex,
  Object.getPrototypeOf(PassThrough) === Transform,
  new Duplex() instanceof Writable,
  new Readable() instanceof Writable,
  Writable[Symbol.hasInstance].call(Writable, { })
]);

for (const [ name, type ] of Object.entries({ stream, Readable, Writable, Duplex, Transform, PassThrough })) {
  probe(`${ name } statics`, () => shape(type));
  probe(`${ name }.prototype`, () => shape(type.prototype));
}

probe('promisified', () => {
  const { promisify } = require('util');

  return [ promisify(stream.pipeline) === promises.pipeline, promisify(stream.finished) === promises.finished ];
});
probe('constructors without new', () => [ Readable(), Writable(), Duplex(), Transform(), PassThrough() ]
  .map((each) => each.constructor.name));
probe('default high water marks', () => [
  stream.getDefaultHighWaterMark(false), stream.getDefaultHighWaterMark(true),
  new Readable().readableHighWaterMark, new Readable({ objectMode: true }).readableHighWaterMark,
  new Writable().writableHighWaterMark, new Writable({ objectMode: true }).writableHighWaterMark,
  new Duplex({ readableHighWaterMark: 3, writableHighWaterMark: 4 }).readableHighWaterMark,
  new Transform({ highWaterMark: 7 }).writableHighWaterMark
]);
probe('setDefaultHighWaterMark', () => {
  const before = stream.getDefaultHighWaterMark(false);
  stream.setDefaultHighWaterMark(false, 32);
  const { readableHighWaterMark } = new Readable();
  stream.setDefaultHighWaterMark(false, before);

  return readableHighWaterMark;
});
probe('setDefaultHighWaterMark(-1)', () => stream.setDefaultHighWaterMark(false, -1));
probe('highWaterMark NaN', () => new Readable({ highWaterMark: 'a' }));
probe('highWaterMark -5', () => new Writable({ highWaterMark: -5 }));
probe('readableHighWaterMark 1.5', () => new Duplex({ readableHighWaterMark: 1.5 }));
probe('defaultEncoding unknown', () => new Readable({ defaultEncoding: 'nope' }));
probe('writable defaultEncoding unknown', () => new Writable({ defaultEncoding: 'nope' }));
probe('setEncoding unknown', () => new Readable().setEncoding('nope'));
probe('setDefaultEncoding unknown', () => new Writable().setDefaultEncoding('nope'));
probe('signal that is none', () => new Readable({ signal: 5 }));

const getters = [
  'readable', 'readableAborted', 'readableDidRead', 'readableEncoding', 'readableEnded', 'readableFlowing', 'readableHighWaterMark',
  'readableLength', 'readableObjectMode', 'readableBuffer', 'destroyed', 'closed', 'errored'
];
const writableGetters = [
  'writable', 'writableAborted', 'writableCorked', 'writableEnded', 'writableFinished', 'writableHighWaterMark', 'writableLength',
  'writableNeedDrain', 'writableObjectMode', 'destroyed', 'closed', 'errored'
];
const read = (object, names) => names.map((name) => `${ name } ${ object[name] }`);

probe('getters of a new Readable', () => read(new Readable(), getters));
probe('getters of a Readable with data', () => {
  const readable = new Readable({ read() {} });
  readable.push('abc');
  readable.push('def');

  return [ read(readable, getters), readable.read(2).toString(), read(readable, getters), readable.isPaused() ];
});
probe('getters of an ended Readable', async () => {
  const readable = Readable.from([ 'a', 'b' ]);
  for await (const each of readable) void each;

  return read(readable, getters);
});
probe('getters of a destroyed Readable', async () => {
  const readable = new Readable({ read() {} });
  readable.on('error', () => {});
  readable.destroy(new Error('gone'));
  const now = read(readable, getters);
  await new Promise((resolve) => readable.on('close', resolve));

  return [ now, read(readable, getters), stream.isErrored(readable), stream.isDisturbed(readable), stream.isReadable(readable) ];
});
probe('getters of a new Writable', () => read(new Writable(), writableGetters));
probe('getters of a Writable through its life', async () => {
  const seen = [];
  const writable = new Writable({ highWaterMark: 3, write(chunk, encoding, callback) { setImmediate(callback); } });
  seen.push(writable.write('abcd'), ...read(writable, writableGetters));
  writable.cork();
  seen.push(writable.write('e'), ...read(writable, writableGetters), writable.writableBuffer.length);
  writable.uncork();
  await new Promise((resolve) => writable.end('z', resolve));
  seen.push(...read(writable, writableGetters));
  await new Promise((resolve) => writable.on('close', resolve));

  return [ ...seen, ...read(writable, writableGetters) ];
});
probe('inspection of destroyed state helpers', () => {
  const { isDestroyed, isDisturbed, isErrored, isReadable, isWritable } = stream;
  const values = [ new Readable(), new Writable(), new PassThrough(), {}, null, undefined, 1 ];

  return [ isDestroyed, isDisturbed, isErrored, isReadable, isWritable ].map((test) => values.map((value) => {
    try {
      return test(value);
    } catch (error) {
      return error.message;
    }
  }));
});
probe('_uint8ArrayToBuffer', () => stream._uint8ArrayToBuffer(new Uint8Array([ 1, 2 ])));
probe('_isUint8Array', () => [ stream._isUint8Array(new Uint8Array(1)), stream._isUint8Array([]), stream._isArrayBufferView(new DataView(new ArrayBuffer(1))) ]);
