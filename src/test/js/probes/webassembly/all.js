// WebAssembly's API, and what modules do wrong. A module is in base64; what it is as text stands before it.
const of = (text) => new WebAssembly.Module(Buffer.from(text, 'base64'));
const run = (text, imports) => new WebAssembly.Instance(of(text), imports).exports;
const bytes = (...all) => new Uint8Array(all);
const EMPTY = bytes(0, 97, 115, 109, 1, 0, 0, 0);

function property(object, name) {
  const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, name);
  const what = (f) => (typeof f === 'function' ? `${ f.name }/${ f.length }` : String(f));

  return [ get ? `get ${ what(get) } set ${ what(set) }` : what(value), writable, enumerable, configurable ];
}

probe('the global', () => [ typeof WebAssembly, property(globalThis, 'WebAssembly').slice(1), Object.keys(WebAssembly) ]);
probe('its properties', () => Reflect.ownKeys(WebAssembly).map(String));
for (const name of Object.getOwnPropertyNames(WebAssembly)) {
  probe(`WebAssembly.${ name }`, () => property(WebAssembly, name));
  const { prototype } = WebAssembly[name];
  if (prototype) {
    probe(`WebAssembly.${ name } without new`, () => typeof WebAssembly[name]());
    probe(`new WebAssembly.${ name }()`, () => new WebAssembly[name]());
    probe(`new WebAssembly.${ name }({})`, () => new WebAssembly[name]({}));
    probe(`WebAssembly.${ name }.prototype`, () => Reflect.ownKeys(prototype).map((key) => [ String(key), ...property(prototype, key) ]).sort());
    for (const key of Object.keys(prototype)) {
      probe(`WebAssembly.${ name }.prototype.${ key } of something else`, () => {
        const { value, get } = Object.getOwnPropertyDescriptor(prototype, key);
        return (value ?? get).call({});
      });
    }
  }
}
for (const name of [ 'exports', 'imports', 'customSections' ]) {
  probe(`Module.${ name }`, () => property(WebAssembly.Module, name));
  probe(`Module.${ name }()`, () => WebAssembly.Module[name]());
  probe(`Module.${ name }({})`, () => WebAssembly.Module[name]({}));
}
for (const name of [ 'CompileError', 'LinkError', 'RuntimeError' ]) {
  probe(`a ${ name }`, () => { const e = new WebAssembly[name]('x', { cause: 1 }); return [ e, e.cause, e instanceof Error, String(e), Object.getPrototypeOf(WebAssembly[name]) === Error, require('util').inspect(e).split('\n')[0] ]; });
}

for (const wrong of [ undefined, null, 1, 'x', {}, bytes(), bytes(1, 2, 3, 4), bytes(0, 97, 115, 109, 2, 0, 0, 0), bytes(0, 97, 115), bytes(...EMPTY, 50), bytes(...EMPTY, 1, 9), new ArrayBuffer(8) ]) {
  const name = describe(wrong);
  probe(`new Module(${ name })`, () => typeof new WebAssembly.Module(wrong));
  probe(`validate(${ name })`, () => WebAssembly.validate(wrong));
  probe(`compile(${ name })`, () => WebAssembly.compile(wrong));
  probe(`instantiate(${ name })`, () => WebAssembly.instantiate(wrong));
  probe(`compileStreaming(${ name })`, () => WebAssembly.compileStreaming(wrong));
}
probe('compile', () => WebAssembly.compile(EMPTY).then((m) => [ Object.prototype.toString.call(m), m instanceof WebAssembly.Module, Object.keys(m) ]));
probe('instantiate bytes', () => WebAssembly.instantiate(EMPTY).then((r) => [ Object.keys(r), r.instance.exports ]));
probe('instantiate a module', () => WebAssembly.instantiate(new WebAssembly.Module(EMPTY)).then((i) => [ String(i), Reflect.ownKeys(i) ]));
probe('instantiate with a number', () => WebAssembly.instantiate(EMPTY, 1));
probe('validate buffers', () => [ EMPTY, EMPTY.buffer, new DataView(EMPTY.buffer), Buffer.from(EMPTY) ].map((b) => WebAssembly.validate(b)));
probe('compile from a response', () => WebAssembly.compileStreaming(new Response(EMPTY, { headers: { 'content-type': 'application/wasm' } })).then(String));
probe('instantiate from a response', () => WebAssembly.instantiateStreaming(Promise.resolve(new Response(EMPTY, { headers: { 'content-type': 'application/wasm' } }))).then(Object.keys));
probe('a response of another type', () => WebAssembly.compileStreaming(new Response('x')));
probe('a response of another status', () => WebAssembly.compileStreaming(new Response('', { status: 404, headers: { 'content-type': 'application/wasm' } })));
probe('inspect', () => [ WebAssembly, new WebAssembly.Module(EMPTY), new WebAssembly.Instance(new WebAssembly.Module(EMPTY)), new WebAssembly.Memory({ initial: 0 }), new WebAssembly.Global({ value: 'i32' }, 3) ].map((v) => require('util').inspect(v)));

for (const descriptor of [ { initial: 1 }, { initial: -1 }, { initial: 'x' }, { initial: 70000 }, { initial: 3, maximum: 2 }, { initial: 1, maximum: 70000 }, { initial: 1, maximum: -1 }, { initial: 1, shared: true }, { initial: '2' }, { initial: 1.9 }, 5 ]) {
  probe(`new Memory(${ describe(descriptor) })`, () => new WebAssembly.Memory(descriptor).buffer.byteLength);
}
for (const delta of [ undefined, 0, 1, -1, 'x', 4, 1e20, {} ]) {
  probe(`Memory.grow(${ describe(delta) })`, () => { const m = new WebAssembly.Memory({ initial: 1, maximum: 3 }); return [ m.grow(delta), m.buffer.byteLength ]; });
  probe(`Table.grow(${ describe(delta) })`, () => { const t = new WebAssembly.Table({ initial: 1, maximum: 3, element: 'externref' }); return [ t.grow(delta, 'v'), t.length, t.get(t.length - 1) ]; });
  probe(`Table.get(${ describe(delta) })`, () => new WebAssembly.Table({ initial: 2, element: 'anyfunc' }).get(delta));
  probe(`Table.set(${ describe(delta) })`, () => new WebAssembly.Table({ initial: 2, element: 'anyfunc' }).set(delta, null));
}
probe('grow detaches', () => { const m = new WebAssembly.Memory({ initial: 1 }); const { buffer } = m; const view = new Uint8Array(buffer); const same = m.buffer === buffer; m.grow(1); return [ same, buffer.byteLength, view.length, m.buffer === buffer, m.buffer.byteLength ]; });
probe('grow by nothing detaches', () => { const m = new WebAssembly.Memory({ initial: 1 }); const { buffer } = m; m.grow(0); return [ buffer.byteLength, m.buffer === buffer ]; });
for (const descriptor of [ { element: 'anyfunc' }, { initial: 1 }, { element: 'x', initial: 1 }, { element: 'anyfunc', initial: -1 }, { element: 'anyfunc', initial: 1e9 }, { element: 'anyfunc', initial: 3, maximum: 2 }, 5 ]) {
  probe(`new Table(${ describe(descriptor) })`, () => new WebAssembly.Table(descriptor).length);
}
probe('a table with a value', () => { const t = new WebAssembly.Table({ initial: 2, element: 'externref' }, 'v'); t.set(0, 5); return [ t.get(0), t.get(1) ]; });
probe('a function that is not exported in a table', () => new WebAssembly.Table({ initial: 2, element: 'anyfunc' }).set(0, () => 1));
for (const [ type, value ] of [ [ { value: 'i32' } ], [ { value: 'i32' }, 5.7 ], [ { value: 'i32' }, 1n ], [ { value: 'i64' } ], [ { value: 'i64' }, 1 ], [ { value: 'i64' }, 2n ** 64n - 1n ], [ { value: 'f32' }, 1.1 ], [ { value: 'f64' }, '2' ], [ { value: 'externref' }, 'x' ], [ { value: 'x' } ], [ 5 ] ]) {
  probe(`new Global(${ describe(type) }, ${ describe(value) })`, () => { const g = new WebAssembly.Global(type, value); return [ g.value, g.valueOf() ]; });
}
probe('a mutable global', () => { const g = new WebAssembly.Global({ value: 'i32', mutable: true }, 1); g.value = 7; return g.value; });
probe('an immutable global', () => { 'use strict'; new WebAssembly.Global({ value: 'i32' }, 1).value = 7; });

const tag = new WebAssembly.Tag({ parameters: [ 'i32', 'i64', 'externref' ] });
for (const type of [ { parameters: 1 }, { parameters: [ 'x' ] }, { parameters: [] } ]) probe(`new Tag(${ describe(type) })`, () => String(new WebAssembly.Tag(type)));
probe('an exception', () => { const o = {}; const x = new WebAssembly.Exception(tag, [ 1.7, 2n, o ]); return [ x.is(tag), x.getArg(tag, 0), x.getArg(tag, 1), x.getArg(tag, 2) === o, x instanceof Error, Reflect.ownKeys(x), String(x) ]; });
probe('an exception with a stack', () => typeof new WebAssembly.Exception(tag, [ 1, 2n, 3 ], { traceStack: true }).stack);
for (const [ at, other ] of [ [ 3 ], [ -1 ], [ 'x' ], [ 0, new WebAssembly.Tag({ parameters: [] }) ], [ 0, {} ] ]) probe(`getArg(${ describe(at) }, ${ String(other) })`, () => new WebAssembly.Exception(tag, [ 1, 2n, 3 ]).getArg(other ?? tag, at));
probe('is of no tag', () => new WebAssembly.Exception(tag, [ 1, 2n, 3 ]).is({}));
probe('an exception without values', () => new WebAssembly.Exception(tag));
probe('an exception of values of another type', () => new WebAssembly.Exception(tag, [ 1, 2, 3 ]));

const memory = /* (module (memory (export "m") 1 3) (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))) (func (export "get") (param i32) (result i32) (i32.load (local.get 0))) (func (export "put") (param i32 i32) (i32.store (local.get 0) (local.get 1)))) */ 'AGFzbQEAAAABCwJgAX8Bf2ACf38AAwQDAAABBQQBAQEDBxgEAW0CAARncm93AAADZ2V0AAEDcHV0AAIKGgMGACAAQAALBwAgACgCAAsJACAAIAE2AgAL';
for (const address of [ 0, 65532, 65533, -1, 2 ** 31 ]) probe(`load at ${ address }`, () => run(memory).get(address));
for (const pages of [ 0, 1, 2, 3, -1 ]) probe(`memory.grow ${ pages }`, () => { const e = run(memory); const { buffer } = e.m; return [ e.grow(pages), buffer.byteLength, e.m.buffer.byteLength ]; });
probe('memory and views', () => { const e = run(memory); e.put(4, 0x01020304); const u = new Uint8Array(e.m.buffer); u.set([ 9 ], 0); u.copyWithin(8, 4, 8); return [ e.get(0), e.get(8), u.slice(0, 12), new DataView(e.m.buffer).getInt32(4, true), u.indexOf(4), u.subarray(4, 8) ]; });
probe('memory and buffers', () => { const e = run(memory); const b = Buffer.from(e.m.buffer, 0, 8); b.write('hé'); return [ e.get(0), b.toString(), b.toString('hex'), b.toString('base64'), b.indexOf(0xc3), Buffer.compare(b, Buffer.from('hé')), Buffer.concat([ b, b ]).length, b.equals(Buffer.from(b)) ]; });
probe('memory and text', () => { const e = run(memory); const u = new Uint8Array(e.m.buffer); const done = new TextEncoder().encodeInto('hé€', u); return [ done, new TextDecoder().decode(u.subarray(0, done.written)), new TextDecoder('utf-16le').decode(u.subarray(0, 4)), new TextDecoder('gbk').decode(u.subarray(0, 1)) ]; });
probe('memory and crypto', () => { const c = require('crypto'); const u = new Uint8Array(run(memory).m.buffer); return [ c.createHash('md5').update(u).digest('hex'), c.createHmac('sha1', 'k').update(u.subarray(5, 9)).digest('hex'), c.randomFillSync(u.subarray(0, 32)).some((x) => x > 0), crypto.getRandomValues(u.subarray(40, 80)).some((x) => x > 0) ]; });
probe('memory and zlib', () => { const z = require('zlib'); const u = new Uint8Array(run(memory).m.buffer); return z.gunzipSync(z.gzipSync(u)).length; });
probe('memory and files', () => { const fs = require('fs'); const u = new Uint8Array(run(memory).m.buffer, 0, 4); u[0] = 65; fs.writeFileSync('/tmp/wasm-probe', u); const d = fs.openSync('/tmp/wasm-probe'); u.fill(0); fs.readSync(d, u, 0, 4, 0); fs.closeSync(d); fs.unlinkSync('/tmp/wasm-probe'); return u; });
probe('memory and clones', () => { const { m } = run(memory); const copy = structuredClone(m.buffer); return [ copy.byteLength, copy === m.buffer, m.buffer.slice(0, 2) ]; });
probe('memory cannot be transferred', () => structuredClone(run(memory).m.buffer, { transfer: [ run(memory).m.buffer ] }).byteLength);
probe('what memory is', () => { const { buffer } = run(memory).m; const { types } = require('util'); return [ buffer instanceof ArrayBuffer, String(buffer), types.isArrayBuffer(buffer), types.isAnyArrayBuffer(buffer), types.isSharedArrayBuffer(buffer), require('util').inspect(new Uint8Array(buffer, 0, 3)) ]; });

const numbers = /* (module (func (export "id") (param externref) (result externref) (local.get 0)) (func (export "i64") (param i64) (result i64) (local.get 0)) (func (export "i32") (param i32) (result i32) (local.get 0)) (func (export "f32") (param f32) (result f32) (local.get 0)) (func (export "f64") (param f64) (result f64) (local.get 0)) (func (export "many") (result i32 i64 f64) (i32.const 1) (i64.const 2) (f64.const 3.5))) */ 'AGFzbQEAAAABIAZgAW8Bb2ABfgF+YAF/AX9gAX0BfWABfAF8YAADf358AwcGAAECAwQFByUGAmlkAAADaTY0AAEDaTMyAAIDZjMyAAMDZjY0AAQEbWFueQAFCioGBAAgAAsEACAACwQAIAALBAAgAAsEACAACw8AQQFCAkQAAAAAAAAMQAs=';
for (const value of [ 0, -0, 1.9, NaN, Infinity, 2 ** 32 + 5, '7', null, undefined, true, 5n, 2n ** 63n, Symbol.iterator ]) for (const name of [ 'i32', 'i64', 'f32', 'f64', 'id' ]) probe(`${ name }(${ describe(value) })`, () => run(numbers)[name](value));
probe('identity of a reference', () => { const o = {}; const { id } = run(numbers); return [ id(o) === o, id(id) === id ]; });
probe('several results', () => run(numbers).many());
probe('exports', () => { const e = run(numbers); return [ Object.keys(e), Object.isFrozen(e), Object.getPrototypeOf(e), e.id.name, e.id.length, e.id === e.id, Reflect.ownKeys(e.id), String(e[Symbol.toStringTag]) ]; });
probe('an exported function as text', () => String(run(numbers).id));
probe('an exported function with new', () => new (run(numbers).id)());
probe('exports are fixed', () => { 'use strict'; run(numbers).id = 1; });
probe('exports and imports of a module', () => [ WebAssembly.Module.exports(of(memory)), WebAssembly.Module.imports(of(memory)) ]);

const imported = /* (module (import "a" "f" (func $f (param i32) (result i32))) (import "b" "g" (global i32)) (import "a" "m" (memory 2)) (import "b" "t" (table 2 funcref)) (func (export "call") (param i32) (result i32) (call $f (local.get 0)))) */ 'AGFzbQEAAAABBgFgAX8BfwIdBAFhAWYAAAFiAWcDfwABYQFtAgACAWIBdAFwAAIDAgEABwgBBGNhbGwAAQoIAQYAIAAQAAs=';
const imports = () => ({ a: { f: (x) => x * 2, m: new WebAssembly.Memory({ initial: 2 }) }, b: { g: 1, t: new WebAssembly.Table({ initial: 2, element: 'anyfunc' }) } });
probe('imports', () => [ WebAssembly.Module.imports(of(imported)), run(imported, imports()).call(4) ]);
const changed = (change) => { const all = imports(); change(all); return all; };
for (const [ name, change ] of Object.entries({
  'no module a': (i) => { delete i.a; }, 'no module b': (i) => { delete i.b; }, 'a is null': (i) => { i.a = null; }, 'a is a number': (i) => { i.a = 1; },
  'no function': (i) => { delete i.a.f; }, 'a text as function': (i) => { i.a.f = 'x'; }, 'no memory': (i) => { delete i.a.m; }, 'a buffer as memory': (i) => { i.a.m = new ArrayBuffer(5); },
  'a text as global': (i) => { i.b.g = 'x'; }, 'a BigInt as global': (i) => { i.b.g = 1n; }, 'no table': (i) => { delete i.b.t; }, 'a small memory': (i) => { i.a.m = new WebAssembly.Memory({ initial: 1 }); },
  'a small table': (i) => { i.b.t = new WebAssembly.Table({ initial: 1, element: 'anyfunc' }); }, 'a getter that throws': (i) => { Object.defineProperty(i, 'b', { get() { throw new SyntaxError('mine'); } }); }
})) {
  probe(`imports: ${ name }`, () => typeof run(imported, changed(change)));
  probe(`imports of instantiate: ${ name }`, () => WebAssembly.instantiate(Buffer.from(imported, 'base64'), changed(change)).then(() => 'done'));
}
probe('imports: none', () => run(imported));
probe('imports: a number', () => run(imported, 5));
for (const thrown of [ new TypeError('t'), 'text', null, undefined, { a: 1 } ]) {
  probe(`an import throws ${ describe(thrown) }`, () => { try { return run(imported, changed((i) => { i.a.f = () => { throw thrown; }; })).call(1); } catch (error) { return [ error === thrown ]; } });
}
for (const result of [ '5', undefined, 1.9, 5n, {}, Symbol.iterator ]) probe(`an import returns ${ describe(result) }`, () => run(imported, changed((i) => { i.a.f = () => result; })).call(1));

const faults = {
  unreachable: /* (module (func (export "f") unreachable)) */ 'AGFzbQEAAAABBAFgAAADAgEABwUBAWYAAAoFAQMAAAs=',
  'i32.div_s by 0': /* (module (func (export "f") (result i32) (i32.div_s (i32.const 1) (i32.const 0)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKCQEHAEEBQQBtCw==',
  'i64.div_u by 0': /* (module (func (export "f") (result i64) (i64.div_u (i64.const 1) (i64.const 0)))) */ 'AGFzbQEAAAABBQFgAAF+AwIBAAcFAQFmAAAKCQEHAEIBQgCACw==',
  'i32.rem_s by 0': /* (module (func (export "f") (result i32) (i32.rem_s (i32.const 1) (i32.const 0)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKCQEHAEEBQQBvCw==',
  'i64.rem_u by 0': /* (module (func (export "f") (result i64) (i64.rem_u (i64.const 1) (i64.const 0)))) */ 'AGFzbQEAAAABBQFgAAF+AwIBAAcFAQFmAAAKCQEHAEIBQgCCCw==',
  'i32.div_s out of range': /* (module (func (export "f") (result i32) (i32.div_s (i32.const -2147483648) (i32.const -1)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKDQELAEGAgICAeEF/bQs=',
  'i32.trunc_f64_s out of range': /* (module (func (export "f") (result i32) (i32.trunc_f64_s (f64.const 1e20)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKDgEMAERAjLV4Ha8VRKoL',
  'i32.trunc_f64_s of NaN': /* (module (func (export "f") (result i32) (i32.trunc_f64_s (f64.const nan)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKDgEMAEQAAAAAAAD4f6oL',
  'another signature': /* (module (type $v (func)) (table 3 funcref) (func $x (result i32) (i32.const 1)) (elem (i32.const 0) $x) (func (export "f") (call_indirect (type $v) (i32.const 0)))) */ 'AGFzbQEAAAABCAJgAABgAAF/AwMCAQAEBAFwAAMHBQEBZgABCQcBAEEACwEACg4CBABBAQsHAEEAEQAACw==',
  'an empty entry': /* (module (type $v (func)) (table 3 funcref) (func (export "f") (call_indirect (type $v) (i32.const 0)))) */ 'AGFzbQEAAAABBAFgAAADAgEABAQBcAADBwUBAWYAAAoJAQcAQQARAAAL',
  'no entry': /* (module (type $v (func)) (table 3 funcref) (func (export "f") (call_indirect (type $v) (i32.const 3)))) */ 'AGFzbQEAAAABBAFgAAADAgEABAQBcAADBwUBAWYAAAoJAQcAQQMRAAAL',
  'table.get outside': /* (module (table 1 externref) (func (export "f") (result externref) (table.get (i32.const 4)))) */ 'AGFzbQEAAAABBQFgAAFvAwIBAAQEAW8AAQcFAQFmAAAKCAEGAEEEJQAL',
  'table.init outside': /* (module (table 1 funcref) (func $x) (elem $e func $x) (func (export "f") (table.init $e (i32.const 1) (i32.const 0) (i32.const 1)))) */ 'AGFzbQEAAAABBAFgAAADAwIAAAQEAXAAAQcFAQFmAAEJBQEBAAEAChECAgALDABBAUEAQQH8DAAACw==',
  'memory.init outside': /* (module (memory 1) (data $d "abc") (func (export "f") (memory.init $d (i32.const 0) (i32.const 0) (i32.const 4)))) */ 'AGFzbQEAAAABBAFgAAADAgEABQMBAAEHBQEBZgAADAEBCg4BDABBAEEAQQT8CAAACwsGAQEDYWJj',
  'memory.copy outside': /* (module (memory 1) (func (export "f") (memory.copy (i32.const 0) (i32.const 65535) (i32.const 4)))) */ 'AGFzbQEAAAABBAFgAAADAgEABQMBAAEHBQEBZgAAChABDgBBAEH//wNBBPwKAAAL',
  'memory.fill outside': /* (module (memory 1) (func (export "f") (memory.fill (i32.const 65535) (i32.const 0) (i32.const 4)))) */ 'AGFzbQEAAAABBAFgAAADAgEABQMBAAEHBQEBZgAACg8BDQBB//8DQQBBBPwLAAs=',
  'i64.store outside': /* (module (memory 1) (func (export "f") (i64.store (i32.const 65530) (i64.const 1)))) */ 'AGFzbQEAAAABBAFgAAADAgEABQMBAAEHBQEBZgAACg0BCwBB+v8DQgE3AwAL',
  recursion: /* (module (func $f (export "f") (result i32) (i32.add (i32.const 1) (call $f)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKCQEHAEEBEABqCw==',
  'a start that fails': /* (module (func $s unreachable) (start $s)) */ 'AGFzbQEAAAABBAFgAAADAgEACAEACgUBAwAACw==',
  'data outside': /* (module (memory 1) (data (i32.const 65535) "abc")) */ 'AGFzbQEAAAAFAwEAAQsLAQBB//8DCwNhYmM=',
  'elements outside': /* (module (table 1 funcref) (func $x) (elem (i32.const 1) $x)) */ 'AGFzbQEAAAABBAFgAAADAgEABAQBcAABCQcBAEEBCwEACgQBAgAL'
};
for (const [ name, text ] of Object.entries(faults)) probe(`fault: ${ name }`, () => run(text).f());
probe('a start that throws', () => run(/* (module (import "a" "b" (func $s)) (start $s)) */ 'AGFzbQEAAAABBAFgAAACBwEBYQFiAAAIAQA=', { a: { b() { throw new TypeError('s'); } } }));
probe('custom sections', () => { const m = new WebAssembly.Module(bytes(...EMPTY, 0, 4, 1, 120, 7, 8)); return [ WebAssembly.Module.customSections(m, 'x'), WebAssembly.Module.customSections(m, 'y') ]; });
probe('custom sections of undefined', () => WebAssembly.Module.customSections(new WebAssembly.Module(EMPTY), undefined));
probe('vectors', () => run(/* (module (func (export "f") (result i32) (i32x4.extract_lane 1 (v128.const i32x4 1 2 3 4)))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKGQEXAP0MAQAAAAIAAAADAAAABAAAAP0bAQs=').f());
probe('a module that throws', () => { try { run(/* (module (tag $t (export "t") (param i32)) (func (export "f") (throw $t (i32.const 1)))) */ 'AGFzbQEAAAABCAJgAX8AYAAAAwIBAQ0DAQAABwkCAXQEAAFmAAAKCAEGAEEBCAAL').f(); } catch (error) { return error instanceof WebAssembly.Exception; } });
probe('a type error in a function', () => of(/* (module (func (export "f") (result i32) (i64.const 1))) */ 'AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKBgEEAEIBCw=='));
probe('microtasks come first', () => new Promise((resolve) => { const order = []; WebAssembly.compile(EMPTY).then(() => { order.push('compiled'); resolve(order); }); Promise.resolve().then(() => order.push(1)).then(() => order.push(2)).then(() => order.push(3)); process.nextTick(() => order.push('tick')); }));
