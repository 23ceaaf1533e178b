// What fs and fs/promises export, and the classes behind them.

// Whatever is lazy is there from here on.
void [ fs.Dir, fs.opendir, fs.opendirSync ];

function property(object, name) {
  const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, name);
  const kind = typeof value === 'function' ? `function ${ value.name }/${ value.length }` : typeof value;

  return `${ String(name) } ${ [ writable, enumerable, configurable ].map(Number).join('') } ${ get || set ? `${ get ? 'get' : '' }${ set ? 'set' : '' }` : kind }`;
}

function shape(object) {
  return Reflect.ownKeys(object).map((name) => property(object, name));
}

for (const name of Object.keys(fs)) probe(`fs.${ name }`, () => property(fs, name));
probe('the order of fs', () => Object.keys(fs));
for (const name of Object.keys(fs.promises)) probe(`fs.promises.${ name }`, () => property(fs.promises, name));
probe('the order of fs.promises', () => Object.keys(fs.promises));
probe('constants', () => [ Object.entries(fs.constants), Object.getPrototypeOf(fs.constants), Object.isExtensible(fs.constants) ]);
probe('the flags of constants', () => shape(fs.constants));
probe('the same promises', () => [
  require('fs/promises') === fs.promises, require('node:fs/promises') === fs.promises, require('node:fs') === fs, fs.promises.constants === fs.constants
]);
probe('Stats', () => [ shape(fs.Stats), shape(fs.Stats.prototype), shape(Object.getPrototypeOf(fs.Stats.prototype)) ]);
probe('Dirent', () => [ shape(fs.Dirent), shape(fs.Dirent.prototype) ]);
probe('Dir', () => [ 'read', 'readSync', 'close', 'closeSync', 'entries', Symbol.asyncIterator ].map((name) => property(fs.Dir.prototype, name)));
probe('Dir iterates by entries', () => fs.Dir.prototype[Symbol.asyncIterator] === fs.Dir.prototype.entries);
probe('ReadStream', () => [ shape(fs.ReadStream), shape(fs.ReadStream.prototype).filter((text) => !text.includes('constructor')) ]);
probe('WriteStream', () => [ shape(fs.WriteStream), shape(fs.WriteStream.prototype).filter((text) => !text.includes('constructor')) ]);
probe('other names of the streams', () => [ fs.FileReadStream === fs.ReadStream, fs.FileWriteStream === fs.WriteStream ]);
probe('streams inherit', () => {
  const { Readable, Writable } = require('stream');

  return [ Object.getPrototypeOf(fs.ReadStream) === Readable, fs.WriteStream.prototype instanceof Writable ];
});
probe('native realpath', () => [ property(fs.realpath, 'native'), property(fs.realpathSync, 'native') ]);
probe('FileHandle', async () => {
  const handle = await fs.promises.open('/tmp', 'r');
  const { constructor } = handle;
  await handle.close();

  return [ constructor.name, shape(constructor.prototype).filter((text) => !/messaging|Ref\)|Unref\)/.test(text)), handle instanceof require('events') ];
});
probe('a replaced function stays', () => {
  const { readFileSync } = fs;
  fs.readFileSync = () => 'mine';
  const result = require('fs').readFileSync('/nowhere');
  fs.readFileSync = readFileSync;

  return result;
});
probe('a replaced class stays', () => {
  const { ReadStream } = fs;
  fs.ReadStream = class Mine {};
  const { name } = fs.ReadStream;
  fs.ReadStream = ReadStream;

  return [ name, property(fs, 'ReadStream').slice(0, 20) ];
});
probe('a Stats of numbers', () => new fs.Stats(1, 0o100644, 3, 4, 5, 6, 7, 8, 9, 10, 11.25, 12.5, 13.75, 14));
probe('a Stats knows its type', () => [ 0o100644, 0o40755, 0o120777, 0o20666, 0o60666, 0o10644, 0o140755 ].map((mode) => {
  const stats = new fs.Stats(1, mode);

  return [ stats.isFile(), stats.isDirectory(), stats.isSymbolicLink(), stats.isCharacterDevice(), stats.isBlockDevice(), stats.isFIFO(), stats.isSocket() ].map(Number).join('');
}));
probe('a Dirent knows its type', () => [ 0, 1, 2, 3, 4, 5, 6, 7 ].map((type) => {
  const entry = new fs.Dirent('name', type, '/where');

  return [ entry.name, entry.path, entry.parentPath, entry.isFile(), entry.isDirectory(), entry.isSymbolicLink(), entry.isFIFO(), entry.isSocket(), entry.isCharacterDevice(), entry.isBlockDevice() ].join(' ');
}));
probeEach('_toUnixTimestamp', [ [ 1 ], [ '2.5' ], [ new Date(4000) ], [ 'x' ], [ null ], [ NaN ], [ Infinity ] ], fs._toUnixTimestamp);
probe('promisified read and write', () => [ 'read', 'write', 'readv', 'writev', 'exists' ].map((name) => require('util').promisify(fs[name]).name));
probeEach('new Dir', [ [], [ null, '/tmp' ], [ undefined ] ], (...args) => new fs.Dir(...args));
