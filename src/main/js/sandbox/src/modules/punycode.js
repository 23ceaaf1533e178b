'use strict';

// Node ships this very package, at the version that it names.
const punycode = require('punycode/');

module.exports = { ...punycode, version: '2.1.0' };
