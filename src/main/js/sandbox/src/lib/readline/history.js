'use strict';

// The lines that were entered before, the latest first; they stand in the interface, for all to see.
class History {
  #iface;
  #editor;
  #search = null;

  constructor(iface, editor) {
    this.#iface = iface;
    this.#editor = editor;
  }

  // What was typed before the first step is what is looked for.
  follow({ name, ctrl, meta, shift }) {
    const iface = this.#iface;

    if ((name === 'up' || name === 'down') && !ctrl && !meta && !shift) {
      this.#search ??= iface.line.slice(0, iface.cursor);
    } else if (this.#search !== null) {
      this.#search = null;
      if (iface.history.length === iface.historyIndex) iface.historyIndex = -1;
    }
  }

  // Through the lines that begin like what was typed; 1 goes to older ones.
  browse(direction) {
    const iface = this.#iface;
    const { history, line } = iface;

    if (direction > 0 ? iface.historyIndex >= history.length || history.length === 0 : iface.historyIndex < 0) return;

    const search = this.#search || '';
    let index = iface.historyIndex + direction;

    while (index >= 0 && index < history.length && (!history[index].startsWith(search) || line === history[index])) index += direction;

    const found = history[index] ?? search;

    iface.historyIndex = index;
    this.#editor.replace(found, found.length);
  }

  // The line as it is kept.
  add() {
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
}

module.exports = { History };
