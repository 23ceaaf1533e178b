// Attack: a setter or getter on Array.prototype[0], or on Object.prototype for the names of a property descriptor or of an
// option, runs whenever code of the sandbox's fills an array or builds a descriptor without care, and its `this` is what is
// being built (vm2 CVE-2019-10761's cousins; the setters on Array.prototype[0] are the classic).
const jobs = {
  'first use of fs': () => require('fs').readdirSync('/'),
  'writing a file': () => require('fs').writeFileSync('/tmp/x', 'x'),
  'first use of crypto': () => require('crypto').createHash('md5').update('x').digest('hex'),
  'first use of zlib': () => require('zlib').gunzipSync(require('zlib').gzipSync('x')),
  'first use of vm': () => require('vm').runInNewContext('[ 1, 2 ].map((x) => x)'),
  'first use of util': () => require('util').inspect({ a: [ 1, new Map([ [ 1, 2 ] ]) ] }),
  'first use of url': () => new URL('http://a/?b=c').searchParams.get('b'),
  'first use of stream': () => new (require('stream').PassThrough)().write('x'),
  'first use of readline': () => require('readline').createInterface({ input: new (require('stream').PassThrough)() }).close(),
  'first use of assert': () => require('assert').deepStrictEqual([ 1 ], [ 1 ]),
  'first use of process': () => process.memoryUsage(),
  'first use of os': () => require('os').cpus(),
  'first use of path': () => require('path').parse('/a/b.c'),
  'first use of events': () => new (require('events'))().on('x', () => {}).emit('x', 1),
  'first use of async_hooks': () => new (require('async_hooks').AsyncLocalStorage)().run(1, () => 2),
  'first use of worker_threads': () => require('worker_threads').isMainThread,
  'first use of http': () => require('http').STATUS_CODES[200],
  'first use of module': () => require('module').createRequire('/x').resolve.paths('y'),
  'first use of querystring': () => require('querystring').parse('a=b'),
  'first use of string_decoder': () => new (require('string_decoder').StringDecoder)('utf8').write(Buffer.from('x')),
  'first use of perf_hooks': () => performance.mark('x'),
  'first use of timers': () => clearTimeout(setTimeout(() => {}, 1)),
  'first use of web streams': () => new ReadableStream().getReader(),
  'first use of events of the web': () => new EventTarget().dispatchEvent(new Event('x')),
  'first use of webcrypto': () => globalThis.crypto.getRandomValues(new Uint8Array(2)),
  'first use of structuredClone': () => structuredClone({ a: [ 1 ] }),
  'first use of Blob': () => new Blob([ 'x' ]),
  'first use of the console': () => console.log('x', { a: 1 }),
  'first use of v8': () => require('v8').deserialize(require('v8').serialize({ a: 1 })),
  'an error of the sandbox': () => { try { Buffer.alloc('x'); } catch (error) { return error.stack; } },
  'a module that is not there': () => { try { require('none'); } catch (error) { return error.stack; } },
  'a file as a module': () => { require('fs').writeFileSync('/tmp/module.js', 'module.exports = 1'); return require('/tmp/module.js'); }
};
const keys = {
  arrays: [ '0', '1', '2' ],
  descriptors: [ 'get', 'set', 'value', 'writable', 'enumerable', 'configurable' ],
  names: [ 'exports', 'host', 'loaded', 'id', 'require', 'parent', 'constructor', 'inner', 'realm', 'fs', 'vm', 'loadModule', 'code',
    'options', 'encoding', 'signal', 'prototype', 'name', 'message', 'next', 'done', 'then', 'capture', 'run', 'scope', 'task', 'callback' ]
};

function with_(prototype, names, record, body) {
  const before = new Map();

  for (const key of names) {
    before.set(key, Reflect.getOwnPropertyDescriptor(prototype, key));
    Reflect.defineProperty(prototype, key, {
      __proto__: null,
      configurable: true,
      get() { record.see(this); return undefined; },
      set(value) {
        record.see(this, value);
        Reflect.defineProperty(this, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
      }
    });
  }
  try {
    return body();
  } finally {
    for (const key of names) {
      const old = before.get(key);

      if (old === undefined) delete prototype[key];
      else Reflect.defineProperty(prototype, key, old);
    }
  }
}

for (const job in jobs) {
  attempt(`${ job }: indexes`, () => {
    const record = recorder();

    try { with_(Array.prototype, keys.arrays, record, jobs[job]); } catch { /* it may fail, and no more */ }

    return record.verdict();
  });
  attempt(`${ job }: names`, () => {
    const record = recorder();

    try { with_(Object.prototype, keys.names, record, jobs[job]); } catch { /* it may fail, and no more */ }

    return record.verdict();
  });
}
for (const job in jobs) {
  attempt(`${ job }: descriptors`, () => {
    const record = recorder();

    try { with_(Object.prototype, keys.descriptors, record, jobs[job]); } catch { /* it may fail, and no more */ }

    return record.verdict();
  });
}
control('a setter sees what is assigned', () => {
  const record = recorder();

  with_(Array.prototype, [ '0' ], record, () => { const list = []; list[0] = { loadModule() {} }; });

  return record.verdict();
});
tellAll();
