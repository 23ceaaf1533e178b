'use strict';

module.exports = require('internal/validators');
