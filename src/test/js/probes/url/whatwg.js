// The WHATWG URL API.
const parts = [ 'href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash' ];
const look = (url) => [ ...parts.map((part) => url[part]), [ ...url.searchParams ] ];

const absolute = [
  'http://example.com', 'HTTP://EXAMPLE.com:80/', 'https://example.com:443/a', 'https://example.com:8080', 'http://u:p@h:8/p/q?r=s&t#f', 'http://u@h', 'http://:p@h', 'http://u:@h', 'http://@h', 'http://a@b@c', 'http://a:b:c@d', 'http://h?q', 'http://h#f', 'http://h/?#', 'http://h/a b', 'http://h/%zz', 'http://h/%41', 'http://h/é',
  'http://h/a/../b', 'http://h/a/./b', 'http://h/..', 'http://h/a/..', 'http://h/%2e%2E/x', 'http://h/.%2e', 'http://h//a//b', 'http://h\\a\\b', 'http:\\\\h\\a', 'http:/h', 'http:h', 'http:///h', '  http://h  ', 'ht\ntp://h\t/a', 'http://h:', 'http://h:0', 'http://h:00080', 'http://h:65535', 'http://h:65536', 'http://h:8a', 'http://h:-1', 'http://', 'http://?q', 'http:///', 'http://:80',
  'http://[::1]', 'http://[::1]:8', 'http://[1:2:3:4:5:6:7:8]', 'http://[1:0:0:2:0:0:0:3]', 'http://[::ffff:1.2.3.4]', 'http://[::1', 'http://::1', 'http://[1::2::3]', 'http://[::1.2.3]', 'http://[g::1]', 'http://[12345::1]', 'http://[:1]', 'http://[]', 'http://1.2.3.4', 'http://1.2.3', 'http://1', 'http://0x7f.1', 'http://0300.1', 'http://256.256', 'http://1.2.3.4.5', 'http://4294967295', 'http://4294967296', 'http://1.2.3.08', 'http://0x', 'http://1.2.3.4.', 'http://a.1', 'http://a.0x1',
  'http://a b', 'http://a<b', 'http://a^b', 'http://a|b', 'http://a%', 'http://a%20b', 'http://a%41', 'http://a_b', 'http://a*b', 'http://a`b', 'http://a"b', 'http://{a}', 'http://ä.de', 'http://日本.jp', 'http://xn--wgv71a.jp', 'http://faß.de', 'http://☃.net', 'http://\u00ad', 'http://a\u00adb', 'http://xn--', 'http://%E2%98%83', 'http://ＥＸＡＭＰＬＥ.com', 'http://a..b', 'http://.a', 'http://a.', 'http://-a-',
  'file:', 'file:///', 'file:///a/b', 'file://h/a', 'file://localhost/a', 'file:a', 'file:/a', 'file:///C:/x', 'file:///C|/x', 'file:C:/x', 'file://C:/x', 'file:///C:/..', 'file:///C:/../x', 'file:////x', 'file:\\\\h\\a', 'file://h:80/', 'file://u@h/', 'file:?q', 'file:#f', 'file:///a b?c d#e f',
  'mailto:x@y', 'data:text/plain,a b', 'data:,#f', 'javascript:alert("x")', 'foo:', 'foo:bar', 'foo:/bar', 'foo://bar', 'foo://BAR/../x', 'foo://a:b@c:9/d', 'foo:///', 'foo:/a/../b', 'foo:/.//p', 'foo:a b', 'foo: bar ', 'foo:a#b c', 'foo:a?b\'c', 'foo://[::1]', 'foo://a b', 'foo://a^b', 'foo://é', 'blob:http://h:8/x', 'blob:https://h', 'blob:foo', 'blob:file:///x', 'ws://h:80', 'wss://h:443/a', 'ftp://h:21', 'ftp://h/a;b', 'urn:isbn:1', 'a+b-c.d:x', '1a:x', '+a:x', 'http', '', '/', '//h', '?q', '#f', 'a', '.', ':', '::',
  'http://h/?a=\'b', 'http://h/?a="b"<>', 'http://h/#a"<>`b', 'http://h/`{}|^\\', 'http://h/?`{}|^\\', 'http://u`{}|^[]:p"<>@h', 'http://h/\u0000', 'http://h/?\u0000', 'http://h/#\u0000', 'http://h/\ud800', 'http://h/?é=ü', 'http://h/#é', 'http://h/😀', 'http://h/;a=b,c', 'http://h/~-_.!*\'()', 'https://user:pass@sub.example.com:8080/p/a/t/h?query=string#hash'
];
for (const text of absolute) probe(`url whatwg: ${ JSON.stringify(text) }`, () => look(new URL(text)));

const bases = [ 'http://example.org/foo/bar?q=1#f', 'https://u:p@h:8080/a/b/', 'file:///C:/x/y', 'file:///a/b', 'file://host/p', 'foo://h/p/q', 'foo:/a/b', 'mailto:x@y', 'ws://h' ];
const relative = [ '', '.', '..', './', '../', '../../..', 'x', './x', '../x', '/x', '//x', '//x/y', '///x', '\\x', '\\\\x', '?a', '#a', '?a#b', 'x?y#z', 'x/', 'x/../y', '%2e%2e/x', 'http:x', 'http:/x', 'https:x', 'ws:x', 'foo:x', 'C:', 'C|', '/C:', '/C|/x', 'C:/x', 'a:b', ' x ', 'x y', '//', '//?', '//u:p@h:9/', 'é', ';x', '/..//x', '/.//x' ];
for (const base of bases) probe(`url whatwg: against ${ base }`, () => relative.map((text) => { try { return [ text, new URL(text, base).href ]; } catch (error) { return [ text, error.code ]; } }));

for (const args of [ [], [ 'x' ], [ 'x', 'y' ], [ '/x', 'mailto:a' ], [ undefined ], [ null ], [ {} ], [ 1 ], [ 'http://h', undefined ], [ 'x', null ], [ 'x', {} ], [ new URL('http://h/a') ], [ 'b', new URL('http://h/a') ], [ '\ud800' ] ]) {
  probe(`url whatwg: new URL(${ args.map((arg) => (arg instanceof URL ? arg.href : describe(arg))).join(', ') })`, () => new URL(...args).href);
  probe(`url whatwg: canParse(${ args.map((arg) => (arg instanceof URL ? arg.href : describe(arg))).join(', ') })`, () => URL.canParse(...args));
  probe(`url whatwg: parse(${ args.map((arg) => (arg instanceof URL ? arg.href : describe(arg))).join(', ') })`, () => URL.parse(...args)?.href);
}
probe('url whatwg: new URL(symbol)', () => new URL(Symbol('x')));
probe('url whatwg: URL()', () => { try { return URL('http://h'); } catch (error) { return error.constructor.name; } });
probe('url whatwg: the error', () => { try { new URL('x', 'y'); } catch (error) { return [ error instanceof TypeError, error.code, error.input, error.base, Object.keys(error), error.message, String(error), error.stack.split('\n')[0] ]; } return 'passed'; });

const setters = {
  protocol: [ 'https', 'https:', 'HTTPS:x', 'ftp', 'foo', 'foo:bar', '', '1a', 'file', 'ht\ntps', 'h p' ],
  username: [ 'u', '', 'u:@/', 'é', 'a b' ],
  password: [ 'p', '', 'p:@/', '"' ],
  host: [ 'x', 'x:9', 'x:', 'x:80', 'x/y', 'x?y', 'x#y', 'x@y', '', 'X', '[::1]:7', 'x:65536', 'x:9a', 'a b', 'ä', 'localhost', 'x\ny' ],
  hostname: [ 'x', 'x:9', 'x/y', '', '[::1]', '[::1', '1.2', 'a b', 'ä', 'x#y' ],
  port: [ '9', '', '80', '443', '65536', '9a', '9.5', ' 9', '-1', '0', '0009' ],
  pathname: [ 'x', '/x', '', 'a/../b', '?#', 'a b', '\\x', '%2e%2e', 'é', '//x' ],
  search: [ 'a=b', '?a=b', '', '?', 'a b', '#', '\'"', 'é', '??' ],
  hash: [ 'x', '#x', '', '#', 'a b', '`', '##', 'é' ],
  href: [ 'http://new/', 'foo:bar', 'x', '' ]
};
for (const base of [ 'http://u:p@h:8080/a/b?c=d#e', 'https://h', 'file:///a/b', 'file://h/a', 'foo://h/a', 'mailto:x@y?z' ]) {
  for (const [ part, values ] of Object.entries(setters)) {
    probe(`url whatwg: ${ part } of ${ base }`, () => values.map((value) => {
      const url = new URL(base);
      void url.searchParams;
      try { url[part] = value; } catch (error) { return [ value, error.code, error.input ]; }

      return [ value, url.href, [ ...url.searchParams ] ];
    }));
  }
}
for (const part of [ 'origin', 'searchParams' ]) probe(`url whatwg: ${ part } is read-only`, () => { const url = new URL('http://h/?a=b'); url[part] = 'x'; return String(url[part]); });
probe('url whatwg: toString, toJSON', () => { const url = new URL('http://h/a b'); return [ String(url), url.toJSON(), JSON.stringify({ url }), url + '' ]; });
probe('url whatwg: searchParams are one object', () => { const url = new URL('http://h'); return url.searchParams === url.searchParams; });
probe('url whatwg: parameters change the URL', () => {
  const url = new URL('http://h/?a=1#x');
  url.searchParams.append('b', 'c d');
  const first = url.href;
  url.searchParams.delete('a');
  const second = url.search;
  url.searchParams.delete('b');

  return [ first, second, url.href, url.search ];
});
probe('url whatwg: the URL changes parameters', () => {
  const url = new URL('http://h/?a=1');
  const params = url.searchParams;
  url.search = '?b=2&c';
  const first = [ ...params ];
  url.href = 'http://x/?d=4';

  return [ first, [ ...params ], params === url.searchParams ];
});
probe('url whatwg: this of other objects', () => [ 'href', 'host', 'searchParams' ].map((part) => { try { return Reflect.get(URL.prototype, part, {}); } catch (error) { return error.constructor.name; } }));
probe('url whatwg: inspect', () => {
  const { inspect } = require('util');
  const url = new URL('https://u:p@h:8/p?a=1&b#f');

  return [ inspect(url), inspect(url, { depth: 0 }), inspect({ a: { url } }, { depth: 0 }), inspect(url, { depth: -1 }), inspect(new (class Mine extends URL {})('http://h')), inspect(url, { customInspect: false, depth: 1 }), inspect(url, { compact: true, breakLength: Infinity }) ];
});
probe('url whatwg: createObjectURL', () => {
  const address = URL.createObjectURL(new Blob([ 'x' ]));
  URL.revokeObjectURL(address);

  return address.replace(/[0-9a-f]/g, 'x');
});
probeEach('url whatwg: createObjectURL', [ [], [ 1 ], [ {} ] ], URL.createObjectURL);
probe('url whatwg: revokeObjectURL()', () => URL.revokeObjectURL());
probe('url whatwg: deep equality', () => { const assert = require('assert'); assert.deepStrictEqual(new URL('http://a/'), new URL('http://a/')); assert.notDeepStrictEqual(new URL('http://a/'), new URL('http://b/')); return 'passed'; });
probe('an address whose query begins with a second question mark', () => {
  const url = new URL('http://h/p??a=1&b=2');
  const first = [ ...url.searchParams ];
  url.search = '??c=3';

  return [ first, [ ...url.searchParams ], url.href ];
});
probe('an empty host or path of no special scheme', () => {
  const host = new URL('non-spec:/.//p');
  const path = new URL('foo:/some/path');
  const both = new URL('foo://host/some/path');
  host.hostname = '';
  path.pathname = '';
  both.pathname = '';

  return [ host.href, path.href, both.href ];
});
for (const part of [ 'href', 'origin', 'protocol', 'host', 'pathname', 'search', 'hash' ]) {
  const { get, set } = Object.getOwnPropertyDescriptor(URL.prototype, part);

  probe(`the getter of ${ part } asked of another object`, () => get.call({}));
  if (set) probe(`the setter of ${ part } asked of another object`, () => set.call({}, 'x'));
}
probe('toString of another object', () => URL.prototype.toString.call({}));
