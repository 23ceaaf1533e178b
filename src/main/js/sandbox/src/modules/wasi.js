'use strict';

const { denied } = require('internal/denied');

class WASI {
  constructor(options = {}) {
    require('internal/validators').validateObject(options, 'options');
    throw denied('wasi.WASI', 'WASI', WASI);
  }

}

module.exports = { WASI };
