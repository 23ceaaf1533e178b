'use strict';

// The ciphers that there are here, with what getCipherInfo tells of them; numbers as in OpenSSL's obj_mac.h.

// name: [ number, mode, block bytes, IV bytes, key bytes, transformation as the host names it ]
const kinds = { __proto__: null };
const aliases = {
  __proto__: null,
  'aes128': 'aes-128-cbc',
  'aes192': 'aes-192-cbc',
  'aes256': 'aes-256-cbc',
  'des3': 'des-ede3-cbc',
  'des-ede3-ecb': 'des-ede3'
};

const aesNumbers = { __proto__: null, ecb: 418, cbc: 419, ofb: 420, cfb: 421 };

[ 128, 192, 256 ].forEach((bits, index) => {
  const bytes = bits / 8;
  const add = (suffix, number, mode, block, iv, transformation, ownName = `aes-${ bits }-${ suffix }`) => {
    kinds[`aes-${ bits }-${ suffix }`] = { name: ownName, nid: number, mode, block, iv, key: bytes, transformation };
  };

  add('ecb', aesNumbers.ecb + 4 * index, 'ecb', 16, 0, 'AES/ECB');
  add('cbc', aesNumbers.cbc + 4 * index, 'cbc', 16, 16, 'AES/CBC');
  add('cfb', aesNumbers.cfb + 4 * index, 'cfb', 1, 16, 'AES/CFB');
  add('cfb8', 653 + index, 'cfb', 1, 16, 'AES/CFB8');
  add('ofb', aesNumbers.ofb + 4 * index, 'ofb', 1, 16, 'AES/OFB');
  add('ctr', 904 + index, 'ctr', 1, 16, 'AES/CTR');
  add('gcm', 895 + 3 * index, 'gcm', 1, 12, 'gcm', `id-aes${ bits }-gcm`);
  add('ccm', 896 + 3 * index, 'ccm', 1, 12, 'ccm', `id-aes${ bits }-ccm`);
  kinds[`id-aes${ bits }-wrap`] = { name: `id-aes${ bits }-wrap`, nid: 788 + index, mode: 'wrap', block: 8, iv: 8, key: bytes, transformation: 'wrap' };
  aliases[`aes${ bits }-wrap`] = `id-aes${ bits }-wrap`;
  aliases[`id-aes${ bits }-gcm`] = `aes-${ bits }-gcm`;
  aliases[`id-aes${ bits }-ccm`] = `aes-${ bits }-ccm`;
});

kinds['chacha20'] = { name: 'chacha20', nid: 1019, mode: 'stream', iv: 16, key: 32, transformation: 'ChaCha20' };
kinds['chacha20-poly1305'] = {
  name: 'chacha20-poly1305', nid: 1018, mode: 'stream', iv: 12, key: 32, transformation: 'chacha20-poly1305'
};
kinds['des-ede3'] = { name: 'des-ede3', nid: 33, mode: 'ecb', block: 8, iv: 0, key: 24, transformation: 'DESede/ECB' };
kinds['des-ede3-cbc'] = { name: 'des-ede3-cbc', nid: 44, mode: 'cbc', block: 8, iv: 8, key: 24, transformation: 'DESede/CBC' };

function cipherKind(name) {
  const lower = name.toLowerCase();

  return kinds[aliases[lower] ?? lower];
}

function cipherKindByNumber(number) {
  return Object.values(kinds).find(({ nid }) => nid === number);
}

function cipherNames() {
  return [ ...Object.keys(kinds), ...Object.keys(aliases).map((name) => name.replace(/-(gcm|ccm)$/, (mode) => mode.toUpperCase())) ].sort();
}

module.exports = { cipherKind, cipherKindByNumber, cipherNames };
