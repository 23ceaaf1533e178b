'use strict';

module.exports = require('internal/abort_controller');
