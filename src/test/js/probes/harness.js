'use strict';
// The front half of every probe script: this text, its folder's head.js if there is one, then a probe file's. It defines `probe(name, function)`,
// `probeEach(name, argumentLists, function)` and `describe(value)`; when the script's own turn is over it runs the
// probes in order and hands one JSON text, { name: description }, to `dispatch`. A description leans on the language
// alone, never on the environment's Buffer or util.inspect: those are what the probes test.

const { probe, probeEach, describe } = (() => {
  const MAX_DEPTH = 8;
  const PATIENCE_MS = 5000;
  const { getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
  const { stringify } = JSON;
  const { setTimeout, clearTimeout, Promise, dispatch } = globalThis;
  const viewLength = getOwnPropertyDescriptor(DataView.prototype, 'byteLength').get;
  const probes = [];
  const names = new Set();

  // The tag of a built-in class, asked of an internal slot so that no property can lie about it.
  const slots = [
    [ 'Map', (value) => Map.prototype.has.call(value, 0) ],
    [ 'Set', (value) => Set.prototype.has.call(value, 0) ],
    [ 'Date', (value) => Date.prototype.getTime.call(value) ],
    [ 'ArrayBuffer', (value) => ArrayBuffer.prototype.slice.call(value, 0, 0) ],
    [ 'DataView', (value) => viewLength.call(value) ],
    [ 'Number', (value) => Number.prototype.valueOf.call(value) ],
    [ 'String', (value) => String.prototype.valueOf.call(value) ],
    [ 'Boolean', (value) => Boolean.prototype.valueOf.call(value) ],
    [ 'BigInt', (value) => BigInt.prototype.valueOf.call(value) ],
    [ 'Symbol', (value) => Symbol.prototype.valueOf.call(value) ]
  ];

  function slotOf(value) {
    if (Array.isArray(value)) return 'Array';
    if (ArrayBuffer.isView(value) && value[Symbol.toStringTag] !== 'DataView') return 'TypedArray';
    for (const [ name, test ] of slots) {
      try {
        test(value);

        return name;
      } catch {
        // Not of this class.
      }
    }

    if (value instanceof Error) return 'Error';

    return value instanceof RegExp ? 'RegExp' : 'Object';
  }

  function className(value) {
    for (let object = value; object !== null; object = getPrototypeOf(object)) {
      const own = getOwnPropertyDescriptor(object, 'constructor');
      if (own !== undefined && typeof own.value === 'function' && own.value.name !== '') return own.value.name;
      if (own?.get !== undefined) return value.constructor?.name ?? 'Object';
    }

    return '[null prototype]';
  }

  function key(name) {
    return typeof name === 'symbol' ? `[${ String(name) }]` : stringify(name);
  }

  function flags({ writable, enumerable, configurable, get, set }) {
    const missing = [];
    if (get === undefined && set === undefined && !writable) missing.push('readonly');
    if (!enumerable) missing.push('hidden');
    if (!configurable) missing.push('fixed');

    return missing.length > 0 ? `<${ missing.join(' ') }>` : '';
  }

  function property(object, name, seen, depth) {
    const own = getOwnPropertyDescriptor(object, name);
    if (own === undefined) return `${ key(name) }: <gone>`;
    const content = 'value' in own
      ? visit(own.value, seen, depth)
      : `${ own.get ? 'get' : '' }${ own.set ? 'set' : '' }`;

    return `${ key(name) }${ flags(own) }: ${ content }`;
  }

  function describeFunction(value) {
    const extra = ownKeys(value).filter((name) => ![ 'length', 'name', 'prototype', 'arguments', 'caller' ].includes(name));

    return `function ${ stringify(value.name) }/${ value.length }`
      + (extra.length > 0 ? ` {${ extra.map(key).join(', ') }}` : '');
  }

  function describeError(value, seen, depth) {
    const skipped = new Set([ 'stack', 'message', 'name', 'code' ]);
    const others = ownKeys(value).filter((name) => typeof name === 'string' && !skipped.has(name));
    const rest = others.map((name) => property(value, name, seen, depth)).join(', ');

    return `${ className(value) } error ${ stringify({ name: value.name, code: value.code, message: value.message }) }`
      + (rest ? ` {${ rest }}` : '');
  }

  function hex(view) {
    let text = '';
    for (let i = 0; i < view.byteLength; i++) text += view.getUint8(i).toString(16).padStart(2, '0');

    return text;
  }

  function describeObject(value, seen, depth) {
    const slot = slotOf(value);
    const name = className(value);
    let head = name === slot || slot === 'Object' ? name : `${ name }(${ slot })`;
    let names = ownKeys(value);

    switch (slot) {
      case 'Error':
        return describeError(value, seen, depth);
      case 'Array': {
        const items = [];
        for (let i = 0; i < value.length; i++) {
          items.push(i in value ? visit(value[i], seen, depth) : '<hole>');
        }
        head = `${ name === 'Array' ? '' : `${ name } ` }[${ items.join(', ') }]`;
        names = names.filter((item) => item !== 'length' && !/^\d+$/.test(String(item)));

        return names.length > 0 ? `${ head } {${ names.map((item) => property(value, item, seen, depth)).join(', ') }}` : head;
      }
      case 'TypedArray':
        head += ` ${ value.length }:[${ Array.prototype.join.call(value, ' ') }]`;
        names = names.filter((item) => typeof item === 'symbol' || !/^\d+$/.test(item));
        break;
      case 'ArrayBuffer':
        head += ` ${ value.byteLength }:${ hex(new DataView(value)) }`;
        break;
      case 'DataView':
        head += ` ${ value.byteOffset }+${ value.byteLength }:${ hex(value) }`;
        break;
      case 'Map':
        head += ` [${ [ ...Map.prototype.entries.call(value) ]
          .map(([ from, to ]) => `${ visit(from, seen, depth) } => ${ visit(to, seen, depth) }`).join(', ') }]`;
        break;
      case 'Set':
        head += ` [${ [ ...Set.prototype.values.call(value) ].map((item) => visit(item, seen, depth)).join(', ') }]`;
        break;
      case 'Date':
        head += ` ${ Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString() }`;
        break;
      case 'Number': case 'String': case 'Boolean': case 'BigInt': case 'Symbol':
        head += ` ${ visit(value.valueOf(), seen, depth) }`;
        if (slot === 'String') names = names.filter((item) => item !== 'length' && !/^\d+$/.test(String(item)));
        break;
      case 'RegExp':
        head += ` ${ value }`;
        break;
      default:
    }

    const properties = names.map((item) => property(value, item, seen, depth)).join(', ');
    if (properties === '' && head !== 'Object') return head;

    return `${ head === 'Object' ? '' : `${ head } ` }{${ properties }}`;
  }

  function visit(value, seen, depth) {
    switch (typeof value) {
      case 'string': return stringify(value);
      case 'number': return Object.is(value, -0) ? '-0' : String(value);
      case 'bigint': return `${ value }n`;
      case 'symbol': return Symbol.keyFor(value) === undefined ? String(value) : `Symbol.for(${ value.description })`;
      case 'function': return describeFunction(value);
      case 'object': break;
      default: return String(value);
    }

    if (value === null) return 'null';
    if (seen.has(value)) return `<seen ${ seen.get(value) }>`;
    if (depth >= MAX_DEPTH) return `<deep ${ className(value) }>`;
    seen.set(value, seen.size);

    return describeObject(value, seen, depth + 1);
  }

  function describe(value) {
    return visit(value, new Map(), 0);
  }

  function withPatience(value) {
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve('<not settled in time>'), PATIENCE_MS);
    });

    return Promise.race([ value, late ]).finally(() => clearTimeout(timer));
  }

  async function outcome(run) {
    try {
      const value = run();
      const isPromise = value instanceof Promise;

      return `${ isPromise ? 'resolved ' : '' }${ describe(isPromise ? await withPatience(value) : value) }`;
    } catch (error) {
      return `threw ${ describe(error) }`;
    }
  }

  async function runAll() {
    const results = {};
    for (const { name, run } of probes) {
      results[name] = await outcome(run);
    }
    dispatch(stringify(results));
  }

  Promise.resolve().then(runAll);

  function probe(name, run) {
    if (names.has(name)) throw new Error(`Two probes are named ${ name }`);
    names.add(name);
    probes.push({ name, run });
  }

  // One probe per list, named after its arguments.
  function probeEach(name, argumentLists, run) {
    for (const list of argumentLists) probe(`${ name }(${ list.map(describe).join(', ') })`, () => run(...list));
  }

  return { probe, probeEach, describe };
})();
