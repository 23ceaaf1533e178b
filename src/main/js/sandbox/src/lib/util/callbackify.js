'use strict';

const { codes: { ERR_FALSY_VALUE_REJECTION } } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { plainDescriptors } = require('internal/util');

function reject(reason, callback) {
  let error = reason;

  if (!reason) {
    // A callback could not tell a falsy reason from success.
    error = new ERR_FALSY_VALUE_REJECTION(reason);
    Error.captureStackTrace(error, reject);
  }

  return callback(error);
}

function callbackify(original) {
  validateFunction(original, 'original');

  function callbackified(...args) {
    const last = args.pop();
    validateFunction(last, 'last argument');
    const callback = last.bind(this);
    Reflect.apply(original, this, args).then(
      (result) => require('process').nextTick(callback, null, result),
      (reason) => require('process').nextTick(reject, reason, callback)
    );
  }

  const descriptors = plainDescriptors(original);
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  Object.defineProperties(callbackified, descriptors);

  return callbackified;
}

module.exports = { callbackify };
