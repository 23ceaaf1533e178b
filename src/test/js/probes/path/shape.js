// What the path modules export.
const path = require('path');

function shape(object) {
  return Object.getOwnPropertyNames(object).map((name) => {
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, name);

    return `${ name } ${ writable }${ enumerable }${ configurable } ${ typeof value === 'function' ? `${ value.name }/${ value.length }` : typeof value }`;
  });
}

probe('path exports', () => shape(path));
probe('path.win32 exports', () => shape(path.win32));
probe('path identities', () => [
  path.posix === path, path.win32.posix === path, path.win32.win32 === path.win32, require('path/posix') === path, require('path/win32') === path.win32,
  require('node:path') === path, require('node:path/win32') === path.win32, path._makeLong === path.toNamespacedPath, path.win32._makeLong === path.win32.toNamespacedPath
]);
probe('separators', () => [ path.sep, path.delimiter, path.win32.sep, path.win32.delimiter ]);
