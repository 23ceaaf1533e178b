'use strict';

const { attempt, failure } = require('./calls');
const {
  COPYFILE_EXCL, COPYFILE_FICLONE_FORCE, O_CREAT, O_EXCL, O_RDONLY, O_TRUNC, O_WRONLY
} = require('./constants');
const { pathOf, rightsOf } = require('./paths');
const { parseStats } = require('./stats');

const EISDIR = -21;
const ENOTSUP = -95;

function copyFile(src, dest, mode) {
  const from = pathOf(src, 'src');
  const to = pathOf(dest, 'dest');
  const how = rightsOf(mode);

  return () => {
    const check = (result) => {
      if (typeof result === 'number' && result < 0) throw failure(result, 'copyfile', from, to);

      return result;
    };

    if ((how & COPYFILE_FICLONE_FORCE) !== 0) check(ENOTSUP);
    copyContent(from, to, (how & COPYFILE_EXCL) !== 0, check);
  };
}

function copyContent(from, to, isExclusive, check) {
  const source = check(attempt('open', from, O_RDONLY, 0));
  let target;

  try {
    const stats = parseStats(check(attempt('fstat', source)));
    if (stats.isDirectory()) check(EISDIR);
    const known = attempt('stat', to, true);
    if (!isExclusive && typeof known === 'string' && parseStats(known).ino === stats.ino
      && parseStats(known).dev === stats.dev) return;

    target = check(attempt('open', to, O_WRONLY | O_CREAT | (isExclusive ? O_EXCL : O_TRUNC), stats.mode & 0o777));
    for (let position = 0; position < stats.size;) {
      const bytes = check(attempt('read', source, 1 << 20, position));

      if (bytes.byteLength === 0) break;
      check(attempt('write', target, bytes, 0, bytes.byteLength, -1));
      position += bytes.byteLength;
    }
    check(attempt('fchmod', target, stats.mode & 0o777));
  } finally {
    attempt('close', source);
    if (target !== undefined) attempt('close', target);
  }
}

module.exports = { copyFile };
