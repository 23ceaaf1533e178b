'use strict';

// Which key does what to the line that is being edited.
const { monotonicNow } = require('internal/util');
const { clearScreenDown, cursorTo } = require('./cursor');

class Keyboard {
  #iface;
  #editor;
  #returnSeenAt;
  previousKey = null;

  constructor(iface, editor) {
    this.#iface = iface;
    this.#editor = editor;
  }

  onKey(text, key = {}) {
    const editor = this.#editor;
    const { name, ctrl, meta, shift, sequence } = key ?? {};
    const previousName = this.previousKey?.name;

    this.previousKey = key;
    if (!meta || name !== 'y') editor.stopYanking();
    editor.history.follow(key ?? {});

    if (sequence?.[0] === '\x1f') return editor.undo();
    if (sequence?.[0] === '\x1e') return editor.redo();
    if (name === 'escape') return undefined;

    if (ctrl && shift) {
      if (name === 'backspace') return editor.deleteLineLeft();

      return name === 'delete' ? editor.deleteLineRight() : undefined;
    }
    if (ctrl) return this.#onControl(name);
    if (meta) return this.#onMeta(name);

    return this.#onPlain(text, key ?? {}, previousName);
  }

  #onControl(name) {
    const iface = this.#iface;
    const editor = this.#editor;

    switch (name) {
      case 'c': return iface.listenerCount('SIGINT') > 0 ? iface.emit('SIGINT') : editor.end('Aborted with Ctrl+C');
      case 'd': return iface.cursor === 0 && iface.line.length === 0 ? editor.end('Aborted with Ctrl+D') : editor.deleteRight();
      case 'h': return editor.deleteLeft();
      case 'u': return editor.deleteLineLeft();
      case 'k': return editor.deleteLineRight();
      case 'a': return editor.moveCursor(-Infinity);
      case 'e': return editor.moveCursor(Infinity);
      case 'b': return editor.left();
      case 'f': return editor.right();
      case 'l':
        cursorTo(iface.output, 0, 0);
        clearScreenDown(iface.output);

        return editor.refresh();
      case 'n': return editor.history.browse(-1);
      case 'p': return editor.history.browse(1);
      case 'y': return editor.yank();
      case 'z': return iface.listenerCount('SIGTSTP') > 0 ? iface.emit('SIGTSTP') : undefined;
      case 'w':
      case 'backspace': return editor.deleteWordLeft();
      case 'delete': return editor.deleteWordRight();
      case 'left': return editor.wordLeft();
      case 'right': return editor.wordRight();
      default: return undefined;
    }
  }

  #onMeta(name) {
    const editor = this.#editor;

    switch (name) {
      case 'b': return editor.wordLeft();
      case 'f': return editor.wordRight();
      case 'd':
      case 'delete': return editor.deleteWordRight();
      case 'backspace': return editor.deleteWordLeft();
      case 'y': return editor.yankPrevious();
      default: return undefined;
    }
  }

  #onPlain(text, { name }, previousName) {
    const iface = this.#iface;
    const editor = this.#editor;

    switch (name) {
      case 'return':
        this.#returnSeenAt = monotonicNow();

        return editor.enterLine();
      case 'enter':
        if (this.#returnSeenAt === undefined || monotonicNow() - this.#returnSeenAt > iface.crlfDelay) editor.enterLine();
        this.#returnSeenAt = undefined;

        return undefined;
      case 'backspace': return editor.deleteLeft();
      case 'delete': return editor.deleteRight();
      case 'left': return editor.left();
      case 'right': return editor.right();
      case 'home': return editor.moveCursor(-Infinity);
      case 'end': return editor.moveCursor(Infinity);
      case 'up': return editor.history.browse(1);
      case 'down': return editor.history.browse(-1);
      case 'tab':
        if (typeof iface.completer === 'function' && iface.isCompletionEnabled) return editor.complete(previousName === 'tab');
        // falls through
      default:
        return typeof text === 'string' && text ? editor.type(text) : undefined;
    }
  }
}

module.exports = { Keyboard };
