// Attack: whatever takes a promise takes any object with a then, whose getter and call run at the host's moment, with the
// host's resolving functions; a then on Object.prototype turns every object that is resolved with into one.
process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});

const record = recorder();

function thenable(settle) {
  return {
    get then() {
      record.see(this);

      return function then(resolve, reject) {
        record.see(this, resolve, reject);
        try { record.see(then.caller); } catch { /* strict */ }
        try { record.see(resolve.constructor, Object.getPrototypeOf(resolve), resolve.caller, resolve.arguments); } catch { /* as it should be */ }
        settle(resolve, reject);
      };
    }
  };
}

const settlers = {
  'resolves': (resolve) => resolve({}),
  'rejects with nothing': (resolve, reject) => reject(),
  'rejects with a thenable': (resolve, reject) => reject(thenable(() => {})),
  'resolves with itself': (resolve) => resolve(thenable((inner) => inner(1))),
  'does both, twice': (resolve, reject) => { resolve(1); reject(2); resolve(3); },
  'throws': () => { throw new Error('x'); },
  'never settles': () => {},
  'resolves later': (resolve) => setTimeout(resolve, 1)
};
const takers = {
  'await': async (value) => { await value; },
  'Promise.resolve': (value) => Promise.resolve(value),
  'Promise.all': (value) => Promise.all([ value ]),
  'Promise.race': (value) => Promise.race([ value, 1 ]),
  'Promise.any': (value) => Promise.any([ value, 1 ]),
  'an async iterator': async (value) => { for await (const one of [ value ]) record.see(one); },
  'a web stream': (value) => new ReadableStream({ start: () => value }).getReader().read(),
  'a writable web stream': (value) => new WritableStream({ write: () => value }).getWriter().write(1),
  'a stream': async (value) => { const s = require('stream').Readable.from([ value ]); s.on('error', () => {}); s.resume(); },
  'a pipeline': async (value) => { require('stream').pipeline([ 1 ], () => value, () => {}); },
  'callbackify': async (value) => { require('util').callbackify(() => value)(() => {}); },
  'assert.rejects': (value) => require('assert').rejects(value),
  'assert.doesNotReject': (value) => require('assert').doesNotReject(() => value),
  'a listener with captured rejections': async (value) => { const e = new (require('events'))({ captureRejections: true }); e.on('error', () => {}); e.on('x', () => value); e.emit('x'); },
  'a dynamic import': (value) => import({ toString: () => { record.see(value.then); return 'fs'; } }),
  'fs with a thenable path': async (value) => require('fs/promises').readFile(value),
  'a traced promise': async (value) => require('diagnostics_channel').tracingChannel('t').tracePromise(() => value),
  'queueMicrotask': async (value) => { queueMicrotask(() => value); }
};

for (const taker in takers) {
  for (const settler in settlers) {
    attempt(`${ taker }: a thenable that ${ settler }`, () => {
      let outcome;

      try { outcome = takers[taker](thenable(settlers[settler])); } catch { /* refused */ }
      outcome?.catch?.((error) => { record.see(error); });

      return new Promise((resolve) => setTimeout(resolve, 3)).then(() => record.verdict());
    });
  }
}
attempt('a then on Object.prototype', () => {
  const seen = recorder();
  const jobs = [ () => require('fs/promises').stat('/'), () => crypto.subtle.digest('SHA-1', new Uint8Array(1)), () => new Blob([ 'x' ]).text(),
    () => require('timers/promises').setTimeout(1, {}), () => import('fs'), () => new ReadableStream().getReader().cancel() ];

  return patched(Object.prototype, 'then', { get() { seen.see(this); return undefined; }, set() {} }, () => {
    for (const job of jobs) { try { job().catch(() => {}); } catch { /* refused */ } }

    return seen.verdict();
  });
});
attempt('a then on Promise.prototype', () => {
  const seen = recorder();
  const { then } = Promise.prototype;

  return patched(Promise.prototype, 'then', function (...args) { seen.see(this, ...args); return Reflect.apply(then, this, args); }, () => {
    for (const taker in takers) { try { takers[taker](thenable(() => {})); } catch { /* refused */ } }

    return seen.verdict();
  });
});
control('a thenable is called', () => new Promise((resolve) => { resolve({ then(done) { done('called'); } }); }));
tellAll();
