'use strict';

const { denied, inherit, named, refusing } = require('internal/denied');

const REPL_MODE_SLOPPY = Symbol('repl-sloppy');
const REPL_MODE_STRICT = Symbol('repl-strict');

function REPLServer(prompt, stream, eval_, useGlobal, ignoreUndefined, replMode) {
  throw denied('repl.REPLServer', 'Terminal', REPLServer);
}

// What an evaluator throws to be given more lines.
function Recoverable(err) {
  this.err = err;
}
inherit(Recoverable, SyntaxError);

const writer = named((object) => require('util').inspect(object, writer.options), 'writer', 1);
writer.options = { ...require('util').inspect.defaultOptions, showProxy: true };

let builtinModules;

module.exports = {
  start: refusing('start', 6, 'Terminal', 'repl.start'),
  writer,
  REPLServer,
  REPL_MODE_SLOPPY,
  REPL_MODE_STRICT,
  Recoverable,
  isValidSyntax(code) {
    const { Script } = require('vm');

    for (const text of [ `(${ code })`, `${ code }` ]) {
      try {
        new Script(text); // eslint-disable-line no-new

        return true;
      } catch {
        // As an expression it may be wrong, and right as statements.
      }
    }

    return false;
  }
};

const names = () => (builtinModules ??= require('module').builtinModules.filter((name) => !name.startsWith('_')));

Object.defineProperty(module.exports, 'builtinModules', {
  get: names, set(value) { builtinModules = value; }, enumerable: true, configurable: true
});
Object.defineProperty(module.exports, '_builtinLibs', {
  get: names, set(value) { builtinModules = value; }, enumerable: false, configurable: true
});
