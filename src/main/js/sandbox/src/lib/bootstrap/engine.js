'use strict';

// Takes away what the engine has and Node 20 has not, and keeps what the sandbox itself uses of it.
const { ArrayIsArray, ObjectDefineProperty, TypeError, getOwnPropertyDescriptor, uncurry } = require('./primordials');

function defineSymbol(name) {
  ObjectDefineProperty(Symbol, name, {
    __proto__: null, value: Symbol.for(`nodejs.${ name }`), writable: false, enumerable: false, configurable: false
  });
}

// Intl Locale Info, as V8 11 has it: accessors.
function addLocaleInformation(host) {
  const names = [ 'calendars', 'collations', 'hourCycles', 'numberingSystems', 'textInfo', 'timeZones', 'weekInfo' ];

  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    const { get } = getOwnPropertyDescriptor({
      get [name]() {
        const value = host.localeInformation(this, name);
        if (value === false) throw new TypeError(`Method Intl.Locale.prototype.${ name } called on incompatible receiver ${ receiverText(this) }`);

        return value;
      }
    }, name);

    ObjectDefineProperty(Intl.Locale.prototype, name, {
      __proto__: null, get, set: undefined, enumerable: false, configurable: true
    });
  }
}

function receiverText(value) {
  if (typeof value === 'function' || typeof value !== 'object' || value === null) return String(value);

  return ArrayIsArray(value) ? '[object Array]' : `#<${ value.constructor?.name ?? 'Object' }>`;
}

// What the sandbox's modules may use of the engine and suites may not see.
function nativesOf(host) {
  const { AsyncContext, TextDecoder, TextEncoder, WebAssembly } = globalThis;
  const transfer = uncurry(ArrayBuffer.prototype.transfer);

  return {
    AsyncContext,
    TextDecoder,
    TextEncoder,
    WebAssembly,
    Uint8ArraySetFromBase64: uncurry(host.Uint8ArraySetFromBase64),
    Uint8ArraySetFromHex: uncurry(host.Uint8ArraySetFromHex),
    Uint8ArrayToBase64: uncurry(host.Uint8ArrayToBase64),
    Uint8ArrayToHex: uncurry(host.Uint8ArrayToHex),
    detach(buffer) { transfer(buffer, 0); }
  };
}

function tidyEngine(host) {
  const natives = nativesOf(host);

  delete globalThis.AsyncContext;
  delete globalThis.TextDecoder;
  delete globalThis.TextEncoder;

  // ECMAScript 2024, which V8 11 knows in parts only.
  delete ArrayBuffer.prototype.detached;
  delete ArrayBuffer.prototype.transfer;
  delete ArrayBuffer.prototype.transferToFixedLength;
  delete Intl.Locale.prototype.firstDayOfWeek;
  delete Intl.Locale.prototype.variants;
  delete Map.groupBy;
  delete Object.groupBy;
  delete Promise.withResolvers;

  addLocaleInformation(host);

  // Node adds these to its V8.
  defineSymbol('dispose');
  defineSymbol('asyncDispose');

  return natives;
}

module.exports = { tidyEngine };
