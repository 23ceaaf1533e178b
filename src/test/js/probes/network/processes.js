'use strict';
// child_process, cluster and inspector: more of what is said of arguments before anything is started.
const child = require('child_process');
const cluster = require('cluster');
const file = '/nowhere/at/all';
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};
const all = [ 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork' ];

for (const option of [
  { shell: 5 }, { shell: {} }, { stdio: 5 }, { stdio: [ 'foo' ] }, { stdio: {} }, { stdio: [ {} ] }, { stdio: [ 'pipe', 5.5 ] }, { stdio: [ -1 ] }, { stdio: [ 'ipc', 'ipc' ] }, { windowsHide: 'x' }, { windowsVerbatimArguments: 5 }, { cwd: {} }, { cwd: true },
  { uid: -1.5 }, { uid: 2 ** 40 }, { gid: 'x' }, { argv0: 'a\0b' }, { timeout: 1.5 }, { timeout: Infinity }, { timeout: null, killSignal: 0 }, { killSignal: 'sigterm', uid: 'x' }, { killSignal: 9999 }, { killSignal: {} }, { detached: 'x' },
  { env: { 'a\0b': 'x' } }, { env: { a: 'x\0' } }, { env: 5, uid: 'x' }, { serialization: 5 }, { signal: {} }, { signal: null }, { maxBuffer: NaN }, { maxBuffer: '5' }, { encoding: 'nope', uid: 'x' }, { input: 5 }, { input: {} }, { execPath: 5 }, { silent: 5, uid: 'x' },
  null, [], 'x', 5, true
]) {
  for (const name of all) {
    // What Node takes would be started.
    if (option === null) continue;
    probe(`child_process.${ name } ${ describe(option) }`, () => {
      const own = name === 'fork' && typeof option === 'object' && !Array.isArray(option) ? { execPath: file, ...option } : option;
      const [ kind, value ] = attempt(() => child[name](file, [], own));
      if (kind === 'returned') value.on?.('error', () => {});

      // What cannot be started in Node is refused here: both are seen as tried.
      return kind === 'threw' && ![ 'ENOENT', 'ERR_ACCESS_DENIED' ].includes(value.code) ? value : 'tried';
    });
  }
}
for (const [ name, ...args ] of [
  [ 'exec' ], [ 'exec', '' ], [ 'exec', 'x', 5, 5 ], [ 'exec', 'x', null, 5 ], [ 'exec', 'x', undefined, 'x' ], [ 'exec', 'x', { shell: {} } ], [ 'exec', 'x', { maxBuffer: 'y' }, 'z' ], [ 'execSync' ], [ 'execSync', '' ], [ 'execSync', 'x', { stdio: 'foo' } ],
  [ 'execSync', 'x', { timeout: -1 } ], [ 'execFile', file, 5 ], [ 'execFile', file, 'x' ], [ 'execFile', file, [ 'a\0' ] ], [ 'execFile', file, [], 5 ], [ 'execFile', file, [], {}, 'x' ], [ 'execFile', file, {}, 'x' ], [ 'execFile', file, null, null, 'x' ],
  [ 'execFileSync', file, [ 'a\0' ] ], [ 'execFileSync', file, 'x' ], [ 'execFileSync', file, [], 'x' ], [ 'spawn', file, 'x' ], [ 'spawn', file, null, 5 ], [ 'spawn', file, undefined, 'x' ], [ 'spawn', file, [ 'ok', 'b\0d' ] ], [ 'spawn', file, {}, { uid: 'x' } ],
  [ 'spawnSync', file, [ {}, 'a\0' ] ], [ 'spawnSync', file, null, null ], [ 'fork', '' , 5 ], [ 'fork', 'x', 'y' ], [ 'fork', 'x', 5 ], [ 'fork', 'x', [], [] ], [ 'fork', 'x', [], 5 ], [ 'fork', 'x', { execArgv: 'x', uid: 'y' } ], [ 'fork', 'x', [ 'a\0' ] ],
  [ 'fork', {} ], [ 'fork', 'x', [], { stdio: [ 'pipe' ] } ], [ 'fork', 'x', [], { stdio: 'nope' } ], [ 'fork', 'x', [], { stdio: 5, execPath: file } ], [ 'fork', 'x', [], { serialization: 'x' } ], [ 'fork', 'x', [], { execPath: 'a\0' } ]
]) {
  probe(`child_process.${ name }${ describe(args) }`, () => {
    const [ kind, value ] = attempt(() => child[name](...args));
    if (kind === 'returned') value.on?.('error', () => {});

    return kind === 'threw' && [ 'ERR_ACCESS_DENIED', 'ENOENT' ].includes(value.code) === false ? value : 'tried';
  });
}
for (const args of [ [], [ null ], [ 5 ], [ {} ], [ { file: 5 } ], [ { file: 'x', args: 'y' } ], [ { file: 'x', envPairs: [], args: 5 } ], [ { serialization: 'x' } ], [ { stdio: 'foo' } ], [ { file: {} , stdio: 'pipe' } ] ]) {
  probe(`ChildProcess spawn ${ describe(args) }`, () => attempt(() => new child.ChildProcess().on('error', () => {}).spawn(...args)));
}
probe('a ChildProcess that was not started', () => {
  const process = new child.ChildProcess();

  return [ attempt(() => process.kill('NOPE')), attempt(() => process.kill(5000)), attempt(() => process.kill({})), process.killed, attempt(() => process.ref()), process.stdin, process.pid, process.exitCode ];
});
for (const args of [ [], [ 5 ], [ {} ], [ null ] ]) {
  probe(`promisified execFile ${ describe(args) }`, () => attempt(() => require('util').promisify(child.execFile)(...args)));
  probe(`promisified exec ${ describe(args) }`, () => attempt(() => require('util').promisify(child.exec)(...args)));
}

probe('cluster.setupPrimary', () => new Promise((resolve) => {
  cluster.once('setup', (settings) => resolve([ settings === cluster.settings, settings.silent, Object.keys(settings), settings.exec ]));
  cluster.setupPrimary({ exec: 'worker.js', silent: true });
}));
probe('cluster.Worker', () => {
  const worker = new cluster.Worker({ id: '3', state: 'online', process: new (require('events'))() });

  return [ worker.id, worker.state, worker.exitedAfterDisconnect, worker instanceof cluster.Worker, cluster.Worker() instanceof cluster.Worker, new cluster.Worker().id, new cluster.Worker(null).state, attempt(() => new cluster.Worker(5).state) ];
});
probe('a worker hands on events of its process', () => {
  const process = new (require('events'))();
  const worker = new cluster.Worker({ process });
  const seen = [];
  worker.on('error', (...args) => seen.push([ 'error', ...args ]));
  worker.on('message', (...args) => seen.push([ 'message', ...args ]));
  process.emit('error', 1, 2);
  process.emit('message', 'hello', 3);

  return seen;
});
probe('cluster.disconnect', () => new Promise((resolve) => { cluster.disconnect(() => resolve('done')); }));

const inspector = require('inspector');
for (const args of [ [], [ 5 ], [ 'x', 5 ], [ 'x', {}, 5 ], [ 'x', 'y' ], [ 'Runtime.enable' ], [ 'x', null ], [ 'x', undefined, null ], [ 5, 5 ] ]) {
  probe(`Session post before connect ${ describe(args) }`, () => attempt(() => new inspector.Session().post(...args)));
}
probe('Session', () => [ attempt(() => new inspector.Session().disconnect()), attempt(() => new inspector.Session().connectToMainThread()), attempt(() => inspector.Session()), inspector.close(), inspector.url() ]);
for (const args of [ [ 70000 ] ]) probe(`inspector.open ${ describe(args) }`, () => attempt(() => inspector.open(...args)));
probe('inspector/promises post before connect', () => {
  const { Session } = require('inspector/promises');
  const session = new Session();
  const one = attempt(() => session.post('x'));

  return one[0] === 'returned' ? one[1].then(() => 'resolved', (error) => [ 'rejected', error ]) : one;
});
