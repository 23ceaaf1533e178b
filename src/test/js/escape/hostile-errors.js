// Attack: an error on its way to a handler of the host is read there: name, message, stack, cause, toJSON, code. Getters,
// traps and Error.prepareStackTrace run in the reader's frame and see what it holds (vm2 CVE-2021-23555, CVE-2022-36067,
// CVE-2023-29199, CVE-2023-30547).
const record = recorder();
const loaders = {
  'an unhandled rejection is described': () => require('util').inspect(hostile()),
  'console.error': () => console.error(hostile()),
  'console.trace': () => console.trace(hostile()),
  'assert': () => require('assert').ifError(hostile()),
  'assert.rejects': () => require('assert').rejects(Promise.reject(hostile()), hostile()),
  'events: error without a listener': () => new (require('events'))().emit('error', hostile()),
  'events: captureRejections': () => { const emitter = new (require('events'))({ captureRejections: true }); emitter.on('error', () => {}); emitter.on('x', async () => { throw hostile(); }); emitter.emit('x'); },
  'AbortController': () => { const c = new AbortController(); c.abort(hostile()); c.signal.throwIfAborted(); },
  'structuredClone': () => structuredClone(hostile()),
  'stream.destroy': () => { const s = new (require('stream').PassThrough)(); s.on('error', (e) => record.see(e)); s.destroy(hostile()); },
  'callbackify': () => require('util').callbackify(() => Promise.reject(hostile()))((e) => record.see(e)),
  'process.emitWarning': () => process.emitWarning(hostile()),
  'util.format': () => require('util').format('%s %o', hostile(), hostile()),
  'fs callback that throws': () => require('fs').stat('/', () => { try { throw hostile(); } catch (error) { record.see(error); } }),
  'vm': () => require('vm').runInNewContext('throw error', { error: hostile() }),
  'v8.serialize': () => require('v8').serialize(hostile()),
  'domexception': () => new DOMException(hostile(), hostile()),
  'AggregateError': () => { throw new AggregateError([ hostile() ], hostile()); },
  'an error with an error as its name': () => { const e = new Error('x'); e.name = hostile(); require('util').inspect(e); },
  'Error.prototype.toString': () => Error.prototype.toString.call(hostile()),
  'Promise.any': () => Promise.any([ Promise.reject(hostile()) ]).catch((e) => record.see(e, e.errors)),
  'diagnostics_channel': () => require('diagnostics_channel').tracingChannel('x').traceSync(() => { throw hostile(); })
};

function hostile() {
  const error = new Error('hostile');

  for (const key of [ 'name', 'message', 'stack', 'cause', 'toJSON', 'code', 'errors', 'constructor', Symbol.toStringTag,
    Symbol.toPrimitive, 'toString', Symbol.for('nodejs.util.inspect.custom'), 'inspect', 'then', 'syscall', 'path' ]) {
    Object.defineProperty(error, key, {
      configurable: true,
      enumerable: true,
      get() {
        record.see(this, new Error().stack);
        try { record.see(hostile.caller, arguments.callee.caller); } catch { /* strict */ }

        return key === 'stack' || key === 'name' || key === 'message' ? `${ String(key) }` : undefined;
      }
    });
  }

  return error;
}

for (const name in loaders) {
  attempt(name, () => {
    let thrown;

    try {
      const outcome = loaders[name]();

      if (outcome instanceof Promise) outcome.catch(() => {});
    } catch (error) {
      thrown = error;
    }

    return record.verdict() ?? leak(thrown);
  });
}

const preparing = {
  'an error of fs': () => require('fs').readFileSync('/none'),
  'an error of require': () => require('none'),
  'an error of validation': () => setTimeout(1),
  'an error of url': () => new URL('x'),
  'an error of buffer': () => Buffer.alloc(-1),
  'an error of crypto': () => require('crypto').createHash('none'),
  'an error of zlib': () => require('zlib').inflateSync('x'),
  'an error of vm': () => new (require('vm').Script)('}'),
  'an error of assert': () => require('assert').strictEqual(1, 2),
  'an error of util': () => require('util').promisify(1),
  'an error of dns': () => require('dns').lookup('x', () => {}),
  'an error of a parser': () => JSON.parse('{'),
  'an error in a callback of sort': () => [ 1, 2 ].sort(() => null.x),
  'an error in a getter that inspect calls': () => require('util').inspect({ get [Symbol.toStringTag]() { return null.x; } }),
  'an error in a listener': () => { const e = new (require('events'))(); e.on('x', () => null.x); e.emit('x'); },
  'an error in a module of the sandbox': () => require('readline').emitKeypressEvents(null),
  'a deep recursion through the host': () => (function again() { [ 1 ].forEach(again); })()
};
const siteMethods = [
  'getThis', 'getTypeName', 'getFunction', 'getFunctionName', 'getMethodName', 'getFileName', 'getEvalOrigin',
  'getScriptNameOrSourceURL', 'getScriptHash', 'getPromiseIndex', 'toString'
];

for (const name in preparing) {
  if (name.startsWith('a deep')) continue;
  attempt(`call sites of ${ name }`, () => {
    const seen = recorder();
    const before = Error.prepareStackTrace;

    Error.prepareStackTrace = (error, sites) => {
      seen.see(error, sites);
      for (const site of sites) {
        seen.see(site, Object.getPrototypeOf(site), site.constructor);
        for (const method of siteMethods) {
          try {
            const value = site[method]?.();

            seen.see(value);
            if (typeof value === 'function' && value !== globalThis && site.getFileName?.()?.startsWith('node:')) seen.see({ promiseState: 'a function of the sandbox' });
            if (method === 'getThis' && value !== undefined && value !== globalThis && site.getFileName?.()?.startsWith('node:')) seen.see({ promiseState: 'the receiver of a function of the sandbox' });
          } catch (error) { seen.see(error.message); }
        }
      }

      return 'prepared';
    };
    try {
      preparing[name]();
    } catch (error) {
      try { seen.see(error.stack); } catch { /* told already */ }
    } finally {
      Error.prepareStackTrace = before;
    }

    return seen.verdict();
  });
}

attempt('stack traces name no Java and no file of the host', () => {
  for (const name in preparing) {
    try { preparing[name](); } catch (error) {
      const found = textErrors(error);

      if (found) return `${ name }: ${ found }`;
    }
  }
});
attempt('stack traces without a limit', () => {
  const before = Error.stackTraceLimit;

  Error.stackTraceLimit = Infinity;
  try {
    for (const name in preparing) {
      if (name.startsWith('a deep')) continue;
      try { preparing[name](); } catch (error) {
        const found = textErrors(error);

        if (found) return `${ name }: ${ found }`;
      }
    }
  } finally { Error.stackTraceLimit = before; }
});

function textErrors(error) {
  return textLeak(error.stack) ?? (/(?:file:\/\/|\/[\w.-]+\/[\w.-]+\.(?:js|java|jar))/.test(error.stack) ? error.stack : undefined);
}

control('a call site of a sloppy function tells its function', () => {
  const before = Error.prepareStackTrace;
  const sloppy = new Function('return new Error("x").stack');

  Error.prepareStackTrace = (error, sites) => sites[0].getFunction();
  try { return sloppy() === sloppy && 'the function'; } finally { Error.prepareStackTrace = before; }
});
control('a hostile getter runs when it is read', () => { const before = record.seen.length; String(hostile().message); return record.seen.length > before && 'it ran'; });
tellAll();
