/* Long work in the host's own code, such as cryptography: cancelled, refused or given up, and alone. */
const within = 2250;
const works = (name, script, error = 'SuiteTimeoutError') => ({ name, script, gets: { error }, within });
const crypto = (name, call, error) => works(name, `const c = require('crypto'); ${call}`, error);

export default [
  crypto('pbkdf2', "c.pbkdf2Sync('a', 'b', 1e9, 64, 'sha512')"),
  crypto('pbkdf2-async', "c.pbkdf2('a', 'b', 1e9, 64, 'sha512', () => {})"),
  crypto('pbkdf2-length', "c.pbkdf2Sync('a', 'b', 1, 2 ** 31 - 1, 'sha512')", ['SuiteMemoryError', 'SuiteTimeoutError', 'RangeError', 'Error']),
  crypto('scrypt-memory', "c.scryptSync('a', 'b', 64, { N: 2 ** 24, r: 64, p: 1, maxmem: 2 ** 50 })", ['RangeError', 'Error', 'SuiteMemoryError', 'SuiteTimeoutError']),
  crypto('hkdf', "for (;;) c.hkdfSync('sha512', 'a', 'b', 'c', 16000)"),
  crypto('rsa-keys', "c.generateKeyPairSync('rsa', { modulusLength: 16384 })"),
  crypto('prime', 'c.generatePrimeSync(8000)'),
  crypto('safe-prime', 'c.generatePrimeSync(4096, { safe: true })'),
  crypto('check-prime', 'for (;;) c.checkPrimeSync(2n ** 4423n - 1n)'),
  crypto('diffie-hellman', "const d = c.getDiffieHellman('modp18'); for (;;) d.generateKeys()"),
  crypto('hash', "const b = Buffer.alloc(2e8), h = c.createHash('sha512'); for (;;) h.update(b)"),
  crypto('cipher', "const b = Buffer.alloc(1e8), k = c.createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16)); for (;;) k.update(b)", ['SuiteTimeoutError', 'SuiteMemoryError']),
  crypto('random', 'for (;;) c.randomBytes(1e8)', ['SuiteTimeoutError', 'SuiteMemoryError']),
  works('deflate', "const z = require('zlib'), b = require('crypto').randomBytes(1e8); for (;;) z.deflateSync(b, { level: 9 })", ['SuiteTimeoutError', 'SuiteMemoryError']),
  works('files', "const fs = require('fs'); fs.writeFileSync('/tmp/a', Buffer.alloc(1e7)); for (;;) fs.readFileSync('/tmp/a')", ['SuiteTimeoutError', 'SuiteMemoryError']),
  works('file-past-all', "const fs = require('fs'); fs.writeFileSync('/tmp/a', ''); fs.truncateSync('/tmp/a', 2 ** 40)", ['Error']),
  works('links-in-a-circle', "const fs = require('fs'); fs.symlinkSync('/tmp/a', '/tmp/b'); fs.symlinkSync('/tmp/b', '/tmp/a'); fs.readFileSync('/tmp/a')", ['Error']),
  works('text', "for (;;) Buffer.alloc(5e7, 'a').toString('base64')", ['SuiteTimeoutError', 'SuiteMemoryError']),
  works('urls', "for (;;) try { new URL('http://' + 'a.'.repeat(1e5)) } catch {}"),
  works('inspect', "for (;;) require('util').inspect(new Array(1e5).fill({}), { maxArrayLength: null })")
];
