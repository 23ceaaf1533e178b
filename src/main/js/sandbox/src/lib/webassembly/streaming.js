'use strict';

// Modules out of responses of fetch.
const { codes: { ERR_INVALID_ARG_TYPE, ERR_WEBASSEMBLY_RESPONSE } } = require('internal/errors');

async function bytesOf(source) {
  const { Response } = require('internal/fetch');
  const response = await source;

  if (!(response instanceof Response)) {
    throw new ERR_INVALID_ARG_TYPE('source', [ 'Response', 'Promise resolving to Response' ], response);
  }
  const type = response.headers.get('Content-Type');

  if (type !== 'application/wasm') throw new ERR_WEBASSEMBLY_RESPONSE(`has unsupported MIME type '${ type }'`);
  if (!response.ok) throw new ERR_WEBASSEMBLY_RESPONSE(`has status code ${ response.status }`);
  if (response.bodyUsed) throw new ERR_WEBASSEMBLY_RESPONSE('body has already been used');

  return response.arrayBuffer();
}

function streaming({ compile, instantiate }) {
  return {
    compileStreaming(source) {
      return bytesOf(source).then(compile);
    },
    // One argument is its length, as Node has it.
    instantiateStreaming(source, ...rest) {
      return bytesOf(source).then((bytes) => instantiate(bytes, rest[0]));
    }
  };
}

module.exports = { streaming };
