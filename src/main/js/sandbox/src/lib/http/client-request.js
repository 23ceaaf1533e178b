'use strict';

const { denied, inherit, refuseMethods } = require('internal/denied');
const { OutgoingMessage } = require('./outgoing');

// There is no request without a connection.
function ClientRequest(input, options, callback) {
  require('./request-arguments').checkRequest('http:', input, options);
  throw denied('http.request', 'Net', ClientRequest);
}
inherit(ClientRequest, OutgoingMessage);
refuseMethods(
  ClientRequest,
  '_finish/0 _implicitHeader/0 abort/0 destroy/1 onSocket/2 setTimeout/2 setNoDelay/1 setSocketKeepAlive/2 clearTimeout/1', 'Net',
  'http.ClientRequest');

module.exports = { ClientRequest };
