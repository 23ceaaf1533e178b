'use strict';

// One line that is being typed on a terminal: its text, cursor and history, and how it is shown.
const { AbortError } = require('internal/errors');
const { monotonicNow } = require('internal/util');
const { stripVTControlCharacters } = require('internal/inspect');
const { getStringWidth } = require('../inspect/width');
const { clearScreenDown, cursorTo, moveCursor } = require('./cursor');
const { complete } = require('./completion');

const KILLED_TEXTS = 32;
const UNDO_STEPS = 2048;
const lineEnding = /\r?\n|\r(?!\n)/;

const kQuestionReject = Symbol('_questionReject');
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
  #search = null;
  #previousKey = null;
  #returnSeenAt;

  constructor(iface) {
    this.#iface = iface;
  }

  // Where on the screen a text ends that begins at the left edge.
  #endOf(text) {
    const { columns, tabSize } = this.#iface;
    let offset = 0;
    let rows = 0;

    for (const character of stripVTControlCharacters(text)) {
      if (character === '\n') {
        rows += Math.ceil(offset / columns) || 1;
        offset = 0;
      } else if (character === '\t') {
        offset += tabSize - offset % tabSize;
      } else {
        const width = getStringWidth(character, false);

        // A wide character does not start in the last column.
        if (width === 2 && (offset + 1) % columns === 0) offset++;
        offset += width;
      }
    }

    const cols = offset % columns;

    return { cols, rows: rows + (offset - cols) / columns };
  }

  cursorPosition() {
    const { line, cursor } = this.#iface;

    return this.#endOf(this.#iface.getPrompt() + line.slice(0, cursor));
  }

  refresh() {
    const iface = this.#iface;
    const { output } = iface;
    const shown = iface.getPrompt() + iface.line;
    const end = this.#endOf(shown);
    const cursor = this.cursorPosition();

    if (iface.prevRows > 0) moveCursor(output, 0, -iface.prevRows);
    cursorTo(output, 0);
    clearScreenDown(output);
    iface._writeToOutput(shown);
    // Makes the terminal begin the next line.
    if (end.cols === 0) iface._writeToOutput(' ');
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
    else iface._writeToOutput(text);
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

  #step(from, to) {
    const { line: text, cursor } = this.#iface;
    const entry = from.pop();

    if (entry === undefined) return;
    to.push({ text, cursor });
    this.#set(entry.text, entry.cursor);
  }

  #yank() {
    if (this.#killed.length === 0) return;
    this.#isYanking = true;
    this.insert(this.#killed[this.#killedIndex]);
  }

  #yankPrevious() {
    if (!this.#isYanking || this.#killed.length < 2) return;

    const { line, cursor } = this.#iface;
    const head = line.slice(0, cursor - this.#killed[this.#killedIndex].length);

    this.#killedIndex = (this.#killedIndex + 1) % this.#killed.length;

    const text = this.#killed[this.#killedIndex];

    this.#set(head + text + line.slice(cursor), head.length + text.length);
  }

  // Through the lines that begin like what was typed; 1 goes to older ones.
  #browse(direction) {
    const iface = this.#iface;
    const { history, line } = iface;

    if (direction > 0 ? iface.historyIndex >= history.length || history.length === 0 : iface.historyIndex < 0) return;
    this.#remember();

    const search = this.#search || '';
    let index = iface.historyIndex + direction;

    while (index >= 0 && index < history.length && (!history[index].startsWith(search) || line === history[index])) index += direction;

    const found = history[index] ?? search;

    iface.historyIndex = index;
    this.#set(found, found.length);
  }

  #addToHistory() {
    const iface = this.#iface;
    const { line, history, historySize } = iface;

    if (line.length === 0 || historySize === 0 || line.trim().length === 0) return line;

    if (history[0] !== line) {
      const duplicate = iface.removeHistoryDuplicates ? history.indexOf(line) : -1;

      if (duplicate !== -1) history.splice(duplicate, 1);
      history.unshift(line);
      if (history.length > historySize) history.pop();
    }
    iface.historyIndex = -1;

    // A listener may change or remove it.
    const [ kept ] = history;

    iface.emit('history', history);

    return kept;
  }

  enterLine() {
    const line = this.#addToHistory();

    this.#undo = [];
    this.#redo = [];
    this.#iface.clearLine();
    this.#iface._onLine(line);
  }

  #end(reason) {
    this.#iface.close();
    this.#iface[kQuestionReject]?.(new AbortError(reason));
  }

  #onControl(name) {
    const iface = this.#iface;
    const { line, cursor, output } = iface;

    switch (name) {
      case 'c': return iface.listenerCount('SIGINT') > 0 ? iface.emit('SIGINT') : this.#end('Aborted with Ctrl+C');
      case 'd': return cursor === 0 && line.length === 0
        ? this.#end('Aborted with Ctrl+D')
        : this.#cut(cursor, Math.min(line.length, cursor + lengthRight(line, cursor)));
      case 'h': return this.#cut(cursor - lengthLeft(line, cursor), cursor);
      case 'u': return this.#cut(0, cursor, true);
      case 'k': return this.#cut(cursor, line.length, true);
      case 'a': return this.moveCursor(-Infinity);
      case 'e': return this.moveCursor(Infinity);
      case 'b': return this.moveCursor(-lengthLeft(line, cursor));
      case 'f': return this.moveCursor(lengthRight(line, cursor));
      case 'l':
        cursorTo(output, 0, 0);
        clearScreenDown(output);

        return this.refresh();
      case 'n': return this.#browse(-1);
      case 'p': return this.#browse(1);
      case 'y': return this.#yank();
      case 'z': return iface.listenerCount('SIGTSTP') > 0 ? iface.emit('SIGTSTP') : undefined;
      case 'w':
      case 'backspace': return this.#cut(this.#wordStart(), cursor);
      case 'delete': return this.#cut(cursor, this.#wordEnd());
      case 'left': return this.moveCursor(this.#wordStart() - cursor);
      case 'right': return this.moveCursor(this.#wordEnd() - cursor);
      default: return undefined;
    }
  }

  #onMeta(name) {
    const { cursor } = this.#iface;

    switch (name) {
      case 'b': return this.moveCursor(this.#wordStart() - cursor);
      case 'f': return this.moveCursor(this.#wordEnd() - cursor);
      case 'd':
      case 'delete': return this.#cut(cursor, this.#wordEnd());
      case 'backspace': return this.#cut(this.#wordStart(), cursor);
      case 'y': return this.#yankPrevious();
      default: return undefined;
    }
  }

  #onPlain(text, { name }, previousName) {
    const iface = this.#iface;
    const { line, cursor } = iface;

    switch (name) {
      case 'return':
        this.#returnSeenAt = monotonicNow();

        return this.enterLine();
      case 'enter':
        if (this.#returnSeenAt === undefined || monotonicNow() - this.#returnSeenAt > iface.crlfDelay) this.enterLine();
        this.#returnSeenAt = undefined;

        return undefined;
      case 'backspace': return this.#cut(cursor - lengthLeft(line, cursor), cursor);
      case 'delete': return this.#cut(cursor, Math.min(line.length, cursor + lengthRight(line, cursor)));
      case 'left': return this.moveCursor(-lengthLeft(line, cursor));
      case 'right': return this.moveCursor(lengthRight(line, cursor));
      case 'home': return this.moveCursor(-Infinity);
      case 'end': return this.moveCursor(Infinity);
      case 'up': return this.#browse(1);
      case 'down': return this.#browse(-1);
      case 'tab':
        if (typeof iface.completer === 'function' && iface.isCompletionEnabled) return complete(iface, this, previousName === 'tab');
        // falls through
      default:
        return typeof text === 'string' && text ? this.#type(text) : undefined;
    }
  }

  #type(text) {
    const lines = text.split(lineEnding);
    const last = lines.pop();

    for (const line of lines) {
      this.insert(line);
      this.enterLine();
    }
    this.insert(last);
  }

  #updateSearch({ name, ctrl, meta, shift }) {
    const iface = this.#iface;

    if ((name === 'up' || name === 'down') && !ctrl && !meta && !shift) {
      this.#search ??= iface.line.slice(0, iface.cursor);
    } else if (this.#search !== null) {
      this.#search = null;
      if (iface.history.length === iface.historyIndex) iface.historyIndex = -1;
    }
  }

  onKey(text, key = {}) {
    const { name, ctrl, meta, shift, sequence } = key ?? {};
    const previousName = this.#previousKey?.name;

    this.#previousKey = key;
    if (!meta || name !== 'y') this.#isYanking = false;
    this.#updateSearch(key ?? {});

    if (sequence?.[0] === '\x1f') return this.#step(this.#undo, this.#redo);
    if (sequence?.[0] === '\x1e') return this.#step(this.#redo, this.#undo);
    if (name === 'escape') return undefined;

    if (ctrl && shift) {
      const { line, cursor } = this.#iface;

      if (name === 'backspace') return this.#cut(0, cursor, true);

      return name === 'delete' ? this.#cut(cursor, line.length, true) : undefined;
    }
    if (ctrl) return this.#onControl(name);
    if (meta) return this.#onMeta(name);

    return this.#onPlain(text, key ?? {}, previousName);
  }
}

module.exports = { Editor, kQuestionReject };
