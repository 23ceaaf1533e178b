'use strict';

// Takes the first n bytes, or characters, off a list of Buffers, or of strings, that holds more than that.
module.exports = function take(list, n) {
  const parts = [];
  let missing = n;

  while (missing >= list[0].length) {
    const part = list.shift();

    parts.push(part);
    missing -= part.length;
    if (missing === 0) break;
  }

  if (missing > 0) {
    const [ first ] = list;

    parts.push(first.slice(0, missing));
    list[0] = first.slice(missing);
  }

  if (parts.length === 1) return parts[0];

  return typeof parts[0] === 'string' ? parts.join('') : require('buffer').Buffer.concat(parts, n);
};
