'use strict';

// What a URL's scheme decides.

const defaultPorts = { __proto__: null, 'ftp': 21, 'file': null, 'http': 80, 'https': 443, 'ws': 80, 'wss': 443 };
const isSpecial = (url) => url.scheme in defaultPorts;

function isSlash(url, character) {
  return character === '/' || (character === '\\' && isSpecial(url));
}

module.exports = { defaultPorts, isSlash, isSpecial };
