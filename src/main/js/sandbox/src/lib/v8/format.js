'use strict';

// V8's format for structured clones, version 15: the tags of values and of the classes of views.
const tags = {
  version: 0xff, padding: 0x00, theHole: '-', undefined: '_', null: '0', true: 'T', false: 'F', int32: 'I', uint32: 'U', double: 'N',
  bigint: 'Z', utf8: 'S', oneByte: '"', twoByte: 'c', reference: '^', object: 'o', endObject: '{', sparseArray: 'a', endSparse: '@',
  denseArray: 'A', endDense: '$', date: 'D', trueObject: 'y', falseObject: 'x', numberObject: 'n', bigintObject: 'z', stringObject: 's',
  regexp: 'R', map: ';', endMap: ':', set: '\'', endSet: ',', arrayBuffer: 'B', resizableArrayBuffer: '~', transferredBuffer: 't',
  view: 'V', hostObject: '\\', error: 'r'
};

for (const name of Object.keys(tags)) if (typeof tags[name] === 'string') tags[name] = tags[name].charCodeAt(0);

const views = {
  Int8Array: 'b', Uint8Array: 'B', Uint8ClampedArray: 'C', Int16Array: 'w', Uint16Array: 'W', Int32Array: 'd', Uint32Array: 'D',
  Float32Array: 'f', Float64Array: 'F', BigInt64Array: 'q', BigUint64Array: 'Q', DataView: '?'
};

for (const name of Object.keys(views)) views[name] = views[name].charCodeAt(0);

// Inside of an error.
const errorTags = { EvalError: 'E', RangeError: 'R', ReferenceError: 'F', SyntaxError: 'S', TypeError: 'T', URIError: 'U' };
const errorFields = { message: 'm', cause: 'c', stack: 's', end: '.' };
const regexpFlags = [ 'g', 'i', 'm', 'y', 'u', 's', undefined, 'd', 'v' ];

module.exports = { errorFields, errorTags, regexpFlags, tags, version: 15, views };
