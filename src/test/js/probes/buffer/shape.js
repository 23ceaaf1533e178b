// What the buffer module exports and what a Buffer is made of.
const buffer = require('buffer');

function shape(object) {
  return Object.getOwnPropertyNames(object).map((name) => {
    const { value, writable, enumerable, configurable, get, set } = Object.getOwnPropertyDescriptor(object, name);
    const flags = [ writable && 'w', enumerable && 'e', configurable && 'c', get && 'get', set && 'set' ];

    return `${ name } ${ flags.filter(Boolean).join('') } ${ typeof value === 'function' ? `${ value.name }/${ value.length }` : typeof value }`;
  });
}

probe('buffer exports', () => shape(buffer));
probe('buffer exports, values', () => [ buffer.kMaxLength, buffer.kStringMaxLength, buffer.constants, buffer.INSPECT_MAX_BYTES ]);
probe('buffer is the same with node:', () => require('node:buffer') === buffer);
probe('Buffer is the global', () => buffer.Buffer === Buffer);
probe('Buffer own properties', () => shape(Buffer));
for (const name of Object.getOwnPropertyNames(Buffer.prototype)) {
  probe(`Buffer.prototype.${ name }`, () => shape(Buffer.prototype).find((line) => line.startsWith(`${ name } `)));
}
probe('Buffer.prototype names', () => Object.getOwnPropertyNames(Buffer.prototype));
probe('Buffer.prototype keys', () => Object.keys(Buffer.prototype));
probe('Buffer prototype chain', () => [
  Object.getPrototypeOf(Buffer) === Uint8Array, Object.getPrototypeOf(Buffer.prototype) === Uint8Array.prototype,
  Buffer.prototype.constructor === Buffer, Object.getPrototypeOf(Buffer.from('a')) === Buffer.prototype
]);
probe('Buffer species', () => [ Buffer[Symbol.species].name, Buffer[Symbol.species].length, Buffer[Symbol.species] === Buffer ]);
probe('Buffer.poolSize', () => Buffer.poolSize);
probe('aliases', () => [
  Buffer.prototype.readUint8 === Buffer.prototype.readUInt8, Buffer.prototype.writeBigUint64BE === Buffer.prototype.writeBigUInt64BE,
  Buffer.prototype.toLocaleString === Buffer.prototype.toString,
  Buffer.prototype[Symbol.for('nodejs.util.inspect.custom')] === Buffer.prototype.inspect
]);
probe('toStringTag', () => Object.prototype.toString.call(Buffer.from('a')));
probe('instanceof', () => [ Buffer.from('a') instanceof Buffer, Buffer.from('a') instanceof Uint8Array, new Uint8Array(1) instanceof Buffer ]);
probe('parent and offset of the prototype', () => [ Buffer.prototype.parent, Buffer.prototype.offset ]);
probe('parent and offset', () => {
  const view = Buffer.from(new ArrayBuffer(8), 2, 3);

  return [ view.parent.byteLength, view.offset ];
});
probe('SlowBuffer', () => [ shape(buffer.SlowBuffer), buffer.SlowBuffer(3).length ]);
probe('derived: map', () => Buffer.from('abc').map((byte) => byte + 1));
probe('derived: filter', () => Buffer.from('abc').filter((byte) => byte > 97));
probe('derived: reverse', () => Buffer.from('abc').reverse());
probe('derived: sort', () => Buffer.from('cab').sort());
probe('derived: iteration', () => [ [ ...Buffer.from('ab') ], [ ...Buffer.from('ab').keys() ], [ ...Buffer.from('ab').entries() ] ]);
probe('derived: at, join, includes', () => [ Buffer.from('abc').at(-1), Buffer.from('abc').join(), Buffer.from('abc').includes(98) ]);
probe('derived: set', () => {
  const target = Buffer.alloc(4);
  target.set([ 1, 2 ], 1);

  return target;
});
probe('index access', () => {
  const bytes = Buffer.alloc(2);
  bytes[0] = 257;
  bytes[1] = -1;
  bytes[2] = 5;

  return [ bytes, bytes[2], 2 in bytes, Object.keys(bytes) ];
});
probe('Uint8Array.prototype.subarray on a Buffer', () => Uint8Array.prototype.subarray.call(Buffer.from('abc'), 1));
probe('subclass', () => {
  class Mine extends Buffer {}
  const mine = new Mine(3);

  return [ mine instanceof Mine, mine instanceof Buffer, mine.length ];
});
probe('Buffer as a function', () => [ Buffer(3), Buffer('abc'), Buffer('6162', 'hex'), Buffer([ 1, 2 ]) ]);
probe('new Buffer', () => [ new Buffer(3), new Buffer('abc'), new Buffer(new ArrayBuffer(4), 1, 2) ]);
probe('new Buffer()', () => new Buffer());
probe('new Buffer(5, "hex")', () => new Buffer(5, 'hex'));
probe('memory is shared by subarray and slice', () => {
  const bytes = Buffer.from('abcdef');
  bytes.subarray(1, 3)[0] = 120;
  bytes.slice(3)[0] = 121;

  return bytes.toString();
});
probe('memory is shared with an ArrayBuffer', () => {
  const memory = new ArrayBuffer(3);
  Buffer.from(memory)[1] = 7;

  return memory;
});
probe('memory is copied from a Buffer and an array', () => {
  const source = Buffer.from('abc');
  const copy = Buffer.from(source);
  copy[0] = 0;

  return [ source, copy ];
});
probe('pool', () => Buffer.from('abc').buffer.byteLength);
probe('pool: alloc has none', () => [ Buffer.alloc(5).buffer.byteLength, Buffer.allocUnsafeSlow(5).buffer.byteLength ]);
