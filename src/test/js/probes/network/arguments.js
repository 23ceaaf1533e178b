'use strict';
// What would leave the sandbox says first what Node says of arguments that are wrong.
{
  const child = require('child_process');
  const http = require('http');
  const https = require('https');
  const net = require('net');
  const file = '/nowhere/at/all';

  for (const name of [ 'spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork' ]) {
    for (const value of [ undefined, null, 5, {}, 'a\0b', () => {} ]) probe(`child_process.${ name }(${ describe(value) })`, () => child[name](value));
  }
  for (const name of [ 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork' ]) {
    for (const value of [ 5, true ]) probe(`child_process.${ name }(file, ${ value })`, () => child[name](file, value));
    probe(`child_process.${ name }(file, [], text)`, () => child[name](file, [], 'text'));
    if (name !== 'fork') probe(`child_process.${ name } with nothing to run`, () => child[name](''));
  }
  const options = [
    { cwd: 5 }, { cwd: 'a\0' }, { uid: 'x' }, { gid: 1.5 }, { argv0: 5 }, { timeout: -1 }, { timeout: 'x' }, { killSignal: 'SIGFOO' }, { killSignal: true }
  ];
  for (const option of options) {
    for (const name of [ 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork' ]) probe(`child_process.${ name } ${ describe(option) }`, () => child[name](file, [], option));
    for (const name of [ 'exec', 'execSync' ]) probe(`child_process.${ name } ${ describe(option) }`, () => child[name](file, option));
  }
  for (const option of [ { maxBuffer: -1 }, { maxBuffer: 'x' } ]) {
    for (const name of [ 'spawnSync', 'execFile', 'execFileSync' ]) probe(`child_process.${ name } ${ describe(option) }`, () => child[name](file, [], option));
    for (const name of [ 'exec', 'execSync' ]) probe(`child_process.${ name } ${ describe(option) }`, () => child[name](file, option));
  }
  for (const option of [ { detached: 1 }, { windowsHide: 1 }, { stdio: 'foo' } ]) {
    for (const name of [ 'spawn', 'spawnSync', 'fork' ]) probe(`child_process.${ name } ${ describe(option) }`, () => child[name](file, [], option));
  }
  for (const option of [ { signal: 5 }, { serialization: 'x' } ]) probe(`child_process.spawn ${ describe(option) }`, () => child.spawn(file, [], option));
  for (const name of [ 'spawn', 'spawnSync', 'execFile', 'execFileSync' ]) probe(`child_process.${ name } shell`, () => child[name](file, [], { shell: 5 }));
  probe('child_process.execFile callback', () => child.execFile(file, [], {}, 5));
  probe('child_process.exec callback', () => child.exec(file, {}, 5));
  probe('child_process.spawn null bytes', () => child.spawn(file, [ 'a\0' ]));

  const targets = [
    [], [ {} ], [ { port: 99999 } ], [ 99999 ], [ -1 ], [ { port: {} } ], [ { port: null } ], [ { port: true } ], [ NaN ], [ 1.5 ], [ { path: 5 } ], [ null ], [ undefined ],
    [ { port: 1, localAddress: 'foo' } ], [ { port: 1, localPort: 'x' } ], [ { port: 1, host: 'x.invalid', lookup: 5 } ], [ { port: 1, autoSelectFamily: 5 } ]
  ];
  for (const target of targets) {
    probe(`net.connect ${ describe(target) }`, () => net.connect(...target));
    probe(`Socket connect ${ describe(target) }`, () => new net.Socket().connect(...target));
  }
  for (const target of [ [ { port: 99999 } ], [ 99999 ], [ -1 ], [ NaN ], [ {} ], [ { path: 5 } ], [ { port: {} } ], [ { fd: 'x' } ], [ true ], [ { port: 0, signal: 5 } ] ]) {
    probe(`Server listen ${ describe(target) }`, () => net.createServer().listen(...target));
  }

  const requests = [
    'no address', 'ftp://x.y/', { port: 99999 }, { path: 'a b' }, { method: 5 }, { method: 'G T' }, { host: 5 }, { hostname: true }, { agent: 5 }, { timeout: 'x' }, { timeout: -1 },
    { maxHeaderSize: -1 }, { insecureHTTPParser: 1 }, { joinDuplicateHeaders: 5 }, { headers: { 'a b': 'x' } }, { headers: { a: '\u0001' } }, { headers: { a: undefined } }, { headers: [ 'a' ] },
    { protocol: 'foo:' }, { auth: 5 }, { socketPath: 5 }
  ];
  for (const request of requests) {
    probe(`http.request ${ describe(request) }`, () => http.request(request));
    probe(`https.get ${ describe(request) }`, () => https.get(request));
    probe(`ClientRequest ${ describe(request) }`, () => new http.ClientRequest(request));
  }
  probe('http.request to another protocol', () => http.request('https://x.invalid/'));
  probe('https.request to another protocol', () => https.request('http://x.invalid/'));
}
