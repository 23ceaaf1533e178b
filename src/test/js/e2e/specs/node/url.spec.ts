import url, { URL, URLSearchParams, fileURLToPath, pathToFileURL } from 'url';
import querystring from 'querystring';

describe('URL', () => {
  test('parts', () => {
    const u = new URL('https://user:pa%20ss@sub.example.com:8080/p/a/t/h?query=string&a=1#hash');
    expect([ u.protocol, u.username, u.password, u.host, u.port, u.pathname, u.search, u.hash, u.origin ])
      .toEqual([ 'https:', 'user', 'pa%20ss', 'sub.example.com:8080', '8080', '/p/a/t/h', '?query=string&a=1', '#hash', 'https://sub.example.com:8080' ]);
  });
  test.each(
    [ '../x/./y', 'http://a.b/c/d/e', 'http://a.b/c/x/y' ], [ '//other/path', 'https://a.b', 'https://other/path' ], [ '?q', 'http://a.b/c#d', 'http://a.b/c?q' ], [ 'HTTP://EXAMPLE.com:80/%7Efoo/../bar', undefined, 'http://example.com/bar' ],
    [ 'http://münchen.de/ä?ö#ü', undefined, 'http://xn--mnchen-3ya.de/%C3%A4?%C3%B6#%C3%BC' ], [ 'http://192.168.257/', undefined, 'http://192.168.1.1/' ], [ 'http://[::1]:3000/x', undefined, 'http://[::1]:3000/x' ], [ 'file:///C:/a/../b', undefined, 'file:///C:/b' ]
  )('%s against %s', (...[ input, base, expected ]: Array<any>) => expect(new URL(input, base).href).toBe(expected));
  test('setters', () => {
    const u = new URL('http://a.b/');
    u.port = '99';
    u.pathname = 'x y';
    u.hash = 'h';
    u.searchParams.append('k', 'v w');
    u.protocol = 'https';
    expect(u.href).toBe('https://a.b:99/x%20y?k=v+w#h');
  });
  test('canParse', () => expect([ URL.canParse('x'), URL.canParse('x', 'http://a') ]).toEqual([ false, true ]));
  test('JSON', () => expect(JSON.stringify({ u: new URL('http://a.b') })).toBe('{"u":"http://a.b/"}'));
  test('invalid', () => new URL('no url'));
  test('invalid port', () => new URL('http://a:99999'));
  test('invalid host', () => new URL('http://a b/'));
  test('code of the error', () => {
    try {
      new URL('::');
    } catch (error: any) {
      expect([ error.name, error.code, error.input ]).toEqual([ 'TypeError', 'ERR_INVALID_URL', '::' ]);
    }
  });
  test('file paths', () => expect([ fileURLToPath('file:///a/b%20c'), pathToFileURL('/a/b c#').href ]).toEqual([ '/a/b c', 'file:///a/b%20c%23' ]));
  test('file path of http', () => fileURLToPath('http://a.b'));
});

describe('URLSearchParams', () => {
  test('parsing', () => expect([ ...new URLSearchParams('?a=1&a=2&b=%20x+y&c') ]).toEqual([ [ 'a', '1' ], [ 'a', '2' ], [ 'b', ' x y' ], [ 'c', '' ] ]));
  test('changing', () => {
    const params = new URLSearchParams({ b: '2', a: '1' });
    params.append('a', '0');
    params.set('b', '&=');
    params.sort();
    params.delete('c');
    expect([ params.toString(), params.getAll('a'), params.has('b'), params.get('z'), params.size ]).toEqual([ 'a=1&a=0&b=%26%3D', [ '1', '0' ], true, null, 3 ]);
  });
  test('from pairs', () => expect(String(new URLSearchParams([ [ 'x', 'é' ], [ 'y', '🎉' ] ]))).toBe('x=%C3%A9&y=%F0%9F%8E%89'));
});

describe('legacy', () => {
  test('parse', () => {
    const { protocol, host, pathname, query, hash } = url.parse('http://u:p@host:80/p?q=1#h');
    expect({ protocol, host, pathname, query, hash }).toEqual({ protocol: 'http:', host: 'host:80', pathname: '/p', query: 'q=1', hash: '#h' });
  });
  test('parse with a query', () => expect({ ...url.parse('/p?q=1&q=2', true).query }).toEqual({ q: [ '1', '2' ] }));
  test('resolve', () => expect(url.resolve('/one/two/three', 'four')).toBe('/one/two/four'));
  test('format', () => expect(url.format({ protocol: 'http', hostname: 'a.b', pathname: '/x', query: { k: 1 } })).toBe('http://a.b/x?k=1'));
  test('domainToASCII', () => expect([ url.domainToASCII('español.com'), url.domainToUnicode('xn--espaol-zwa.com') ]).toEqual([ 'xn--espaol-zwa.com', 'español.com' ]));
});

describe('querystring', () => {
  test('parse', () => expect({ ...querystring.parse('a=1&b=2&a=3&c=%zz&d') }).toEqual({ a: [ '1', '3' ], b: '2', c: '%zz', d: '' }));
  test('stringify', () => expect(querystring.stringify({ a: [ 1, 2 ], b: 'x y', c: true, d: null, e: 'é' })).toBe('a=1&a=2&b=x%20y&c=true&d=&e=%C3%A9'));
  test('other separators', () => expect({ ...querystring.parse('a:1;b:2', ';', ':') }).toEqual({ a: '1', b: '2' }));
  test('escape', () => expect([ querystring.escape('a b&c'), querystring.unescape('a%20b') ]).toEqual([ 'a%20b%26c', 'a b' ]));
});
