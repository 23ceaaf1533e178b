'use strict';

const { validateString } = require('internal/validators');
const { _format, extensionOf, fileParts, normalizeSegments, segmentWithoutSuffix } = require('./common');

// \\server\share, or \\.\ and \\?\ before the name of a device.
const NETWORK_ROOT = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/;
const RESERVED_NAME = /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[1-9\u00B9\u00B2\u00B3])$/i;
const DRIVE = /^[A-Za-z]:/;

function isSeparator(character) {
  return character === '\\' || character === '/';
}

// device: `C:` or `\\server\share`, or ''; end: where the root ends in the path.
function rootOf(path) {
  if (isSeparator(path[0])) {
    const match = NETWORK_ROOT.exec(path);
    if (match === null) return { device: '', isAbsolute: true, end: 1 };
    const [ root, first, second ] = match;

    return first === '.' || first === '?'
      ? { device: `\\\\${ first }`, isAbsolute: true, end: 4 }
      : { device: `\\\\${ first }\\${ second }`, isAbsolute: true, end: root.length };
  }
  if (!DRIVE.test(path)) return { device: '', isAbsolute: false, end: 0 };
  const isAbsolute = isSeparator(path[2]);

  return { device: path.slice(0, 2), isAbsolute, end: isAbsolute ? 3 : 2 };
}

function normalizeTail(tail, isAbsolute) {
  return normalizeSegments(tail.split(/[\\/]/), !isAbsolute).join('\\');
}

// A relative path must not come out as one that names a drive or a device.
function needsGuard(path, tail) {
  return DRIVE.test(tail) || /:(?:[\\/]|$)/.test(path);
}

function workingDirectory(device) {
  const process = require('process');
  if (device === '') return process.cwd();

  const path = process.env[`=${ device }`] || process.cwd();
  const isOther = path === undefined
    || (path.slice(0, 2).toLowerCase() !== device.toLowerCase() && path[2] === '\\');

  return isOther ? `${ device }\\` : path;
}

// Where the root ends as dirname and parse count it: its separator is part of it.
function textualRootEnd(path) {
  if (isSeparator(path[0])) {
    const match = NETWORK_ROOT.exec(path);
    if (match === null) return 1;

    return match[0].length === path.length ? path.length : match[0].length + 1;
  }
  if (!DRIVE.test(path)) return 0;

  return isSeparator(path[2]) ? 3 : 2;
}

function lastSeparator(path, from) {
  return Math.max(path.lastIndexOf('\\', from), path.lastIndexOf('/', from));
}

// [start, end] of the last segment behind `root`; separators at the end do not count.
function lastSegment(path, root) {
  let end = path.length;
  while (end > root && isSeparator(path[end - 1])) end--;
  if (end === root) return [ root, root ];

  return [ Math.max(lastSeparator(path, end - 1) + 1, root), end ];
}

function driveEnd(path) {
  return DRIVE.test(path) ? 2 : 0;
}

module.exports = {
  resolve(...args) {
    let device = '';
    let tail = '';
    let isAbsolute = false;

    for (let i = args.length - 1; i >= -1 && !(isAbsolute && device !== ''); i--) {
      let path;
      if (i >= 0) {
        path = args[i];
        validateString(path, `paths[${ i }]`);
        if (path.length === 0) continue;
      } else {
        path = workingDirectory(device);
      }

      const root = rootOf(path);
      if (root.device !== '') {
        if (device === '') device = root.device;
        else if (root.device.toLowerCase() !== device.toLowerCase()) continue;
      }
      if (!isAbsolute) {
        tail = `${ path.slice(root.end) }\\${ tail }`;
        isAbsolute = root.isAbsolute;
      }
    }

    tail = normalizeTail(tail, isAbsolute);

    return isAbsolute ? `${ device }\\${ tail }` : `${ device }${ tail }` || '.';
  },

  normalize(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';
    if (path.length === 1) return path === '/' ? '\\' : path;

    let { device, isAbsolute, end } = rootOf(path);
    const colon = path.indexOf(':');
    // Without a colon this tests all but the last character, as Node does: `CON\` is reserved, `CON` is not.
    const isReserved = end === 0 && RESERVED_NAME.test(path.slice(0, colon));
    if (isReserved) {
      device = path.slice(0, colon + 1);
      end = colon + 1;
    }

    let tail = normalizeTail(path.slice(end), isAbsolute);
    if (tail.length === 0 && !isAbsolute) tail = '.';
    if (tail.length > 0 && isSeparator(path[path.length - 1])) tail += '\\';

    if (isReserved) return `.\\${ device }${ tail }`;
    if (!isAbsolute && device === '' && colon !== -1 && needsGuard(path, tail)) return `.\\${ tail }`;

    return isAbsolute ? `${ device }\\${ tail }` : `${ device }${ tail }`;
  },

  isAbsolute(path) {
    validateString(path, 'path');

    return isSeparator(path[0]) || (DRIVE.test(path) && isSeparator(path[2]));
  },

  join(...args) {
    let joined;
    let first;
    for (const path of args) {
      validateString(path, 'path');
      if (path.length === 0) continue;
      if (joined === undefined) joined = first = path;
      else joined += `\\${ path }`;
    }
    if (joined === undefined) return '.';

    // Only a first argument that itself begins like \\server makes a network path.
    if (!/^[\\/]{2}[^\\/]/.test(first)) joined = joined.replace(/^[\\/]{2,}/, '\\');

    return win32.normalize(joined);
  },

  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';

    const start = win32.resolve(from);
    const target = win32.resolve(to);
    if (start === target || start.toLowerCase() === target.toLowerCase()) return '';

    const startParts = start.split('\\').filter(Boolean);
    const targetParts = target.split('\\').filter(Boolean);
    let common = 0;
    while (common < startParts.length && startParts[common].toLowerCase() === targetParts[common]?.toLowerCase()) {
      common++;
    }
    if (common === 0 && startParts.length > 0 && targetParts.length > 0) return target;

    return [ ...startParts.slice(common).fill('..'), ...targetParts.slice(common) ].join('\\');
  },

  toNamespacedPath(path) {
    if (typeof path !== 'string' || path.length === 0) return path;

    const resolved = win32.resolve(path);
    if (resolved.length <= 2) return path;
    if (/^\\\\[^.?]/.test(resolved)) return `\\\\?\\UNC\\${ resolved.slice(2) }`;

    return /^[A-Za-z]:\\/.test(resolved) ? `\\\\?\\${ resolved }` : resolved;
  },

  dirname(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';

    const root = textualRootEnd(path);
    const [ start ] = lastSegment(path, root);
    if (start > root) return path.slice(0, start - 1);

    return root === 0 ? '.' : path.slice(0, root);
  },

  basename(path, suffix) {
    if (suffix !== undefined) validateString(suffix, 'suffix');
    validateString(path, 'path');

    return segmentWithoutSuffix(path, ...lastSegment(path, driveEnd(path)), suffix);
  },

  extname(path) {
    validateString(path, 'path');

    return extensionOf(path.slice(...lastSegment(path, driveEnd(path))));
  },

  format: _format.bind(null, '\\'),

  parse(path) {
    validateString(path, 'path');
    const rootEnd = textualRootEnd(path);
    const root = path.slice(0, rootEnd);
    const [ start, end ] = lastSegment(path, rootEnd);

    return { root, dir: start > rootEnd ? path.slice(0, start - 1) : root, ...fileParts(path.slice(start, end)) };
  },

  matchesGlob(path, pattern) {
    return require('internal/glob').matchGlob(path, pattern, true);
  },

  sep: '\\',
  delimiter: ';',
  win32: null,
  posix: null
};

const win32 = module.exports;
