'use strict';

// import() in a suite gives what Node gives a script that was compiled without a loader of modules, as suites are.
const { Promise, TypeError } = require('./primordials');

function refuseImport() {
  const error = new TypeError('A dynamic import callback was not specified.');

  error.code = 'ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING';

  return new Promise((resolve, reject) => reject(error));
}

module.exports = { refuseImport };
