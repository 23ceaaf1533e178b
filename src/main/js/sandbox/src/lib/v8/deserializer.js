'use strict';

const { Buffer } = require('buffer');
const { errorFields, errorTags, regexpFlags, tags, version, views } = require('./format');

const viewNames = Object.fromEntries(Object.entries(views).map(([ name, tag ]) => [ tag, name ]));
const errorNames = Object.fromEntries(Object.entries(errorTags).map(([ name, tag ]) => [ tag, name ]));

const broken = () => new Error('Unable to deserialize cloned data.');

class Deserializer {
  #bytes;
  #position = 0;
  #objects = [];
  #transferred = new Map();
  #version = 0;

  constructor(buffer) {
    if (!ArrayBuffer.isView(buffer)) {
      throw Object.assign(new TypeError('buffer must be a TypedArray or a DataView'), { code: 'ERR_INVALID_ARG_TYPE' });
    }
    this.buffer = buffer;
    this.#bytes = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }

  #byte() {
    if (this.#position >= this.#bytes.length) throw broken();

    return this.#bytes[this.#position++];
  }

  #varint() {
    let value = 0n;
    let shift = 0n;
    let byte;

    do {
      byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      shift += 7n;
    } while (byte & 0x80);

    return value;
  }

  #int() {
    return Number(this.#varint() & 0xffffffffn);
  }

  #take(length) {
    if (this.#position + length > this.#bytes.length) throw broken();
    this.#position += length;

    return this.#position - length;
  }

  readHeader() {
    if (this.#bytes[this.#position] !== tags.version) {
      throw new Error('Unable to deserialize cloned data due to invalid or unsupported version.');
    } else {
      this.#position++;
      this.#version = this.#int();
      if (this.#version > version) throw new Error('Unable to deserialize cloned data due to invalid or unsupported version.');
    }

    return true;
  }

  getWireFormatVersion() {
    return this.#version;
  }

  readUint32() {
    return this.#int();
  }

  readUint64() {
    const value = this.#varint();

    return [ Number(value >> 32n & 0xffffffffn), Number(value & 0xffffffffn) ];
  }

  readDouble() {
    return this.#bytes.readDoubleLE(this.#take(8));
  }

  _readRawBytes(length) {
    return this.#take(length);
  }

  readRawBytes(length) {
    const offset = this._readRawBytes(length);

    return Buffer.from(this.buffer.buffer, this.buffer.byteOffset + offset, length);
  }

  transferArrayBuffer(id, arrayBuffer) {
    this.#transferred.set(id, arrayBuffer);
  }

  #tag() {
    let tag;

    do tag = this.#byte(); while (tag === tags.padding);

    return tag;
  }

  #remember(object) {
    this.#objects.push(object);

    return object;
  }

  readValue() {
    const value = this.#read(this.#tag());

    // A view follows its memory.
    if (value instanceof ArrayBuffer && this.#bytes[this.#position] === tags.view) {
      this.#position++;

      return this.#view(value);
    }

    return value;
  }

  #read(tag) {
    switch (tag) {
      case tags.undefined: return undefined;
      case tags.null: return null;
      case tags.true: return true;
      case tags.false: return false;
      case tags.int32: return this.#zigzag();
      case tags.uint32: return this.#int();
      case tags.double: return this.readDouble();
      case tags.bigint: return this.#bigint();
      case tags.oneByte:
      case tags.twoByte:
      case tags.utf8: return this.#string(tag);
      case tags.reference: return this.#reference();
      default: return this.#readObject(tag);
    }
  }

  #readObject(tag) {
    switch (tag) {
      case tags.object: return this.#properties(this.#remember({}), tags.endObject);
      case tags.denseArray: return this.#denseArray();
      case tags.sparseArray: return this.#sparseArray();
      case tags.date: return this.#remember(new Date(this.readDouble()));
      case tags.trueObject: return this.#remember(Object(true));
      case tags.falseObject: return this.#remember(Object(false));
      case tags.numberObject: return this.#remember(Object(this.readDouble()));
      case tags.bigintObject: return this.#remember(Object(this.#bigint()));
      case tags.stringObject: return this.#remember(Object(this.#string(this.#tag())));
      case tags.regexp: return this.#regexp();
      case tags.map: return this.#map();
      case tags.set: return this.#set();
      case tags.arrayBuffer: return this.#arrayBuffer();
      case tags.transferredBuffer: return this.#transfer();
      case tags.error: return this.#error();
      case tags.hostObject: return this.#hostObject();
      default: throw broken();
    }
  }

  #zigzag() {
    const value = this.#int();

    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #bigint() {
    const bits = this.#int();
    const length = bits >>> 1;
    let value = 0n;

    for (let i = 0; i < length; i += 8) value |= this.#bytes.readBigUInt64LE(this.#take(8)) << BigInt(8 * i);

    return bits & 1 ? -value : value;
  }

  #string(tag) {
    const length = this.#int();
    const start = this.#take(length);
    const encoding = { [tags.oneByte]: 'latin1', [tags.twoByte]: 'utf16le', [tags.utf8]: 'utf8' }[tag];

    if (encoding === undefined) throw broken();

    return this.#bytes.toString(encoding, start, start + length);
  }

  #reference() {
    const id = this.#int();

    if (id >= this.#objects.length) throw broken();

    return this.#objects[id];
  }

  #properties(object, end) {
    let count = 0;

    for (;;) {
      const tag = this.#tag();

      if (tag === end) break;

      const key = this.#read(tag);

      if (typeof key !== 'string' && typeof key !== 'number') throw broken();
      Object.defineProperty(object, key, { value: this.readValue(), writable: true, enumerable: true, configurable: true });
      count++;
    }
    if (this.#int() !== count) throw broken();

    return object;
  }

  #denseArray() {
    const length = this.#int();

    if (length > this.#bytes.length - this.#position) throw broken();

    const array = this.#remember(new Array(length));

    for (let i = 0; i < length; i++) {
      const tag = this.#bytes[this.#position];

      if (tag === tags.theHole) this.#position++;
      else array[i] = this.readValue();
    }
    this.#properties(array, tags.endDense);
    this.#int();

    return array;
  }

  #sparseArray() {
    const array = this.#remember([]);

    array.length = this.#int();
    this.#properties(array, tags.endSparse);
    this.#int();

    return array;
  }

  #regexp() {
    const source = this.#string(this.#tag());
    const bits = this.#int();

    return this.#remember(new RegExp(source, regexpFlags.filter((flag, index) => flag !== undefined && bits & (1 << index)).join('')));
  }

  #map() {
    const map = this.#remember(new Map());

    for (;;) {
      if (this.#bytes[this.#position] === tags.endMap) break;

      const key = this.readValue();

      map.set(key, this.readValue());
    }
    this.#position++;
    this.#int();

    return map;
  }

  #set() {
    const set = this.#remember(new Set());

    while (this.#bytes[this.#position] !== tags.endSet) set.add(this.readValue());
    this.#position++;
    this.#int();

    return set;
  }

  #arrayBuffer() {
    const length = this.#int();
    const start = this.#take(length);

    return this.#remember(new Uint8Array(this.#bytes.subarray(start, start + length)).buffer);
  }

  #transfer() {
    const buffer = this.#transferred.get(this.#int());

    if (buffer === undefined) throw broken();

    return this.#remember(buffer);
  }

  #view(memory) {
    const name = viewNames[this.#byte()];
    const offset = this.#int();
    const length = this.#int();

    if (this.#version >= 14) this.#int();
    if (name === undefined) throw broken();

    const View = globalThis[name];

    return this.#remember(new View(memory, offset, length / (View.BYTES_PER_ELEMENT ?? 1)));
  }

  #error() {
    const place = this.#objects.push(undefined) - 1;
    let name = 'Error';
    let message;
    let stack;
    let options;

    for (;;) {
      const field = String.fromCharCode(this.#byte());

      if (field === errorFields.end) break;
      if (field === errorFields.message) message = this.#string(this.#tag());
      else if (field === errorFields.stack) stack = this.#string(this.#tag());
      else if (field === errorFields.cause) options = { cause: this.readValue() };
      else name = errorNames[field] ?? name;
    }

    const error = message === undefined ? new globalThis[name](undefined, options) : new globalThis[name](message, options);

    Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
    this.#objects[place] = error;

    return error;
  }

  #hostObject() {
    const place = this.#objects.push(undefined) - 1;

    if (typeof this._readHostObject !== 'function') throw broken();
    this.#objects[place] = this._readHostObject();

    return this.#objects[place];
  }
}

module.exports = { Deserializer };
