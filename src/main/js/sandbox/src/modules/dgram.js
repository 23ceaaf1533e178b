'use strict';

const EventEmitter = require('events');
const { inherit, method, refuseMethods, refusing } = require('internal/denied');
const { codes } = require('internal/errors');

function Socket(type, listener) {
  EventEmitter.call(this);
  const options = typeof type === 'object' && type !== null ? type : { type };

  if (options.type !== 'udp4' && options.type !== 'udp6') throw new codes.ERR_SOCKET_BAD_TYPE();
  this.type = options.type;
  if (typeof listener === 'function') this.on('message', listener);
}
inherit(Socket, EventEmitter);
refuseMethods(
  Socket,
  'bind/2 connect/3 disconnect/0 sendto/6 send/6 address/0 remoteAddress/0 setBroadcast/1 setTTL/1 setMulticastTTL/1 '
    + 'setMulticastLoopback/1 setMulticastInterface/1 addMembership/2 dropMembership/2 addSourceSpecificMembership/3 '
    + 'dropSourceSpecificMembership/3 setRecvBufferSize/1 setSendBufferSize/1 getRecvBufferSize/0 getSendBufferSize/0',
  'Net', 'dgram.Socket');
method(Socket, 'close', function close(callback) {
  if (typeof callback === 'function') this.on('close', callback);
  require('process').nextTick(() => this.emit('close'));

  return this;
});
method(Socket, 'ref', function ref() { return this; });
method(Socket, 'unref', function unref() { return this; });
method(Socket, 'getSendQueueSize', function getSendQueueSize() { return 0; });
method(Socket, 'getSendQueueCount', function getSendQueueCount() { return 0; });

function createSocket(type, listener) {
  return new Socket(type, listener);
}

module.exports = {
  _createSocketHandle: refusing('deprecated', 0, 'Net', 'dgram._createSocketHandle'),
  createSocket,
  Socket
};
