'use strict';
// cp: files, links and whole folders. What it may not do is told in errors of its own.

const { codes } = require('internal/errors');
const { validateFunction, validateInteger } = require('internal/validators');
const { dirname, isAbsolute, join, parse, resolve, sep } = require('path');
const { copyFile: copyBytes } = require('./copy-file');
const { settle } = require('./deferred');
const { list } = require('./dirent');
const { mkdir } = require('./folders');
const operations = require('./operations');
const { booleanOptions, pathOf } = require('./paths');

const EEXIST = 17;
const EINVAL = 22;
const EISDIR = 21;
const ENOTDIR = 20;

const defaults = {
  dereference: false,
  errorOnExist: false,
  filter: undefined,
  force: true,
  preserveTimestamps: false,
  recursive: false,
  verbatimSymlinks: false
};

function checkOptions(options) {
  if (options === undefined) return { ...defaults, mode: 0 };
  booleanOptions(options, defaults);
  const checked = { ...defaults, mode: 0, ...options };
  if (checked.mode != null) validateInteger(checked.mode, 'options.mode', 0, 7);
  if (checked.dereference === true && checked.verbatimSymlinks === true) {
    throw new codes.ERR_INCOMPATIBLE_OPTION_PAIR('dereference', 'verbatimSymlinks');
  }
  if (checked.filter !== undefined) validateFunction(checked.filter, 'options.filter');

  return checked;
}

function refuse(code, message, path, errno, name) {
  throw new codes[code]({ message, path, syscall: 'cp', errno, code: name });
}

const isSame = (a, b) => b !== undefined && a.ino === b.ino && a.dev === b.dev;

const isInside = (inner, outer) => {
  const names = (path) => resolve(path).split(sep).filter((name) => name !== '');
  const innerNames = names(inner);

  return names(outer).every((name, index) => innerNames[index] === name);
};

function statsOf(path, { dereference }, isNeeded = true) {
  const stat = dereference ? operations.statSync : operations.lstatSync;

  return stat(path, { bigint: true, throwIfNoEntry: isNeeded })();
}

function checkPair(src, dest, options) {
  const source = statsOf(src, options);
  const target = statsOf(dest, options, false);

  if (target !== undefined) {
    if (isSame(source, target)) refuse('ERR_FS_CP_EINVAL', 'src and dest cannot be the same', dest, EINVAL, 'EINVAL');
    if (source.isDirectory() && !target.isDirectory()) {
      refuse('ERR_FS_CP_DIR_TO_NON_DIR', `cannot overwrite non-directory ${ dest } with directory ${ src }`, dest, EISDIR, 'EISDIR');
    }
    if (!source.isDirectory() && target.isDirectory()) {
      refuse('ERR_FS_CP_NON_DIR_TO_DIR', `cannot overwrite directory ${ dest } with non-directory ${ src }`, dest, ENOTDIR, 'ENOTDIR');
    }
  }
  if (source.isDirectory() && isInside(dest, src)) {
    refuse('ERR_FS_CP_EINVAL', `cannot copy ${ src } to a subdirectory of self ${ dest }`, dest, EINVAL, 'EINVAL');
  }

  return { source, target };
}

// A folder must not be copied into one that is inside of it by way of a link.
function checkParents(source, src, dest) {
  const parent = resolve(dirname(dest));

  if (parent === resolve(dirname(src)) || parent === parse(parent).root) return;
  const stats = operations.statSync(parent, { bigint: true, throwIfNoEntry: false })();

  if (stats === undefined) return;
  if (isSame(source, stats)) {
    refuse('ERR_FS_CP_EINVAL', `cannot copy ${ src } to a subdirectory of self ${ dest }`, dest, EINVAL, 'EINVAL');
  }
  checkParents(source, src, parent);
}

function copyFile(src, dest, source, target, options) {
  if (target !== undefined) {
    if (options.errorOnExist && !options.force) refuse('ERR_FS_CP_EEXIST', `${ dest } already exists`, dest, EEXIST, 'EEXIST');
    if (!options.force) return;
    operations.unlink(dest)();
  }
  copyBytes(src, dest, options.mode)();
  if (options.preserveTimestamps) {
    const { atime, mtime } = operations.stat(src)();

    operations.utimes(dest, atime, mtime)();
  }
}

function copyLink(src, dest, target, options) {
  let from = operations.readlink(src)();

  if (!options.verbatimSymlinks && !isAbsolute(from)) from = resolve(dirname(src), from);
  if (target === undefined) {
    operations.symlink(from, dest)();

    return;
  }
  if (!target.isSymbolicLink()) refuse('ERR_FS_CP_EEXIST', `${ dest } already exists`, dest, EEXIST, 'EEXIST');

  const present = resolve(dirname(dest), operations.readlink(dest)());

  if (operations.stat(src)().isDirectory() && isInside(present, from) && present !== from) {
    refuse('ERR_FS_CP_EINVAL', `cannot copy ${ from } to a subdirectory of self ${ present }`, dest, EINVAL, 'EINVAL');
  }
  operations.unlink(dest)();
  operations.symlink(from, dest)();
}

// Yields what a filter has to decide on, so that the filter may be asked in either way, at once or by promise.
function* copyOne(src, dest, options, { source, target }) {
  if (source.isSymbolicLink()) {
    copyLink(src, dest, target, options);
  } else if (source.isDirectory()) {
    if (!options.recursive) refuse('ERR_FS_EISDIR', `${ src } is a directory (not copied)`, src, EINVAL, 'EISDIR');
    if (target === undefined) mkdir(dest)();
    for (const [ name ] of list(src)) {
      const innerSource = join(src, name);
      const innerTarget = join(dest, name);

      if (options.filter && !(yield [ innerSource, innerTarget ])) continue;
      yield* copyOne(innerSource, innerTarget, options, checkPair(innerSource, innerTarget, options));
    }
    if (target === undefined) operations.chmod(dest, Number(source.mode & 0o777n))();
  } else if (source.isFile()) {
    copyFile(src, dest, source, target, options);
  } else {
    refuse('ERR_FS_CP_UNKNOWN', `cannot copy an unknown file type: ${ dest }`, dest, EINVAL, 'EINVAL');
  }
}

function* copyAll(src, dest, options) {
  if (options.filter && !(yield [ src, dest ])) return;
  const pair = checkPair(src, dest, options);

  if (pair.source.isDirectory() && !options.recursive) {
    refuse('ERR_FS_EISDIR', `${ src } is a directory (not copied)`, src, EINVAL, 'EISDIR');
  }
  checkParents(pair.source, src, dest);
  mkdir(dirname(dest), { recursive: true })();
  yield* copyOne(src, dest, options, pair);
}

function prepare(src, dest, options) {
  const checked = checkOptions(options);

  return [ checked, copyAll(pathOf(src, 'src'), pathOf(dest, 'dest'), checked) ];
}

function cpSync(src, dest, options) {
  const [ { filter }, copying ] = prepare(src, dest, options);
  let step = copying.next();

  while (!step.done) {
    const answer = filter(...step.value);

    if (require('util/types').isPromise(answer)) {
      throw new codes.ERR_INVALID_RETURN_VALUE('boolean', 'filter', answer);
    }
    step = copying.next(answer);
  }
}

// Fails at once if the arguments are wrong, as the callback form wants it.
function cpLater(src, dest, options) {
  return copyInSteps(prepare(src, dest, options));
}

// The filter may be asynchronous, so the copy is done in steps, but none before the next turn.
async function copyInSteps([ { filter }, copying ]) {
  await settle(() => undefined);
  let step = copying.next();

  while (!step.done) step = copying.next(await filter(...step.value));
}

module.exports = { cpLater, cpSync };
