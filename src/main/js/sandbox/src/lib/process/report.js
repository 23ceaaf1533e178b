'use strict';

// process.report: its settings can be read and set; a report says what a suite may know, and none is written.
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateBoolean, validateString } = require('internal/validators');

function setting(target, name, value, validate) {
  Object.defineProperty(target, name, {
    get: () => value,
    set(next) {
      validate(next, name);
      value = next;
    },
    enumerable: true,
    configurable: true
  });
}

const report = {
  writeReport(file, error) {
    if (typeof file === 'object' && file !== null) [ file, error ] = [ undefined, file ];
    if (file !== undefined) validateString(file, 'file');
    if (error !== undefined && (typeof error !== 'object' || error === null)) throw new ERR_INVALID_ARG_TYPE('err', 'Object', error);
    throw require('internal/denied').denied('process.report.writeReport', 'Inspector');
  },

  getReport(error) {
    if (error !== undefined && (typeof error !== 'object' || error === null)) throw new ERR_INVALID_ARG_TYPE('err', 'Object', error);
    const process = require('process');

    return {
      header: {
        reportVersion: 3,
        event: 'JavaScript API',
        trigger: 'GetReport',
        nodejsVersion: process.version,
        arch: process.arch,
        platform: process.platform,
        componentVersions: { ...process.versions },
        release: { ...process.release }
      },
      javascriptStack: { message: `${ error?.message ?? 'JavaScript Callstack' }` },
      environmentVariables: { ...process.env }
    };
  }
};

setting(report, 'directory', '', validateString);
setting(report, 'filename', '', validateString);
for (const name of [ 'compact', 'excludeNetwork' ]) setting(report, name, false, validateBoolean);
setting(report, 'signal', 'SIGUSR2', validateString);
for (const name of [ 'reportOnFatalError', 'reportOnSignal', 'reportOnUncaughtException' ]) setting(report, name, false, validateBoolean);

module.exports = { report };
