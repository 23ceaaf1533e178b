'use strict';

const { validateString } = require('internal/validators');
const { _format, extensionOf, fileParts, normalizeSegments, segmentWithoutSuffix } = require('./common');

// [start, end] of the last segment; slashes at the end do not count.
function lastSegment(path) {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;

  return end === 0 ? [ 0, 0 ] : [ path.lastIndexOf('/', end - 1) + 1, end ];
}

function normalizePath(path, isAbsolute) {
  return normalizeSegments(path.split('/'), !isAbsolute).join('/');
}

module.exports = {
  resolve(...args) {
    let resolved = '';
    let isAbsolute = false;

    for (let i = args.length - 1; i >= 0 && !isAbsolute; i--) {
      const path = args[i];
      validateString(path, `paths[${ i }]`);
      if (path.length === 0) continue;
      resolved = `${ path }/${ resolved }`;
      isAbsolute = path[0] === '/';
    }
    if (!isAbsolute) {
      const cwd = require('process').cwd();
      resolved = `${ cwd }/${ resolved }`;
      isAbsolute = cwd[0] === '/';
    }

    resolved = normalizePath(resolved, isAbsolute);
    if (isAbsolute) return `/${ resolved }`;

    return resolved.length > 0 ? resolved : '.';
  },

  normalize(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';

    const isAbsolute = path[0] === '/';
    const endsInSlash = path[path.length - 1] === '/';
    let normal = normalizePath(path, isAbsolute);
    if (normal.length === 0) {
      if (isAbsolute) return '/';

      return endsInSlash ? './' : '.';
    }
    if (endsInSlash) normal += '/';

    return isAbsolute ? `/${ normal }` : normal;
  },

  isAbsolute(path) {
    validateString(path, 'path');

    return path[0] === '/';
  },

  join(...args) {
    let joined = '';
    for (const path of args) {
      validateString(path, 'path');
      if (path.length > 0) joined = joined.length > 0 ? `${ joined }/${ path }` : path;
    }

    return joined.length > 0 ? posix.normalize(joined) : '.';
  },

  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';

    const start = posix.resolve(from);
    const target = posix.resolve(to);
    if (start === target) return '';

    const startParts = start.split('/').filter(Boolean);
    const targetParts = target.split('/').filter(Boolean);
    let common = 0;
    while (common < startParts.length && startParts[common] === targetParts[common]) common++;

    return [ ...startParts.slice(common).fill('..'), ...targetParts.slice(common) ].join('/');
  },

  toNamespacedPath(path) {
    return path;
  },

  dirname(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';

    const slash = lastSegment(path)[0] - 1;
    if (slash < 1) return path[0] === '/' ? '/' : '.';

    return slash === 1 && path[0] === '/' ? '//' : path.slice(0, slash);
  },

  basename(path, suffix) {
    if (suffix !== undefined) validateString(suffix, 'suffix');
    validateString(path, 'path');

    return segmentWithoutSuffix(path, ...lastSegment(path), suffix);
  },

  extname(path) {
    validateString(path, 'path');

    return extensionOf(path.slice(...lastSegment(path)));
  },

  format: _format.bind(null, '/'),

  parse(path) {
    validateString(path, 'path');
    const root = path[0] === '/' ? '/' : '';
    const [ start, end ] = lastSegment(path);

    const base = path.slice(start, end);
    const dir = start > 1 ? path.slice(0, start - 1) : root;

    // Node's parse, unlike its extname, finds an extension in /.. alone.
    return { root, dir, ...(start === 1 && base === '..' ? { base, ext: '.', name: '.' } : fileParts(base)) };
  },

  matchesGlob(path, pattern) {
    return require('internal/glob').matchGlob(path, pattern, false);
  },

  sep: '/',
  delimiter: ':',
  win32: null,
  posix: null
};

const posix = module.exports;
