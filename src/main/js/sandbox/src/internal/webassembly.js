'use strict';

// The engine's WebAssembly, completed to what Node's has, in the same order.
const { WebAssembly } = require('internal/natives');
const { streaming } = require('../lib/webassembly/streaming');
const { Exception, Tag } = require('../lib/webassembly/tags');

const { compile, instantiate, validate, Module, Instance, Table, Memory, Global, CompileError, LinkError, RuntimeError } = WebAssembly;
const functions = { compile, validate, instantiate, ...streaming({ compile, instantiate }) };
const classes = { Module, Instance, Table, Memory, Global, Tag, Exception, CompileError, LinkError, RuntimeError };

for (const name of Object.keys({ ...functions, ...classes })) delete WebAssembly[name];
for (const name of Object.keys(functions)) {
  Object.defineProperty(WebAssembly, name, { value: functions[name], writable: true, enumerable: true, configurable: true });
}
for (const name of Object.keys(classes)) {
  Object.defineProperty(WebAssembly, name, { value: classes[name], writable: true, enumerable: false, configurable: true });
}

module.exports = { WebAssembly };
