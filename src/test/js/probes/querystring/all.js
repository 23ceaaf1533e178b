// querystring.
const querystring = require('querystring');

probe('querystring exports', () => querystring);
probe('querystring aliases', () => [ querystring.encode === querystring.stringify, querystring.decode === querystring.parse, require('node:querystring') === querystring ]);
probe('parse makes an object without a prototype', () => Object.getPrototypeOf(querystring.parse('a=1')));
probeEach('parse', [
  '', 'a', 'a=1', 'a=1&b=2', 'a=1&a=2&a=3', '&&a=1&&', '=', '=a', 'a=', 'a==b', 'a=b=c', '&=&', '%20=%20', 'a+b=c+d', '%zz=%z', 'a=%', 'a=%2', '%E4%BD%A0=1', 'a=%E4%BD', 'a=%FF', 'a%3Db=c%26d', 'a=é', 'a[]=1&a[]=2', '__proto__=1',
  'hasOwnProperty=x', 'toString', 'a&b&c', 'a=1;b=2', 'a=%00', '%', 'a%=b', 'a=1&', 'foo=%EDndex', 'a=%uff', '\u{1F600}=1', 'a=+%2B+', 'a&a&a', '&', 'a=b&c', '%61=%62', '+=+', 'a=%C3%A9&b=é', 'a=%c3%a9', 'a=%%41', 'a=1&=2&b', '#a=1', '?a=1',
  'a=%25%32%35', 'a=%F0%9F%98%80', 'a=%ED%A0%80', 'constructor=1&constructor=2'
].map((text) => [ text ]), querystring.parse);
probeEach('parse with', [
  [ 'a:1;b:2', ';', ':' ], [ 'a=1&b=2', null, null ], [ 'a=>1&&b=>2', '&&', '=>' ], [ 'a==1', '&', '==' ], [ 'a=1&b=2&c=3', '&', '=', { maxKeys: 2 } ], [ 'a=1&b=2', '&', '=', { maxKeys: 0 } ], [ 'a=1&b=2', '&', '=', { maxKeys: -1 } ],
  [ 'a=1&b=2', '&', '=', { maxKeys: '1' } ], [ 'a=1&b=2', '', '' ], [ 'a=1', '&', '', {} ], [ 'a&=b', '&&', '=' ], [ 'a=b&&c=d', '&&' ], [ 'xaaay', 'aa', '=' ], [ 'a:::b', '&', '::' ], [ 5 ], [ null ], [ undefined ], [ {} ], [ [ 'a=1' ] ], [ true ],
  [ 'a=1&b=2', '&', '=', { maxKeys: 1.5 } ], [ 'a=1', 5, 6 ], [ 'a51b', 5, 1 ], [ 'a=b', '&', '=', { decodeURIComponent: 5 } ], [ '&a=1&b=2&c=3', '&', '=', { maxKeys: 2 } ], [ 'a', '&', '=', { maxKeys: 1 } ], [ 'a=1&&&b=2', '&', '=', { maxKeys: 2 } ],
  [ 'a=1&b=2', '&', '=', null ], [ 'a=1&b=2', '&', '=', { maxKeys: NaN } ], [ 'a=1&b=2', '&', '=', { maxKeys: Infinity } ]
], querystring.parse);
probe('parse with a decoder', () => querystring.parse('a=%41&b+c=d', '&', '=', { decodeURIComponent: (text) => `<${ text }>` }));
probe('parse with a throwing decoder', () => querystring.parse('a=%41+%zz', '&', '=', { decodeURIComponent() { throw new Error('no'); } }));
probe('parse stops at 1000 keys', () => Object.keys(querystring.parse(Array.from({ length: 1200 }, (_, index) => `k${ index }=v`).join('&'))).length);
probe('parse without a limit', () => Object.keys(querystring.parse(Array.from({ length: 1200 }, (_, index) => `k${ index }=v`).join('&'), null, null, { maxKeys: 0 })).length);
probe('parse takes a patched unescape', () => {
  const { unescape } = querystring;
  try {
    querystring.unescape = (text) => text.toUpperCase();

    return querystring.parse('a%41=b%42&c=d');
  } finally {
    querystring.unescape = unescape;
  }
});

probeEach('stringify', [
  [ {} ], [ { a: 1 } ], [ { a: [ 1, 2, 'x' ] } ], [ { a: 'é b&c=d+e' } ], [ { a: undefined, b: null, c: true, d: NaN, e: Infinity, f: -0, g: 1e21, h: 5n, i: false } ], [ { a: {} } ], [ { a: [] } ], [ { a: [], b: 1 } ], [ { a: '' } ], [ { '': '' } ],
  [ { a: () => 1 } ], [ { a: [ undefined, null, {}, [ 1 ] ] } ], [ null ], [ undefined ], [ 'str' ], [ 5 ], [ [] ], [ [ 'x', 'y' ] ], [ { a: 1, b: 2 }, ';', ':' ], [ { a: 1, b: [ 2, 3 ] }, '', '-' ], [ { a: '\uD800' } ], [ { a: '\uDC00\uD800' } ],
  [ { a: '\u{1F600}' } ], [ { a: '!\'()*~-_.' } ], [ { a: '%' } ], [ { a: new Date(0) } ], [ { a: new String('s') } ], [ { é: 1 } ], [ { a: 1, b: 2 }, undefined, undefined, { encodeURIComponent: 5 } ],
  [ new Map([ [ 'a', 1 ] ]) ], [ { a: '\x80\u0800' } ], [ { a: Symbol('x') } ], [ { a: 1 }, 5, 6 ], [ { 'a b': 'c d' } ], [ { a: -1.5e-7, b: 0.1, c: 1e-7 } ], [ () => 1 ]
], querystring.stringify);
probe('stringify of inherited properties', () => querystring.stringify(Object.create({ x: 1 })));
probe('stringify with an encoder', () => querystring.stringify({ a: 'x y', b: [ 1, '' ] }, null, null, { encodeURIComponent: (text) => `<${ text }>` }));
probe('stringify takes a patched escape', () => {
  const { escape } = querystring;
  try {
    querystring.escape = (text) => `[${ text }]`;

    return querystring.stringify({ a: 'b c', d: [ 1, 'x' ] });
  } finally {
    querystring.escape = escape;
  }
});
probeEach('escape', [ '', 'a b', 'é', 5, null, undefined, {}, true, [ 1, 2 ], '\uD800', 'a\uD800b', '\u{1F600}', '!*\'()', 5n, '\0\x7F', '\uDFFF\uDFFF' ].map((text) => [ text ]), querystring.escape);
probe('escape of an object', () => querystring.escape({ toString: () => 'a b' }));
probeEach('unescape', [ '', 'a%20b', '%zz', '%E4', '%', 5, null, undefined, '%41%zz', 'a+b', '%C3%A9', '%c3%a9%' ].map((text) => [ text ]), querystring.unescape);
probeEach('unescapeBuffer', [ '', 'a%20b', '%zz', '%E4', '%', '%41%zz', 'a+b', '%C3%A9', 'é', '%4', '%4g%41' ].flatMap((text) => [ [ text ], [ text, true ] ]), querystring.unescapeBuffer);
