// What breaks in practice: streams, files, crypto, zlib, vm, stores, modules, the process. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- streams (7)
probe('stream: write after end', () => new Promise((resolve) => {
  const { Writable } = require('stream');
  const sink = new Writable({ write(chunk, _, done) { done(); } });
  sink.on('error', resolve);
  sink.end('a');
  sink.write('b');
}));
probe('stream: order of the closing events of a Transform', async () => {
  const { Transform } = require('stream');
  const log = [];
  const upper = new Transform({ transform(chunk, _, done) { done(null, String(chunk).toUpperCase()); }, flush(done) { log.push('flush'); done(null, '!'); } });
  for (const name of [ 'prefinish', 'finish', 'end', 'close' ]) upper.on(name, () => log.push(name));
  upper.on('data', (data) => log.push(String(data)));
  upper.end('hi');
  await new Promise((resolve) => upper.on('close', resolve));
  return log;
});
probe('stream: pipeline destroys on an error in the middle', () => new Promise((resolve) => {
  const { pipeline, Readable, PassThrough, Writable } = require('stream');
  const source = Readable.from([ 'a', 'b' ]);
  const sink = new Writable({ write(chunk, _, done) { done(new Error('disk full')); } });
  pipeline(source, new PassThrough(), sink, (error) => resolve([ error.message, source.destroyed, sink.destroyed, sink.errored === error ]));
}));
probe('stream: backpressure by the high-water mark', () => {
  const { Writable } = require('stream');
  const sink = new Writable({ highWaterMark: 3, write() {} });
  return [ sink.write('ab'), sink.write('c'), sink.writableLength, sink.writableNeedDrain, sink.writableHighWaterMark ];
});
probe('stream: premature close seen by finished', () => new Promise((resolve) => {
  const { finished, Readable } = require('stream');
  const source = new Readable({ read() {} });
  finished(source, resolve);
  source.destroy();
}));
probe('stream: Readable helpers map, filter, take and toArray', () => require('stream').Readable.from([ 1, 2, 3, 4, 5 ])
  .filter((n) => n % 2).map(async (n) => n * 10).take(2).toArray());
probe('stream: read without an implementation', () => new Promise((resolve) => {
  const source = new (require('stream').Readable)();
  source.on('error', resolve);
  source.resume();
}));

// ---- fs (6)
const scratch = () => require('fs').mkdtempSync(require('path').join(require('os').tmpdir(), 'p-'));
const hidden = (folder, run) => {
  try {
    return run();
  } catch (error) {
    return { message: error.message.replaceAll(folder, 'DIR'), code: error.code, errno: error.errno, syscall: error.syscall, path: error.path?.replace(folder, 'DIR') };
  }
};
probe('fs: reading a missing file', () => { const d = scratch(); return hidden(d, () => require('fs').readFileSync(`${ d }/none.txt`, 'utf8')); });
probe('fs: recursive mkdir returns the first folder made', () => {
  const d = scratch();
  return [ require('fs').mkdirSync(`${ d }/a/b/c`, { recursive: true }).replace(d, 'DIR'), require('fs').mkdirSync(`${ d }/a/b`, { recursive: true }) ];
});
probe('fs: readdir with file types', () => {
  const fs = require('fs');
  const d = scratch();
  fs.mkdirSync(`${ d }/sub`);
  fs.writeFileSync(`${ d }/sub/x.txt`, '');
  fs.symlinkSync('sub', `${ d }/link`);
  return fs.readdirSync(d, { withFileTypes: true }).map((e) => [ e.name, e.isDirectory(), e.isSymbolicLink() ]).sort();
});
probe('fs: removing a full folder without recursive', () => {
  const fs = require('fs');
  const d = scratch();
  fs.writeFileSync(`${ d }/x`, '1');
  return hidden(d, () => fs.rmdirSync(d));
});
probe('fs: promises open with wx on an existing file', async () => {
  const d = scratch();
  const fs = require('fs/promises');
  await fs.writeFile(`${ d }/x`, '1');
  return fs.open(`${ d }/x`, 'wx').catch((error) => hidden(d, () => { throw error; }));
});
probe('fs: createReadStream with start and end', async () => {
  const fs = require('fs');
  const d = scratch();
  fs.writeFileSync(`${ d }/x`, '0123456789');
  const parts = [];
  for await (const part of fs.createReadStream(`${ d }/x`, { start: 2, end: 7, highWaterMark: 4, encoding: 'latin1' })) parts.push(part);
  return parts;
});

// ---- path (6)
probe('path: relative between siblings and parents', () => { const { relative } = require('path'); return [ relative('/a/b/c', '/a/d'), relative('/a', '/a'), relative('/a/b', '/a/b/c/d') ]; });
probe('path: normalize of dots and repeated slashes', () => [ '', './/a/../..//b/', '/../x', 'a/./b/..' ].map((p) => require('path').normalize(p)));
probe('path: parse of a hidden file and format back', () => { const { parse, format } = require('path'); return [ parse('/home/u/.env.local'), format({ dir: '/d', name: 'n', ext: 'txt' }) ]; });
probe('path: win32 join, resolve and basename', () => { const { win32 } = require('path'); return [ win32.join('C:\\a', '..', 'b/c'), win32.resolve('C:\\a', '\\b', 'c'), win32.basename('C:\\x\\y.HTML', '.html') ]; });
probe('path: join with a non-string', () => require('path').join('a', null));
probe('path: extname edge cases', () => [ '.a', 'a.', 'a.b.c', '..', 'dir.x/file', '.a.b' ].map((p) => require('path').extname(p)));

// ---- url (6)
probe('url: legacy parse with auth, query object and hash', () => require('url').parse('HTTP://us%65r:pa@Host.com:80/p/a?x=1&x=2#h', true));
probe('url: legacy resolve', () => { const { resolve } = require('url'); return [ resolve('/one/two/three', 'four'), resolve('http://e.com/one', '//other/x'), resolve('http://e.com/a/b/', '../../../c') ]; });
probe('url: fileURLToPath of a host', () => require('url').fileURLToPath('file://server/share/x'));
probe('url: pathToFileURL escapes', () => require('url').pathToFileURL('/a b/#c?d%é.js').href);
probe('url: format of an URL with options', () => require('url').format(new URL('http://u:p@測試.com/x?q#h'), { auth: false, fragment: false, search: false, unicode: true }));
probe('url: urlToHttpOptions', () => { const { urlToHttpOptions } = require('url'); return { ...urlToHttpOptions(new URL('https://a:b@x.org:8443/p?q=1#z')) }; });

// ---- crypto (6)
probe('crypto: hash and hmac digests in several encodings', () => {
  const { createHash, createHmac } = require('crypto');
  return [ createHash('md5').update('a').update('b').digest('hex'), createHash('sha256').update('é', 'latin1').digest('base64url'), createHmac('sha1', 'key').update('data').digest('hex') ];
});
probe('crypto: digest called twice', () => { const hash = require('crypto').createHash('sha256'); hash.digest(); return hash.digest('hex'); });
probe('crypto: unknown digest', () => require('crypto').createHash('sha-nope'));
probe('crypto: pbkdf2 and scrypt of known inputs', () => {
  const { pbkdf2Sync, scryptSync } = require('crypto');
  return [ pbkdf2Sync('secret', 'salt', 1000, 16, 'sha512').toString('hex'), scryptSync('pw', 'salt', 16, { N: 1024 }).toString('hex') ];
});
probe('crypto: aes-256-gcm with a spoilt tag', () => {
  const { createCipheriv, createDecipheriv } = require('crypto');
  const key = Buffer.alloc(32, 1);
  const iv = Buffer.alloc(12, 2);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = Buffer.concat([ cipher.update('hello'), cipher.final() ]);
  const tag = cipher.getAuthTag();
  tag[0] ^= 1;
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  decipher.update(text);
  return decipher.final();
});
probe('crypto: timingSafeEqual of different lengths', () => require('crypto').timingSafeEqual(Buffer.from('a'), Buffer.from('ab')));

// ---- zlib (6)
probe('zlib: gzip there and back', () => { const { gzipSync, gunzipSync } = require('zlib'); return gunzipSync(gzipSync('text '.repeat(50))).toString().length; });
probe('zlib: gunzip of something else', () => require('zlib').gunzipSync(Buffer.from('not gzip at all')));
probe('zlib: inflate of a cut input', () => { const { deflateSync, inflateSync } = require('zlib'); return inflateSync(deflateSync('hello hello hello').subarray(0, 8)); });
probe('zlib: brotli through a callback', () => new Promise((resolve) => {
  const { brotliCompress, brotliDecompress } = require('zlib');
  brotliCompress('brotli text', (_, packed) => brotliDecompress(packed, (error, text) => resolve([ error, String(text) ])));
}));
probe('zlib: output longer than maxOutputLength', () => { const { deflateRawSync, inflateRawSync } = require('zlib'); return inflateRawSync(deflateRawSync(Buffer.alloc(5000)), { maxOutputLength: 100 }); });
probe('zlib: createUnzip stream of deflate data in pieces', async () => {
  const { createUnzip, deflateSync } = require('zlib');
  const unzip = createUnzip();
  for (const byte of deflateSync('piece by piece')) unzip.write(Buffer.from([ byte ]));
  unzip.end();
  let text = '';
  for await (const part of unzip) text += part;
  return text;
});

// ---- vm (6)
probe('vm: runInNewContext sees and writes the sandbox', () => { const box = { x: 2 }; const last = require('vm').runInNewContext('var y = x * 21; this.z = typeof console; y', box); return [ last, { ...box } ]; });
probe('vm: errors of a new context are of another realm', () => {
  try {
    require('vm').runInNewContext('null.x');
  } catch (error) {
    return [ error instanceof TypeError, error.name, error.message, require('util').types.isNativeError(error) ];
  }
});
probe('vm: syntax error with the file name in its stack', () => {
  try {
    new (require('vm').Script)('let a = ;', { filename: 'given.js', lineOffset: 4 });
  } catch (error) {
    return error.stack.split('\n').slice(0, 5);
  }
});
probe('vm: running in an object that is no context', () => require('vm').runInContext('1', {}));
probe('vm: const stays in the context between scripts', () => {
  const vm = require('vm');
  const context = vm.createContext({});
  vm.runInContext('const kept = 5; let f = () => kept;', context);
  return [ vm.runInContext('f() + 1', context), Object.keys(context), vm.isContext(context) ];
});
probe('vm: compileFunction with parameters and context extensions', () => require('vm').compileFunction('return a + b + c', [ 'a', 'b' ], { contextExtensions: [ { c: 3 } ] })(1, 2));

// ---- AsyncLocalStorage (6)
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
probe('als: store is kept over await, timers and ticks', () => {
  const als = new AsyncLocalStorage();
  return als.run({ id: 1 }, async () => {
    await null;
    const after = als.getStore();
    const timer = await new Promise((resolve) => setTimeout(() => resolve(als.getStore()), 1));
    const tick = await new Promise((resolve) => process.nextTick(() => resolve(als.getStore())));
    return [ after, timer, tick ];
  });
});
probe('als: nested run and exit', () => {
  const als = new AsyncLocalStorage();
  return als.run('out', () => [ als.run('in', () => als.getStore()), als.exit(() => als.getStore()), als.getStore() ]);
});
probe('als: enterWith lasts for the rest of the async function', async () => {
  const als = new AsyncLocalStorage();
  const seen = await (async () => { await null; als.enterWith('entered'); await null; return als.getStore(); })();
  return [ seen, als.getStore() ];
});
probe('als: event listeners run in the context of emit', () => {
  const als = new AsyncLocalStorage();
  const emitter = new (require('events'))();
  let seen;
  als.run('at on', () => emitter.on('e', () => { seen = als.getStore(); }));
  als.run('at emit', () => emitter.emit('e'));
  return seen;
});
probe('als: bind and snapshot', () => {
  const als = new AsyncLocalStorage();
  const [ bound, snapshot ] = als.run('then', () => [ AsyncLocalStorage.bind((x) => [ x, als.getStore() ]), AsyncLocalStorage.snapshot() ]);
  return als.run('now', () => [ bound(1), snapshot(() => als.getStore()), als.getStore() ]);
});
probe('als: AsyncResource runInAsyncScope with this and arguments', () => {
  const als = new AsyncLocalStorage();
  const resource = als.run('made', () => new AsyncResource('Job'));
  return resource.runInAsyncScope(function (a) { return [ this.me, a, als.getStore() ]; }, { me: 'self' }, 7);
});

// ---- module and require (6)
probe('require: missing package', () => {
  try {
    require('no-such-package-anywhere');
  } catch (error) {
    return [ error.code, error.message.split('\n')[0], Array.isArray(error.requireStack) ];
  }
});
probe('require: node: prefix gives the same object', () => [ require('node:fs') === require('fs'), require('fs').promises === require('fs/promises'), require('path').posix === require('path/posix') ]);
probe('require: unknown builtin with the node: prefix', () => require('node:nothing'));
probe('module: builtinModules and isBuiltin', () => {
  const { builtinModules, isBuiltin } = require('module');
  return [ builtinModules.includes('stream/promises'), builtinModules.includes('test'), isBuiltin('node:test'), isBuiltin('test'), isBuiltin('fs/'), isBuiltin('node:fs/promises') ];
});
probe('require: JSON file and its cache', () => {
  const file = `${ scratch() }/data.json`;
  require('fs').writeFileSync(file, '{"a":[1]}');
  const first = require(file);
  return [ first, require(file) === first, require.resolve(file) in require.cache ];
});
probe('module: createRequire loads a package folder by its main', () => {
  const fs = require('fs');
  const d = scratch();
  fs.mkdirSync(`${ d }/node_modules/pkg/lib`, { recursive: true });
  fs.writeFileSync(`${ d }/node_modules/pkg/package.json`, '{"main":"./lib/start"}');
  fs.writeFileSync(`${ d }/node_modules/pkg/lib/start.js`, 'exports.name = require("path").basename(__filename); exports.loaded = module.loaded;');
  return require('module').createRequire(`${ d }/index.js`)('pkg');
});

// ---- process (6)
probe('process: env turns values into strings', () => {
  process.env.PROBE_B = undefined;
  process.env.PROBE_C = 5;
  const seen = [ process.env.PROBE_B, process.env.PROBE_C, 'PROBE_C' in process.env, delete process.env.PROBE_C, process.env.PROBE_C ];
  delete process.env.PROBE_B;
  return seen;
});
probe('process: hrtime and its bigint', () => { const d = process.hrtime([ 0, 0 ]); return [ d.length, d.every(Number.isInteger), typeof process.hrtime.bigint() ]; });
probe('process: emitWarning reaches the listener', () => new Promise((resolve) => {
  process.once('warning', (warning) => resolve([ warning.name, warning.message, warning.code, warning.detail, warning instanceof Error ]));
  const quiet = process.stderr.write;
  process.stderr.write = () => true;
  process.emitWarning('old way', { type: 'ProbeWarning', code: 'PRB1', detail: 'use new' });
  setTimeout(() => { process.stderr.write = quiet; }, 20);
}));
probe('process: chdir to a missing folder', () => {
  try {
    process.chdir('/no/such/folder');
  } catch (error) {
    return [ error.code, error.syscall, error.dest, error.message.replace(/chdir '.*' ->/, 'chdir CWD ->') ];
  }
});
probe('process: nextTick refuses a non-function', () => process.nextTick('later'));
probe('process: tag, kind and listeners interface', () => [ Object.prototype.toString.call(process), process instanceof require('events'), process.release.name, process.title.length > 0, process.exitCode, typeof process.versions.v8 ]);
