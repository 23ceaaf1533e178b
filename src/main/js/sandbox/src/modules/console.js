'use strict';

// The suite's console: what it writes goes to the host, with a level.
const host = require('internal/host');
const { Console, writer } = require('../lib/console/console');

// Node's global console is an instance of Console by its Symbol.hasInstance only; its prototype is empty.
const console = Object.setPrototypeOf(new Console({ [writer]: host.console }), {});

Object.defineProperty(Console, Symbol.hasInstance, {
  value: (object) => object === console || Function.prototype[Symbol.hasInstance].call(Console, object)
});
Object.defineProperty(console, 'Console', { value: Console, writable: true, configurable: true, enumerable: true });
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });

module.exports = console;
