'use strict';

// The suite's console. As in Node it writes to the process's standard streams; as long as nobody has looked at
// these, they need not be made for it.
const loader = require('internal/loader');
const output = require('internal/console_output');
const { Console, writer } = require('../lib/console/console');
const { defineStreams, propertyFor, showsColors, writeToStream } = require('../lib/console/streams');

// Streams that the suite has put in the place of the process's.
const replaced = { __proto__: null };
const nameOf = { _stdout: 'stdout', _stderr: 'stderr' };

function isOnStream(name) {
  return replaced[name] !== undefined || loader.loaded('internal/standard_streams')?.isMade(name) === true;
}

function write(self, level, text) {
  if (isOnStream(nameOf[propertyFor(level)])) output.withLevel(level, () => writeToStream(console, level, text));
  else output.write(level, text);
}

write.isOnStreams = () => isOnStream('stdout');
write.showsColors = (level) => {
  const property = propertyFor(level);

  return isOnStream(nameOf[property]) && showsColors(console[property]);
};

const stream = (name) => ({
  get: () => replaced[name] ?? require('process')[name],
  set: (value) => { replaced[name] = value; }
});

// Node's global console is an instance of Console by its Symbol.hasInstance only; its prototype is empty.
const console = Object.setPrototypeOf(new Console({ [writer]: write }), {});

Object.defineProperty(Console, Symbol.hasInstance, {
  value: (object) => object === console || Function.prototype[Symbol.hasInstance].call(Console, object)
});
defineStreams(console, stream('stdout'), stream('stderr'), true);
Object.defineProperty(console, 'Console', { value: Console, writable: true, configurable: true, enumerable: true });
// What V8 has for debuggers.
Object.assign(console, {
  profile() {},
  profileEnd() {},
  timeStamp() {},
  context: { context(name) { return { ...console }; } }.context, // eslint-disable-line no-unused-vars
  createTask() {
    return { run: (task) => task() };
  }
});

module.exports = console;
