// The language, globals and modules. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- language features and globals (40)
probe('language: structuredClone copies a Map with a Date inside', () => structuredClone(new Map([ [ 'a', new Date(0) ], [ 'b', { c: [ 1, , 3 ] } ] ])));
probe('language: structuredClone of a function throws DataCloneError', () => structuredClone({ f() {} }));
probe('language: structuredClone keeps cycles', () => { const a = { n: 1 }; a.self = a; const b = structuredClone(a); return b.self === b && b !== a; });
probe('language: structuredClone with transfer detaches the ArrayBuffer', () => { const b = new ArrayBuffer(4); const c = structuredClone(b, { transfer: [ b ] }); return [ b.byteLength, c.byteLength ]; });
probe('language: structuredClone of an error keeps class, message and cause', () => structuredClone(new RangeError('too far', { cause: 'why' })));
probe('language: Array.prototype.toSorted leaves the source alone', () => { const a = [ 3, 1, 2 ]; return [ a.toSorted(), a ]; });
probe('language: Array.prototype.with out of range', () => [ 1, 2 ].with(5, 0));
probe('language: Array.prototype.findLast', () => [ 1, 2, 3, 4 ].findLast((n) => n % 2 === 1));
probe('language: Array.fromAsync is not there yet', () => typeof Array.fromAsync);
probe('language: Object.groupBy is not there yet', () => typeof Object.groupBy);
probe('language: String.prototype.at with a negative index', () => 'hello'.at(-1));
probe('language: String.prototype.isWellFormed finds a lone surrogate', () => 'a\uD800b'.isWellFormed());
probe('language: the v flag of RegExp subtracts sets', () => 'abc123'.match(/[\p{ASCII}--\p{Letter}]+/v)[0]);
probe('language: the d flag of RegExp gives group indices', () => /(?<y>\d{4})-(?<m>\d\d)/d.exec('on 2024-05').indices.groups);
probe('language: private static methods and brand checks', () => { class A { #x = 1; static has(o) { return #x in o; } } return [ A.has(new A()), A.has({}) ]; });
probe('language: message of reading a property of undefined', () => { const o = {}; return o.a.b; });
probe('language: message of calling something that is no function', () => { const o = { a: 1 }; o.a(); });
probe('language: assignment to a frozen object in strict mode', () => { const o = Object.freeze({ a: 1 }); o.a = 2; });
probe('language: JSON.parse message for a bad token', () => JSON.parse('{"a": x}'));
probe('language: JSON.stringify of a BigInt', () => JSON.stringify({ a: 1n }));
probe('language: JSON.stringify of a circular structure', () => { const a = { b: { } }; a.b.c = a; JSON.stringify(a); });
probe('language: AggregateError of Promise.any', () => Promise.any([ Promise.reject(new Error('one')), Promise.reject(new TypeError('two')) ]));
probe('language: Promise.allSettled outcomes', () => Promise.allSettled([ 1, Promise.reject(new Error('no')) ]));
probe('language: order of nextTick, microtask, promise, immediate', () => new Promise((resolve) => {
  const seen = [];
  setImmediate(() => { seen.push('immediate'); resolve(seen); });
  queueMicrotask(() => seen.push('microtask'));
  Promise.resolve().then(() => seen.push('promise'));
  process.nextTick(() => seen.push('tick'));
  seen.push('sync');
}));
probe('language: queueMicrotask without a function', () => queueMicrotask('x'));
probe('language: Intl.NumberFormat currency in en-US', () => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).format(1234567.891));
probe('language: Intl.DateTimeFormat long date in UTC', () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(0)));
probe('language: Date toString in UTC', () => new Date(86400000).toString());
probe('language: FinalizationRegistry and WeakRef are functions', () => [ typeof FinalizationRegistry, typeof WeakRef, new WeakRef(globalThis).deref() === globalThis ]);
probe('globals: atob ignores white space', () => atob(' aGVs bG8= '));
probe('globals: btoa of a character beyond Latin-1', () => { try { return btoa('\u20AC'); } catch (e) { return [ e.constructor.name, e.name, e.message, e.code ]; } });
probe('globals: the tag of globalThis', () => Object.prototype.toString.call(globalThis));
probe('globals: TextDecoder in fatal mode refuses bad bytes', () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([ 0xff ])));
probe('globals: TextEncoder encodeInto counts', () => new TextEncoder().encodeInto('a\u20ACb', new Uint8Array(4)));
probe('globals: Headers joins repeated values and sorts names', () => { const h = new Headers([ [ 'X-B', '1' ], [ 'a', '2' ], [ 'x-b', '3' ] ]); return [ ...h ]; });
probe('globals: Response.json sets the content type', async () => { const r = Response.json({ a: 1 }, { status: 201 }); return [ r.status, r.ok, r.headers.get('content-type'), await r.text() ]; });
probe('globals: Blob slice text and type', async () => { const b = new Blob([ 'hello ', new Uint8Array([ 119, 111 ]) ]).slice(3, 8, 'text/PLAIN'); return [ b.size, b.type, await b.text() ]; });
probe('globals: FormData entries after set', () => { const f = new FormData(); f.append('a', '1'); f.append('b', '2'); f.append('a', '3'); f.set('a', '4'); return [ ...f ]; });
probe('globals: AbortSignal.abort default reason', () => { const { reason } = AbortSignal.abort(); return [ reason instanceof DOMException, reason.name, reason.message, reason.code ]; });
probe('globals: process.hrtime.bigint and process.uptime types', () => [ typeof process.hrtime.bigint(), typeof process.uptime() ]);

// ---- require and module semantics (10)
probe('require: node: prefix gives the same module', () => require('node:fs') === require('fs'));
probe('require: fs/promises is fs.promises', () => require('fs/promises') === require('fs').promises);
probe('require: node:path/posix is path.posix', () => require('node:path/posix') === require('path').posix);
probe('require: an unknown module', () => { try { require('no-such-module-here'); } catch (e) { return [ e.code, e.message.split('\n')[0] ]; } });
probe('require: an unknown node: module', () => require('node:nothing'));
probe('require: test without the prefix is not a builtin', () => { try { require('test'); } catch (e) { return e.code; } });
probe('require: an empty id', () => require(''));
probe('require: a number as id', () => require(1));
probe('module: isBuiltin', () => { const { isBuiltin } = require('module'); return [ 'fs', 'node:fs', 'node:test', 'test', 'fs/promises', 'lodash' ].map(isBuiltin); });
probe('module: createRequire loads a JSON file', () => {
  const fs = require('fs'); const path = require('path');
  const dir = fs.mkdtempSync(path.join(require('os').tmpdir(), 'p-'));
  fs.writeFileSync(path.join(dir, 'a.json'), '{"a":[1,2]}');
  return require('module').createRequire(path.join(dir, 'x.js'))('./a.json');
});
