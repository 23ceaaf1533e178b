// string_decoder to zlib. One question each, from the corners of the documentation.
'use strict';

// string_decoder
probe('string_decoder: base64 holds back what makes no full group', () => {
  const decoder = new (require('string_decoder').StringDecoder)('base64');

  return [ decoder.write(Buffer.from('abcd')), decoder.write(Buffer.from('e')), decoder.end() ];
});
probe('string_decoder: utf16le holds back a high surrogate', () => {
  const decoder = new (require('string_decoder').StringDecoder)('utf16le');

  return [ decoder.write(Buffer.from('3dd8', 'hex')), decoder.write(Buffer.from('4d', 'hex')), decoder.write(Buffer.from('dc', 'hex')) ];
});
probe('string_decoder: end with an incomplete character writes the replacement and starts afresh', () => {
  const decoder = new (require('string_decoder').StringDecoder)();

  return [ decoder.write(Buffer.from('f09f98', 'hex')), decoder.end(), decoder.write(Buffer.from('ok')) ];
});
probe('string_decoder: lastNeed and lastTotal count the bytes of a cut character', () => {
  const decoder = new (require('string_decoder').StringDecoder)('utf8');
  decoder.write(Buffer.from('61f09f', 'hex'));

  return [ decoder.encoding, decoder.lastNeed, decoder.lastTotal ];
});
probe('string_decoder: an unknown encoding', () => new (require('string_decoder').StringDecoder)('utf-7'));

// timers
probe('timers: refresh pushes a timeout behind a later one', () => new Promise((resolve) => {
  const order = [];
  const first = setTimeout(() => { order.push('refreshed'); resolve(order); }, 60);
  setTimeout(() => first.refresh(), 30);
  setTimeout(() => order.push('other'), 70);
}));
probe('timers: hasRef, unref and ref chain', () => {
  const timer = require('timers').setTimeout(() => {}, 1000);
  const seen = [ timer.hasRef(), timer.unref().hasRef(), timer.ref().hasRef() ];
  clearTimeout(timer);

  return seen;
});
probe('timers: a timeout cleared by its primitive text', () => new Promise((resolve) => {
  let ran = false;
  const timer = setTimeout(() => { ran = true; }, 5);
  clearTimeout(`${ +timer }`);
  setTimeout(() => resolve(ran), 30);
}));
probe('timers: setTimeout refuses a string callback', () => require('timers').setTimeout('1 + 1', 1));
probe('timers: util.promisify of setImmediate resolves with the value', () => require('util').promisify(require('timers').setImmediate)('value'));

// timers/promises
probe('timers/promises: setInterval yields its value until the loop breaks', async () => {
  const { setInterval } = require('timers/promises');
  const seen = [];
  for await (const value of setInterval(2, 'tick')) {
    seen.push(value);
    if (seen.length === 3) break;
  }

  return seen;
});
probe('timers/promises: setTimeout with a signal that is none', () => require('timers/promises').setTimeout(1, null, { signal: {} }));
probe('timers/promises: setImmediate aborted carries the reason as its cause', () =>
  require('timers/promises').setImmediate('v', { signal: AbortSignal.abort('reason') }));
probe('timers/promises: scheduler.wait resolves with undefined', () => require('timers/promises').scheduler.wait(1));
probe('timers/promises: setTimeout refuses a ref that is no boolean', () => require('timers/promises').setTimeout(1, 'v', { ref: 'no' }));

// tty
probe('tty: isatty of what is no file descriptor', () => [ -1, 1.5, '1', null, 2 ** 31 ].map((fd) => require('tty').isatty(fd)));
probe('tty: ReadStream refuses a negative descriptor', () => new (require('tty').ReadStream)(-1));
probe('tty: getColorDepth follows the given environment', () => {
  const { WriteStream } = require('tty');

  return [ { TERM: 'dumb' }, { COLORTERM: 'truecolor', TERM: 'xterm' }, { TERM: 'xterm-256color' }, { FORCE_COLOR: '2' }, { TMUX: '1' } ]
    .map((env) => WriteStream.prototype.getColorDepth.call({}, env));
});
probe('tty: hasColors with a count and an environment', () => {
  const { WriteStream } = require('tty');
  const self = { getColorDepth: WriteStream.prototype.getColorDepth };

  return [ [ 16, { FORCE_COLOR: '1' } ], [ 256, { FORCE_COLOR: '1' } ], [ 256, { FORCE_COLOR: '2' } ] ]
    .map(([ count, env ]) => WriteStream.prototype.hasColors.call(self, count, env));
});
probe('tty: hasColors refuses a count below two', () => require('tty').WriteStream.prototype.hasColors.call({}, 1));

// url
probe('url: format of a URL without auth, fragment and search', () => {
  const url = new URL('https://u:p@xn--maana-pta.com:8080/a?b=c#d');

  return require('url').format(url, { auth: false, fragment: false, search: false, unicode: true });
});
probe('url: urlToHttpOptions decodes the credentials', () => {
  const { protocol, hostname, port, path, auth, hash, href } = require('url')
    .urlToHttpOptions(new URL('http://a%40b:c@[::1]:81/p?q=1#h'));

  return { protocol, hostname, port, path, auth, hash, href };
});
probe('url: fileURLToPath refuses an encoded slash', () => require('url').fileURLToPath('file:///a%2Fb'));
probe('url: pathToFileURL escapes percent, question mark and number sign', () => require('url').pathToFileURL('/a b%/c?d#e').href);
probe('url: URLSearchParams.delete and has with a value', () => {
  const params = new URLSearchParams('a=1&a=2&b=3');
  params.delete('a', '1');

  return [ params.toString(), params.has('a', '1'), params.has('a', '2'), params.size ];
});

// util
probe('util: parseArgs with tokens shows an inline value and the terminator', () => {
  const { tokens, values, positionals } = require('util').parseArgs({ args: [ '-f', '--bar=b', '--', '--x' ], tokens: true,
    allowPositionals: true, options: { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string', multiple: true } } });

  return { tokens, values, positionals };
});
probe('util: parseArgs on an unknown option', () => require('util').parseArgs({ args: [ '--nope' ], options: {} }));
probe('util: inspect with sorted, compact off and getters', () => require('util').inspect(
  { b: new Map([ [ 'k', { z: 1 } ] ]), get a() { return 'got'; }, c: [ 1, , 3 ] }, { sorted: true, compact: false, getters: true }));
probe('util: MIMEType writes its parameters with quotes where they are needed', () => {
  const mime = new (require('util').MIMEType)('Text/HTML; Charset="utf-8"; x=y');
  mime.params.set('title', 'a b');

  return [ mime.essence, mime.subtype, mime.params.get('charset'), String(mime) ];
});
probe('util: callbackify wraps a falsy rejection', () => new Promise((resolve) => {
  require('util').callbackify(async () => { throw null; })((error) => resolve([ error.code, error.message, error.reason ]));
}));

// util/types
probe('util/types: isProxy and isModuleNamespaceObject of a proxied object', () => {
  const { isProxy, isModuleNamespaceObject } = require('util/types');
  const proxy = new Proxy({}, {});

  return [ isProxy(proxy), isProxy({}), isModuleNamespaceObject(proxy) ];
});
probe('util/types: isBoxedPrimitive of objects around primitives', () =>
  [ Object(1n), Object(Symbol('s')), Object('s'), 1, new Date(0), new Boolean(false) ].map(require('util/types').isBoxedPrimitive));
probe('util/types: isGeneratorObject and isGeneratorFunction', () => {
  const { isGeneratorObject, isGeneratorFunction } = require('util/types');
  async function* both() {}

  return [ isGeneratorFunction(both), isGeneratorObject(both()), isGeneratorFunction(() => {}), isGeneratorObject([].values()) ];
});
probe('util/types: isArgumentsObject and isNativeError are not fooled', () => {
  const { isArgumentsObject, isNativeError } = require('util/types');

  return [ (function () { return isArgumentsObject(arguments); })(), isArgumentsObject({ [Symbol.toStringTag]: 'Arguments' }),
    isNativeError(Object.create(Error.prototype)), isNativeError(new AggregateError([])) ];
});
probe('util/types: iterators of Map and Set are told apart', () => {
  const { isMapIterator, isSetIterator } = require('util/types');

  return [ isMapIterator(new Map().keys()), isMapIterator(new Set().values()), isSetIterator(new Set().entries()),
    isSetIterator([][Symbol.iterator]()) ];
});

// v8
probe('v8: serialize keeps cycles, holes and map order', () => {
  const v8 = require('v8');
  const value = { list: [ 1, , 3 ], map: new Map([ [ 'z', 1 ], [ 'a', new Set([ 2n ]) ] ]) };
  value.self = value;

  return v8.deserialize(v8.serialize(value));
});
probe('v8: serialize of a function', () => require('v8').serialize({ f() {} }));
probe('v8: Serializer and Deserializer exchange raw parts', () => {
  const { Serializer, Deserializer } = require('v8');
  const out = new Serializer();
  out.writeHeader();
  out.writeUint32(70000);
  out.writeUint64(1, 2);
  out.writeDouble(-0.5);
  out.writeRawBytes(Buffer.from('hi'));
  const into = new Deserializer(out.releaseBuffer());

  return [ into.readHeader(), into.readUint32(), into.readUint64(), into.readDouble(), String(into.readRawBytes(2)) ];
});
probe('v8: deserialize of bytes that are no value', () => {
  try {
    return require('v8').deserialize(Buffer.from([ 1, 2, 3 ]));
  } catch ({ name, message }) {
    return { name, message };
  }
});
probe('v8: setFlagsFromString refuses what is no string', () => require('v8').setFlagsFromString(1));

// vm
probe('vm: a function of compileFunction sees its parameters and its context extensions', () => {
  const run = require('vm').compileFunction('return a + b + extra', [ 'a', 'b' ], { contextExtensions: [ { extra: 100 } ] });

  return [ run(1, 2), run.length ];
});
probe('vm: codeGeneration strings false forbids eval', () => {
  try {
    return require('vm').runInNewContext('eval("1")', {}, { contextCodeGeneration: { strings: false } });
  } catch ({ name, message }) {
    return { name, message };
  }
});
probe('vm: a timeout ends a loop', () => {
  try {
    return require('vm').runInNewContext('for (;;);', {}, { timeout: 20 });
  } catch ({ code, message }) {
    return { code, message };
  }
});
probe('vm: a var becomes a property of the sandbox and a let does not', () => {
  const vm = require('vm');
  const context = vm.createContext({ x: 1 });
  vm.runInContext('var y = x + 1; let z = 3; globalThis.w = typeof z', context);

  return { ...context, later: vm.runInContext('z', context) };
});
probe('vm: a syntax error begins its stack with the file and line it was given', () => {
  try {
    return new (require('vm').Script)('let = ;', { filename: 'made-up.js', lineOffset: 9 });
  } catch (error) {
    return [ error.name, error.message, error.stack.split('\n')[0] ];
  }
});

// zlib
probe('zlib: deflateRawSync with a dictionary comes back only with it', () => {
  const zlib = require('zlib');
  const dictionary = Buffer.from('hello world');
  const packed = zlib.deflateRawSync('hello world hello', { dictionary });

  return [ packed.length < zlib.deflateRawSync('hello world hello').length, String(zlib.inflateRawSync(packed, { dictionary })) ];
});
probe('zlib: inflateSync without the dictionary that was used', () => {
  const zlib = require('zlib');

  return zlib.inflateSync(zlib.deflateSync('abcabc', { dictionary: Buffer.from('abc') }));
});
probe('zlib: gunzipSync past maxOutputLength', () => {
  const zlib = require('zlib');

  return zlib.gunzipSync(zlib.gzipSync('x'.repeat(1000)), { maxOutputLength: 10 });
});
probe('zlib: gunzipSync of cut input with finishFlush gives what there is', () => {
  const zlib = require('zlib');
  const packed = zlib.gzipSync('The quick brown fox', { level: 0 });

  return String(zlib.gunzipSync(packed.subarray(0, -8), { finishFlush: zlib.constants.Z_SYNC_FLUSH }));
});
probe('zlib: brotliCompressSync with quality and a size hint comes back', () => {
  const zlib = require('zlib');
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

  return String(zlib.brotliDecompressSync(zlib.brotliCompressSync('banana', { params: { [BROTLI_PARAM_QUALITY]: 3, [BROTLI_PARAM_SIZE_HINT]: 6 } })));
});
