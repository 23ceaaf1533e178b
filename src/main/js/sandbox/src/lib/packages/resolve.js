'use strict';
// From what is required, and where, to a file: as Node's CommonJS loader goes.

const { dirname, join, resolve } = require('path');
const fs = require('fs');
const { nodeModulePaths } = require('internal/module_resolution');
const { resolveExports, resolveImports } = require('./exports');

// Suites may replace the functions of fs.
const { readFileSync, realpathSync: { native: realpath }, statSync } = fs;
const extensions = [ '.js', '.json', '.node' ];
const descriptions = new Map();

function kindOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });

  if (stats === undefined) return undefined;

  return stats.isDirectory() ? 'folder' : 'file';
}

// The package.json of a folder, or undefined.
function readPackage(folder) {
  if (descriptions.has(folder)) return descriptions.get(folder);
  const path = join(folder, 'package.json');
  let description;

  if (kindOf(path) === 'file') {
    try {
      description = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      error.message = `Error parsing ${ path }: ${ error.message }`;
      error.path = path;
      throw error;
    }
    descriptions.set(folder, description);
  }

  return description;
}

// The package that a file belongs to: { folder, description }.
function packageAround(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (folder.endsWith('/node_modules')) return undefined;
    const description = readPackage(folder);

    if (description !== undefined) return { folder, description };
    if (folder === '/') return undefined;
  }
}

function withExtension(path) {
  const extension = extensions.find((each) => kindOf(path + each) === 'file');

  return extension === undefined ? undefined : path + extension;
}

function asFile(path) {
  return kindOf(path) === 'file' ? path : withExtension(path);
}

function asFolder(path) {
  const main = readPackage(path)?.main;

  if (typeof main === 'string') {
    const target = resolve(path, main);
    const found = asFile(target) ?? withExtension(join(target, 'index'));

    if (found !== undefined) return found;
  }

  return withExtension(join(path, 'index'));
}

function asPath(path, wantsFolder = false) {
  const found = (wantsFolder ? undefined : asFile(path)) ?? (kindOf(path) === 'folder' ? asFolder(path) : undefined);

  return found === undefined ? undefined : realpath(found);
}

const packageName = /^((?:@[^/\\%]+\/)?[^./\\%][^/\\%]*)(\/.*)?$/;

function asPackage(request, from) {
  const [ , name, rest = '' ] = packageName.exec(request) ?? [];
  if (name === undefined) return undefined;
  const own = packageAround(from);

  if (own?.description.name === name && own.description.exports != null) {
    return existing(resolveExports(own.folder, `.${ rest }`, own.description.exports, from), request);
  }

  for (const folder of nodeModulePaths(dirname(from))) {
    const inside = join(folder, name);
    if (kindOf(inside) !== 'folder') {
      // A single file may lie there as well.
      const found = rest === '' ? asFile(inside) : undefined;
      if (found !== undefined) return realpath(found);
      continue;
    }
    const description = readPackage(inside);
    if (description?.exports != null) return existing(resolveExports(inside, `.${ rest }`, description.exports, from), request);
    const found = asPath(inside + rest, rest.endsWith('/'));
    if (found !== undefined) return found;
  }

  return undefined;
}

// What "exports" names is taken as it is: no extension is tried.
function existing(path, request) {
  if (kindOf(path) === 'file') return realpath(path);
  const error = new Error(`Cannot find module '${ path }'`);

  throw Object.assign(error, { code: 'MODULE_NOT_FOUND', path: undefined, requestPath: request });
}

function asImport(request, from) {
  const own = packageAround(from);
  const resolvePackage = (target) => asPackage(target, from);

  return existing(resolveImports(own?.folder, request, own?.description.imports, from, resolvePackage), request);
}

// The real path of the file that `request` means in the file `from`; undefined if there is none.
function resolveRequest(request, from) {
  const file = from.startsWith('/') ? from : '/suite.js';

  if (request.startsWith('#')) return asImport(request, file);
  if (/^(?:\.\.?(?:\/|$)|\/)/.test(request)) {
    return asPath(resolve(dirname(file), request), /(?:\/|\/\.|\/\.\.|^\.\.?)$/.test(request));
  }

  return asPackage(request, file);
}

module.exports = { packageAround, resolveRequest };
