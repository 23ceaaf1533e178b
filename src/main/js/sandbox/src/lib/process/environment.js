'use strict';

// process.env: a plain object to look at, whose values are always strings.
const { codes: { ERR_INVALID_OBJECT_DEFINE_PROPERTY } } = require('internal/errors');

const host = require('internal/host');

const text = (value) => `${ value }`;

function write(target, key, value) {
  target[key] = value;
  if (key === 'TZ') host.setTimeZone(value);
}

const handler = {
  deleteProperty(target, key) {
    delete target[key];
    if (key === 'TZ') host.setTimeZone(undefined);

    return true;
  },
  set(target, key, value) {
    write(target, text(key), text(value));

    return true;
  },
  defineProperty(target, key, descriptor) {
    if ('get' in descriptor || 'set' in descriptor) {
      throw new ERR_INVALID_OBJECT_DEFINE_PROPERTY(
        "'process.env' does not accept an accessor(getter/setter) descriptor");
    }

    if (!descriptor.configurable || !descriptor.writable || !descriptor.enumerable) {
      throw new ERR_INVALID_OBJECT_DEFINE_PROPERTY(
        "'process.env' only accepts a configurable, writable, and enumerable data descriptor");
    }

    write(target, text(key), text(descriptor.value));

    return true;
  }
};

// The host gives names and values by turns, each ended by a NUL.
function createEnvironment(entriesText) {
  const parts = entriesText.split('\0');
  const entries = Object.create({});

  for (let i = 0; i + 1 < parts.length; i += 2) entries[parts[i]] = parts[i + 1];

  return new Proxy(entries, handler);
}

module.exports = { createEnvironment };
