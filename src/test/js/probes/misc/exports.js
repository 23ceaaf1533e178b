'use strict';
// Every name that a module exports, and what kind of thing it is.
const MODULES = [
  'assert', 'assert/strict', 'async_hooks', 'buffer', 'child_process', 'cluster', 'console', 'constants', 'crypto', 'dgram', 'diagnostics_channel', 'dns', 'dns/promises', 'domain', 'events', 'fs', 'fs/promises', 'http', 'http2', 'https',
  'inspector', 'module', 'net', 'os', 'path', 'path/posix', 'path/win32', 'perf_hooks', 'process', 'punycode', 'querystring', 'readline', 'readline/promises', 'stream', 'stream/consumers', 'stream/promises', 'stream/web', 'string_decoder',
  'sys', 'timers', 'timers/promises', 'tls', 'trace_events', 'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'worker_threads', 'zlib'
];

// Left out: what reaches into Node's own process, its C++ side and its module loader, and is documented nowhere or as deprecated.
const OF_NODE_ITSELF = {
  process: /^(binding|_|domain$|openStdin|report|mainModule|reallyExit|loadEnvFile|permission)/,
  module: /^_(readPackage|stat)$/
};

for (const name of MODULES) {
  probe(`exports of ${ name }`, () => {
    const all = require(name);

    return Object.getOwnPropertyNames(all).filter((key) => !OF_NODE_ITSELF[name]?.test(key)).sort().map((key) => `${ key }: ${ typeof all[key] }`).join(', ');
  });
}
