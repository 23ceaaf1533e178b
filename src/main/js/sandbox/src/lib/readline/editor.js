'use strict';

// One line that is being typed on a terminal: its text and cursor, and how it is shown.
const { AbortError } = require('internal/errors');
const { clearScreenDown, cursorTo, moveCursor } = require('./cursor');
const { complete } = require('./completion');
const { History } = require('./history');
const { endOf } = require('./layout');
const { kOnLine, kQuestionReject, kWriteToOutput } = require('./symbols');

const KILLED_TEXTS = 32;
const UNDO_STEPS = 2048;
const lineEnding = /\r?\n|\r(?!\n)/;

const wordBefore = /(?:\w+|[^\w\s]+)?\s*$/;
const wordAfter = /^(?:\s+|[^\w\s]+|\w+)\s*/;

const isSurrogatePair = (text, index) => text.codePointAt(index) > 0xffff;
const lengthLeft = (text, index) => (index <= 0 ? 0 : index > 1 && isSurrogatePair(text, index - 2) ? 2 : 1);
const lengthRight = (text, index) => (index < text.length && isSurrogatePair(text, index) ? 2 : 1);

class Editor {
  #iface;
  #undo = [];
  #redo = [];
  #killed = [];
  #killedIndex = 0;
  #isYanking = false;

  constructor(iface) {
    this.#iface = iface;
    this.history = new History(iface, this);
  }

  cursorPosition() {
    const { line, cursor } = this.#iface;

    return endOf(this.#iface.getPrompt() + line.slice(0, cursor), this.#iface);
  }

  refresh() {
    const iface = this.#iface;
    const { output } = iface;
    const shown = iface.getPrompt() + iface.line;
    const end = endOf(shown, iface);
    const cursor = this.cursorPosition();

    if (iface.prevRows > 0) moveCursor(output, 0, -iface.prevRows);
    cursorTo(output, 0);
    clearScreenDown(output);
    iface[kWriteToOutput](shown);
    // Makes the terminal begin the next line.
    if (end.cols === 0) iface[kWriteToOutput](' ');
    cursorTo(output, cursor.cols);
    if (end.rows > cursor.rows) moveCursor(output, 0, cursor.rows - end.rows);
    iface.prevRows = cursor.rows;
  }

  moveCursor(distance) {
    const iface = this.#iface;

    if (distance === 0) return;

    const before = this.cursorPosition();

    iface.cursor = Math.max(0, Math.min(iface.line.length, iface.cursor + distance));

    const after = this.cursorPosition();

    if (before.rows === after.rows) moveCursor(iface.output, after.cols - before.cols, 0);
    else this.refresh();
  }

  #remember() {
    const { line: text, cursor } = this.#iface;

    if (this.#undo.push({ text, cursor }) > UNDO_STEPS) this.#undo.shift();
  }

  #set(line, cursor) {
    this.#iface.line = line;
    this.#iface.cursor = cursor;
    this.refresh();
  }

  replace(line, cursor) {
    this.#remember();
    this.#set(line, cursor);
  }

  insert(text) {
    const iface = this.#iface;
    const { line, cursor } = iface;

    this.#remember();

    if (iface.isCompletionEnabled && cursor < line.length) {
      this.#set(line.slice(0, cursor) + text + line.slice(cursor), cursor + text.length);

      return;
    }

    const before = this.cursorPosition();

    iface.line += text;
    iface.cursor += text.length;
    if (iface.isCompletionEnabled && before.rows < this.cursorPosition().rows) this.refresh();
    else iface[kWriteToOutput](text);
  }

  // Takes away what is between two places, and keeps it if it may be wanted back.
  #cut(start, end, isKilled = false) {
    const { line } = this.#iface;

    if (start >= end && !isKilled) return;
    this.#remember();

    const text = line.slice(start, end);

    if (isKilled && text && text !== this.#killed[0]) {
      this.#killed.unshift(text);
      this.#killed.length = Math.min(this.#killed.length, KILLED_TEXTS);
      this.#killedIndex = 0;
    }
    this.#set(line.slice(0, start) + line.slice(end), start);
  }

  #wordStart() {
    const { line, cursor } = this.#iface;

    return wordBefore.exec(line.slice(0, cursor)).index;
  }

  #wordEnd() {
    const { line, cursor } = this.#iface;
    const match = wordAfter.exec(line.slice(cursor));

    return cursor + (match === null ? 0 : match[0].length);
  }

  left() {
    this.moveCursor(-lengthLeft(this.#iface.line, this.#iface.cursor));
  }

  right() {
    this.moveCursor(lengthRight(this.#iface.line, this.#iface.cursor));
  }

  wordLeft() {
    this.moveCursor(this.#wordStart() - this.#iface.cursor);
  }

  wordRight() {
    this.moveCursor(this.#wordEnd() - this.#iface.cursor);
  }

  deleteLeft() {
    const { line, cursor } = this.#iface;

    this.#cut(cursor - lengthLeft(line, cursor), cursor);
  }

  deleteRight() {
    const { line, cursor } = this.#iface;

    this.#cut(cursor, Math.min(line.length, cursor + lengthRight(line, cursor)));
  }

  deleteWordLeft() {
    this.#cut(this.#wordStart(), this.#iface.cursor);
  }

  deleteWordRight() {
    this.#cut(this.#iface.cursor, this.#wordEnd());
  }

  deleteLineLeft() {
    this.#cut(0, this.#iface.cursor, true);
  }

  deleteLineRight() {
    this.#cut(this.#iface.cursor, this.#iface.line.length, true);
  }

  complete(isRepeated) {
    return complete(this.#iface, this, isRepeated);
  }

  undo() {
    this.#step(this.#undo, this.#redo);
  }

  redo() {
    this.#step(this.#redo, this.#undo);
  }

  #step(from, to) {
    const { line: text, cursor } = this.#iface;
    const entry = from.pop();

    if (entry === undefined) return;
    to.push({ text, cursor });
    this.#set(entry.text, entry.cursor);
  }

  // What was yanked last may be exchanged as long as nothing else happens.
  stopYanking() {
    this.#isYanking = false;
  }

  yank() {
    if (this.#killed.length === 0) return;
    this.#isYanking = true;
    this.insert(this.#killed[this.#killedIndex]);
  }

  yankPrevious() {
    if (!this.#isYanking || this.#killed.length < 2) return;

    const { line, cursor } = this.#iface;
    const head = line.slice(0, cursor - this.#killed[this.#killedIndex].length);

    this.#killedIndex = (this.#killedIndex + 1) % this.#killed.length;

    const text = this.#killed[this.#killedIndex];

    this.#set(head + text + line.slice(cursor), head.length + text.length);
  }

  enterLine() {
    const line = this.history.add();

    this.#undo = [];
    this.#redo = [];
    this.#iface.clearLine();
    this.#iface[kOnLine](line);
  }

  end(reason) {
    this.#iface.close();
    this.#iface[kQuestionReject]?.(new AbortError(reason));
  }

  type(text) {
    const lines = text.split(lineEnding);
    const last = lines.pop();

    for (const line of lines) {
      this.insert(line);
      this.enterLine();
    }
    this.insert(last);
  }
}

module.exports = { Editor };
