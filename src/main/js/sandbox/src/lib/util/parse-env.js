'use strict';

// util.parseEnv: the contents of a .env file, with all the oddities of Node's reader.

const quotes = [ '"', '\'', '`' ];
const trim = (text) => text.replace(/^ +| +$/g, '');

function withoutComment(value) {
  const hash = value.indexOf('#');

  return hash === -1 ? value : value.slice(0, hash);
}

function parseEnv(text) {
  const found = new Map();
  let content = trim(text.replaceAll('\r', ''));

  while (content !== '') {
    const firstEnd = content.indexOf('\n');

    // A comment in the last line, without a line end, is read like any other line.
    if (firstEnd !== -1 && (content[0] === '\n' || content[0] === '#')) {
      content = content.slice(firstEnd + 1);
      continue;
    }
    const equals = content.indexOf('=');
    if (equals === -1) break;
    let key = trim(content.slice(0, equals));
    content = content.slice(equals + 1).replace(/^ +/, '');
    if (key === '') break;
    if (key.startsWith('export ')) key = key.slice(7);
    const quote = quotes.includes(content[0]) ? content[0] : undefined;
    const closing = quote === undefined ? -1 : content.indexOf(quote, 1);
    const lineEnd = content.indexOf('\n');

    if (closing !== -1) {
      const value = content.slice(1, closing);
      found.set(key, quote === '"' ? value.replaceAll('\\n', '\n') : value);
      const end = content.indexOf('\n', closing + 1);
      content = end === -1 ? '' : content.slice(end + 1);
    } else if (lineEnd !== -1) {
      const line = content.slice(0, lineEnd);
      found.set(key, quote === undefined ? trim(withoutComment(line)) : line);
      content = content.slice(lineEnd + 1);
    } else if (quote === undefined) {
      found.set(key, trim(withoutComment(content)));
      content = '';
    }
  }

  // Node keeps them in a sorted map.
  return Object.fromEntries([ ...found ].sort(([ a ], [ b ]) => (a < b ? -1 : 1)));
}

module.exports = { parseEnv };
