'use strict';

// International domain names, apart from the rest for the size of their tables.

const { toASCII, toUnicode } = require('tr46');

const options = {
  checkBidi: true,
  checkHyphens: false,
  checkJoiners: true,
  useSTD3ASCIIRules: false,
  transitionalProcessing: false,
  verifyDNSLength: false
};

module.exports = {
  /** The ASCII form of a domain, '' if it has none. */
  toASCII(domain) {
    return toASCII(domain, options) ?? '';
  },
  toUnicode(domain) {
    return domain.split('.')
      .map((label) => (label.startsWith('xn--') ? toUnicode(label, options).domain : label)).join('.');
  }
};
