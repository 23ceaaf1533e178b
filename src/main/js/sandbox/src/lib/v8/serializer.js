'use strict';

const types = require('util/types');
const { Buffer } = require('buffer');
const { errorFields, errorTags, regexpFlags, tags, version, views } = require('./format');

const MAX_SMI = 2 ** 31 - 1;

class Serializer {
  #bytes = Buffer.alloc(256);
  #length = 0;
  #ids = new Map();
  #transferred = new Map();
  #viewsAreHostObjects = false;

  #room(count) {
    if (this.#length + count > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(2 * this.#bytes.length, this.#length + count));

      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#length += count;

    return this.#length - count;
  }

  #byte(value) {
    const start = this.#room(1);

    this.#bytes[start] = value;
  }

  #varint(value) {
    let rest = BigInt(value);

    for (; rest >= 0x80n; rest >>= 7n) this.#byte(Number(rest & 0x7fn) | 0x80);
    this.#byte(Number(rest));
  }

  #int(value) {
    let rest = value;

    for (; rest >= 0x80; rest = Math.floor(rest / 128)) this.#byte(rest % 128 | 0x80);
    this.#byte(rest);
  }

  writeHeader() {
    this.#byte(tags.version);
    this.#byte(version);
  }

  writeUint32(value) {
    this.#int(value >>> 0);
  }

  writeUint64(high, low) {
    this.#varint(BigInt(high >>> 0) << 32n | BigInt(low >>> 0));
  }

  writeDouble(value) {
    const start = this.#room(8);

    this.#bytes.writeDoubleLE(value, start);
  }

  writeRawBytes(source) {
    if (!ArrayBuffer.isView(source) && !types.isAnyArrayBuffer(source)) {
      throw Object.assign(new TypeError('source must be a TypedArray or a DataView'), { code: 'ERR_INVALID_ARG_TYPE' });
    }

    const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);

    const start = this.#room(bytes.length);

    this.#bytes.set(bytes, start);
  }

  releaseBuffer() {
    const result = Buffer.from(this.#bytes.subarray(0, this.#length));

    this.#bytes = Buffer.alloc(256);
    this.#length = 0;
    this.#ids = new Map();

    return result;
  }

  transferArrayBuffer(id, arrayBuffer) {
    this.#transferred.set(arrayBuffer, id);
  }

  _setTreatArrayBufferViewsAsHostObjects(flag) {
    this.#viewsAreHostObjects = Boolean(flag);
  }

  writeValue(value) {
    switch (typeof value) {
      case 'undefined': this.#byte(tags.undefined); break;
      case 'boolean': this.#byte(value ? tags.true : tags.false); break;
      case 'number': this.#number(value); break;
      case 'bigint':
        this.#byte(tags.bigint);
        this.#bigint(value);
        break;
      case 'string': this.#string(value); break;
      case 'object':
        if (value === null) this.#byte(tags.null);
        else this.#object(value);
        break;
      default: this.#refuse(value);
    }

    return true;
  }

  #refuse(value) {
    const what = typeof value === 'symbol' ? String(value) : typeof value === 'function' ? String(value) : `#<${ value.constructor?.name ?? 'Object' }>`;

    throw new this._getDataCloneError(`${ what } could not be cloned.`);
  }

  #number(value) {
    if (Number.isInteger(value) && !Object.is(value, -0) && value <= MAX_SMI && value >= -MAX_SMI - 1) {
      this.#byte(tags.int32);
      this.#int(value >= 0 ? 2 * value : -2 * value - 1);
    } else {
      this.#byte(tags.double);
      this.writeDouble(value);
    }
  }

  #bigint(value) {
    let digits = value < 0n ? -value : value;
    const words = [];

    for (; digits > 0n; digits >>= 64n) words.push(digits & 0xffffffffffffffffn);
    this.#int(words.length * 16 + (value < 0n ? 1 : 0));

    for (const word of words) {
      const start = this.#room(8);

      this.#bytes.writeBigUInt64LE(word, start);
    }
  }

  #string(text) {
    // eslint-disable-next-line no-control-regex
    if (/^[\0-\xff]*$/.test(text)) {
      this.#byte(tags.oneByte);
      this.#int(text.length);

      const place = this.#room(text.length);

      this.#bytes.latin1Write(text, place, text.length);

      return;
    }

    const count = 2 * text.length;
    const lengthBytes = count < 0x80 ? 1 : count < 0x4000 ? 2 : count < 0x200000 ? 3 : count < 0x10000000 ? 4 : 5;

    // The characters begin at an even place.
    if ((this.#length + 1 + lengthBytes) % 2 !== 0) this.#byte(tags.padding);
    this.#byte(tags.twoByte);
    this.#int(count);

    const start = this.#room(count);

    this.#bytes.ucs2Write(text, start, count);
  }

  #object(value) {
    const known = this.#ids.get(value);

    if (known !== undefined) {
      this.#byte(tags.reference);
      this.#int(known);

      return;
    }

    // A view's memory comes before the view.
    if (ArrayBuffer.isView(value) && !this.#viewsAreHostObjects && !this.#ids.has(value.buffer)) this.writeValue(value.buffer);
    this.#ids.set(value, this.#ids.size);
    this.#writeByClass(value);
  }

  #writeByClass(value) {
    if (Array.isArray(value)) this.#array(value);
    else if (types.isDate(value)) this.#tagged(tags.date, () => this.writeDouble(Date.prototype.getTime.call(value)));
    else if (types.isBoxedPrimitive(value)) this.#boxed(value);
    else if (types.isRegExp(value)) this.#regexp(value);
    else if (types.isMap(value)) this.#map(value);
    else if (types.isSet(value)) this.#set(value);
    else if (types.isAnyArrayBuffer(value)) this.#arrayBuffer(value);
    else if (ArrayBuffer.isView(value)) this.#view(value);
    else if (types.isNativeError(value)) this.#error(value);
    else if (types.isProxy(value) || types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value) || types.isGeneratorObject(value)) this.#refuse(value);
    else this.#plainObject(value);
  }

  #tagged(tag, write) {
    this.#byte(tag);
    write();
  }

  #properties(object, keys) {
    let count = 0;

    for (const key of keys) {
      // Getters may take away what comes later.
      if (!Object.prototype.propertyIsEnumerable.call(object, key)) continue;

      const index = Number(key);

      if (String(index) === key && Number.isInteger(index) && index >= 0 && index < 2 ** 32 - 1) this.#number(index);
      else this.#string(key);
      this.writeValue(object[key]);
      count++;
    }

    return count;
  }

  #plainObject(object) {
    this.#byte(tags.object);

    const count = this.#properties(object, Object.keys(object));

    this.#byte(tags.endObject);
    this.#int(count);
  }

  #array(array) {
    const { length } = array;
    const keys = Object.keys(array);
    const extra = keys.filter((key) => !/^(0|[1-9]\d*)$/.test(key) || Number(key) >= length);
    const isSparse = keys.length - extra.length < length;
    let count;

    if (isSparse) {
      this.#byte(tags.sparseArray);
      this.#int(length);
      count = this.#properties(array, keys);
      this.#byte(tags.endSparse);
    } else {
      this.#byte(tags.denseArray);
      this.#int(length);
      for (let i = 0; i < length; i++) this.writeValue(array[i]);
      count = this.#properties(array, extra);
      this.#byte(tags.endDense);
    }

    this.#int(count);
    this.#int(length);
  }

  #boxed(value) {
    if (types.isBooleanObject(value)) {
      this.#byte(Boolean.prototype.valueOf.call(value) ? tags.trueObject : tags.falseObject);
    } else if (types.isNumberObject(value)) {
      this.#tagged(tags.numberObject, () => this.writeDouble(Number.prototype.valueOf.call(value)));
    } else if (types.isBigIntObject(value)) {
      this.#tagged(tags.bigintObject, () => this.#bigint(BigInt.prototype.valueOf.call(value)));
    } else if (types.isStringObject(value)) {
      this.#tagged(tags.stringObject, () => this.#string(String.prototype.valueOf.call(value)));
    } else {
      this.#refuse(value);
    }
  }

  #regexp({ source, flags }) {
    this.#byte(tags.regexp);
    this.#string(source);
    this.#int([ ...flags ].reduce((sum, flag) => sum + 2 ** regexpFlags.indexOf(flag), 0));
  }

  #map(map) {
    const entries = [ ...Map.prototype.entries.call(map) ];

    this.#byte(tags.map);

    for (const [ key, value ] of entries) {
      this.writeValue(key);
      this.writeValue(value);
    }
    this.#byte(tags.endMap);
    this.#int(2 * entries.length);
  }

  #set(set) {
    const values = [ ...Set.prototype.values.call(set) ];

    this.#byte(tags.set);
    for (const value of values) this.writeValue(value);
    this.#byte(tags.endSet);
    this.#int(values.length);
  }

  #arrayBuffer(buffer) {
    const id = this.#transferred.get(buffer);

    if (id !== undefined) {
      this.#byte(tags.transferredBuffer);
      this.#int(id);

      return;
    }
    if (types.isSharedArrayBuffer(buffer)) this.#refuse(buffer);
    this.#byte(tags.arrayBuffer);
    this.#int(buffer.byteLength);
    this.writeRawBytes(buffer);
  }

  #view(view) {
    if (this.#viewsAreHostObjects) {
      this.#byte(tags.hostObject);
      if (typeof this._writeHostObject !== 'function') this.#refuse(view);
      this._writeHostObject(view);

      return;
    }

    const name = classNameOf(view);

    this.#byte(tags.view);
    this.#byte(views[name]);
    this.#int(view.byteOffset);
    this.#int(view.byteLength);
    this.#int(0);
  }

  #error(error) {
    const own = (name) => {
      const { value } = Object.getOwnPropertyDescriptor(error, name) ?? {};

      return value === undefined ? undefined : String(value);
    };
    const field = (name, text) => {
      if (text === undefined) return;
      this.#byte(errorFields[name].charCodeAt(0));
      this.#string(text);
    };

    this.#byte(tags.error);
    if (error.name in errorTags) this.#byte(errorTags[error.name].charCodeAt(0));
    field('message', own('message'));

    if (Object.hasOwn(error, 'cause')) {
      this.#byte(errorFields.cause.charCodeAt(0));
      this.writeValue(error.cause);
    }
    field('stack', typeof error.stack === 'string' ? error.stack : undefined);
    this.#byte(errorFields.end.charCodeAt(0));
  }
}

function classNameOf(view) {
  if (types.isDataView(view)) return 'DataView';

  return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get.call(view);
}

Serializer.prototype._getDataCloneError = Error;

module.exports = { Serializer, classNameOf };
