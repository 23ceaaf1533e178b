'use strict';

// Node's Console, whatever it writes to.
const { codes: { ERR_CONSOLE_WRITABLE_STREAM, ERR_INCOMPATIBLE_OPTION_PAIR } } = require('internal/errors');
const { validateArray, validateInteger, validateObject, validateOneOf } = require('internal/validators');
const { defineStreams, propertyFor, showsColors, writeToStream } = require('./streams');
const { formatTime } = require('./time');

// A suite that only passes console on to somebody need not load util.
const formatWithOptions = (...args) => require('util').formatWithOptions(...args);
const inspect = (...args) => require('util').inspect(...args);
const now = () => require('internal/host').now();
const warn = (message) => require('process').emitWarning(message);
const writer = Symbol('writer');

class ConsoleImplementation {
  #counts = new Map();
  #timers = new Map();
  #indent = '';
  #groupIndentation = 2;
  #colorMode;
  #inspectOptions;
  #write;

  constructor(options) {
    if (!options || typeof options.write === 'function') {
      options = { stdout: options, stderr: arguments[1], ignoreErrors: arguments[2] };
    }

    const { stdout, stderr = stdout, colorMode = 'auto', ignoreErrors = true, inspectOptions, groupIndentation } = options;

    if (options[writer] === undefined) {
      if (!stdout || typeof stdout.write !== 'function') throw new ERR_CONSOLE_WRITABLE_STREAM('stdout');
      if (!stderr || typeof stderr.write !== 'function') throw new ERR_CONSOLE_WRITABLE_STREAM('stderr');
    }

    validateOneOf(colorMode, 'colorMode', [ 'auto', true, false ]);
    if (groupIndentation !== undefined) {
      validateInteger(groupIndentation, 'groupIndentation', 0, 1000);
      this.#groupIndentation = groupIndentation;
    }

    if (inspectOptions !== undefined) {
      validateObject(inspectOptions, 'options.inspectOptions');
      if (inspectOptions.colors !== undefined && options.colorMode !== undefined) {
        throw new ERR_INCOMPATIBLE_OPTION_PAIR('options.inspectOptions.color', 'colorMode');
      }
    }

    this.#colorMode = colorMode;
    this.#inspectOptions = inspectOptions;
    this.#write = options[writer] ?? writeToStream;
    bindMethods(this);
    if (options[writer] === undefined) defineStreams(this, { value: stdout }, { value: stderr }, ignoreErrors);
    Object.defineProperty(this, Symbol.toStringTag, { value: 'console', configurable: true });
  }

  // Colours for a terminal, unless it is said otherwise.
  #optionsFor(level) {
    const { colors } = this.#inspectOptions ?? {};

    if (colors !== undefined) return this.#inspectOptions;

    return {
      ...this.#inspectOptions,
      colors: this.#colorMode === 'auto' ? this.#write.showsColors?.(level) ?? showsColors(this[propertyFor(level)]) : this.#colorMode
    };
  }

  #log(level, args) {
    let text = formatWithOptions(this.#optionsFor(level), ...args);

    if (this.#indent !== '') text = this.#indent + text.replaceAll('\n', `\n${ this.#indent }`);
    this.#write(this, level, text);
  }

  log(...args) { this.#log('info', args); }

  warn(...args) { this.#log('warn', args); }

  dir(object, options) {
    this.#log('info', [ '%s', inspect(object, { customInspect: false, ...this.#optionsFor('info'), ...options }) ]);
  }

  // What is made of other methods calls them by their names, so that who has replaced them sees it.

  time(label = 'default') {
    label = `${ label }`;
    if (this.#timers.has(label)) warn(`Label '${ label }' already exists for console.time()`);
    else this.#timers.set(label, now());
  }

  timeEnd(label = 'default') {
    if (this.#logTime('timeEnd', `${ label }`, [])) this.#timers.delete(`${ label }`);
  }

  timeLog(label = 'default', ...data) {
    this.#logTime('timeLog', `${ label }`, data);
  }

  #logTime(method, label, data) {
    const start = this.#timers.get(label);

    if (start === undefined) {
      warn(`No such label '${ label }' for console.${ method }()`);

      return false;
    }

    this.log('%s: %s', label, formatTime(now() - start), ...data);

    return true;
  }

  trace(...args) {
    const error = { name: 'Trace', message: formatWithOptions(this.#optionsFor('error'), ...args) };

    Error.captureStackTrace(error, ConsoleImplementation.prototype.trace);
    this.error(error.stack);
  }

  assert(condition, ...args) {
    if (condition) return;
    args[0] = `Assertion failed${ args.length === 0 ? '' : `: ${ args[0] }` }`;
    this.warn(...args);
  }

  clear() {
    if (this.#write.isOnStreams?.() === false) return;
    if (!this._stdout.isTTY || process.env.TERM === 'dumb') return;

    const { clearScreenDown, cursorTo } = require('readline');

    cursorTo(this._stdout, 0, 0);
    clearScreenDown(this._stdout);
  }

  count(label = 'default') {
    label = `${ label }`;

    const count = (this.#counts.get(label) ?? 0) + 1;

    this.#counts.set(label, count);
    this.log(`${ label }: ${ count }`);
  }

  countReset(label = 'default') {
    if (!this.#counts.delete(`${ label }`)) warn(`Count for '${ label }' does not exist`);
  }

  group(...args) {
    if (args.length > 0) this.log(...args);
    this.#indent += ' '.repeat(this.#groupIndentation);
  }

  groupEnd() {
    this.#indent = this.#indent.slice(0, this.#indent.length - this.#groupIndentation);
  }

  table(data, properties) {
    if (properties !== undefined) validateArray(properties, 'properties');
    this.log(require('./tabular').tabular(data, properties) ?? data);
  }

  debug(...args) { this.#log('debug', args); }

  info(...args) { this.#log('info', args); }

  dirxml(...args) { this.#log('info', args); }

  error(...args) { this.#log('error', args); }

  groupCollapsed(...args) { this.group(...args); }
}

// Node's console methods work without their console: const { log } = console.
function bindMethods(console) {
  for (const name of Object.getOwnPropertyNames(ConsoleImplementation.prototype)) {
    if (name === 'constructor') continue;

    // Looked up on the instance, so that a subclass overrides what it wants to.
    const bound = console[name].bind(console);

    Object.defineProperty(bound, 'name', { value: name, configurable: true });
    Object.defineProperty(bound, 'length', { value: 0, configurable: true });
    Object.defineProperty(console, name, { value: bound, writable: true, enumerable: true, configurable: true });
  }
}

// Works with and without new.
function Console(options) {
  return Reflect.construct(ConsoleImplementation, arguments, new.target ?? Console);
}

Console.prototype = ConsoleImplementation.prototype;
Object.defineProperty(Console.prototype, 'constructor', { value: Console, writable: true, configurable: true });

module.exports = { Console, writer };
