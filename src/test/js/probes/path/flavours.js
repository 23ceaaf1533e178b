// Both flavours over the same table of paths.
const path = require('path');

// The same working directory on both sides.
process.cwd = () => '/work dir/here';

const paths = [
  '', '.', '..', './', '../', '/', '//', '///', 'a', 'a/', '/a', '//a', 'a/b', 'a//b', '/a/b/', 'a/./b', 'a/../b', 'a/b/..', 'a/../..', '/..', '/../a', '../../a', 'a/b/../../..', './a', '.a', '.a.b', 'a.', 'a..', '...', '....',
  '..a', 'a.b.c', 'a/.b', 'a/b.c/', 'a/b.c//', 'a.b/c', '/a.b/', 'a/..b', ' ', 'a b/c', 'é/ü.txt', 'a\\b', '\\', '\\\\', '\\a', '\\a\\b', 'a\\..\\b', 'a/\\b', 'C:', 'C:/', 'C:\\', 'C:a', 'c:..\\..\\a', 'C:\\a\\..\\b', 'C:/a/b/', 'C:.',
  'C:..', 'C:./a', 'c:\\..\\..', 'CC:\\a', '1:\\a', 'C:\\\\a', '\\\\server', '\\\\server\\', '\\\\server\\share', '\\\\server\\share\\', '\\\\server\\share\\a\\..', '//server/share/a/b.c', '//server//share//a', '\\\\\\server\\share', '///server/share',
  '\\\\.\\PHYSICALDRIVE0', '\\\\?\\C:\\a', '//./pipe/x', '//?/', '\\\\.', 'CON', 'con:', 'CON:..', 'AUX:/x', 'COM1:', 'LPT9:x/..', 'nul:a', 'COM\u00B9:', './CON:', 'C:/CON:', 'ab:c', 'a/b:', 'x/../C:/y', './C:/a', '..:', '..\\C:', 'CONIN$:',
  'file.html', '/foo/bar/baz/asdf/quux.html', 'C:\\path\\dir\\file.txt', '/home/user/dir/file.txt', 'a/b/c/d.e.f', 'a\0b', '\u{1F600}/x'
];
const oddities = [ undefined, null, 5, true, {}, [], () => 1, 5n ];
const suffixes = [ '', '.html', 'html', '.', 'quux.html', '/quux.html', 'a', 'b', '/', '.c', 'file.html', '\\a' ];

for (const flavour of [ 'posix', 'win32' ]) {
  const api = path[flavour];
  for (const method of [ 'normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse', 'toNamespacedPath' ]) {
    probe(`${ flavour }.${ method }`, () => paths.map((text) => [ text, api[method](text) ]));
    for (const value of oddities) probe(`${ flavour }.${ method }(${ describe(value) })`, () => api[method](value));
  }
  for (const text of paths) {
    probe(`${ flavour }.format(parse(${ describe(text) }))`, () => api.format(api.parse(text)));
    probe(`${ flavour }.join with ${ describe(text) }`, () => [ api.join(text), api.join('x', text), api.join(text, 'y'), api.join('x', text, '..', 'z'), api.join('', text), api.join('/', text) ]);
    probe(`${ flavour }.resolve with ${ describe(text) }`, () => [
      api.resolve('/base', text), api.resolve('C:\\base', text), api.resolve('D:\\d', 'c:\\c', text), api.resolve('//server/share', text), api.resolve('/base', text, 'y'), api.resolve(text, '/root')
    ]);
    probe(`${ flavour }.relative with ${ describe(text) }`, () => [
      api.relative('/base/a', api.resolve('/base', text)), api.relative(api.resolve('/base', text), '/base/b'), api.relative('C:\\base', api.resolve('C:\\base', text))
    ]);
    probe(`${ flavour }.basename of ${ describe(text) } with suffixes`, () => suffixes.map((suffix) => api.basename(text, suffix)));
  }
  for (const value of oddities) {
    for (const method of [ 'join', 'resolve' ]) {
      probe(`${ flavour }.${ method }(${ describe(value) })`, () => api[method](value));
      probe(`${ flavour }.${ method }("a", ${ describe(value) })`, () => api[method]('a', value));
      probe(`${ flavour }.${ method }("/a", ${ describe(value) }, "/c")`, () => api[method]('/a', value, '/c'));
    }
    probe(`${ flavour }.relative(${ describe(value) }, "a")`, () => api.relative(value, 'a'));
    probe(`${ flavour }.relative("a", ${ describe(value) })`, () => api.relative('a', value));
    probe(`${ flavour }.basename("a", ${ describe(value) })`, () => api.basename('a', value));
    probe(`${ flavour }.format(${ describe(value) })`, () => api.format(value));
  }
  probe(`${ flavour }.format(null prototype)`, () => api.format(Object.assign(Object.create(null), { base: 'x' })));
  probeEach(`${ flavour }.format`, [
    { dir: 'a', base: 'b' }, { root: '/', base: 'b' }, { root: '/', dir: '/', name: 'n', ext: 'e' }, { name: 'n', ext: '.e' }, { dir: '/x', name: 'q' }, { root: 'C:\\', dir: 'C:\\', base: 'x' }, { ext: 'txt' },
    { dir: '', root: '/', name: 'a' }, { base: 'b', name: 'n', ext: '.e' }, { dir: 5, base: 6 }, { root: 'r', name: 'n' }
  ].map((parts) => [ parts ]), api.format);
  probe(`${ flavour }.join()`, () => api.join());
  probe(`${ flavour }.resolve()`, () => api.resolve());
  probe(`${ flavour }.resolve("", "")`, () => api.resolve('', ''));
  probe(`${ flavour }.relative of equal paths`, () => [ api.relative('a', 'a'), api.relative('a', './a'), api.relative('/a/b', '/a/b/'), api.relative('', '') ]);
}

const pairs = [
  [ '/var/lib', '/var' ], [ '/var/lib', '/bin' ], [ '/var/lib', '/var/lib' ], [ '/var/lib', '/var/apache' ], [ '/var/', '/var/lib' ], [ '/', '/var/lib' ], [ '/foo/test', '/foo/test/bar/package.json' ], [ '/foo/bar/baz-quux', '/foo/bar/baz' ],
  [ '/foo/bar/baz', '/foo/bar/baz-quux' ], [ '/baz-quux', '/baz' ], [ '/page1/page2/foo', '/' ], [ 'c:/blah\\blah', 'd:/games' ], [ 'c:/aaaa/bbbb', 'c:/aaaa' ], [ 'c:/aaaa/bbbb', 'c:/cccc' ], [ 'c:/aaaa/bbbb', 'C:/AAAA/cccc' ],
  [ 'c:/aaaa/', 'c:/aaaa/cccc' ], [ 'c:/', 'c:\\aaaa\\bbbb' ], [ 'c:/aaaa/bbbb', 'd:\\' ], [ 'c:\\', 'c:\\' ], [ 'C:\\foo\\test', 'C:\\foo\\test\\bar\\package.json' ], [ 'C:\\foo\\bar\\baz-quux', 'C:\\foo\\bar\\baz' ],
  [ '\\\\foo\\bar', '\\\\foo\\bar\\baz' ], [ '\\\\foo\\bar\\baz', '\\\\foo\\bar' ], [ '\\\\foo\\bar\\baz-quux', '\\\\foo\\bar\\baz' ], [ '\\\\foo\\baz-quux', '\\\\foo\\baz' ], [ 'C:\\baz-quux', 'C:\\baz' ], [ '\\\\foo\\bar\\baz', 'C:\\baz' ],
  [ 'c:\\a\\a\\c', 'c:\\a\\b' ], [ 'C:\\İ', 'C:\\i̇\\x' ]
];
probeEach('posix.relative', pairs.filter(([ from, to ]) => from[0] === '/' && to[0] === '/'), path.posix.relative);
probeEach('win32.relative', pairs.filter(([ from ]) => from[0] !== '/'), path.win32.relative);
