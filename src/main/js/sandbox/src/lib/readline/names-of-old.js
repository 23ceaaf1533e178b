'use strict';

// What programs reach for inside of the interface with callbacks: methods and fields by their names of old.
const { insideOf } = require('./interface');
const { endOf } = require('./layout');
const symbols = require('./symbols');

// Called by these names, so that who replaces one is heard.
const redirected = {
  _setRawMode: symbols.kSetRawMode,
  _onLine: symbols.kOnLine,
  _writeToOutput: symbols.kWriteToOutput,
  _refreshLine: symbols.kRefreshLine,
  _normalWrite: symbols.kNormalWrite,
  _ttyWrite: symbols.kTtyWrite
};
const editing = {
  _addHistory: (editor) => editor.history.add(),
  _insertString: (editor, text) => editor.insert(text),
  _wordLeft: (editor) => editor.wordLeft(),
  _wordRight: (editor) => editor.wordRight(),
  _deleteLeft: (editor) => editor.deleteLeft(),
  _deleteRight: (editor) => editor.deleteRight(),
  _deleteWordLeft: (editor) => editor.deleteWordLeft(),
  _deleteWordRight: (editor) => editor.deleteWordRight(),
  _deleteLineLeft: (editor) => editor.deleteLineLeft(),
  _deleteLineRight: (editor) => editor.deleteLineRight(),
  _line: (editor) => editor.enterLine(),
  _historyNext: (editor) => editor.history.browse(-1),
  _historyPrev: (editor) => editor.history.browse(1),
  _moveCursor: (editor, distance) => editor.moveCursor(distance),
  _tabComplete: (editor, isRepeated) => editor.complete(isRepeated)
};
const fields = {
  _decoder: 'decoder', _line_buffer: 'rest', _previousKey: 'previousKey', _prompt: 'prompt', _sawReturnAt: 'returnSeenAt'
};
const symbolFields = { _oldPrompt: symbols.kOldPrompt, _questionCallback: symbols.kQuestionCallback };
const order = '_decoder,_line_buffer,_oldPrompt,_previousKey,_prompt,_questionCallback,_sawKeyPress,_sawReturnAt,_setRawMode,_onLine,'
  + '_writeToOutput,_addHistory,_refreshLine,_normalWrite,_insertString,_tabComplete,_wordLeft,_wordRight,_deleteLeft,_deleteRight,'
  + '_deleteWordLeft,_deleteWordRight,_deleteLineLeft,_deleteLineRight,_line,_historyNext,_historyPrev,_getDisplayPos,_getCursorPos,'
  + '_moveCursor,_ttyWrite';

const method = (value) => ({ value, writable: true, enumerable: true, configurable: true });

function named(name, length, call) {
  const { [name]: value } = { [name](...args) { return call(this, ...args); } };

  return Object.defineProperty(value, 'length', { value: length });
}

function describe(name, base) {
  if (Object.hasOwn(redirected, name)) return method(base[redirected[name]]);

  if (Object.hasOwn(editing, name)) {
    const call = editing[name];

    return method(named(name === '_tabComplete' ? '' : `[${ name }]`, call.length - 1, (self, arg) => call(insideOf(self).editor, arg)));
  }
  if (name === '_getDisplayPos') return method(named('[_getDisplayPos]', 1, (self, text) => endOf(text, self)));
  if (name === '_getCursorPos') return method(base.getCursorPos);

  const inside = fields[name];
  const key = symbolFields[name] ?? Symbol('_sawKeyPress');
  const [ holder, at ] = inside === undefined ? [ (self) => self, key ] : [ insideOf, inside ];

  return {
    get() { return holder(this)[at]; },
    set(value) { holder(this)[at] = value; },
    enumerable: false,
    configurable: true
  };
}

/** Defines them all in the prototype of the interface with callbacks. */
function defineNamesOfOld(prototype, base) {
  for (const name of order.split(',')) Object.defineProperty(prototype, name, describe(name, base));

  for (const [ name, symbol ] of Object.entries(redirected)) {
    Object.defineProperty(prototype, symbol, { get() { return this[name]; }, configurable: true });
  }
}

module.exports = { defineNamesOfOld };
