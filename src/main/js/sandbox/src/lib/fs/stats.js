'use strict';
// What stat and statfs give.

const { S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK } = require('./constants');

const fields = [ 'dev', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'blksize', 'ino', 'size', 'blocks' ];
const times = [ 'atime', 'mtime', 'ctime', 'birthtime' ];

function StatsBase(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks) {
  this.dev = dev;
  this.mode = mode;
  this.nlink = nlink;
  this.uid = uid;
  this.gid = gid;
  this.rdev = rdev;
  this.blksize = blksize;
  this.ino = ino;
  this.size = size;
  this.blocks = blocks;
}

StatsBase.prototype.isDirectory = function() { return this._checkModeProperty(S_IFDIR); };
StatsBase.prototype.isFile = function() { return this._checkModeProperty(S_IFREG); };
StatsBase.prototype.isBlockDevice = function() { return this._checkModeProperty(S_IFBLK); };
StatsBase.prototype.isCharacterDevice = function() { return this._checkModeProperty(S_IFCHR); };
StatsBase.prototype.isSymbolicLink = function() { return this._checkModeProperty(S_IFLNK); };
StatsBase.prototype.isFIFO = function() { return this._checkModeProperty(S_IFIFO); };
StatsBase.prototype.isSocket = function() { return this._checkModeProperty(S_IFSOCK); };

// A fraction of a millisecond rounds up, so that a time that was set comes back as it was.
const dateOf = (milliseconds) => new Date(Number(milliseconds) + 0.5);

function setTimes(stats, milliseconds) {
  times.forEach((name, index) => { stats[`${ name }Ms`] = milliseconds[index]; });
}

function setDates(stats, milliseconds) {
  times.forEach((name, index) => { stats[name] = dateOf(milliseconds[index]); });
}

function Stats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs) {
  StatsBase.call(this, dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks);
  setTimes(this, [ atimeMs, mtimeMs, ctimeMs, birthtimeMs ]);
  setDates(this, [ atimeMs, mtimeMs, ctimeMs, birthtimeMs ]);
}

Object.setPrototypeOf(Stats.prototype, StatsBase.prototype);
Object.setPrototypeOf(Stats, StatsBase);
// Node's isFile is on both prototypes.
Stats.prototype.isFile = StatsBase.prototype.isFile;
Stats.prototype._checkModeProperty = function(property) { return (this.mode & S_IFMT) === property; };

function BigIntStats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeNs, mtimeNs, ctimeNs, birthtimeNs) {
  const nanoseconds = [ atimeNs, mtimeNs, ctimeNs, birthtimeNs ];
  const milliseconds = nanoseconds.map((ns) => ns / 1000000n);

  StatsBase.call(this, dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks);
  setTimes(this, milliseconds);
  times.forEach((name, index) => { this[`${ name }Ns`] = nanoseconds[index]; });
  setDates(this, milliseconds);
}

Object.setPrototypeOf(BigIntStats.prototype, StatsBase.prototype);
Object.setPrototypeOf(BigIntStats, StatsBase);
BigIntStats.prototype._checkModeProperty = function(property) { return (this.mode & BigInt(S_IFMT)) === BigInt(property); };

// From the host's text: ten whole numbers, then seconds and nanoseconds of four times.
function parseStats(text, bigint = false) {
  const numbers = text.trim().split(' ');
  const convert = bigint ? BigInt : Number;
  const head = numbers.slice(0, fields.length).map(convert);
  const tail = times.map((_, index) => {
    const [ seconds, nanoseconds ] = numbers.slice(fields.length + index * 2);

    return bigint
      ? BigInt(seconds) * 1000000000n + BigInt(nanoseconds)
      : Number(seconds) * 1000 + Number(nanoseconds) / 1e6;
  });

  return bigint ? new BigIntStats(...head, ...tail) : new Stats(...head, ...tail);
}

class StatFs {
  constructor(type, bsize, blocks, bfree, bavail, files, ffree) {
    Object.assign(this, { type, bsize, blocks, bfree, bavail, files, ffree });
  }
}

// What Linux calls a file system in memory.
const tmpfs = 0x01021994;

function parseStatFs(text, bigint) {
  const [ blocks, free, files, filesFree ] = text.split(' ').map(Number);
  const numbers = [ tmpfs, 4096, blocks, free, free, files, filesFree ];

  return new StatFs(...(bigint ? numbers.map(BigInt) : numbers));
}

module.exports = { parseStatFs, parseStats, Stats };
