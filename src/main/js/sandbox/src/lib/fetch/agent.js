'use strict';

// Stands in for undici's way to the network: refuses every request, before which fetch has checked it.
const { denied } = require('internal/denied');

class Agent {
  dispatch({ method, origin, path }, handler) {
    handler.onError(denied(`fetch (${ method } ${ origin }${ path })`, 'Net'));

    return true;
  }
}

module.exports = Agent;
