// What the files of this folder are run with: each tries to get out of the sandbox, and tells by dispatch what
// it got. Nothing here may depend on an intrinsic after the attacks have begun to change them.
const { attempt, control, foreign, leak, patched, reach, recorder, tellAll, textLeak } = (() => {
  'use strict';

  const { apply, getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const uncurry = apply(Function.prototype.bind, Function.prototype.bind, [ Function.prototype.call ]);
  const then = uncurry(Promise.prototype.then);
  const OwnPromise = Promise;
  const own = globalThis;
  const ownFunction = Function;
  const text = String;
  const slice = uncurry(String.prototype.slice);
  const test = uncurry(RegExp.prototype.test);
  const addWeak = uncurry(WeakSet.prototype.add);
  const weak = new WeakSet();
  const send = typeof dispatch === 'function' ? dispatch : undefined;
  const results = [];

  function oneLine(words) {
    let line = '';

    for (let i = 0; i < words.length; i++) line += words[i] < ' ' ? ' ' : words[i];

    return line;
  }

  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

  // No weak collection of the engine takes what is not an object of its own.
  function foreign(value) {
    if (!isObject(value)) return false;
    try {
      addWeak(weak, value);

      return false;
    } catch {
      return true;
    }
  }

  // Words that only Java has, or the machine that the test runs on.
  const javaWords = /\b(?:java|javax|jdk|sun|com\.oracle|org\.graalvm|com\.google|dev\.xjetremote|io\.vertx)\.[a-z]+[.\w$]*\.[A-Z]\w*|[A-Za-z]+\.java:\d|\b(?:Host|Polyglot)Exception\b|Truffle|Lambda\$|PolyglotMap|\bThread-\d|ClassCast|NullPointer|OutOfBoundsException/;

  function textLeak(value) {
    if (typeof value !== 'string') return undefined;

    return test(javaWords, value) ? `Java shows: ${ slice(value, 0, 300) }` : undefined;
  }

  const hostKeys = [ 'isCurveKey', 'loadModule', 'engineFunctions', 'dispatchText', 'nativeFunctions', 'createRealm', 'promiseState' ];

  function internals(value) {
    for (let i = 0; i < hostKeys.length; i++) {
      let found;

      try {
        found = getOwnPropertyDescriptor(value, hostKeys[i]);
      } catch {
        return undefined;
      }
      if (found !== undefined) return `an internal object with ${ hostKeys[i] }`;
    }
    if (typeof value !== 'function') return undefined;

    let name;

    try {
      name = getOwnPropertyDescriptor(value, 'name')?.value;
    } catch {
      return undefined;
    }
    if (name !== '' && name !== 'require' && name !== 'internalRequire' && name !== 'load' && name !== 'requirePart') return undefined;
    try {
      const host = value('internal/host');

      if (isObject(host) && getOwnPropertyDescriptor(host, 'loadModule') !== undefined) return 'the internal require';
    } catch {
      // It is not that one.
    }

    return undefined;
  }

  // Evidence that one of the values is nothing for a suite to hold; undefined if all are harmless.
  function leak(...values) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      const found = isObject(value)
        ? (foreign(value) ? `a foreign ${ typeof value }` : internals(value))
        : textLeak(value);

      if (found !== undefined) return found;
    }

    return undefined;
  }

  // By its name: what else is called might end the suite.
  function makesFunctions(value) {
    try {
      const name = typeof value === 'function' && getOwnPropertyDescriptor(value, 'name')?.value;

      return name === 'Function' || name === 'AsyncFunction' || name === 'GeneratorFunction' || name === 'AsyncGeneratorFunction';
    } catch {
      return false;
    }
  }

  const engineGlobals = [ 'Java', 'Packages', 'Polyglot', 'Graal', 'load', 'loadWithNewGlobal', 'print', 'quit', 'java' ];

  // Climbs from a value to whatever makes functions there, and looks for the host with it.
  function reach(value) {
    if (!isObject(value)) return undefined;
    const found = leak(value);

    if (found !== undefined) return found;
    const chain = [ value ];

    for (let i = 0; i < chain.length && i < 12; i++) {
      const more = [ () => chain[i].constructor, () => getPrototypeOf(chain[i]), () => chain[i].__proto__ ];

      for (let j = 0; j < more.length; j++) {
        try {
          const next = more[j]();

          if (isObject(next)) chain[chain.length] = next;
        } catch {
          // Guarded against it.
        }
      }
      if (!makesFunctions(chain[i])) continue;
      try {
        const made = chain[i]('return this');
        const global = typeof made === 'function' && made !== chain[i] ? made() : undefined;

        if (!isObject(global)) continue;
        for (let j = 0; j < engineGlobals.length; j++) {
          if (engineGlobals[j] in global) return `${ engineGlobals[j] } through a constructor`;
        }
        if (global !== own && made.constructor !== ownFunction && 'Object' in global) return 'a global object of another world';
      } catch {
        // No constructor of functions.
      }
    }
    for (let i = 0; i < chain.length; i++) {
      const step = leak(chain[i]);

      if (step !== undefined) return step;
    }

    return undefined;
  }

  // Changes a property for the time of a call. Also of the time until a promise that it returns settles.
  function patched(object, key, replacement, body) {
    const before = getOwnPropertyDescriptor(object, key);
    const restore = () => {
      if (before === undefined) delete object[key];
      else defineProperty(object, key, before);
    };
    const descriptor = typeof replacement === 'object' && replacement !== null
      ? { __proto__: null, configurable: true, get: replacement.get, set: replacement.set }
      : { __proto__: null, configurable: true, writable: true, enumerable: false, value: replacement };

    defineProperty(object, key, descriptor);
    try {
      return body();
    } finally {
      restore();
    }
  }

  // Keeps what a trap or a patched function has been shown, and says whether some of it is a leak.
  function recorder() {
    // No array: a suite may have put setters on the indexes.
    const seen = { __proto__: null, length: 0 };

    return {
      seen,
      see(...values) {
        for (let i = 0; i < values.length; i++) seen[seen.length++] = values[i];
      },
      verdict() {
        for (let i = 0; i < seen.length; i++) {
          const found = leak(seen[i]);

          if (found !== undefined) return found;
        }

        return undefined;
      }
    };
  }

  function judge(outcome) {
    if (outcome === undefined || outcome === null || outcome === false || outcome === '') return undefined;

    return typeof outcome === 'string' ? outcome : leak(outcome) ?? `it returned ${ typeof outcome }`;
  }

  function judgeThrown(error) {
    const found = leak(error);

    if (found !== undefined || !isObject(error)) return found;
    const parts = [ 'message', 'stack', 'name', 'code', 'cause' ];

    for (let i = 0; i < parts.length; i++) {
      let value;

      try {
        value = error[parts[i]];
      } catch {
        continue;
      }
      const bad = leak(value);

      if (bad !== undefined) return `${ parts[i] } of what was thrown: ${ bad }`;
    }

    return undefined;
  }

  function add(kind, name, attack) {
    const result = { __proto__: null, kind, name, got: undefined };

    results[results.length] = result;
    try {
      const outcome = attack();

      if (outcome instanceof OwnPromise && kind !== undefined) {
        result.pending = then(outcome,
          (value) => { result.got = judge(value); },
          (error) => { result.got = judgeThrown(error); });
      } else {
        result.got = judge(outcome);
      }
    } catch (error) {
      result.got = judgeThrown(error);
    }
  }

  // To be called once, at the end of a file.
  function tellAll() {
    const wait = (index) => {
      if (index === results.length) return finish();
      if (results[index].pending === undefined) return wait(index + 1);

      return then(results[index].pending, () => wait(index + 1));
    };
    const finish = () => {
      let lines = '';

      for (let i = 0; i < results.length; i++) {
        const { kind, name, got } = results[i];

        lines += `${ kind }\t${ name }\t${ got === undefined ? 'contained' : oneLine(text(got)) }\n`;
      }
      send(lines);
    };

    return wait(0);
  }

  return {
    attempt: (name, attack) => add('attempt', name, attack),
    control: (name, attack) => add('control', name, attack),
    foreign, leak, patched, reach, recorder, tellAll, textLeak
  };
})();
