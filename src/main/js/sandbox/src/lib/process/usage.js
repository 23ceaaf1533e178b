'use strict';

// Memory figures are those of the host's JVM and CPU time that of the current thread: a context has none.
const host = require('internal/host');
const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateNumber, validateObject } = require('internal/validators');

function memoryUsage() {
  return {
    rss: host.heapTotal(),
    heapTotal: host.heapTotal(),
    heapUsed: host.heapUsed(),
    external: 0,
    arrayBuffers: 0
  };
}

memoryUsage.rss = function rss() {
  return host.heapTotal();
};

function constrainedMemory() {
  return host.heapLimit();
}

function availableMemory() {
  return host.heapLimit() - host.heapUsed();
}

function validatePrevious(value, name) {
  validateNumber(value, name);
  if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) throw new ERR_INVALID_ARG_VALUE.RangeError(name, value);
}

function cpuUsage(previousValue) {
  if (previousValue) {
    validateObject(previousValue, 'prevValue');
    validatePrevious(previousValue.user, 'prevValue.user');
    validatePrevious(previousValue.system, 'prevValue.system');
  }

  const user = Math.round(host.cpuMillis() * 1000);

  return { user: user - (previousValue?.user ?? 0), system: 0 - (previousValue?.system ?? 0) };
}

function resourceUsage() {
  return {
    userCPUTime: cpuUsage().user,
    systemCPUTime: 0,
    maxRSS: Math.round(host.heapTotal() / 1024),
    sharedMemorySize: 0,
    unsharedDataSize: 0,
    unsharedStackSize: 0,
    minorPageFault: 0,
    majorPageFault: 0,
    swappedOut: 0,
    fsRead: 0,
    fsWrite: 0,
    ipcSent: 0,
    ipcReceived: 0,
    signalsCount: 0,
    voluntaryContextSwitches: 0,
    involuntaryContextSwitches: 0
  };
}

module.exports = { availableMemory, constrainedMemory, cpuUsage, memoryUsage, resourceUsage };
