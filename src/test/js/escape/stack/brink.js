// Attack: a class of Java's whose initialization meets the end of the stack can never be used again in that JVM. So a suite
// recurses to just above the end and uses there, for the first time, one built-in after another, a frame deeper each time.
// Whatever breaks would be broken for all suites after it.
const C = () => require('crypto'), Z = () => require('zlib'), F = () => require('fs');
const jobs = [
  () => new Intl.DateTimeFormat('de', { dateStyle: 'full' }).format(new Date(0)), () => new Intl.Collator('sv').compare('a', 'ä'),
  () => 'aäb'.normalize('NFKD'), () => /(?<a>x)+\p{L}/u.exec('xxä'), () => 12345678901234567890123n ** 20n,
  () => C().createHash('sha3-256').update('x').digest('hex'), () => new (Intl.RelativeTimeFormat)('en').format(1, 'day'),
  () => (1.5).toLocaleString('hi'), () => Atomics.add(new Int32Array(4), 0, 1), () => new WeakRef({}), () => [...new Intl.Segmenter('en').segment('a b')],
  () => C().createHash('md5').update('x').digest('hex'), () => C().createHmac('sha512', 'k').update('x').digest('hex'),
  () => C().createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)).update('x'), () => C().generateKeyPairSync('ed25519'),
  () => C().generateKeyPairSync('ec', { namedCurve: 'P-256' }), () => C().pbkdf2Sync('p', 's', 2, 8, 'sha1'), () => C().scryptSync('p', 's', 8), () => C().randomBytes(8), () => C().randomUUID(),
  () => C().createECDH('secp256k1').generateKeys(), () => C().sign('sha256', Buffer.from('x'), C().generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey),
  () => Z().gunzipSync(Z().gzipSync('x')), () => Z().crc32?.('x'), () => F().writeFileSync('/tmp/x', 'x'), () => F().readdirSync('/'), () => F().symlinkSync('a', '/tmp/l' + Math.random()), () => F().statSync('/tmp'),
  () => require('vm').runInNewContext('1'), () => JSON.parse('{"a":[1,2.5e10,"\\u1234"]}'), () => JSON.stringify({ a: [ 1 ] }), () => (0.1).toFixed(20), () => (123.456).toString(7), () => parseFloat('1.2345678901234567e-300'), () => (5e-324).toPrecision(30),
  () => new Date('2020-01-01T00:00:00Z').toString(), () => Date.parse('Tue, 1 Jan 2030'), () => new Date().toLocaleString('fr', { timeZone: 'Asia/Tokyo' }), () => 'ß'.toLocaleUpperCase('tr'), () => new TextDecoder('utf-16le').decode(new Uint8Array(4)), () => new TextEncoder().encode('ä'), () => structuredClone(new Map([ [ 1, 2 ] ])), () => new Proxy({}, {}).x, () => Symbol.for('x' + Math.random()), () => new (class { #a = 1; get a() { return this.#a; } })().a, () => [ ...'abc'.matchAll(/b/g) ], () => 'x'.localeCompare('y'), () => new Intl.PluralRules('ar').select(3), () => new Intl.ListFormat('en').format([ 'a', 'b' ]), () => new Intl.DisplayNames('en', { type: 'region' }).of('US'), () => new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', notation: 'compact' }).format(1e7), () => Intl.supportedValuesOf('currency').length, () => new Intl.Locale('en-Latn-US').maximize(), () => eval('class A { static { var x = `a${ 1 }` } async *b() { for await (const x of y) ; } }'), () => new Function('a', 'return a?.b ?? (a **= 2)'), () => BigInt.asUintN(64, -1n), () => new BigInt64Array(2).sort(), () => [ 3, 1 ].toSorted?.(), () => Array.from({ length: 3 }, (x, i) => i).flatMap((x) => [ x ]), () => new Error('x', { cause: 1 }).stack, () => { label: for (const x in { a: 1 }) continue label; }, () => new SharedArrayBuffer(8), () => new DataView(new ArrayBuffer(8)).getBigInt64(0), () => 5 .toString(36), () => encodeURIComponent('ä'), () => escape('ä'), () => Math.hypot(1, 2), () => Reflect.ownKeys({}), () => new AggregateError([]), () => new FinalizationRegistry(() => {}).register({}, 1),
];
let k = 0;
const ok = (n) => { try { (function d(n) { return n === 0 ? 0 : d(n - 1) })(n); return true } catch { return false } };
for (const job of jobs) {
  const at = (n) => n === 0 ? job() : at(n - 1);
  let lo = 1, hi = 9000;
  while (hi - lo > 1) { const m = (lo + hi) >> 1; if (ok(m)) lo = m; else hi = m; }
  let okc = 0;
  for (let n = lo + 5; n > lo - 900 && n > 0; n--) { try { at(n); if (++okc > 15) break } catch (e) { } }
}
dispatch('swept');
