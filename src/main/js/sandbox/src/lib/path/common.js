'use strict';
// What both path flavours share. Paths are cut with the engine's string functions: loops over characters are
// what an interpreter is worst at.

const { validateObject } = require('internal/validators');

// Removes `.`, empty and cancelled segments. `..` beyond the start stays if the path is relative.
function normalizeSegments(segments, keepLeadingDots) {
  const result = [];

  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') {
      result.push(segment);
    } else if (result.length > 0 && result[result.length - 1] !== '..') {
      result.pop();
    } else if (keepLeadingDots) {
      result.push('..');
    }
  }

  return result;
}

// The extension of a last segment: nothing for `name`, `.name` and `..`.
function extensionOf(base) {
  const dot = base.lastIndexOf('.');

  return dot <= 0 || base === '..' ? '' : base.slice(dot);
}

// What basename makes of a last segment at [start, end] of the path and a suffix to drop.
// A suffix of which the segment is only the end keeps the separators behind the segment: so Node does.
function segmentWithoutSuffix(path, start, end, suffix) {
  const base = path.slice(start, end);
  if (!suffix || suffix.length > path.length) return base;
  if (suffix === path) return '';
  if (base !== suffix && suffix.endsWith(base)) return path.slice(start);

  return base !== suffix && base.endsWith(suffix) ? base.slice(0, base.length - suffix.length) : base;
}

function formatExtension(ext) {
  return ext ? `${ ext[0] === '.' ? '' : '.' }${ ext }` : '';
}

// Bound to a separator, this is `format`.
function _format(sep, pathObject) {
  validateObject(pathObject, 'pathObject');
  const dir = pathObject.dir || pathObject.root;
  const base = pathObject.base || `${ pathObject.name || '' }${ formatExtension(pathObject.ext) }`;
  if (!dir) return base;

  return dir === pathObject.root ? `${ dir }${ base }` : `${ dir }${ sep }${ base }`;
}

// The file name parts of a parsed path.
function fileParts(base) {
  const ext = extensionOf(base);

  return { base, ext, name: ext === '' ? base : base.slice(0, base.length - ext.length) };
}

module.exports = { _format, extensionOf, fileParts, normalizeSegments, segmentWithoutSuffix };
