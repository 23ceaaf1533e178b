'use strict';

// Node's Console, whatever it writes to.
const { codes: { ERR_CONSOLE_WRITABLE_STREAM, ERR_INCOMPATIBLE_OPTION_PAIR } } = require('internal/errors');
const { validateArray, validateInteger, validateObject, validateOneOf } = require('internal/validators');
const { formatTime } = require('./time');

// A suite that only passes console on to somebody need not load util.
const formatWithOptions = (...args) => require('util').formatWithOptions(...args);
const inspect = (...args) => require('util').inspect(...args);
const now = () => require('internal/host').now();
const warn = (message) => require('process').emitWarning(message);
const writer = Symbol('writer');
const writers = new WeakMap();

// Hidden, but known to some who write to a console's streams themselves.
function defineStreams(console, stdout, stderr, ignoreErrors) {
  const hidden = (descriptor) => ({ ...('value' in descriptor && { writable: true }), ...descriptor, enumerable: false, configurable: true });

  Object.defineProperties(console, {
    _stdout: hidden(stdout),
    _stderr: hidden(stderr),
    _ignoreErrors: hidden({ value: Boolean(ignoreErrors) }),
    _times: hidden({ value: new Map() }),
    _stdoutErrorHandler: hidden({ value: (() => (error) => {})() }),
    _stderrErrorHandler: hidden({ value: (() => (error) => {})() })
  });
}

class ConsoleImplementation {
  #counts = new Map();
  #timers = new Map();
  #indent = '';
  #groupIndentation = 2;
  #inspectOptions;

  constructor(options) {
    if (!options || typeof options.write === 'function') {
      options = { stdout: options, stderr: arguments[1], ignoreErrors: arguments[2] };
    }

    const { stdout, stderr = stdout, colorMode = 'auto', inspectOptions, groupIndentation } = options;
    const write = options[writer] ?? this.#streamWriter(stdout, stderr, options.ignoreErrors ?? true);

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

    this.#inspectOptions = { ...(colorMode === true ? { colors: true } : {}), ...inspectOptions };
    writers.set(this, write);
    bindMethods(this);
  }

  #streamWriter(stdout, stderr, ignoreErrors) {
    if (!stdout || typeof stdout.write !== 'function') throw new ERR_CONSOLE_WRITABLE_STREAM('stdout');
    if (!stderr || typeof stderr.write !== 'function') throw new ERR_CONSOLE_WRITABLE_STREAM('stderr');
    defineStreams(this, { value: stdout }, { value: stderr }, ignoreErrors);

    return (level, text) => {
      const stream = level === 'warn' || level === 'error' ? this._stderr : this._stdout;

      try {
        stream.write(`${ text }\n`);
      } catch (error) {
        if (!this._ignoreErrors) throw error;
      }
    };
  }

  #log(level, args) {
    let text = formatWithOptions(this.#inspectOptions, ...args);

    if (this.#indent !== '') text = this.#indent + text.replaceAll('\n', `\n${ this.#indent }`);
    writers.get(this)(level, text);
  }

  log(...args) { this.#log('info', args); }

  warn(...args) { this.#log('warn', args); }

  error(...args) { this.#log('error', args); }

  debug(...args) { this.#log('debug', args); }

  info(...args) { this.#log('info', args); }

  dirxml(...args) { this.#log('info', args); }

  dir(object, options) {
    this.#log('info', [ '%s', inspect(object, { customInspect: false, ...this.#inspectOptions, ...options }) ]);
  }

  trace(...args) {
    const error = { name: 'Trace', message: formatWithOptions(this.#inspectOptions, ...args) };

    Error.captureStackTrace(error, ConsoleImplementation.prototype.trace);
    this.#log('error', [ '%s', error.stack ]);
  }

  assert(condition, ...args) {
    if (condition) return;
    args[0] = `Assertion failed${ args.length === 0 ? '' : `: ${ args[0] }` }`;
    this.#log('warn', args);
  }

  clear() {}

  count(label = 'default') {
    label = `${ label }`;

    const count = (this.#counts.get(label) ?? 0) + 1;

    this.#counts.set(label, count);
    this.#log('info', [ '%s', `${ label }: ${ count }` ]);
  }

  countReset(label = 'default') {
    if (!this.#counts.delete(`${ label }`)) warn(`Count for '${ label }' does not exist`);
  }

  group(...args) {
    if (args.length > 0) this.#log('info', args);
    this.#indent += ' '.repeat(this.#groupIndentation);
  }

  groupCollapsed(...args) { this.group(...args); }

  groupEnd() {
    this.#indent = this.#indent.slice(0, this.#indent.length - this.#groupIndentation);
  }

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

    this.#log('info', [ '%s: %s', label, formatTime(now() - start), ...data ]);

    return true;
  }

  table(data, properties) {
    if (properties !== undefined) validateArray(properties, 'properties');

    const text = require('./tabular').tabular(data, properties);

    if (text === undefined) this.#log('info', [ data ]);
    else this.#log('info', [ '%s', text ]);
  }

  profile() {}

  profileEnd() {}

  timeStamp() {}
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

module.exports = { Console, defineStreams, writer };
