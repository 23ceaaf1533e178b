'use strict';

const { setTimeout, clearTimeout } = require('timers');
const { ESCAPE, decodeKeys } = require('./keys');

const kDecoder = Symbol('keypress-decoder');
const ESCAPE_DELAY = 500;

function start(stream) {
  const keys = decodeKeys((text, key) => stream.emit('keypress', text, key));

  keys.next();

  return keys;
}

/** Makes a readable stream emit `keypress` events for what it reads. */
function emitKeypressEvents(stream, iface = {}) {
  if (stream[kDecoder]) return;

  const { escapeCodeTimeout = ESCAPE_DELAY } = iface;
  let keys = start(stream);
  let timer;

  stream[kDecoder] = new (require('string_decoder').StringDecoder)('utf8');

  function feed(text) {
    const characters = [ ...text ];

    iface.isCompletionEnabled = false;
    characters.forEach((character, index) => {
      const isLast = index === characters.length - 1;

      if (isLast) iface.isCompletionEnabled = true;

      try {
        keys.next(character);
        // Alone at the end it may be the escape key itself.
        if (isLast && character === ESCAPE) timer = setTimeout(() => keys.next(''), escapeCodeTimeout);
      } catch (error) {
        keys = start(stream);
        throw error;
      }
    });
  }

  function onData(input) {
    if (stream.listenerCount('keypress') === 0) {
      stream.removeListener('data', onData);
      stream.on('newListener', onNewListener);

      return;
    }

    const text = stream[kDecoder].write(input);

    if (!text) return;
    clearTimeout(timer);
    feed(text);
  }

  function onNewListener(event) {
    if (event !== 'keypress') return;
    stream.on('data', onData);
    stream.removeListener('newListener', onNewListener);
  }

  if (stream.listenerCount('keypress') > 0) stream.on('data', onData);
  else stream.on('newListener', onNewListener);
}

module.exports = { emitKeypressEvents };
