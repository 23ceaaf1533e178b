'use strict';

// The parts of `crypto`, each loaded when first asked for. One place for them all, because the module, the global
// and the web's interface share their keys.
module.exports = {
  get certificate() { return require('../lib/crypto/certificate'); },
  get ciphers() { return require('../lib/crypto/cipher'); },
  get comparison() { return require('../lib/crypto/comparison'); },
  get constants() { return require('../lib/crypto/constants'); },
  get derivation() { return require('../lib/crypto/derivation'); },
  get diffieHellman() { return require('../lib/crypto/diffie-hellman'); },
  get ecdh() { return require('../lib/crypto/ecdh'); },
  get encryption() { return require('../lib/crypto/encryption'); },
  get generation() { return require('../lib/crypto/key-generation'); },
  get hashes() { return require('../lib/crypto/hash'); },
  get information() { return require('../lib/crypto/information'); },
  get keys() { return require('../lib/crypto/keys'); },
  get primes() { return require('../lib/crypto/primes'); },
  get random() { return require('../lib/crypto/random'); },
  get secrets() { return require('../lib/crypto/secret'); },
  get signatures() { return require('../lib/crypto/signature'); },
  get subtle() { return require('../lib/crypto/subtle'); },
  get x509() { return require('../lib/crypto/x509'); }
};
