// url.parse, format and resolve, and the file functions.
const url = require('url');

const texts = [
  '', ' ', 'http://example.com', 'HTTP://EXAMPLE.com:80/a/b?c=d&e=f#g', 'http://u:p@h:8/p', 'http://u%20v:p@h', 'http://a@b@c/', 'http://h?q', 'http://h#f', 'http://h/a b"<>`{}|\\^\'', 'http:\\\\h\\p?a\\b', '//h/p', '///p', '/p?q#h', '/p', 'p', './p', '?q', '#h', 'mailto:x@y.z?subject=s', 'javascript:alert(\'x\');', 'file:///a/b', 'file://h/a', 'file:a', 'foo:bar',
  'foo://h:9/p', 'foo:/p', 'http:/p', 'http:p', 'http://', 'http://h:', 'http://[::1]:8/p', 'http://[::1]', 'http://[::1]p', 'http://h;x/p', 'http://h\'x', 'http://a b', 'http://h.com\t/p', 'http://日本.jp/ü', 'http://a_b', 'http://-a', 'http://h..x', 'x:1', 'svn+ssh://h/p', 'a.b:c', 'git@github.com:user/repo.git', 'user@host', '//user@host', 'http://h/p?', 'http://h/p#', 'http://h/?a=b?c', 'http://h/a;b=c?d',
  'coap:u:p@h', 'dash-test:foo/bar', 'xmpp:user@h', '.', '..', '\tx\n', 'http://h/%41', 'http://www.EXAMPLE.com/A/B', 'http://h:1:2/', 'http://h%20x/', 'http://h^x', 'http://evil-phish.com\\@good.com/', 'ws://h', 'http://x.y.com+a/b/c', 'HtTp://x', 'http://a.b/\tbc\ndr\ref g"hq\'j<kl>?mn\\op=q=\'99{st|uv}wx', 'http://' + 'a'.repeat(256) + '/'
];
for (const text of texts) {
  const name = JSON.stringify(text.length > 100 ? `${ text.slice(0, 40) }…` : text);
  probe(`url legacy: parse(${ name })`, () => url.parse(text));
  probe(`url legacy: parse(${ name }, true, true)`, () => url.parse(text, true, true));
  probe(`url legacy: format(${ name })`, () => url.format(text));
}
for (const wrong of [ undefined, null, 1, {}, [], true ]) probe(`url legacy: parse(${ describe(wrong) })`, () => url.parse(wrong));
probe('url legacy: parse of a parsed one', () => { const parsed = url.parse('http://h'); return url.parse(parsed) === parsed; });

const bases = [ 'http://a/b/c/d;p?q#f', 'http://u:p@h:8/x/y', '/a/b/c', 'a/b', 'mailto:x@y', 'file:///a/b', 'foo:a/b', 'http://h', '', '.', 'javascript:x' ];
const others = [ '', '.', '..', './', '../', '../..', '../../../g', 'g', './g', 'g/', '/g', '//g', '///g', '?y', 'g?y', '#s', 'g#s', 'g?y#s', ';x', 'g;x', './../g', './g/.', 'g/./h', 'g/../h', 'http:g', 'http:', 'https:g', 'https://z/y', 'mailto:a@b', 'file:/x', 'foo:x', '/./g', '/../g', 'g.', '.g', 'http://x/../y', '//u:p@z', 'a b', '\\x', 'javascript:1' ];
for (const base of bases) {
  probe(`url legacy: resolve against ${ JSON.stringify(base) }`, () => others.map((other) => [ other, url.resolve(base, other) ]));
  probe(`url legacy: resolveObject against ${ JSON.stringify(base) }`, () => others.slice(0, 20).map((other) => { const result = url.resolveObject(base, other); return typeof result === 'string' ? result : { ...result }; }));
}
const objects = [
  {}, { protocol: 'http' }, { protocol: 'http:', host: 'h:8' }, { protocol: 'http', hostname: 'h', port: 8, pathname: 'p?#', query: { a: [ 1, 2 ], b: 'x y' }, hash: 'z', auth: 'u:p w@' }, { hostname: '::1', port: 1 }, { hostname: '[::1]' }, { pathname: '/p', search: 'a#b' }, { query: 'x' }, { protocol: 'file', pathname: 'x' }, { slashes: true, hostname: 'h' }, { protocol: 'foo', host: 'h', pathname: 'p' }, { protocol: 'mailto', pathname: 'x@y' }, { hash: '#a', search: '?b' }, { query: {} }
];
probeEach('url legacy: format', objects.map((object) => [ object ]), url.format);
for (const wrong of [ undefined, null, 1, true, () => {} ]) probe(`url legacy: format(${ describe(wrong) })`, () => url.format(wrong));
for (const options of [ undefined, null, {}, { fragment: false }, { search: false }, { auth: false }, { unicode: true }, { fragment: false, search: false, auth: false, unicode: true }, { auth: 0, search: 1 }, 1, 'x' ]) {
  probe(`url legacy: format(URL, ${ describe(options) })`, () => url.format(new URL('http://u:p@xn--wgv71a.jp:8/p?q#f'), options));
}
for (const text of [ 'example.com', 'EXAMPLE', 'español.com', '中文.com', 'xn--iñvalid.com', 'xn--fiq228c.com', 'xn--espaol-zwa.com', '', 'a b', 'a/b', '[::1]', '1.2', 'a:80', 'faß.de', '☃' ]) {
  probe(`url legacy: domainToASCII(${ text })`, () => url.domainToASCII(text));
  probe(`url legacy: domainToUnicode(${ text })`, () => url.domainToUnicode(text));
}
probe('url legacy: domainTo… without arguments', () => [ url.domainToASCII, url.domainToUnicode ].map((fn) => { try { return fn(); } catch (error) { return [ error.code, error.message ]; } }));
for (const path of [ '/a/b', '/a b/c', '/a%b', '/a#b?c', '/a\\b', '/é', '/a/', '/', '/a/../b', '/[x]^|~', '/a\tb\n' ]) probe(`url legacy: pathToFileURL(${ JSON.stringify(path) })`, () => url.pathToFileURL(path).href);
for (const path of [ 'C:\\a\\b', 'C:/a b', '\\\\server\\share\\x', '\\\\server', '\\\\?\\UNC\\server\\share\\x', '\\\\\\x', 'C:\\a\\' ]) probe(`url legacy: pathToFileURL(${ JSON.stringify(path) }, windows)`, () => url.pathToFileURL(path, { windows: true }).href);
for (const wrong of [ undefined, null, 1, {} ]) probe(`url legacy: pathToFileURL(${ describe(wrong) })`, () => url.pathToFileURL(wrong));
for (const address of [ 'file:///a/b', 'file:///a%20b', 'file:///a%2fb', 'file:///a%2Fb', 'file:///%e4%bd%a0', 'file://h/a', 'http://h', 'x', 'file:///C:/a', 'file:///a?b#c', 'file:///%zz', 'file:///a%5cb' ]) {
  probe(`url legacy: fileURLToPath(${ address })`, () => url.fileURLToPath(address));
  probe(`url legacy: fileURLToPath(${ address }, windows)`, () => url.fileURLToPath(address, { windows: true }));
}
probe('url legacy: fileURLToPath(URL)', () => url.fileURLToPath(new URL('file:///x/y')));
for (const wrong of [ undefined, null, 1, {}, [] ]) probe(`url legacy: fileURLToPath(${ describe(wrong) })`, () => url.fileURLToPath(wrong));
for (const address of [ 'http://a:b%20c@[::1]:8/p?q#h', 'https://h', 'http://u@h/x', 'file:///a' ]) probe(`url legacy: urlToHttpOptions(${ address })`, () => url.urlToHttpOptions(new URL(address)));
probe('url legacy: urlToHttpOptions of an extended URL', () => url.urlToHttpOptions(Object.assign(new URL('http://h'), { extra: 1 })));
