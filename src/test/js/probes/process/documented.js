'use strict';
// process, asked for what does not depend on the machine.
const util = require('util');

probe('keys of process', () => Object.keys(process).filter((name) => ![ 'report', '_events', 'mainModule', 'openStdin' ].includes(name) && !name.startsWith('_')).sort());
probe('own names', () => Object.getOwnPropertyNames(process).filter((name) => !name.startsWith('_')).sort());
for (const name of [ 'abort', 'arch', 'argv', 'argv0', 'chdir', 'config', 'cpuUsage', 'cwd', 'debugPort', 'emitWarning', 'env', 'execArgv', 'execPath', 'exit', 'exitCode',
  'features', 'getegid', 'geteuid', 'getgid', 'getgroups', 'getuid', 'hasUncaughtExceptionCaptureCallback', 'hrtime', 'kill', 'memoryUsage', 'nextTick', 'noDeprecation', 'pid', 'platform',
  'ppid', 'release', 'report', 'resourceUsage', 'setUncaughtExceptionCaptureCallback', 'stderr', 'stdin', 'stdout', 'throwDeprecation', 'title', 'traceDeprecation', 'umask', 'uptime', 'version', 'versions',
  'connected', 'channel', 'send', 'disconnect', 'setegid', 'seteuid', 'setgid', 'setgroups', 'setuid', 'initgroups', 'binding', 'dlopen', 'assert', 'moduleLoadList', 'allowedNodeEnvironmentFlags',
  'constrainedMemory', 'availableMemory', 'getActiveResourcesInfo', 'setSourceMapsEnabled', 'loadEnvFile', 'permission', 'getBuiltinModule', 'domain', 'mainModule', 'emit', 'on', 'stdin', 'reallyExit', 'openStdin', 'finalization', 'sourceMapsEnabled', 'ref', 'unref' ]) {
  if (name !== 'stdin' || !probe[name]) probe[name] = true;
}
for (const name of Object.keys(probe)) {
  probe(`process.${ name }`, () => [ typeof process[name], typeof process[name] === 'function' ? [ process[name].name, process[name].length ] : null ]);
}
probe('version', () => [ process.version.split('.')[0], process.versions.node.split('.')[0], process.release.name, process.release.lts, process.platform ]);
probe('versions', () => Object.keys(process.versions).sort());
probe('version descriptor', () => { try { process.version = 'x'; } catch (error) { return error; } return process.version.slice(0, 3); });
probe('tag', () => [ Object.prototype.toString.call(process), process.constructor.name, Object.getPrototypeOf(process) === Object.prototype, process instanceof require('events') ]);
probe('require is the global', () => require('process') === process && require('node:process') === process);
probeEach('cwd and chdir refused', [ [], [ 5 ], [ null ], [ {} ] ], process.chdir);
probe('chdir nowhere', () => { try { process.chdir('/does/not/exist'); } catch (e) { return [ e.name, e.code, e.errno, e.syscall, e.dest, e.message.replace(/chdir .* ->/, 'chdir X ->') ]; } return 0; });
probe('chdir', () => { const before = process.cwd(); process.chdir('/tmp'); const there = process.cwd(); process.chdir(before); return there; });
probe('relative paths after chdir', () => { const fs = require('fs'); const before = process.cwd(); process.chdir('/tmp'); fs.writeFileSync('chdir-probe.txt', 'x');
  const found = [ fs.existsSync('/tmp/chdir-probe.txt'), require('path').resolve('a') ]; fs.unlinkSync('chdir-probe.txt'); process.chdir(before); return found; });
probe('hrtime', () => { const [ s, n ] = process.hrtime(); const d = process.hrtime([ s, n ]); return [ Number.isInteger(s), n < 1e9, d[0], d.length ]; });
probe('hrtime.bigint', () => typeof process.hrtime.bigint());
probeEach('hrtime refused', [ [ 5 ], [ [] ], [ [ 1 ] ], [ [ 1, 2, 3 ] ], [ 'x' ] ], process.hrtime);
probe('uptime', () => process.uptime() > 0);
probe('memoryUsage', () => [ Object.keys(process.memoryUsage()), typeof process.memoryUsage.rss() ]);
probe('cpuUsage', () => Object.keys(process.cpuUsage()));
probeEach('cpuUsage refused', [ [ 5 ], [ {} ], [ { user: 'a' } ], [ { user: 1, system: 'x' } ], [ { user: -1, system: 0 } ], [ { user: Infinity, system: 1 } ] ], process.cpuUsage);
probe('resourceUsage', () => Object.keys(process.resourceUsage()));
probeEach('nextTick refused', [ [], [ 5 ], [ null ], [ 'x' ] ], process.nextTick);
probe('nextTick arguments', () => new Promise((resolve) => { process.nextTick((...args) => resolve(args), 1, 2, 3); }));
probeEach('umask', [ [ 'x' ], [ '8' ], [ {} ], [ -1 ], [ 2 ** 40 ] ], process.umask);
probe('umask round trip', () => { const before = process.umask(0o77); const now = process.umask(before); return [ now, process.umask('022'), process.umask(before) ]; });
probeEach('kill refused', [ [ 'x', 0 ], [ {}, 0 ], [ NaN, 0 ] ], process.kill);
probe('kill with an unknown signal', () => process.kill(process.pid, 'SIGNOPE'));
probe('kill 0', () => process.kill(process.pid, 0));
probeEach('emitWarning refused', [ [], [ 5 ], [ 'x', 5 ], [ 'x', 'y', 5 ], [ 'x', { type: 5 } ] ], process.emitWarning);
probe('emitWarning', () => new Promise((resolve) => { process.once('warning', (w) => resolve([ w.name, w.message, w.code, w.detail, w instanceof Error ])); process.emitWarning('careful', { type: 'MyWarning', code: 'W1', detail: 'more' }); }));
probe('emitWarning with an error', () => new Promise((resolve) => { const e = new Error('mine'); process.once('warning', (w) => resolve(w === e)); process.emitWarning(e); }));
probe('env', () => { process.env.PROBE_A = 5; process.env.PROBE_B = undefined; process.env.PROBE_C = null; const seen = [ process.env.PROBE_A, process.env.PROBE_B, process.env.PROBE_C, 'PROBE_A' in process.env, process.env.NOPE ];
  delete process.env.PROBE_A; delete process.env.PROBE_B; delete process.env.PROBE_C; return [ ...seen, 'PROBE_A' in process.env, delete process.env.NOPE ]; });
probe('env with a symbol', () => { process.env[Symbol('s')] = 'x'; });
probe('env of a symbol', () => [ process.env[Symbol('s')], Symbol('s') in process.env ]);
probe('env value a symbol', () => { process.env.PROBE_S = Symbol('s'); });
probe('env descriptor', () => { process.env.PROBE_D = 'x'; const d = Object.getOwnPropertyDescriptor(process.env, 'PROBE_D'); delete process.env.PROBE_D; return d; });
probe('env defineProperty', () => Object.defineProperty(process.env, 'PROBE_E', { value: 'x' }));
probe('env tag', () => [ Object.prototype.toString.call(process.env), Object.getPrototypeOf(process.env) === Object.prototype, util.types.isProxy(process.env) ]);
probe('exitCode', () => { const seen = [ process.exitCode ]; process.exitCode = 3; seen.push(process.exitCode); process.exitCode = undefined; return seen; });
probeEach('exitCode refused', [ [ 'x' ], [ 1.5 ], [ {} ], [ true ], [ '' ] ], (code) => { try { process.exitCode = code; } finally { process.exitCode = undefined; } });
probeEach('setUncaughtExceptionCaptureCallback refused', [ [], [ 5 ], [ 'x' ] ], process.setUncaughtExceptionCaptureCallback);
probe('features', () => process.features);
probe('config', () => Object.keys(process.config));
probe('title', () => typeof process.title);
probe('argv', () => [ Array.isArray(process.argv), process.argv.length >= 2, process.argv0, process.execArgv, typeof process.execPath ]);
probe('stdout', () => [ process.stdout.fd, process.stdout.isTTY, process.stdout.writable, process.stdout.columns, process.stdout instanceof require('stream').Writable, process.stdout.writableLength, process.stdout.writableEnded ]);
probe('stderr', () => [ process.stderr.fd, process.stderr.isTTY, process.stderr instanceof require('stream').Writable ]);
probe('stdin', () => [ process.stdin.fd, process.stdin.isTTY, process.stdin instanceof require('stream').Readable ]);
probe('stdout.write refused', () => process.stdout.write(5));
probe('stdout.write null', () => process.stdout.write(null));
probe('getBuiltinModule', () => [ process.getBuiltinModule('fs') === require('fs'), process.getBuiltinModule('node:path') === require('path'), process.getBuiltinModule('nope') ]);
probeEach('getBuiltinModule refused', [ [], [ 5 ] ], process.getBuiltinModule);
probe('getuid', () => [ process.getuid, process.geteuid, process.getgid, process.getegid ].map((f) => Number.isInteger(f())));
probe('binding', () => process.binding('nope'));
probe('dlopen', () => process.dlopen());
probe('report', () => [ typeof process.report, typeof process.report?.getReport ]);
probe('allowedNodeEnvironmentFlags', () => [ process.allowedNodeEnvironmentFlags instanceof Set, process.allowedNodeEnvironmentFlags.has('--max-old-space-size'), process.allowedNodeEnvironmentFlags.has('--nope'), process.allowedNodeEnvironmentFlags.size > 50 ]);
probe('listeners', () => { const f = () => {}; process.on('exit', f); const n = process.listenerCount('exit'); process.off('exit', f); return n; });
probe('emit', () => { let seen; process.once('mine', (a) => { seen = a; }); return [ process.emit('mine', 5), seen, process.emit('mine') ]; });
probe('beforeExit is not now', () => process.listenerCount('beforeExit'));
probe('loadEnvFile of nothing', () => process.loadEnvFile('/does/not/exist'));
probe('loadEnvFile', () => { const fs = require('fs'); fs.writeFileSync('/tmp/probe.env', 'PROBE_L=1\n# c\nPROBE_M="two words"\nexport PROBE_N=3 # x\n'); process.loadEnvFile('/tmp/probe.env');
  const seen = [ process.env.PROBE_L, process.env.PROBE_M, process.env.PROBE_N ]; fs.unlinkSync('/tmp/probe.env'); return seen; });
probe('active resources', () => Array.isArray(process.getActiveResourcesInfo()));
probe('sourceMapsEnabled', () => process.setSourceMapsEnabled(5));
probe('inspect', () => util.inspect(process, { depth: -1 }));
probe('setuid refused', () => process.setuid());
probe('seteuid refused', () => process.seteuid({}));
probe('setgroups refused', () => process.setgroups(5));
probe('initgroups refused', () => process.initgroups());
