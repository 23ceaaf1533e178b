'use strict';

const { codes } = require('internal/errors');
const { validateInt32, validateObject, validatePort, validateString, validateUint32 } = require('internal/validators');
const { isIPv4, isIPv6, numberOf, shorten } = require('./addresses');

const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');

class SocketAddress {
  #address;
  #family;
  #port;
  #flowlabel;

  constructor(options = {}) {
    validateObject(options, 'options');
    let { address, family = 'ipv4', flowlabel = 0, port = 0 } = options;
    if (typeof family.toLowerCase === 'function') family = family.toLowerCase();
    if (family !== 'ipv4' && family !== 'ipv6') throw new codes.ERR_INVALID_ARG_VALUE('options.family', options.family);
    address ??= family === 'ipv4' ? '127.0.0.1' : '::';
    validateString(address, 'options.address');
    validatePort(port, 'options.port');
    validateUint32(flowlabel, 'options.flowlabel', false);
    if (!(family === 'ipv4' ? isIPv4(address) : isIPv6(address))) {
      throw Object.assign(new Error('Invalid socket address'), { code: 'ERR_INVALID_ADDRESS' });
    }
    this.#address = family === 'ipv4' ? address : shorten(address);
    this.#family = family;
    this.#port = Number(port);
    this.#flowlabel = flowlabel;
  }

  static isSocketAddress(value) {
    return typeof value === 'object' && value !== null && #address in value;
  }

  get address() {
    return this.#address;
  }

  get port() {
    return this.#port;
  }

  get family() {
    return this.#family;
  }

  get flowlabel() {
    // Only addresses of the sixth version have one.
    return this.#family === 'ipv6' ? this.#flowlabel : 0;
  }

  toJSON() {
    return { address: this.address, port: this.port, family: this.family, flowlabel: this.flowlabel };
  }

  [kCustomInspect](depth, options, inspect) {
    return depth < 0 ? this : `SocketAddress ${ inspect(this.toJSON(), options) }`;
  }
}

const familyName = { ipv4: 'IPv4', ipv6: 'IPv6' };
const mapped = 0xFFFFn << 32n;

class BlockList {
  #rules = [];

  #take(address, family, name) {
    if (SocketAddress.isSocketAddress(address)) return address;
    validateString(address, name);

    validateString(family, 'family');

    return new SocketAddress({ address, family });
  }

  #add(text, family, low, high) {
    this.#rules.unshift({ text, family, low, high });
  }

  addAddress(address, family = 'ipv4') {
    const socket = this.#take(address, family, 'address');
    const number = numberOf(socket.address, socket.family);

    this.#add(`Address: ${ familyName[socket.family] } ${ socket.address }`, socket.family, number, number);
  }

  addRange(start, end, family = 'ipv4') {
    const from = this.#take(start, family, 'start');
    const to = this.#take(end, family, 'end');
    const [ low, high ] = [ from, to ].map((each) => numberOf(each.address, each.family));
    if (low > high) throw new codes.ERR_INVALID_ARG_VALUE('start', from, 'must come before end');

    this.#add(`Range: ${ familyName[from.family] } ${ from.address }-${ to.address }`, from.family, low, high);
  }

  addSubnet(network, prefix, family = 'ipv4') {
    const socket = this.#take(network, family, 'network');
    const bits = socket.family === 'ipv4' ? 32 : 128;
    validateInt32(prefix, 'prefix', 0, bits);
    const rest = BigInt(bits - prefix);
    const low = numberOf(socket.address, socket.family) >> rest << rest;

    this.#add(
      `Subnet: ${ familyName[socket.family] } ${ socket.address }/${ prefix }`, socket.family, low, low + (1n << rest) - 1n);
  }

  check(address, family = 'ipv4') {
    let socket = address;

    if (!SocketAddress.isSocketAddress(address)) {
      validateString(address, 'address');
      validateString(family, 'family');
      try {
        socket = new SocketAddress({ address, family });
      } catch {
        // What is no address is in no list.
        return false;
      }
    }
    const number = numberOf(socket.address, socket.family);

    return this.#rules.some((rule) => matches(rule, number, socket.family));
  }

  get rules() {
    return this.#rules.map(({ text }) => text);
  }

  [kCustomInspect](depth, options, inspect) {
    return depth < 0 ? this : `BlockList ${ inspect({ rules: this.rules }, options) }`;
  }
}

// An address of the fourth version is also met in the form that the sixth has for it.
function matches({ family, high, low }, number, ownFamily) {
  let value = number;

  if (family !== ownFamily) {
    if (family === 'ipv6') value = mapped | number;
    else if (number >> 32n === 0xFFFFn) value = number & 0xFFFFFFFFn;
    else return false;
  }

  return value >= low && value <= high;
}

module.exports = { BlockList, SocketAddress };
