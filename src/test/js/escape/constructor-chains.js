// Attack: every object that a sandbox hands out has a constructor, and its constructor's constructor is Function.
// Where such an object is the host's (vm2 before 3.6.11, GraalJS with host access), Function is the host's too,
// and its code runs outside. Climbed here: from every global, every export of every module, and what they return.
const names = [ ...Object.getOwnPropertyNames(globalThis) ];
const modules = require('module').builtinModules;

for (const name of names) {
  attempt(`global ${ name }`, () => reach(globalThis[name]));
}

for (const id of modules) {
  attempt(`exports of ${ id }`, () => {
    const exports = require(id);
    const first = reach(exports);

    if (first !== undefined) return first;
    for (const key of Reflect.ownKeys(exports)) {
      let value;

      try { value = exports[key]; } catch { continue; }
      const found = reach(value) ?? reach(value?.prototype);

      if (found !== undefined) return `${ String(key) }: ${ found }`;
    }
  });
}

const made = {
  'a Timeout': () => { const timer = setTimeout(() => {}, 1); clearTimeout(timer); return timer; },
  'an Immediate': () => { const one = setImmediate(() => {}); clearImmediate(one); return one; },
  'process.env': () => process.env,
  'process.hrtime()': () => process.hrtime(),
  'process.memoryUsage()': () => process.memoryUsage(),
  'process.stdout': () => process.stdout,
  'process.stdin': () => process.stdin,
  'process.stderr': () => process.stderr,
  'a Buffer': () => Buffer.from('x'),
  'the memory of a Buffer': () => Buffer.from('x').buffer,
  'a hash': () => require('crypto').createHash('sha256'),
  'a digest': () => require('crypto').createHash('sha256').update('x').digest(),
  'a key pair': () => require('crypto').generateKeyPairSync('ed25519').privateKey,
  'a cipher': () => require('crypto').createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)),
  'a secret key': () => require('crypto').createSecretKey(Buffer.alloc(16)),
  'random bytes': () => require('crypto').randomBytes(4),
  'a deflater': () => require('zlib').createDeflate(),
  'deflated bytes': () => require('zlib').deflateSync('x'),
  'a Stats': () => require('fs').statSync('/'),
  'a listing': () => require('fs').readdirSync('/', { withFileTypes: true }),
  'a file stream': () => require('fs').createWriteStream('/tmp/chains'),
  'a vm context': () => require('vm').createContext({}),
  'a vm script': () => new (require('vm').Script)('1'),
  'a global of vm': () => require('vm').runInNewContext('this'),
  'an error of fs': () => { try { require('fs').readFileSync('/none'); } catch (error) { return error; } },
  'an error of require': () => { try { require('none'); } catch (error) { return error; } },
  'an error of the parser': () => { try { new Function('}'); } catch (error) { return error; } },
  'an error of vm': () => { try { new (require('vm').Script)('}'); } catch (error) { return error; } },
  'an error of zlib': () => { try { require('zlib').inflateSync('x'); } catch (error) { return error; } },
  'an error of crypto': () => { try { require('crypto').createHash('none'); } catch (error) { return error; } },
  'a stack overflow': () => { try { (function deep() { deep(); })(); } catch (error) { return error; } },
  'an error of the engine': () => { try { null.x; } catch (error) { return error; } },
  'a range error of the engine': () => { try { 'x'.repeat(-1); } catch (error) { return error; } },
  'a too large array': () => { try { new ArrayBuffer(2 ** 52); } catch (error) { return error; } },
  'a clone': () => structuredClone({ a: [ new Map() ] }),
  'a URL': () => new URL('http://x/'),
  'an AbortSignal': () => AbortSignal.abort().reason,
  'a DOMException': () => { try { atob('%'); } catch (error) { return error; } },
  'a MessagePort': () => new MessageChannel().port1,
  'a web stream': () => new ReadableStream(),
  'a histogram': () => require('perf_hooks').createHistogram(),
  'an async hook': () => require('async_hooks').createHook({}),
  'an async resource': () => require('async_hooks').executionAsyncResource(),
  'a readline interface': () => require('readline').createInterface({ input: new (require('stream').PassThrough)() }),
  'module': () => module,
  'require.cache': () => require.cache,
  'require.main': () => require.main,
  'arguments': function () { return arguments; }
};

for (const name in made) attempt(name, () => reach(made[name]()));

control('Function gets this very global object', () => Function('return this')() === globalThis && 'a function was made');
control('a climb to another world is seen', () => {
  const Other = function Function() { return () => ({ Object, load() {} }); };

  return reach({ __proto__: null, constructor: Other });
});
tellAll();
