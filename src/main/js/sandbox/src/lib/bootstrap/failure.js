'use strict';

// Turns whatever was thrown into the JSON that xJet's client shows as a suite's error.
const {
  JSONStringify, ObjectCreate, ObjectKeys, String
} = require('./primordials');

// The shape is xJet's own (serializeError): own enumerable properties first, then name, message, stack.
function shapeOf(error) {
  if (typeof error !== 'object' || error === null) return error;
  if ('toJSON' in error && typeof error.toJSON === 'function') return error.toJSON();

  const json = ObjectCreate(null);
  const keys = ObjectKeys(error);

  for (let i = 0; i < keys.length; i++) {
    const value = error[keys[i]];

    if (value !== undefined) json[keys[i]] = value;
  }

  json.name = error.name ?? json.name;
  json.message = error.message ?? json.message;
  json.stack = error.stack ?? json.stack;

  return json;
}

function attempt(read) {
  try {
    const value = read();

    return typeof value === 'string' ? value : undefined;
  } catch {
    // The value defends itself against being read; what cannot be read is left out.
    return undefined;
  }
}

function describe(value) {
  return attempt(() => String(value)) ?? 'a value that cannot be converted to a string';
}

// For what serializeError or JSON.stringify cannot handle: only strings, each read under guard.
function fallback(error) {
  const isObject = typeof error === 'object' && error !== null;
  const json = ObjectCreate(null);

  json.name = (isObject && attempt(() => error.name)) || 'Error';
  json.message = (isObject ? attempt(() => error.message) : undefined) ?? `Thrown: ${ describe(error) }`;
  json.stack = (isObject ? attempt(() => error.stack) : undefined) ?? `${ json.name }: ${ json.message }`;

  return json;
}

function failureJson(error) {
  try {
    const json = JSONStringify(shapeOf(error));

    if (typeof json === 'string') return json;
  } catch {
    // Cyclic, a BigInt, a trap or getter that throws: told in plain strings below.
  }

  return JSONStringify(fallback(error));
}

module.exports = { failureJson };
