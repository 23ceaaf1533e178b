// Attack: dispatch reads memory by an account of the view's own: length and offset that lie, that change between check and
// use, or that belong to another kind of object; memory that is detached, shared or shrinks. What leaves must be the bytes
// that are there, and nothing must break.
const lies = {
  'a byteLength of its own': () => Object.defineProperty(new Uint8Array(4), 'byteLength', { value: 1e6 }),
  'a length of its own': () => Object.defineProperty(new Uint8Array(4), 'length', { value: 1e6 }),
  'a byteOffset of its own': () => Object.defineProperty(new Uint8Array(4), 'byteOffset', { value: -8 }),
  'a buffer of its own': () => Object.defineProperty(new Uint8Array(4), 'buffer', { value: { byteLength: 1e6 } }),
  'a toStringTag of its own': () => Object.defineProperty(new DataView(new ArrayBuffer(4)), Symbol.toStringTag, { value: 'Uint8Array' }),
  'a DataView without its prototype': () => Object.setPrototypeOf(new DataView(new ArrayBuffer(4)), Uint8Array.prototype),
  'a typed array without its prototype': () => Object.setPrototypeOf(new Uint8Array(4), DataView.prototype),
  'a typed array without any prototype': () => Object.setPrototypeOf(new Uint8Array(4), null),
  'a Buffer over a part': () => Buffer.from(new ArrayBuffer(16), 4, 4),
  'a wide array': () => new Float64Array(2),
  'shared memory': () => new Uint8Array(new SharedArrayBuffer(4)),
  'detached memory': () => { const bytes = new Uint8Array(4); structuredClone(bytes, { transfer: [ bytes.buffer ] }); return bytes; },
  'memory that shrinks': () => { const memory = new ArrayBuffer(8, { maxByteLength: 16 }); const bytes = new Uint8Array(memory, 4); memory.resize?.(2); return bytes; },
  'a view out of bounds': () => { const memory = new ArrayBuffer(8, { maxByteLength: 16 }); const view = new DataView(memory, 4, 4); memory.resize?.(2); return view; },
  'nothing': () => new Uint8Array(0)
};

for (const name in lies) {
  attempt(name, () => {
    try { dispatch(lies[name]()); } catch (error) { return leak(error) ?? textLeak(error.message) ?? textLeak(error.stack); }
  });
}
const strangers = {
  'a Proxy of bytes': () => new Proxy(new Uint8Array(4), {}),
  'an array': () => [ 1, 2 ],
  'an object that looks like bytes': () => ({ buffer: new ArrayBuffer(4), byteOffset: 0, byteLength: 4, __proto__: Uint8Array.prototype }),
  'an ArrayBuffer': () => new ArrayBuffer(4),
  'a string object': () => new String('x'),
  'a liar': () => ({ toString: () => 'x', [Symbol.toPrimitive]: () => 'x' }),
  'undefined': () => undefined,
  'a number': () => 5,
  'a symbol': () => Symbol('x')
};

for (const name in strangers) {
  attempt(`${ name } is refused`, () => {
    try { dispatch(strangers[name]()); return 'it was taken'; } catch (error) { return leak(error) ?? textLeak(error.message) ?? (error.code === 'ERR_INVALID_ARG_TYPE' ? undefined : String(error)); }
  });
}
attempt('patched getters of typed arrays', () => {
  const prototype = Object.getPrototypeOf(Uint8Array.prototype);
  const record = recorder();

  for (const key of [ 'byteLength', 'byteOffset', 'buffer', 'length', Symbol.toStringTag ]) {
    patched(prototype, key, { get() { record.see(this); return 1e6; } }, () => { try { dispatch(new Uint8Array(2)); } catch { /* refused */ } });
  }
  patched(ArrayBuffer, 'isView', () => true, () => { try { dispatch({}); } catch { /* refused */ } });

  return record.seen.length > 0 && 'dispatch asks the suite';
});
attempt('dispatch as something else', () => {
  for (const call of [ () => new dispatch('x'), () => dispatch.call(null, {}), () => dispatch.apply({}, [ [] ]), () => Reflect.construct(dispatch, [ {} ]) ]) {
    try { call(); } catch (error) { const found = leak(error) ?? textLeak(error.message); if (found) return found; }
  }
});
attempt('patched intrinsics show dispatch nothing', () => {
  const record = recorder();
  const patch = [ [ Function.prototype, 'call' ], [ Function.prototype, 'apply' ], [ Reflect, 'apply' ], [ Array.prototype, Symbol.iterator ], [ Object, 'keys' ], [ ArrayBuffer, 'isView' ] ];

  for (const [ holder, key ] of patch) {
    const original = holder[key];

    patched(holder, key, function (...args) { record.see(this, ...args); return new.target ? {} : original === Array.prototype[key] ? [].values.call(this) : undefined; }, () => {
      try { dispatch('x'); dispatch(new Uint8Array(1)); } catch { /* it may fail */ }
    });
  }

  return record.verdict();
});
control('dispatch takes bytes', () => { dispatch(new Uint8Array([ 120 ])); return 'taken'; });
tellAll();
