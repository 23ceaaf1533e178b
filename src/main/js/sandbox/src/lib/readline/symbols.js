'use strict';

// What Node names so: a terminal's methods, which only the interface with callbacks has under plain names, too.
const kNormalWrite = Symbol('_normalWrite');
const kOldPrompt = Symbol('_oldPrompt');
const kOnLine = Symbol('_onLine');
const kQuestionCallback = Symbol('_questionCallback');
const kQuestionReject = Symbol('_questionReject');
const kRefreshLine = Symbol('_refreshLine');
const kRequestCompletions = Symbol('_tabCompleter');
const kSetRawMode = Symbol('_setRawMode');
const kTtyWrite = Symbol('_ttyWrite');
const kWriteToOutput = Symbol('_writeToOutput');

module.exports = {
  kNormalWrite, kOldPrompt, kOnLine, kQuestionCallback, kQuestionReject, kRefreshLine, kRequestCompletions, kSetRawMode, kTtyWrite,
  kWriteToOutput
};
