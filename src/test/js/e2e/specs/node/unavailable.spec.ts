// Modules that leave the machine can be imported and mocked everywhere.
import http from 'http';
import https from 'https';
import net from 'net';
import dns from 'dns';
import childProcess from 'child_process';
import worker from 'worker_threads';
import readline from 'readline';
import tls from 'tls';
import dgram from 'dgram';
import cluster from 'cluster';

describe('import', () => {
  test('http', () => expect([ typeof http.request, typeof http.createServer, http.STATUS_CODES[404], http.METHODS.includes('PATCH') ]).toEqual([ 'function', 'function', 'Not Found', true ]));
  test('https', () => expect(typeof https.get).toBe('function'));
  test('net', () => expect([ net.isIP('127.0.0.1'), net.isIP('::1'), net.isIP('x'), typeof net.connect ]).toEqual([ 4, 6, 0, 'function' ]));
  test('dns', () => expect(typeof dns.lookup).toBe('function'));
  test('child_process', () => expect([ 'spawn', 'exec', 'execFile', 'fork', 'spawnSync' ].map((name) => typeof (childProcess as any)[name]).every((kind) => kind === 'function')).toBe(true));
  test('worker_threads', () => expect([ typeof worker.Worker, worker.isMainThread ]).toEqual([ 'function', true ]));
  test('readline', () => expect(typeof readline.createInterface).toBe('function'));
  test('tls, dgram, cluster', () => expect([ typeof tls.connect, typeof dgram.createSocket, cluster.isPrimary ]).toEqual([ 'function', 'function', true ]));
});

describe('mock', () => {
  afterEach(() => xJet.restoreAllMocks());
  test('http.request', () => {
    xJet.spyOn(http, 'request').mockReturnValue('mocked' as any);
    expect(http.request('http://localhost')).toBe('mocked');
  });
  test('execSync', () => {
    const spy = xJet.spyOn(childProcess, 'execSync').mockReturnValue('output' as any);
    expect(childProcess.execSync('ls')).toBe('output');
    expect(spy).toHaveBeenCalledWith('ls');
  });
});
