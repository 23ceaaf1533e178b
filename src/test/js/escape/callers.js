// Attack: in sloppy code a function knows its caller and that one's arguments; a callback of the host's would so hold the
// host's function (Node's own domains and old sandboxes fell so). What hands out functions must be strict, or have none.
const probes = {
  'a timer': (callback) => setTimeout(callback, 1),
  'an immediate': (callback) => setImmediate(callback),
  'a tick': (callback) => process.nextTick(callback),
  'a microtask': (callback) => queueMicrotask(callback),
  'a listener': (callback) => { const e = new (require('events'))(); e.on('x', callback); e.emit('x'); },
  'an event listener': (callback) => { const t = new EventTarget(); t.addEventListener('x', callback); t.dispatchEvent(new Event('x')); },
  'a callback of fs': (callback) => require('fs').stat('/', callback),
  'a getter that inspect reads': (callback) => require('util').inspect({ get [Symbol.toStringTag]() { callback(); return 'x'; } }),
  'a custom inspection': (callback) => require('util').inspect({ [Symbol.for('nodejs.util.inspect.custom')]: callback }),
  'a toString for a URL': (callback) => new URL({ toString() { callback(); return 'http://x'; } }),
  'a valueOf for Buffer': (callback) => Buffer.from({ valueOf() { callback(); return 'x'; } }),
  'a toJSON': (callback) => JSON.stringify({ toJSON: callback }),
  'a comparison of assert': (callback) => { try { require('assert').throws(() => { throw 1; }, callback); } catch { /* differs */ } },
  'a promise job': (callback) => Promise.resolve().then(callback),
  'an async context': (callback) => new (require('async_hooks').AsyncLocalStorage)().run(1, callback),
  'a replacer': (callback) => 'x'.replace('x', callback),
  'a sort': (callback) => [ 2, 1 ].sort(callback),
  'a reviver': (callback) => JSON.parse('{"a":1}', callback),
  'a vm function': (callback) => require('vm').runInNewContext('f()', { f: callback }),
  'a getter of a vm context': (callback) => require('vm').runInNewContext('x', { get x() { callback(); return 1; } }),
  'a prepared stack': (callback) => { const before = Error.prepareStackTrace; Error.prepareStackTrace = callback; try { require('none'); } catch (error) { String(error.stack); } finally { Error.prepareStackTrace = before; } },
  'a stream': (callback) => new (require('stream').Readable)({ read: callback }).read(),
  'a deprecated function': (callback) => require('util').deprecate(callback, 'x')(),
  'a promisified function': (callback) => require('util').promisify(callback)().catch(() => {}),
  'an exit handler': (callback) => { process.on('exit', callback); process.emit('exit'); process.off('exit', callback); },
  'a proxy trap of structuredClone': (callback) => { try { structuredClone({ get x() { callback(); return 1; } }); } catch { /* refused */ } },
  'a dispatch channel': (callback) => { const c = require('diagnostics_channel').channel('c'); c.subscribe(callback); c.publish({}); c.unsubscribe(callback); },
  'a finalizer of a stream': (callback) => require('stream').finished(new (require('stream').PassThrough)().destroy(), callback)
};

// A built-in that calls back is its caller, and no secret.
const intrinsics = new Set([ JSON, String.prototype, Array.prototype ].flatMap((one) => Reflect.ownKeys(one).map((key) => one[key])));

for (const name in probes) {
  attempt(name, () => new Promise((resolve) => {
    const sloppy = new Function('tell', `
      return function callback() {
        const chain = [ callback ];
        for (let one = callback, i = 0; i < 20; i++) {
          try { one = one.caller; } catch (error) { break; }
          if (typeof one !== 'function') break;
          chain.push(one);
          try { chain.push(one.arguments, ...(one.arguments ?? [])); } catch (error) { }
        }
        try { chain.push(arguments.callee, arguments.callee.caller); } catch (error) { }
        tell(chain);
        return typeof arguments[0] === 'number' ? 0 : '';
      }`)((chain) => {
      for (const one of chain) {
        const found = leak(one);

        if (found !== undefined) return resolve(found);
        if (typeof one === 'function' && /native code|use strict/.test(Function.prototype.toString.call(one)) && one !== Function && !intrinsics.has(one)) {
          return resolve(`a function of the host: ${ one.name }`);
        }
      }
      resolve(undefined);
    });

    try { probes[name](sloppy); } catch { resolve(undefined); }
    setTimeout(resolve, 20);
  }));
}

for (const [ name, fn ] of Object.entries({ dispatch, require, setTimeout, queueMicrotask, 'Buffer.from': Buffer.from, 'process.nextTick': process.nextTick, 'fs.readFileSync': require('fs').readFileSync, 'console.log': console.log, structuredClone })) {
  attempt(`${ name }.caller`, () => { const value = fn.caller; return value ? leak(value) ?? 'it has one' : undefined; });
  attempt(`${ name }.arguments`, () => { const value = fn.arguments; return value ? leak(value, ...value) ?? 'it has some' : undefined; });
}
control('a sloppy caller is known to a sloppy function', () => {
  const made = new Function('function callee() { return arguments.callee === callee && callee; } return callee()')();

  return typeof made === 'function' && 'the function itself';
});
tellAll();
