'use strict';

// The suite's console. As in Node it writes to the process's standard streams; as long as nobody has looked at
// these, they need not be made for it.
const loader = require('internal/loader');
const output = require('internal/console_output');
const { Console, defineStreams, writer } = require('../lib/console/console');

function write(level, text) {
  const name = level === 'warn' || level === 'error' ? 'stderr' : 'stdout';

  if (loader.loaded('internal/standard_streams')?.isMade(name)) {
    output.withLevel(level, () => require('process')[name].write(`${ text }\n`));
  } else {
    output.write(level, text);
  }
}

const stream = (name) => ({ get: () => require('process')[name], set: undefined });

// Node's global console is an instance of Console by its Symbol.hasInstance only; its prototype is empty.
const console = Object.setPrototypeOf(new Console({ [writer]: write }), {});

Object.defineProperty(Console, Symbol.hasInstance, {
  value: (object) => object === console || Function.prototype[Symbol.hasInstance].call(Console, object)
});
defineStreams(console, stream('stdout'), stream('stderr'), true);
Object.defineProperty(console, 'Console', { value: Console, writable: true, configurable: true, enumerable: true });
// What V8 adds to the console, for debuggers.
Object.assign(console, {
  context: { context(name) { return { ...console }; } }.context, // eslint-disable-line no-unused-vars
  createTask() {
    return { run: (task) => task() };
  }
});
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });

module.exports = console;
