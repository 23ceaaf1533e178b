'use strict';
// Servers that never listen.

const net = require('net');
const tls = require('tls');
const { validateFunction } = require('internal/validators');
const { assertIsObject, checkServerOptions, validateSettings } = require('./arguments');

// The methods that both kinds have beside those of their parent.
function withHttp2(Parent, name) {
  return {
    [name]: class extends Parent {
      #settings;

      constructor(options, requestListener) {
        checkServerOptions(options);
        super(name === 'Http2Server' ? { ...options } : { ...options, ...protocolsOf(options) });
        this.#settings = { ...options?.settings };
        this.timeout = 0;
        if (name === 'Http2SecureServer' && options?.allowHTTP1 === true) {
          Object.assign(this, { headersTimeout: 60_000, requestTimeout: 300_000, connectionsCheckingInterval: 30_000 });
        }
        if (typeof requestListener === 'function') this.on('request', requestListener);
      }

      setTimeout(msecs, callback) {
        this.timeout = msecs;
        if (callback !== undefined) {
          validateFunction(callback, 'callback');
          this.on('timeout', callback);
        }

        return this;
      }

      updateSettings(settings) {
        assertIsObject(settings, 'settings');
        validateSettings(settings);
        this.#settings = { ...this.#settings, ...settings };
      }
    }
  }[name];
}

function protocolsOf(options) {
  if (options?.ALPNCallback) return {};

  return { ALPNProtocols: options?.allowHTTP1 === true ? [ 'h2', 'http/1.1' ] : [ 'h2' ] };
}

module.exports = {
  Http2Server: withHttp2(net.Server, 'Http2Server'),
  Http2SecureServer: withHttp2(tls.Server, 'Http2SecureServer')
};
