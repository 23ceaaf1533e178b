'use strict';

// Those who want to know what happens to promises; the engine tells one function for all of them.

const host = require('internal/host');
const { isOwnPromise } = require('internal/loop');

const types = [ 'init', 'settled', 'before', 'after' ];
let followers = [];

function changed(type, promise, parent) {
  if (isOwnPromise(promise)) return;
  for (const follower of followers) follower[types[type]]?.(promise, parent);
}

/** Takes `{ init(promise, parent), before(promise), after(promise), settled(promise) }`; gives what ends it. */
function follow(follower) {
  if (followers.length === 0) host.followPromises(changed);
  followers = [ ...followers, follower ];

  return function stop() {
    followers = followers.filter((other) => other !== follower);
    if (followers.length === 0) host.followPromises(undefined);
  };
}

module.exports = { follow };
