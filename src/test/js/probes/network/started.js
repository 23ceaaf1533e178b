'use strict';
// worker_threads, wasi and perf_hooks: what is said before anything is started.
const threads = require('worker_threads');
const { WASI } = require('wasi');
const { performance } = require('perf_hooks');
const vm = require('vm');
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};

const workers = [
  [], [ 5 ], [ null ], [ {} ], [ 'relative.js' ], [ '' ], [ 'x/y.js' ], [ '..x' ], [ new URL('http://a.b/c') ], [ 'file:///x.js' ], [ 5, { eval: true } ], [ undefined, { eval: 1 } ], [ new URL('file:///a'), { eval: true } ],
  [ './x.js', { argv: 5 } ], [ './x.js', { argv: 'x' } ], [ './x.js', { execArgv: 'x' } ], [ './x.js', { execArgv: {} } ], [ './x.js', { env: 5 } ], [ './x.js', { env: 'x' } ], [ './x.js', { env: Symbol.iterator } ], [ './x.js', { name: 5 } ],
  [ './x.js', { name: {} } ], [ 'x', { name: 5 } ], [ './x.js', { env: true, name: 5 } ], [ './x.js', { argv: 5, execArgv: 5 } ], [ './x.js', null ], [ '1', { eval: true, workerData: () => 1 } ], [ '1', { eval: true, workerData: { s: Symbol('s') } } ]
];
for (const [ index, args ] of workers.entries()) probe(`new Worker${ describe(args) } ${ index }`, () => attempt(() => new threads.Worker(...args)));
probe('Worker without new', () => attempt(() => threads.Worker('./x.js')));
for (const args of [ [], [ 0 ], [ 0, 'x', [], 'x' ], [ 0, 'x', [], -1 ], [ 0, 'x', -5 ], [ 99, 'x' ], [ 0, 'x', [], null ] ]) {
  probe(`postMessageToThread${ describe(args) }`, () => threads.postMessageToThread(...args).then((value) => [ 'resolved', value ], (error) => [ 'rejected', error ]));
}
for (const args of [ [], [ 5 ], [ {} ] ]) probe(`moveMessagePortToContext${ describe(args) }`, () => attempt(() => threads.moveMessagePortToContext(...args)));
for (const context of [ undefined, 5, {}, null ]) {
  probe(`moveMessagePortToContext(port, ${ describe(context) })`, () => {
    const { port1 } = new threads.MessageChannel();
    const outcome = attempt(() => threads.moveMessagePortToContext(port1, context));
    port1.close();

    return outcome;
  });
}
for (const value of [ undefined, null, 5, 'x', {}, [], () => {}, new ArrayBuffer(1) ]) {
  probe(`markAsUntransferable(${ describe(value) })`, () => attempt(() => [ threads.markAsUntransferable(value), threads.isMarkedAsUntransferable?.(value) ]));
}
probe('environment data', () => [ threads.getEnvironmentData(), threads.setEnvironmentData(), threads.setEnvironmentData('a', null), threads.getEnvironmentData('a'), threads.setEnvironmentData({}, 1), threads.getEnvironmentData({}) ]);
probe('an untransferable buffer', () => {
  const buffer = new ArrayBuffer(2);
  threads.markAsUntransferable(buffer);
  const { port1 } = new threads.MessageChannel();
  const outcome = attempt(() => port1.postMessage(buffer, [ buffer ]));
  port1.close();

  return [ outcome, buffer.byteLength ];
});

const v = 'preview1';
const programs = [
  undefined, null, 5, {}, { version: 5 }, { version: 'nope' }, { version: v, args: 'x' }, { version: v, args: {} }, { version: v, env: 'x' }, { version: v, env: null }, { version: v, preopens: 5 }, { version: v, stdin: 'x' }, { version: v, stdout: -1 },
  { version: v, stderr: 1.5 }, { version: v, returnOnExit: 1 }, { version: 'unstable' }, { version: v, args: [ 1 ], env: { A: 1 } }, { args: 'x' }, { version: v, stdin: null }, { version: 'toString' }
];
for (const options of programs) {
  probe(`new WASI(${ describe(options) })`, () => attempt(() => {
    const wasi = new WASI(options);

    return [ Object.keys(wasi), Object.keys(wasi.wasiImport), Object.keys(wasi.getImportObject()), Object.values(wasi.getImportObject())[0] === wasi.wasiImport ];
  }));
}
probe('new WASI without options', () => attempt(() => new WASI()));
const memory = new WebAssembly.Memory({ initial: 1 });
const instances = [
  undefined, null, 5, {}, { exports: 5 }, { exports: {} }, { exports: { memory: 5 } }, { exports: { memory } }, { exports: { memory, _start: 5 } }, { exports: { memory, _start: () => 5 } }, { exports: { memory, _start() {}, _initialize() {} } },
  { exports: { memory, _initialize: () => 7 } }, { exports: { memory, _initialize: 7 } }, { exports: { memory, _start() { throw new RangeError('own'); } } }
];
for (const [ index, instance ] of instances.entries()) {
  for (const name of [ 'start', 'initialize' ]) probe(`WASI ${ name } ${ index }`, () => attempt(() => new WASI({ version: v })[name](instance)));
}
probe('WASI starts once and gives the exit code', () => {
  const wasi = new WASI({ version: v });
  const instance = { exports: { memory, _start: () => wasi.wasiImport.proc_exit(9) } };

  return [ attempt(() => wasi.start(instance)), attempt(() => wasi.start(instance)), attempt(() => wasi.initialize(instance)) ];
});

for (const args of [ [ 'm', 'no-start', 'no-end' ], [ 'm', 'no-start' ], [ 'm', undefined, 'no-end' ], [ 'm', { start: 'no-start', end: 'no-end' } ], [ 'm', { start: 'no-start', duration: 'no-duration' } ], [ 'm', { end: 'no-end', duration: 'no-duration' } ], [ 'm', { start: -1, end: -2 } ], [ 'm', {}, 'no-end' ], [ 'm', { start: 0 }, 'no-end' ], [ 'm', 5, 'no-end' ], [ 'm', null, 'no-end' ], [ 'm', { duration: 5 } ], [ 'm', { start: 1, end: 2, duration: 3 } ], [ 'm', 'x', { } ] ]) {
  probe(`measure${ describe(args) }`, () => attempt(() => performance.measure(...args).startTime));
}
