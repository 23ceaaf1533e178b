'use strict';
// The "exports" and "imports" of a package.json, for require.

const { codes } = require('internal/errors');

const conditions = new Set([ 'node', 'require', 'module-sync', 'node-addons', 'default' ]);
const forbidden = /(^|\/|\\)(\.\.?|node_modules)(\/|\\|$)/i;

const isConditions = (target) => typeof target === 'object' && target !== null && !Array.isArray(target);

// Whether keys are conditions instead of subpaths.
const isSugar = (exports) => !isConditions(exports) || !Object.keys(exports).some((key) => key.startsWith('.'));

// `at`: { folder, base, key, isImports, resolvePackage }. Gives a path, null for what is hidden, or undefined.
function resolveTarget(target, star, at) {
  if (typeof target === 'string') return resolveText(target, star, at);
  if (Array.isArray(target)) return resolveFirst(target, star, at);
  if (target === null) return null;
  if (!isConditions(target)) throw new codes.ERR_INVALID_PACKAGE_TARGET(`${ at.folder }/`, at.key, target, at.isImports, at.base);

  for (const name of Object.keys(target)) {
    if (!conditions.has(name)) continue;
    const found = resolveTarget(target[name], star, at);

    if (found !== undefined) return found;
  }

  return undefined;
}

function resolveFirst(targets, star, at) {
  let failure;

  for (const target of targets) {
    try {
      const found = resolveTarget(target, star, at);

      if (found !== undefined && found !== null) return found;
    } catch (error) {
      if (error.code !== 'ERR_INVALID_PACKAGE_TARGET') throw error;
      failure = error;
    }
  }
  if (failure) throw failure;

  return targets.length === 0 ? null : undefined;
}

function resolveText(target, star, at) {
  const filled = star === undefined ? target : target.replaceAll('*', () => star);

  if (!target.startsWith('./')) {
    const isPackage = at.isImports && !target.startsWith('../') && !target.startsWith('/');
    if (!isPackage) throw new codes.ERR_INVALID_PACKAGE_TARGET(`${ at.folder }/`, at.key, target, at.isImports, at.base);

    return at.resolvePackage(filled);
  }
  if (forbidden.test(target.slice(2)) || (star !== undefined && forbidden.test(star))) {
    throw new codes.ERR_INVALID_PACKAGE_TARGET(`${ at.folder }/`, at.key, target, at.isImports, at.base);
  }

  return `${ at.folder }/${ filled.slice(2) }`;
}

// The key with an asterisk that fits best: the longest before it.
function matchPattern(key, table) {
  let best;

  for (const pattern of Object.keys(table)) {
    const index = pattern.indexOf('*');
    if (index < 0) continue;
    const tail = pattern.slice(index + 1);
    if (!key.startsWith(pattern.slice(0, index)) || key.length < pattern.length || !key.endsWith(tail)) continue;
    if (best === undefined || best.index < index || (best.index === index && best.pattern.length < pattern.length)) {
      best = { pattern, index, star: key.slice(index, key.length - tail.length) };
    }
  }

  return best;
}

function resolveKey(key, table, at) {
  if (Object.hasOwn(table, key) && !key.includes('*')) return resolveTarget(table[key], undefined, at);
  const match = matchPattern(key, table);

  return match === undefined ? undefined : resolveTarget(table[match.pattern], match.star, { ...at, key: match.pattern });
}

// The file for a subpath ('.', './x') of a package that has "exports".
function resolveExports(folder, subpath, exports, base) {
  const table = isSugar(exports) ? { '.': exports } : exports;
  const found = resolveKey(subpath, table, { folder, base, key: subpath, isImports: false });

  if (found === undefined || found === null) throw new codes.ERR_PACKAGE_PATH_NOT_EXPORTED(`${ folder }/`, subpath, base);

  return found;
}

function resolveImports(folder, request, imports, base, resolvePackage) {
  const at = { folder, base, key: request, isImports: true, resolvePackage };
  const found = isConditions(imports) && request !== '#' && !request.startsWith('#/') ? resolveKey(request, imports, at) : undefined;

  if (found === undefined || found === null) {
    throw new codes.ERR_PACKAGE_IMPORT_NOT_DEFINED(request, folder && `${ folder }/`, base);
  }

  return found;
}

module.exports = { resolveExports, resolveImports };
