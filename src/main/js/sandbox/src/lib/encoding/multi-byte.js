'use strict';

// Encodings of several bytes a character, which the host knows.
const native = require('internal/host').nativeFunctions('encoding');

function multiByteDecoder(name, fatal) {
  const handle = native.open(name, fatal);

  return handle && {
    decode(bytes, { stream }) {
      const text = native.decode(handle, bytes, stream);

      if (text === undefined) throw new TypeError('The encoded data was not valid');

      return text;
    }
  };
}

module.exports = { multiByteDecoder };
