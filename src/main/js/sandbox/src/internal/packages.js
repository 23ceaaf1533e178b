'use strict';
// CommonJS files of the suite's file system: packages of a mounted node_modules, and whatever a suite has written.

const { codes } = require('internal/errors');
const { dirname, extname, join } = require('path');
const { readFileSync } = require('fs');
const { cache, createRequire } = require('internal/require');
const { packageAround, resolveRequest } = require('../lib/packages/resolve');

const host = require('internal/host');
// A suite may have replaced the global one.
const { Object: ownRealm } = require('internal/primordials');
const head = '(function (exports, require, module, __filename, __dirname) { ';
const tail = '\n})';
const withoutMark = (text) => (text.startsWith('\uFEFF') ? text.slice(1) : text);

let compile;

function runScript(module, filename) {
  runText(module, filename, withoutMark(readFileSync(filename, 'utf8')));
}

function runText(module, filename, content) {
  const text = content.replace(/^#!.*/, '');

  compile ??= host.vm().compile;
  const wrapper = compile(text, filename, ownRealm, head, tail)(ownRealm);

  return Reflect.apply(wrapper, module.exports, [ module.exports, createRequire(filename), module, filename, dirname(filename) ]);
}

function readJson(module, filename) {
  try {
    module.exports = JSON.parse(withoutMark(readFileSync(filename, 'utf8')));
  } catch (error) {
    error.message = `${ filename }: ${ error.message }`;
    throw error;
  }
}

function run(module, filename, from) {
  const extension = extname(filename);

  if (extension === '.json') {
    readJson(module, filename);
  } else if (extension === '.node') {
    throw new codes.ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('process.dlopen');
  } else if (extension === '.mjs') {
    throw new codes.ERR_REQUIRE_ESM(filename, true, from);
  } else {
    const own = extension === '.js' ? packageAround(filename) : undefined;

    if (own?.description.type === 'module') {
      throw new codes.ERR_REQUIRE_ESM(filename, false, from, join(own.folder, 'package.json'));
    }
    runScript(module, filename);
  }
}

function loadFile(filename, from) {
  const known = cache[filename];

  if (known !== undefined) return known.exports;
  const Module = require('module');
  const module = new Module(filename, cache[from] ?? new Module(from));
  let done = false;

  module.filename = filename;
  module.paths = Module._nodeModulePaths(dirname(filename));
  cache[filename] = module;
  try {
    run(module, filename, from);
    done = module.loaded = true;
  } finally {
    if (!done) delete cache[filename];
  }

  return module.exports;
}

module.exports = { loadFile, resolve: resolveRequest, run, runText };
