'use strict';

const { Buffer } = require('buffer');

// The groups of RFC 2409 and 3526: 2^n - 2^(n - 64) - 1 + 2^64 (floor(2^(n - 130) pi) + k).
const groups = {
  __proto__: null,
  modp1: [ 768, 149686n ], modp2: [ 1024, 129093n ], modp5: [ 1536, 741804n ], modp14: [ 2048, 124476n ], modp15: [ 3072, 1690314n ],
  modp16: [ 4096, 240904n ], modp17: [ 6144, 929484n ], modp18: [ 8192, 4743158n ]
};

// pi times 2^bits, by Machin's formula, with some bits to spare.
function piTimes(bits) {
  const scale = 1n << BigInt(bits + 64);
  const arctangent = (inverse) => {
    const square = inverse * inverse;
    let power = scale / inverse;
    let sum = power;

    for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
      power /= square;
      sum += sign * (power / n);
    }

    return sum;
  };

  return 4n * (4n * arctangent(5n) - arctangent(239n)) >> 64n;
}

function groupPrime(name) {
  const [ bits, k ] = groups[name];
  const n = BigInt(bits);
  const prime = (1n << n) - (1n << n - 64n) - 1n + ((piTimes(bits - 130) + k) << 64n);

  return Buffer.from(prime.toString(16), 'hex');
}

// The numbers of a group that has a name.
function groupOf(name) {
  const known = name.toLowerCase();

  return known in groups ? { p: groupPrime(known), g: Buffer.from([ 2 ]) } : undefined;
}

module.exports = { groupOf };
