// Attack: require is the door to the host's modules: names and paths that lead past it, the loader's own objects, a cache or
// a Module whose hooks are the suite's, and what other sandboxes forgot to take from process.
const Module = require('module');
const { readFileSync, writeFileSync, mkdirSync, symlinkSync } = require('fs');
const names = [
  'internal/host', 'internal/loader', 'internal/natives', 'internal/primordials', 'internal/loop', 'internal/require', 'internal/util',
  'internal/errors', 'internal/crypto', 'internal/packages', 'node:internal/host', 'node:node:fs', 'node:../internal/host', 'modules/fs',
  'modules/../internal/host', '../internal/host', './internal/host', 'fs/../internal/host', '/internal/host', 'internal\\host', 'internal/host.js',
  'internal/host/', 'INTERNAL/HOST', 'internal/host\0', 'bootstrap', 'node:bootstrap', 'index.txt', 'lib/bootstrap/engine', '__proto__', 'constructor',
  'toString', 'hasOwnProperty', 'node:__proto__', 'node:constructor', 'java', 'java:x', 'jdk.internal.misc', 'file:///etc/passwd',
  '/etc/passwd', '../../../../etc/passwd', '/proc/self/environ', 'jar:file:x!/y', 'classpath:x', 'http://127.0.0.1/', 'node:test', 'node:sea', 'node:sqlite',
  'internal/bootstrap/loaders', 'internal/test/binding', 'internal/process/execution', 'process/../internal/host', 'fs\0', ' fs', 'fs ', 'node:', ''
];

function examine(exports) {
  if (exports === undefined || exports === null) return undefined;
  const found = leak(exports);

  if (found !== undefined) return found;
  for (const key of Reflect.ownKeys(Object(exports))) {
    const inner = leak(exports[key]);

    if (inner !== undefined) return `${ String(key) }: ${ inner }`;
  }
}

for (const name of names) {
  attempt(`require(${ JSON.stringify(name) })`, () => examine(require(name)));
}
const doors = {
  'module.require': (name) => module.require?.(name),
  'Module.prototype.require': (name) => Module.prototype.require.call({ filename: '/internal/x.js', paths: [ '/' ] }, name),
  'Module._load': (name) => Module._load(name, module, true),
  'Module._load from inside': (name) => Module._load(name, { filename: 'node:internal/util', paths: [] }),
  'createRequire': (name) => Module.createRequire('/x.js')(name),
  'createRequire of a URL': (name) => Module.createRequire('file:///internal/x.js')(name),
  'process.getBuiltinModule': (name) => process.getBuiltinModule(name),
  'process.binding': (name) => process.binding(name),
  'process._linkedBinding': (name) => process._linkedBinding?.(name),
  'process.mainModule': (name) => process.mainModule?.require(name),
  'require.main': (name) => require.main?.require(name),
  'module.parent': (name) => module.parent?.require(name),
  'module.constructor': (name) => module.constructor._load?.(name),
  'require.cache': (name) => Object.values(require.cache).map((one) => one.require?.(name))[0],
  'require.extensions': (name) => require.extensions['.js']?.({ exports: {}, _compile() {} }, name),
  'process.dlopen': (name) => process.dlopen({ exports: {} }, name),
  'a new Module': (name) => { const one = new Module('/y.js'); one.paths = [ '/' ]; return one.require(name); },
  'a Module that compiles': (name) => { const one = new Module('/y.js'); one._compile?.(`module.exports = require(${ JSON.stringify(name) })`, '/y.js'); return one.exports; },
  'require of a child realm': (name) => require('vm').runInNewContext('typeof require === "function" && require(name)', { name }),
  'a required file': (name) => { writeFileSync('/tmp/door.js', `module.exports = require(${ JSON.stringify(name) })`); delete require.cache['/tmp/door.js']; return require('/tmp/door.js'); }
};

for (const door in doors) {
  attempt(door, () => {
    for (const name of [ 'internal/host', 'node:internal/host', 'internal/loader', 'fs', 'natives', 'process_wrap', 'spawn_sync', 'config' ]) {
      let found;

      try { found = examine(doors[door](name)); } catch (error) { found = leak(error) ?? textLeak(error.message) ?? textLeak(error.stack); }
      if (found !== undefined) return `${ name }: ${ found }`;
    }
  });
}

attempt('a replaced Module._load sees no internal requests', () => {
  const record = recorder();
  const requests = [];

  return patched(Module, '_load', function (request, parent, ...rest) { requests.push(request); record.see(this, parent, ...rest); return {}; }, () => {
    for (const id of [ 'tls', 'dgram', 'repl', 'inspector', 'wasi', 'trace_events', 'cluster' ]) { try { require(id); } catch { /* it got nothing */ } }
    try { require('http').get('http://x/').on('error', () => {}); } catch { /* refused */ }

    return requests.some((one) => String(one).startsWith('internal')) ? String(requests) : record.verdict();
  });
});
attempt('a poisoned cache is the suite\'s own', () => {
  const record = recorder();

  require.cache.fs = { get exports() { record.see(this); return 'poisoned'; } };
  require.cache['internal/host'] = { exports: { poisoned: true } };
  require.cache.__proto__ = { get x() { record.see(this); return 1; } };
  try { require('zlib').gzipSync('x'); require('fs').statSync('/'); } finally { delete require.cache.fs; delete require.cache['internal/host']; }

  return record.verdict();
});
attempt('Module._extensions and _cache are no way in', () => {
  const record = recorder();

  Module._extensions['.js'] = function (...args) { record.see(this, ...args); };
  Module._extensions['.evil'] = function (...args) { record.see(this, ...args); };
  writeFileSync('/tmp/a.evil', 'x');
  try { require('/tmp/a.evil'); } catch { /* not known */ }

  return record.verdict();
});
attempt('Module._resolveFilename is no way out', () => patched(Module, '_resolveFilename', () => '/etc/passwd', () => {
  const found = [];

  for (const id of [ 'fs', './x', 'y' ]) { try { const got = require(id); if (typeof got === 'string') found.push(got); } catch { /* not there */ } }

  return found.length > 0 && found.join();
}));
attempt('package.json with hostile fields', () => {
  const hostile = [
    { main: '../../../etc/passwd' }, { main: '/etc/passwd' }, { exports: '../../etc/passwd' }, { exports: { '.': './../../etc/passwd' } },
    { exports: { '.': '/etc/passwd' } }, { exports: { './*': '../*' } }, { exports: { '.': 'file:///etc/passwd' } }, { imports: { '#x': '/etc/passwd' } },
    { main: 'internal/host' }, { main: 'node:internal/host' }, { exports: { '.': 'internal/host' } }, { __proto__: null, main: '\0' }
  ];
  const found = [];

  hostile.forEach((text, index) => {
    mkdirSync(`/node_modules/h${ index }`, { recursive: true });
    writeFileSync(`/node_modules/h${ index }/package.json`, JSON.stringify(text));
    try { const got = require(`h${ index }`); found.push(`${ index }: ${ examine(got) ?? typeof got }`); } catch (error) { const bad = textLeak(error.message); if (bad) found.push(bad); }
  });

  return found.length > 0 && found.join();
});
attempt('JSON that names a prototype', () => {
  writeFileSync('/tmp/proto.json', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  require('/tmp/proto.json');

  return {}.polluted !== undefined && 'polluted';
});
attempt('files of the host', () => {
  for (const path of [ '/etc/passwd', '/etc/hostname', '/proc/self/environ', '/proc/self/cmdline', '/proc/1/status', '/root/.bashrc', '/usr/bin/env', '/dev/urandom', '/sys/kernel/hostname' ]) {
    try { return `${ path }: ${ readFileSync(path, 'utf8').slice(0, 40) }`; } catch (error) { if (error.code !== 'ENOENT') return `${ path }: ${ error.code }`; }
  }
});
attempt('a link to the host', () => {
  symlinkSync('/etc/passwd', '/tmp/link');
  try { return readFileSync('/tmp/link', 'utf8'); } catch (error) { return error.code !== 'ENOENT' && error.code; }
});
control('a module that is there is loaded', () => typeof require('fs').readFileSync === 'function' && 'loaded');
control('a leak in a cache is seen', () => examine({ exports: { loadModule() {} } }.exports));
tellAll();
