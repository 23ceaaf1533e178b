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
  'des3-wrap': 'id-smime-alg-cms3deswrap',
  'des-ede-ecb': 'des-ede',
  'des-ede3-ecb': 'des-ede3',
  'sm4': 'sm4-cbc'
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

// Those of other families: the numbers are those of ecb, cbc, cfb, cfb8, ofb and ctr.
function addFamily(prefix, family, { block, key, numbers }) {
  [ 'ecb', 'cbc', 'cfb', 'cfb8', 'ofb', 'ctr' ].forEach((suffix, index) => {
    const nid = numbers[index];
    const isBlockwise = suffix === 'ecb' || suffix === 'cbc';

    if (nid === undefined) return;
    kinds[`${ prefix }-${ suffix }`] = {
      name: `${ prefix }-${ suffix }`,
      nid,
      mode: suffix.replace('8', ''),
      block: isBlockwise ? block : 1,
      iv: suffix === 'ecb' ? 0 : block,
      key,
      transformation: `${ family }/${ suffix }`
    };
  });
}

[ 128, 192, 256 ].forEach((bits, index) => {
  const key = bits / 8;
  const aria = 1065 + 5 * index;

  addFamily(`aria-${ bits }`, 'aria', { block: 16, key, numbers: [ aria, aria + 1, aria + 2, 1083 + index, aria + 3, aria + 4 ] });
  addFamily(`camellia-${ bits }`, 'camellia', {
    block: 16, key, numbers: [ 754 + index, 751 + index, 757 + index, 763 + index, 766 + index, 963 + 4 * index ]
  });
  aliases[`aria${ bits }`] = `aria-${ bits }-cbc`;
  aliases[`camellia${ bits }`] = `camellia-${ bits }-cbc`;
  kinds[`id-aes${ bits }-wrap-pad`] = {
    name: `id-aes${ bits }-wrap-pad`, nid: 897 + 3 * index, mode: 'wrap', block: 8, iv: 4, key, transformation: 'wrap-pad'
  };
});

addFamily('sm4', 'sm4', { block: 16, key: 16, numbers: [ 1133, 1134, 1137, undefined, 1135, 1139 ] });
addFamily('des-ede', 'des', { block: 8, key: 16, numbers: [ undefined, 43, 60, undefined, 62 ] });
addFamily('des-ede3', 'des', { block: 8, key: 24, numbers: [ undefined, undefined, 61, 659, 63 ] });
kinds['des-ede'] = { name: 'des-ede', nid: 32, mode: 'ecb', block: 8, iv: 0, key: 16, transformation: 'des/ecb' };
kinds['id-smime-alg-cms3deswrap'] = {
  name: 'id-smime-alg-cms3deswrap', nid: 246, mode: 'wrap', block: 8, iv: 0, key: 24, transformation: 'wrap-des'
};
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
  const known = Object.keys(kinds).map((name) => name.replace('cms3des', 'CMS3DES'));

  return [ ...known, ...Object.keys(aliases).map((name) => name.replace(/-(gcm|ccm)$/, (mode) => mode.toUpperCase())) ].sort();
}

module.exports = { cipherKind, cipherKindByNumber, cipherNames };
