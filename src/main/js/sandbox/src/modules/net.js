'use strict';

const { named, refusing } = require('internal/denied');
const { checkCreateConnection, normalizeArgs } = require('../lib/net/arguments');
const { isIP, isIPv4, isIPv6 } = require('../lib/net/addresses');
const { Server, Socket } = require('../lib/net/socket');
const { validateBoolean, validateInt32 } = require('internal/validators');

let autoSelectFamily = true;
let autoSelectTimeout = 250;

module.exports = {
  _createServerHandle: refusing('createServerHandle', 5, 'Net', 'net.createServer'),
  _normalizeArgs: normalizeArgs,
  _setSimultaneousAccepts: named(() => {}, '_setSimultaneousAccepts', 0),
  get BlockList() {
    return require('../lib/net/block-list').BlockList;
  },
  get SocketAddress() {
    return require('../lib/net/block-list').SocketAddress;
  },
  connect: undefined,
  createConnection: undefined,
  createServer: named((options, connectionListener) => new Server(options, connectionListener), 'createServer', 2),
  isIP: named(isIP, 'isIP', 1),
  isIPv4: named(isIPv4, 'isIPv4', 1),
  isIPv6: named(isIPv6, 'isIPv6', 1),
  Server,
  Socket,
  Stream: Socket,
  getDefaultAutoSelectFamily() {
    return autoSelectFamily;
  },
  setDefaultAutoSelectFamily(value) {
    validateBoolean(value, 'value');
    autoSelectFamily = value;
  },
  getDefaultAutoSelectFamilyAttemptTimeout() {
    return autoSelectTimeout;
  },
  setDefaultAutoSelectFamilyAttemptTimeout(value) {
    validateInt32(value, 'value', 1);
    autoSelectTimeout = Math.max(value, 10);
  }
};
module.exports.connect = module.exports.createConnection = refusing('connect', 0, 'Net', 'net.connect', checkCreateConnection);
