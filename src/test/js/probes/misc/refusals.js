'use strict';
// What is looked at first, and in whose words it is refused.
const crypto = require('crypto');
const fs = require('fs');

probeEach('fs.fchownSync', [ [], [ -1 ], [ 'x' ], [ 3, 'x' ], [ 'x', 1 ], [ 'x', 1, 1 ], [ -1, 1, 1 ], [ 1.5, 1, 1 ], [ 3, -2, 1 ] ], fs.fchownSync);
probeEach('crypto.getDiffieHellman', [ [], [ 5 ], [ null ], [ {} ], [ '' ], [ 'nope' ] ], (name) => typeof crypto.getDiffieHellman(name));
probeEach('crypto.createDiffieHellmanGroup', [ [], [ Symbol('s') ], [ 1n ], [ 'modp99' ] ], (name) => typeof crypto.createDiffieHellmanGroup(name));
