// punycode.
const punycode = require('punycode');

probe('punycode exports', () => punycode);
const names = [ 'mañana', 'bücher', '日本語', 'a', '', 'abc-', '\u{1F600}', 'ü-ö', 'xn--', 'ليهمابتكلموشعربي؟', 'Pročprostěnemluvíčesky', '-> $1.00 <-' ];
probeEach('encode', names.map((name) => [ name ]), punycode.encode);
probeEach('decode', [ 'maana-pta', 'bcher-kva', 'wgv71a119e', 'a-', '', 'abc--', '\x80', 'zzzz', '-', 'e28h' ].map((name) => [ name ]), punycode.decode);
probeEach('toASCII', [ 'mañana.com', 'example.com', '日本語。jp', 'a@bücher.de', '', 'ü.ö.ä' ].map((name) => [ name ]), punycode.toASCII);
probeEach('toUnicode', [ 'xn--maana-pta.com', 'xn--wgv71a119e.jp', 'example.com', 'xn--zz', 'a@xn--bcher-kva.de' ].map((name) => [ name ]), punycode.toUnicode);
probe('ucs2', () => [ punycode.ucs2.decode('a\u{1F600}\uD800'), punycode.ucs2.encode([ 0x61, 0x1F600 ]) ]);
