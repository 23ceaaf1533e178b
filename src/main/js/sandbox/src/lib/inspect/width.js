'use strict';

// How many columns of a terminal a text takes.

// CSI and OSC sequences: what terminals take for commands.
const controlSequences = new RegExp(
  '[\\u001B\\u009B][[\\]()#;?]*'
  + '(?:(?:(?:(?:;[-a-zA-Z\\d\\/\\#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/\\#&.:=?%@~_]*)*)?'
  + '(?:\\u0007|\\u001B\\u005C|\\u009C))'
  + '|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~]))',
  'g'
);

function removeControls(text) {
  return text.replace(controlSequences, '');
}

function stripVTControlCharacters(str) {
  require('internal/validators').validateString(str, 'str');

  return removeControls(str);
}

function getStringWidth(str, removeControlChars = true) {
  const text = removeControlChars ? removeControls(str) : str;

  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 127) {
      return widthOfAscii(text.slice(0, i)) + require('./wide-characters').width(text.slice(i).normalize('NFC'));
    }
  }

  return widthOfAscii(text);
}

function widthOfAscii(text) {
  let width = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 32) width++;

  return width;
}

module.exports = { getStringWidth, removeControls, stripVTControlCharacters };
