'use strict';

const host = require('internal/host');
const { codes: { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateString, validateUint32 } = require('internal/validators');
const { Buffer } = require('buffer');
const { Serializer: BaseSerializer, classNameOf } = require('../lib/v8/serializer');
const { Deserializer: BaseDeserializer } = require('../lib/v8/deserializer');

function Serializer() {
  return Reflect.construct(BaseSerializer, [], new.target ?? Serializer);
}

function Deserializer(buffer) {
  return Reflect.construct(BaseDeserializer, [ buffer ], new.target ?? Deserializer);
}

Serializer.prototype = BaseSerializer.prototype;
Deserializer.prototype = BaseDeserializer.prototype;

const viewClasses = [
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array',
  'Float64Array', 'DataView', 'Buffer', 'BigInt64Array', 'BigUint64Array'
];

class DefaultSerializer extends Serializer {
  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }

  _writeHostObject(abView) {
    this.writeUint32(viewClasses.indexOf(abView.constructor === Buffer ? 'Buffer' : classNameOf(abView)));
    this.writeUint32(abView.byteLength);
    this.writeRawBytes(new Uint8Array(abView.buffer, abView.byteOffset, abView.byteLength));
  }
}

class DefaultDeserializer extends Deserializer {
  _readHostObject() {
    const name = viewClasses[this.readUint32()];
    const bytes = this.readRawBytes(this.readUint32());

    if (name === 'Buffer') return bytes;

    const View = globalThis[name];
    const size = View.BYTES_PER_ELEMENT ?? 1;
    const { buffer, byteOffset, byteLength } = bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes);

    return new View(buffer, byteOffset, byteLength / size);
  }
}

function serialize(value) {
  const serializer = new DefaultSerializer();

  serializer.writeHeader();
  serializer.writeValue(value);

  return serializer.releaseBuffer();
}

function deserialize(buffer) {
  const deserializer = new DefaultDeserializer(buffer);

  deserializer.readHeader();

  return deserializer.readValue();
}

// The figures are the whole server's: it has one heap.
function getHeapStatistics() {
  const total = host.heapTotal();
  const used = host.heapUsed();
  const limit = host.heapLimit();

  return {
    total_heap_size: total,
    total_heap_size_executable: 0,
    total_physical_size: total,
    total_available_size: limit - used,
    used_heap_size: used,
    heap_size_limit: limit,
    malloced_memory: 0,
    peak_malloced_memory: 0,
    does_zap_garbage: 0,
    number_of_native_contexts: 1,
    number_of_detached_contexts: 0,
    total_global_handles_size: 0,
    used_global_handles_size: 0,
    external_memory: 0
  };
}

function getHeapSpaceStatistics() {
  const total = host.heapTotal();
  const used = host.heapUsed();

  return [ {
    space_name: 'old_space',
    space_size: total,
    space_used_size: used,
    space_available_size: total - used,
    physical_space_size: total
  } ];
}

function getHeapCodeStatistics() {
  return { code_and_metadata_size: 0, bytecode_and_metadata_size: 0, external_script_source_size: 0, cpu_profiler_metadata_size: 0 };
}

function unavailable(name) {
  return { [name]() { throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(`v8.${ name }`); } }[name];
}

class GCProfiler {
  #startTime;

  start() {
    this.#startTime ??= Date.now();
  }

  stop() {
    if (this.#startTime === undefined) return undefined;

    const profile = { version: 1, startTime: this.#startTime, statistics: [], endTime: Date.now() };

    this.#startTime = undefined;

    return profile;
  }
}

module.exports = {
  cachedDataVersionTag: () => 0x5a4a3e20,
  getHeapSnapshot: unavailable('getHeapSnapshot'),
  getHeapStatistics,
  getHeapSpaceStatistics,
  getHeapCodeStatistics,
  setFlagsFromString(flags) {
    validateString(flags, 'flags');
  },
  Serializer,
  Deserializer,
  DefaultSerializer,
  DefaultDeserializer,
  deserialize,
  takeCoverage() {},
  stopCoverage() {},
  serialize,
  writeHeapSnapshot: unavailable('writeHeapSnapshot'),
  promiseHooks: require('../lib/promises/hooks'),
  queryObjects(ctor) {
    if (typeof ctor !== 'function') throw new ERR_INVALID_ARG_TYPE('constructor', 'Function', ctor);

    return unavailable('queryObjects')();
  },
  startupSnapshot: {
    addDeserializeCallback: unavailable('addDeserializeCallback'),
    addSerializeCallback: unavailable('addSerializeCallback'),
    setDeserializeMainFunction: unavailable('setDeserializeMainFunction'),
    isBuildingSnapshot: () => 0
  },
  setHeapSnapshotNearHeapLimit(limit) {
    validateUint32(limit, 'limit', true);
  },
  GCProfiler
};
