'use strict';

// application/x-www-form-urlencoded, as URLSearchParams reads and writes it.

function decode(text) {
  return /%[\da-f]{2}/i.test(text) ? require('querystring').unescape(text) : text;
}

/** Names and values by turns, from a query without its question mark. */
function parseQuery(query) {
  const list = [];

  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const text = pair.replaceAll('+', ' ');
    const equals = text.indexOf('=');
    list.push(decode(equals === -1 ? text : text.slice(0, equals)), equals === -1 ? '' : decode(text.slice(equals + 1)));
  }

  return list;
}

// encodeURIComponent leaves some characters that the form encoding does not, and the other way round.
const leftOver = { '!': '%21', '\'': '%27', '(': '%28', ')': '%29', '~': '%7E', '%20': '+' };

function encodeForm(text) {
  return /^[\w*\-.]*$/.test(text) ? text
    : encodeURIComponent(text).replace(/[!'()~]|%20/g, (part) => leftOver[part]);
}

function serializeQuery(list) {
  const pairs = [];
  for (let i = 0; i < list.length; i += 2) pairs.push(`${ encodeForm(list[i]) }=${ encodeForm(list[i + 1]) }`);

  return pairs.join('&');
}

module.exports = { parseQuery, serializeQuery };
