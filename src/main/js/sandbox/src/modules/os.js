'use strict';

// The machine that a suite is told it runs on: one Linux box that has what the host's JVM has, and no name,
// users or networks of the host's.
const host = require('internal/host');
const { validateInt32, validateObject } = require('internal/validators');
const constants = require('../lib/os/constants');

const process = () => require('process');

const facts = {
  arch: () => process().arch,
  availableParallelism: () => host.processors(),
  endianness: () => 'LE',
  freemem: () => host.heapLimit() - host.heapUsed(),
  homedir: () => process().env.HOME ?? '/root',
  hostname: () => 'localhost',
  platform: () => process().platform,
  release: () => '6.1.0',
  tmpdir: () => temporaryFolder(),
  totalmem: () => host.heapLimit(),
  type: () => 'Linux',
  uptime: () => host.now() / 1000,
  version: () => '#1 SMP PREEMPT_DYNAMIC',
  machine: () => (process().arch === 'arm64' ? 'aarch64' : 'x86_64')
};

function temporaryFolder() {
  const { TMPDIR, TMP, TEMP } = process().env;
  const folder = TMPDIR || TMP || TEMP || '/tmp';

  return folder.length > 1 && folder.endsWith('/') ? folder.slice(0, -1) : folder;
}

function cpus() {
  return Array.from({ length: host.processors() }, () => ({
    model: 'virtual', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 }
  }));
}

function loadavg() {
  return [ 0, 0, 0 ];
}

function networkInterfaces() {
  return {
    lo: [ {
      address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', mac: '00:00:00:00:00:00', internal: true,
      cidr: '127.0.0.1/8'
    } ]
  };
}

function userInfo(options) {
  if (options !== undefined) validateObject(options, 'options');

  const asBuffer = options?.encoding === 'buffer';
  const text = (value) => (asBuffer ? require('buffer').Buffer.from(value) : value);

  return {
    __proto__: null, uid: 1000, gid: 1000, username: text('node'), homedir: text(facts.homedir()), shell: text('/bin/sh')
  };
}

function getPriority(pid) {
  if (pid !== undefined) validateInt32(pid, 'pid');

  return 0;
}

function setPriority(pid, priority) {
  if (priority === undefined) [ pid, priority ] = [ 0, pid ];
  validateInt32(pid, 'pid');
  validateInt32(priority, 'priority', -20, 19);

  const error = new Error('A system error occurred: uv_os_setpriority returned EACCES (permission denied)');

  throw Object.assign(error, { code: 'ERR_SYSTEM_ERROR', errno: -13, syscall: 'uv_os_setpriority' });
}

module.exports = { ...facts, cpus, getPriority, loadavg, networkInterfaces, setPriority, userInfo };

// `${ os.arch }` gives what os.arch() does.
for (const name of Object.keys(facts)) {
  const fact = facts[name];

  fact[Symbol.toPrimitive] = () => fact();
}

Object.defineProperties(module.exports, {
  constants: { value: constants, enumerable: true },
  EOL: { value: '\n', enumerable: true, configurable: true },
  devNull: { value: '/dev/null', enumerable: true, configurable: true }
});
