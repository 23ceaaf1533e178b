'use strict';

module.exports = require('process');
