import path, { posix, win32 } from 'path';
import { join as nodeJoin } from 'node:path';
import * as posixModule from 'path/posix';
import * as win32Module from 'path/win32';

describe('posix', () => {
  test.each(
    [ [ 'a', '..', 'b' ], 'b' ], [ [ '/a', '/b' ], '/a/b' ], [ [ '' ], '.' ], [ [ 'a', '', '..', '..' ], '..' ], [ [ './a', './b/' ], 'a/b/' ]
  )('join %j', (...[ parts, expected ]: Array<any>) => expect(posix.join(...parts)).toBe(expected));
  test.each(
    [ [ '/a', 'b', '../c' ], '/a/c' ], [ [ '/a', '/b' ], '/b' ], [ [ '/', '..' ], '/' ]
  )('resolve %j', (...[ parts, expected ]: Array<any>) => expect(posix.resolve(...parts)).toBe(expected));
  test('normalize', () => expect([ '/a//b/../c/.', '../..//x', '', './' ].map(posix.normalize)).toEqual([ '/a/c', '../../x', '.', './' ]));
  test('relative', () => expect([ posix.relative('/a/b/c', '/a/d'), posix.relative('/a', '/a'), posix.relative('/a/b', '/a/b/c/d') ]).toEqual([ '../../d', '', 'c/d' ]));
  test('parse', () => expect(posix.parse('/home/user/file.tar.gz')).toEqual({ root: '/', dir: '/home/user', base: 'file.tar.gz', ext: '.gz', name: 'file.tar' }));
  test('format', () => expect(posix.format({ dir: '/a', name: 'b', ext: 'c' })).toBe('/a/b.c'));
  test('basename, dirname, extname', () => expect([ posix.basename('/a/b.html', '.html'), posix.dirname('/a/b/'), posix.extname('.bashrc'), posix.extname('a.b.') ]).toEqual([ 'b', '/a', '', '.' ]));
  test('isAbsolute', () => expect([ posix.isAbsolute('/a'), posix.isAbsolute('a') ]).toEqual([ true, false ]));
});

describe('win32', () => {
  test('join', () => expect(win32.join('C:\\a', '..', 'b/c')).toBe('C:\\b\\c'));
  test('resolve', () => expect(win32.resolve('C:\\a', 'D:b', 'C:\\c')).toBe('C:\\c'));
  test('normalize', () => expect([ 'C:/a//b', '\\\\server\\share\\..\\x', 'c:' ].map(win32.normalize)).toEqual([ 'C:\\a\\b', '\\\\server\\share\\x', 'c:.' ]));
  test('relative', () => expect(win32.relative('C:\\a\\b', 'c:\\A\\d')).toBe('..\\d'));
  test('parse', () => expect(win32.parse('C:\\dir\\file.txt')).toEqual({ root: 'C:\\', dir: 'C:\\dir', base: 'file.txt', ext: '.txt', name: 'file' }));
  test('toNamespacedPath', () => expect(win32.toNamespacedPath('C:\\a')).toBe('\\\\?\\C:\\a'));
});

describe('the module', () => {
  test('separators', () => expect([ posix.sep, posix.delimiter, win32.sep, win32.delimiter ]).toEqual([ '/', ':', '\\', ';' ]));
  test('platform', () => expect(path).toBe(path.sep === '\\' ? win32 as any : posix as any));
  test('prefix', () => expect(nodeJoin).toBe(path.join));
  test('submodules', () => expect([ posixModule.join('a', 'b'), win32Module.join('a', 'b') ]).toEqual([ 'a/b', 'a\\b' ]));
  test('fails with a wrong type', () => path.join('a', 5 as any));
  test('fails with null', () => path.resolve(null as any));
  test('fails with an object', () => path.basename({} as any));
  test('fails in format', () => path.format('x' as any));
  test('fails with the result', () => expect(posix.join('a', 'b')).toBe('a\\b'));
});
