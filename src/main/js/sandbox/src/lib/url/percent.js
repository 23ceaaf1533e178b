'use strict';

// Percent-encoding: the sets of the WHATWG URL Standard, section 1.3, each as what it matches.

const beyondAscii = '\\u007f-\\u{10ffff}';
const set = (characters) => new RegExp(`[\\u0000-\\u001f${ beyondAscii }${ characters }]`, 'gu');

const query = ' "#<>';
const path = `${ query }?\`{}`;
const userinfo = `${ path }/:;=@\\[\\\\\\]^|`;

const sets = {
  control: set(''),
  fragment: set(' "<>`'),
  query: set(query),
  specialQuery: set(`${ query }'`),
  path: set(path),
  userinfo: set(userinfo)
};

function encodeCharacter(character) {
  const code = character.codePointAt(0);

  return code < 0x80 ? `%${ code.toString(16).toUpperCase().padStart(2, '0') }` : encodeURIComponent(character);
}

function encode(text, characters) {
  return text.replace(characters, encodeCharacter);
}

const escapes = /(?:%[\da-f]{2})+/gi;
let decoder;

/** The text with its escapes decoded; what is not UTF-8 among them becomes U+FFFD. */
function decode(text) {
  return text.replace(escapes, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => parseInt(hex, 16));
    decoder ??= new (require('internal/natives').TextDecoder)('utf-8', { ignoreBOM: true });

    return decoder.decode(bytes);
  });
}

module.exports = { decode, encode, sets };
