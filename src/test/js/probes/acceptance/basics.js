// assert, buffer, events, util, paths, URLs, timers. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- assert (15)
probe('assert: ok message without a value', () => require('assert').ok());
probe('assert: strictEqual of two numbers', () => require('assert').strictEqual(1, 2));
probe('assert: strictEqual with a custom message', () => require('assert').strictEqual('a', 'b', 'not the same'));
probe('assert: strictEqual with an Error as message', () => require('assert').strictEqual(1, 2, new TypeError('mine')));
probe('assert: deepStrictEqual diff message of objects', () => { try { require('assert').deepStrictEqual({ a: 1, b: [ 1, 2 ] }, { a: 1, b: [ 1, 3 ] }); } catch (e) { return e.message; } });
probe('assert: deepEqual is loose about types', () => require('assert').deepEqual({ a: '1', b: [ 2 ] }, { a: 1, b: [ '2' ] }));
probe('assert: deepStrictEqual tells -0 from 0', () => { try { require('assert').deepStrictEqual([ -0 ], [ 0 ]); return 'equal'; } catch (e) { return e.code; } });
probe('assert: notDeepStrictEqual of equal sets', () => { try { require('assert').notDeepStrictEqual(new Set([ 1, { a: 1 } ]), new Set([ 1, { a: 1 } ])); } catch (e) { return e.message; } });
probe('assert: throws with a matching pattern object', () => require('assert').throws(() => { const e = new TypeError('bad value'); e.code = 'X'; throw e; }, { name: 'TypeError', message: /bad/, code: 'X' }));
probe('assert: throws when nothing is thrown', () => require('assert').throws(() => {}, TypeError));
probe('assert: throws with a string as its matcher equal to the message', () => require('assert').throws(() => { throw new Error('same'); }, 'same'));
probe('assert: rejects when the promise resolves', () => require('assert').rejects(Promise.resolve(1)));
probe('assert: match fails with its message', () => { try { require('assert').match('abc', /x/); } catch (e) { return e.message; } });
probe('assert: ifError wraps an error', () => { try { require('assert').ifError(new Error('oops')); } catch (e) { return [ e.name, e.code, e.message, e.operator ]; } });
probe('assert: fail without arguments', () => require('assert').fail());

// ---- buffer (20)
probe('buffer: from a hex string with a bad tail', () => Buffer.from('abcdxz', 'hex').toString('hex'));
probe('buffer: base64url round trip', () => [ Buffer.from([ 251, 255, 254 ]).toString('base64url'), [ ...Buffer.from('-__-', 'base64url') ] ]);
probe('buffer: from a number', () => Buffer.from(5));
probe('buffer: unknown encoding', () => Buffer.from('a').toString('nope'));
probe('buffer: alloc with a filling string', () => Buffer.alloc(5, 'ab').toString());
probe('buffer: alloc of a negative size', () => Buffer.alloc(-1));
probe('buffer: concat cut to a total length', () => Buffer.concat([ Buffer.from('abc'), Buffer.from('def') ], 4).toString());
probe('buffer: compare sorts', () => [ Buffer.from('b'), Buffer.from('a'), Buffer.from('ab') ].sort(Buffer.compare).map(String));
probe('buffer: readUInt32BE past the end', () => Buffer.alloc(4).readUInt32BE(1));
probe('buffer: writeInt8 out of range', () => Buffer.alloc(1).writeInt8(200));
probe('buffer: readBigInt64LE', () => Buffer.from('feffffffffffffff', 'hex').readBigInt64LE());
probe('buffer: writeDoubleBE bytes', () => { const b = Buffer.alloc(8); b.writeDoubleBE(-1.5); return b.toString('hex'); });
probe('buffer: slice shares its memory', () => { const b = Buffer.from('hello'); b.slice(1, 3)[0] = 65; return b.toString(); });
probe('buffer: indexOf with an encoding and an offset', () => Buffer.from('abcabc').indexOf('6263', 2, 'hex'));
probe('buffer: lastIndexOf', () => Buffer.from('abcabc').lastIndexOf('bc', -2));
probe('buffer: JSON form', () => JSON.stringify(Buffer.from('hi')));
probe('buffer: byteLength of a base64 string', () => Buffer.byteLength('aGVsbG8=', 'base64'));
probe('buffer: swap16 of an odd length', () => Buffer.from('abc').swap16());
probe('buffer: write returns how much fits of UTF-8', () => { const b = Buffer.alloc(4); return [ b.write('a\u20AC\u20AC'), b.toString('hex') ]; });
probe('buffer: transcode utf8 to latin1', () => require('buffer').transcode(Buffer.from('\u00E9\u20AC'), 'utf8', 'latin1').toString('hex'));

// ---- events and EventTarget (15)
probe('events: emit returns whether someone listened', () => { const e = new (require('events'))(); e.on('a', () => {}); return [ e.emit('a'), e.emit('b') ]; });
probe('events: error without a listener throws the error', () => new (require('events'))().emit('error', new RangeError('boom')));
probe('events: error event with no Error', () => new (require('events'))().emit('error', { a: 1 }));
probe('events: prependListener runs first', () => { const e = new (require('events'))(); const s = []; e.on('a', () => s.push(1)); e.prependListener('a', () => s.push(2)); e.emit('a'); return s; });
probe('events: once keeps rawListeners wrapped', () => { const e = new (require('events'))(); function f() {} e.once('a', f); return [ e.listeners('a')[0] === f, e.rawListeners('a')[0] === f, e.rawListeners('a')[0].listener === f ]; });
probe('events: listener must be a function', () => new (require('events'))().on('a', 'no'));
probe('events: eventNames includes symbols', () => { const e = new (require('events'))(); e.on('a', () => {}); e.on(Symbol('s'), () => {}); return e.eventNames(); });
probe('events: newListener comes before the adding', () => { const e = new (require('events'))(); const s = []; e.on('newListener', (n) => s.push(n, e.listenerCount('x'))); e.on('x', () => {}); return s; });
probe('events: events.once resolves with the arguments', () => { const events = require('events'); const e = new events(); process.nextTick(() => e.emit('go', 1, 'two')); return events.once(e, 'go'); });
probe('events: events.once with an aborted signal', async () => { const events = require('events'); try { await events.once(new events(), 'go', { signal: AbortSignal.abort('stop') }); } catch (e) { return [ e.name, e.code, e.message, e.cause ]; } });
probe('events: events.on iterates', async () => { const events = require('events'); const e = new events(); const s = []; process.nextTick(() => { e.emit('x', 1); e.emit('x', 2, 3); }); for await (const v of events.on(e, 'x')) { s.push(v); if (s.length === 2) break; } return [ s, e.listenerCount('x') ]; });
probe('events: setMaxListeners of a negative number', () => new (require('events'))().setMaxListeners(-1));
probe('EventTarget: once and preventDefault', () => { const t = new EventTarget(); let n = 0; t.addEventListener('a', (e) => { n++; e.preventDefault(); }, { once: true }); return [ t.dispatchEvent(new Event('a', { cancelable: true })), t.dispatchEvent(new Event('a', { cancelable: true })), n ]; });
probe('EventTarget: dispatchEvent of no event', () => new EventTarget().dispatchEvent({ type: 'a' }));
probe('EventTarget: stopImmediatePropagation', () => { const t = new EventTarget(); const s = []; t.addEventListener('a', (e) => { s.push(1); e.stopImmediatePropagation(); }); t.addEventListener('a', () => s.push(2)); t.dispatchEvent(new Event('a')); return s; });

// ---- util (20)
probe('util: inspect of nested objects beyond the depth', () => require('util').inspect({ a: { b: { c: { d: 1 } } } }));
probe('util: inspect of a Map, a Set and a symbol key', () => require('util').inspect({ m: new Map([ [ 'k', { v: 1 } ] ]), s: new Set([ 1, 'a' ]), [Symbol('q')]: 1 }));
probe('util: inspect of a class, an instance and a null-prototype object', () => { class A { x = 1; } class B extends A {} return require('util').inspect([ B, new B(), Object.create(null) ]); });
probe('util: inspect of a long array', () => require('util').inspect(Array.from({ length: 120 }, (_, i) => i)));
probe('util: inspect breaks long objects into lines', () => require('util').inspect({ first: 'a'.repeat(30), second: 'b'.repeat(30), third: [ 'c'.repeat(20) ] }));
probe('util: inspect with colors', () => require('util').inspect({ a: 1, b: 'x', c: null, d: undefined, e: /r/, f: new Date(0) }, { colors: true }));
probe('util: inspect of getters with the getters option', () => require('util').inspect({ get a() { return 5; }, set b(v) {}, get c() { return {}; }, set c(v) {} }, { getters: true }));
probe('util: inspect of a circular object', () => { const a = { n: 1 }; a.me = a; a.list = [ a ]; return require('util').inspect(a); });
probe('util: inspect with sorted, compact false and breakLength', () => require('util').inspect({ b: 1, a: [ 1, { z: 2 } ] }, { sorted: true, compact: false, breakLength: 40 }));
probe('util: inspect.custom gets depth, options and inspect', () => { const util = require('util'); return util.inspect({ x: { [util.inspect.custom](depth, options, inspect) { return `<${ depth } ${ options.compact } ${ inspect === util.inspect }>`; } } }); });
probe('util: inspect of promises and proxies', () => require('util').inspect([ Promise.resolve(4), new Promise(() => {}), new Proxy({ a: 1 }, {}) ], { showProxy: true }));
probe('util: inspect of strings picks the quotes', () => require('util').inspect([ "it's", 'a"b\'c', 'a\nb', '`\'"' ]));
probe('util: format of every directive', () => require('util').format('%s %d %i %f %j %o %O %% %c|', 'a', '42', 3.9, '1.5', { a: 1 }, [ 1 ], { b: { c: {} } }, 'css', 'rest', { r: 1 }));
probe('util: format %s of objects and -0 and bigint', () => require('util').format('%s %s %s %s', { a: { b: { c: 1 } } }, -0, 12n, class A {}));
probe('util: promisify of a callback function that fails', () => require('util').promisify((a, callback) => callback(new RangeError(`bad ${ a }`)))(3));
probe('util: callbackify of a rejection with null', () => new Promise((resolve) => require('util').callbackify(() => Promise.reject(null))((e) => resolve([ e.code, e.message, e.reason ]))));
probe('util: types recognise boxed values and generators', () => { const { types } = require('util'); return [ types.isBoxedPrimitive(Object(1n)), types.isGeneratorFunction(function * () {}), types.isAsyncFunction(async () => {}), types.isProxy(new Proxy({}, {})), types.isNativeError(new TypeError()) ]; });
probe('util: isDeepStrictEqual of Maps with object keys', () => require('util').isDeepStrictEqual(new Map([ [ { a: 1 }, 'x' ] ]), new Map([ [ { a: 1 }, 'x' ] ])));
probe('util: parseArgs of an unknown option', () => require('util').parseArgs({ args: [ '--nope' ], options: { yes: { type: 'boolean' } } }));
probe('util: stripVTControlCharacters', () => require('util').stripVTControlCharacters('\u001B[31mred\u001B[39m \u001B]8;;http://a\u0007link\u001B]8;;\u0007'));

// ---- path, url, querystring, punycode (15)
probe('path: relative between siblings', () => require('path').posix.relative('/a/b/c/d', '/a/b/e/../f'));
probe('path: parse of a dotted file', () => require('path').posix.parse('/home/u/.config.tar.gz'));
probe('path: win32 join and normalize', () => require('path').win32.join('C:\\a', '..', '..', 'b', './c/'));
probe('path: join of a number', () => require('path').join('a', 1));
probe('path: basename with a suffix', () => require('path').posix.basename('/a/b.test.js/', '.js'));
probe('url: URL parts after percent encoding', () => { const u = new URL('../x y?q=a b#h', 'https://us%20er:p@EXAMPLE.com:443/a/b/c'); return [ u.href, u.port, u.pathname, u.search, u.hash, u.username ]; });
probe('url: invalid URL', () => { try { new URL('nope', undefined); } catch (e) { return [ e.name, e.code, e.message, e.input ]; } });
probe('url: URLSearchParams sort and toString', () => { const p = new URLSearchParams('z=1&a=%20+&z=0&\u00E9=\u20AC'); p.sort(); return p.toString(); });
probe('url: legacy parse with the query parsed', () => { const u = require('url').parse('http://user:pw@host.com:8080/p/a?x=1&x=2#frag', true); return [ u.auth, u.host, u.pathname, { ...u.query }, u.hash ]; });
probe('url: legacy format of an object', () => require('url').format({ protocol: 'https', hostname: 'a.b', port: 81, pathname: 'x#y', query: { q: [ 1, 2 ], r: 'a b' } }));
probe('url: fileURLToPath of a wrong scheme', () => require('url').fileURLToPath('http://a/b'));
probe('url: pathToFileURL encodes', () => require('url').pathToFileURL('/tmp/a b#c?d%e').href);
probe('querystring: stringify of arrays and odd values', () => require('querystring').stringify({ a: [ 'x y', 2, true ], b: null, c: undefined, d: {}, e: 1n, f: NaN }));
probe('querystring: parse with maxKeys and separators', () => require('querystring').parse('a:1;b:2;a:3;c:4', ';', ':', { maxKeys: 3 }));
probe('punycode: toASCII and decode', () => { const p = require('punycode'); return [ p.toASCII('ma\u00F1ana.com'), p.decode('maana-pta') ]; });

// ---- string_decoder, timers, timers/promises (8)
probe('string_decoder: a split UTF-8 character', () => { const d = new (require('string_decoder').StringDecoder)('utf8'); return [ d.write(Buffer.from([ 0xe2, 0x82 ])), d.write(Buffer.from([ 0xac, 0x61 ])), d.end() ]; });
probe('string_decoder: end with an incomplete character', () => { const d = new (require('string_decoder').StringDecoder)('utf8'); return [ d.write(Buffer.from([ 0x61, 0xf0, 0x9f ])), d.end() ]; });
probe('string_decoder: base64 in pieces', () => { const d = new (require('string_decoder').StringDecoder)('base64'); return [ d.write(Buffer.from('ab')), d.write(Buffer.from('cd')), d.end() ]; });
probe('timers: setTimeout returns a Timeout with hasRef and refresh', () => { const t = setTimeout(() => {}, 10); const r = [ t.constructor.name, t.hasRef(), t.unref().hasRef(), t.refresh() === t, typeof t[Symbol.toPrimitive]() ]; clearTimeout(t); return r; });
probe('timers: equal delays run in order and zero counts as one', () => new Promise((resolve) => { const s = []; setTimeout(() => s.push('a'), 1); setTimeout(() => s.push('b'), 0); setTimeout((x) => { s.push(x); resolve(s); }, 1, 'c'); }));
probe('timers: setTimeout of no function', () => setTimeout('code', 1));
probe('timers/promises: an aborted setTimeout', async () => { const c = new AbortController(); const p = require('timers/promises').setTimeout(2000, 'v', { signal: c.signal }); c.abort(); try { return await p; } catch (e) { return [ e.name, e.code, e.message ]; } });
probe('timers/promises: setInterval yields its value', async () => { let n = 0; for await (const v of require('timers/promises').setInterval(2, 'tick')) { if (++n === 3) return [ v, n ]; } });
