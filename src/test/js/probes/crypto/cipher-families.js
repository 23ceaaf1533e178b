'use strict';
const crypto = require('crypto');

const attempt = (run) => { try { return run(); } catch (error) { return [ error.name, error.code, error.message ]; } };
const families = [ 'aria-128', 'aria-192', 'aria-256', 'camellia-128', 'camellia-192', 'camellia-256', 'sm4', 'des-ede', 'des-ede3' ];
const bytes = (length) => Buffer.from(Array.from({ length }, (_, index) => 7 * index + 1));
const data = bytes(45);

for (const family of families) {
  for (const mode of [ 'ecb', 'cbc', 'cfb', 'ofb', ...family === 'sm4' || family === 'des-ede' ? [] : [ 'cfb8' ], ...family.startsWith('des') ? [] : [ 'ctr' ] ]) {
    const name = `${ family }-${ mode }`;

    probe(name, () => {
      const { keyLength, ivLength } = crypto.getCipherInfo(name);
      const key = bytes(keyLength);
      const iv = ivLength === undefined ? null : bytes(ivLength);
      const cipher = crypto.createCipheriv(name, key, iv);
      const parts = [ cipher.update(data.subarray(0, 7)), cipher.update(data.subarray(7, 40)), cipher.update(data.subarray(40)), cipher.final() ];
      const decipher = crypto.createDecipheriv(name, key, iv);

      return [ crypto.getCipherInfo(name), parts.map((part) => part.toString('hex')), Buffer.concat([ decipher.update(Buffer.concat(parts)), decipher.final() ]).equals(data) ];
    });
    probe(`${ name } with a wrong key`, () => attempt(() => crypto.createCipheriv(name, bytes(5), bytes(16))));
  }
}
for (const bits of [ 128, 192, 256 ]) {
  const name = `id-aes${ bits }-wrap-pad`;

  for (const length of [ 1, 8, 9, 35 ]) {
    probe(`${ name } of ${ length }`, () => {
      const wrapped = crypto.createCipheriv(name, bytes(bits / 8), bytes(4)).update(bytes(length));

      return [ crypto.getCipherInfo(name), wrapped.toString('hex'), crypto.createDecipheriv(name, bytes(bits / 8), bytes(4)).update(wrapped).equals(bytes(length)) ];
    });
  }
  probe(`${ name } that does not fit`, () => attempt(() => crypto.createDecipheriv(name, bytes(bits / 8), bytes(4)).update(bytes(24))));
}
probe('des3-wrap', () => { const key = bytes(24); const wrapped = crypto.createCipheriv('des3-wrap', key, '').update(bytes(16)); return [ wrapped.length, crypto.createDecipheriv('des3-wrap', key, '').update(wrapped).equals(bytes(16)) ]; });
probeEach('by its other name', [ [ 'aria256' ], [ 'camellia128' ], [ 'sm4' ], [ 'des-ede-ecb' ], [ 'des3-wrap' ], [ 'CAMELLIA-256-CBC' ] ], (name) => crypto.getCipherInfo(name));
