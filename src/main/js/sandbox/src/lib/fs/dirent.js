'use strict';
// Entries of folders.

const { validateBoolean } = require('internal/validators');
const { join } = require('path');
const {
  UV_DIRENT_BLOCK, UV_DIRENT_CHAR, UV_DIRENT_DIR, UV_DIRENT_FIFO, UV_DIRENT_FILE, UV_DIRENT_LINK, UV_DIRENT_SOCKET,
  UV_DIRENT_UNKNOWN
} = require('./constants');
const { call } = require('./calls');
const { encoded, optionsOf, pathOf } = require('./paths');

const kType = Symbol('type');

class Dirent {
  constructor(name, type, path) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this[kType] = type;
  }

  isDirectory() { return this[kType] === UV_DIRENT_DIR; }
  isFile() { return this[kType] === UV_DIRENT_FILE; }
  isBlockDevice() { return this[kType] === UV_DIRENT_BLOCK; }
  isCharacterDevice() { return this[kType] === UV_DIRENT_CHAR; }
  isSymbolicLink() { return this[kType] === UV_DIRENT_LINK; }
  isFIFO() { return this[kType] === UV_DIRENT_FIFO; }
  isSocket() { return this[kType] === UV_DIRENT_SOCKET; }
}

const types = { __proto__: null, f: UV_DIRENT_FILE, d: UV_DIRENT_DIR, l: UV_DIRENT_LINK, o: UV_DIRENT_UNKNOWN };

// [ name, type ] of each entry of a folder, by name.
function list(path, syscall = 'scandir') {
  const text = call('list', [ path ], syscall, path);

  return text === '' ? [] : text.split('/').map((entry) => [ entry.slice(1), types[entry[0]] ]);
}

// Folder by folder, outermost first, as Node's recursive readdir goes.
function listRecursively(base, visit) {
  const waiting = [ '' ];

  for (let i = 0; i < waiting.length; i++) {
    const inner = waiting[i];

    for (const [ name, type ] of list(inner === '' ? base : join(base, inner))) {
      const relative = inner === '' ? name : `${ inner }/${ name }`;

      visit(name, type, inner, relative);
      if (type === UV_DIRENT_DIR) waiting.push(relative);
    }
  }
}

function readdir(path, options) {
  const { recursive, withFileTypes } = options;
  const results = [];

  if (recursive) {
    listRecursively(path, (name, type, inner, relative) => {
      results.push(withFileTypes
        ? new Dirent(encoded(name, options), type, inner === '' ? path : join(path, inner))
        : encoded(relative, options));
    });
  } else {
    for (const [ name, type ] of list(path)) {
      results.push(withFileTypes ? new Dirent(encoded(name, options), type, path) : encoded(name, options));
    }
  }

  return results;
}

function readdirWork(path, options) {
  const recursive = optionsOf(options).recursive;
  const work = readdirUnchecked(path, options);
  if (recursive != null) validateBoolean(recursive, 'options.recursive');

  return work;
}

// The promise form takes anything for a boolean.
function readdirUnchecked(path, options) {
  const checked = optionsOf(options);
  const text = pathOf(path);

  return () => readdir(text, checked);
}

module.exports = { Dirent, list, readdir, readdirUnchecked, readdirWork };
