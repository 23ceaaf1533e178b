'use strict';
// AES key wrapping as a cipher.
const crypto = require('crypto');
const attempt = (run) => { try { return run(); } catch (error) { return [ error.constructor.name, error.code, error.message ]; } };
const initial = Buffer.alloc(8, 0xa6);
const text = (bytes) => Buffer.from(Array.from({ length: bytes }, (_, index) => index * 17));

for (const bits of [ 128, 192, 256 ]) {
  const key = text(bits / 8);
  for (const name of [ `aes${ bits }-wrap`, `id-aes${ bits }-wrap` ]) {
    probe(`${ name } information`, () => crypto.getCipherInfo(name));
    probe(`${ name } there and back`, () => [ 16, 24, 32, 64 ].map((bytes) => {
      const wrap = crypto.createCipheriv(name, key, initial);
      const wrapped = Buffer.concat([ wrap.update(text(bytes)), wrap.final() ]);

      return [ wrapped.toString('hex'), crypto.createDecipheriv(name, key, initial).update(wrapped).equals(text(bytes)) ];
    }));
    probe(`${ name } of another initial value`, () => crypto.createCipheriv(name, key, text(8)).update(text(16), undefined, 'hex'));
    probe(`${ name } refuses`, () => [ 0, 1, 8, 15, 20 ].map((bytes) => attempt(() => crypto.createCipheriv(name, key, initial).update(text(bytes)))));
    probe(`${ name } refuses to unwrap`, () => [ 0, 8, 16, 23, 24, 32 ].map((bytes) => attempt(() => crypto.createDecipheriv(name, key, initial).update(text(bytes)))));
    probe(`${ name } lengths`, () => [ attempt(() => crypto.createCipheriv(name, key, text(7))), attempt(() => crypto.createCipheriv(name, key, null)), attempt(() => crypto.createCipheriv(name, text(5), initial)) ]);
  }
}
probe('RFC 3394, 4.1', () => crypto.createCipheriv('aes128-wrap', Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'), initial).update('00112233445566778899aabbccddeeff', 'hex', 'hex'));
