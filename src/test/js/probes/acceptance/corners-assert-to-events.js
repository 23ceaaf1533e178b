// assert to events. One question each, from the corners of the documentation.
'use strict';

// assert
probe('assert: match reports the input that does not match', () => require('assert').match('abc', /x+/));
probe('assert: CallTracker.report lists a function called too few times', () => {
  const tracker = new (require('assert').CallTracker)();
  const wrapped = tracker.calls(function listen() {}, 2);
  wrapped();
  const [ { message, actual, expected, operator } ] = tracker.report();

  return { message, actual, expected, operator };
});
probe('assert: throws with a validation object whose property is a regular expression that fails', () => {
  require('assert').throws(() => { throw Object.assign(new Error('low fuel'), { code: 'E_FUEL' }); }, { message: /^low/, code: /^X/ });
});
probe('assert: doesNotReject passes its message on with the actual one', () =>
  require('assert').doesNotReject(Promise.reject(new Error('boom')), 'should have worked'));
probe('assert: ifError names the value in its message and keeps its code apart', () => {
  try {
    require('assert').ifError(Object.assign(new TypeError('bad thing'), { code: 'E_BAD' }));
  } catch (error) {
    return { message: error.message, code: error.code, operator: error.operator, same: error.actual.code };
  }
});

// async_hooks
probe('async_hooks: exit leaves the store for the callback only', () => {
  const { AsyncLocalStorage } = require('async_hooks');
  const storage = new AsyncLocalStorage();

  return storage.run('in', () => [ storage.exit((a) => [ a, storage.getStore() ], 'arg'), storage.getStore() ]);
});
probe('async_hooks: AsyncLocalStorage.snapshot runs later functions in the captured context', () => {
  const { AsyncLocalStorage } = require('async_hooks');
  const storage = new AsyncLocalStorage();
  const inside = storage.run(123, () => AsyncLocalStorage.snapshot());

  return storage.run(321, () => inside((x, y) => [ storage.getStore(), x, y ], 'x', 'y'));
});
probe('async_hooks: AsyncResource.runInAsyncScope keeps the receiver and the store of its creation', () => {
  const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
  const storage = new AsyncLocalStorage();
  const resource = storage.run('made here', () => new AsyncResource('PROBE'));

  return resource.runInAsyncScope(function (n) { return [ this.tag, n, storage.getStore() ]; }, { tag: 't' }, 7);
});
probe('async_hooks: AsyncResource refuses a type that is not a string', () => new (require('async_hooks').AsyncResource)(5));
probe('async_hooks: createHook refuses a callback that is not a function', () => require('async_hooks').createHook({ before: 1 }));

// buffer
probe('buffer: transcode replaces what the target encoding lacks', () =>
  [ ...require('buffer').transcode(Buffer.from('a€é'), 'utf8', 'latin1') ]);
probe('buffer: swap32 refuses a length that is no multiple', () => Buffer.from([ 1, 2, 3, 4, 5 ]).swap32());
probe('buffer: readIntBE of six bytes is negative by its top bit', () => Buffer.from('ff34567890ab', 'hex').readIntBE(0, 6));
probe('buffer: Buffer.copyBytesFrom takes elements, not bytes', () =>
  [ ...Buffer.copyBytesFrom(new Uint16Array([ 0x0102, 0x0304, 0x0506 ]), 1, 1) ]);
probe('buffer: isUtf8 of a detached buffer throws', () => {
  const source = new ArrayBuffer(4);
  structuredClone(source, { transfer: [ source ] });

  return require('buffer').isUtf8(source);
});

// console
function sinkConsole(options = {}) {
  const { Console } = require('console');
  const { Writable } = require('stream');
  const lines = [];
  const to = (name) => new Writable({ write(chunk, encoding, done) { lines.push(`${ name }:${ chunk }`); done(); } });
  const made = new Console({ stdout: to('out'), stderr: to('err'), ...options });

  return { made, lines };
}
probe('console: groupIndentation sets how far a group moves in', () => {
  const { made, lines } = sinkConsole({ groupIndentation: 5 });
  made.group('top');
  made.log('a\nb');
  made.groupEnd();
  made.log('c');

  return lines;
});
probe('console: table with a list of columns hides the others', () => {
  const { made, lines } = sinkConsole();
  made.table([ { a: 1, b: 'x' }, { a: 2, c: true } ], [ 'b', 'c' ]);

  return lines;
});
probe('console: after countReset a label counts from one again', () => {
  const { made, lines } = sinkConsole();
  made.count('k');
  made.count('k');
  made.countReset('k');
  made.count('k');

  return lines;
});
probe('console: assert with a format and without', () => {
  const { made, lines } = sinkConsole();
  made.assert(false, 'no %s at %d', 'luck', 7);
  made.assert(0);
  made.assert(true, 'unseen');

  return lines;
});
probe('console: Console refuses a stdout without write', () => new (require('console').Console)({ stdout: {} }));

// constants
probe('constants: the open flags agree with those of fs', () => {
  const constants = require('constants');
  const { constants: own } = require('fs');

  return [ 'O_RDONLY', 'O_RDWR', 'O_CREAT', 'O_APPEND', 'O_TRUNC', 'O_EXCL' ].map((name) => constants[name] === own[name]);
});
probe('constants: error numbers and signal numbers are together in one object', () => {
  const { ENOENT, EACCES, EEXIST, SIGINT, SIGTERM } = require('constants');

  return { ENOENT, EACCES, EEXIST, SIGINT, SIGTERM };
});
probe('constants: the object is frozen', () => Object.isFrozen(require('constants')));
probe('constants: the deprecated priority names are there too', () => {
  const { PRIORITY_LOW, PRIORITY_NORMAL, PRIORITY_HIGHEST } = require('constants');

  return { PRIORITY_LOW, PRIORITY_NORMAL, PRIORITY_HIGHEST };
});
probe('constants: RSA padding numbers', () => {
  const { RSA_PKCS1_PADDING, RSA_NO_PADDING, RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PSS_PADDING } = require('constants');

  return { RSA_PKCS1_PADDING, RSA_NO_PADDING, RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PSS_PADDING };
});

// crypto
probe('crypto: shake256 with outputLength', () =>
  require('crypto').createHash('shake256', { outputLength: 10 }).update('abc').digest('hex'));
probe('crypto: Hash.copy goes on independently and a finished one refuses to be copied', () => {
  const hash = require('crypto').createHash('sha1').update('one');
  const copy = hash.copy().update('two').digest('hex');
  hash.digest();
  try {
    hash.copy();
  } catch (error) {
    return [ copy, error.code, error.message ];
  }
});
probe('crypto: aes-128-gcm rejects a changed tag', () => {
  const { createCipheriv, createDecipheriv } = require('crypto');
  const key = Buffer.alloc(16, 1);
  const iv = Buffer.alloc(12, 2);
  const cipher = createCipheriv('aes-128-gcm', key, iv).setAAD(Buffer.from('head'));
  const text = Buffer.concat([ cipher.update('secret', 'utf8'), cipher.final() ]);
  const tag = cipher.getAuthTag();
  tag[0] ^= 1;
  const decipher = createDecipheriv('aes-128-gcm', key, iv).setAAD(Buffer.from('head')).setAuthTag(tag);
  decipher.update(text);

  return decipher.final();
});
probe('crypto: hkdfSync gives an ArrayBuffer of the asked length', () =>
  Buffer.from(require('crypto').hkdfSync('sha512', 'key', 'salt', 'info', 20)).toString('hex'));
probe('crypto: createSecretKey exports as a JSON web key', () =>
  require('crypto').createSecretKey(Buffer.from('00ff10', 'hex')).export({ format: 'jwk' }));

// diagnostics_channel
probe('diagnostics_channel: unsubscribe tells whether the function was subscribed', () => {
  const channels = require('diagnostics_channel');
  const listen = () => {};
  channels.subscribe('setc-unsubscribe', listen);

  return [ channels.unsubscribe('setc-unsubscribe', listen), channels.unsubscribe('setc-unsubscribe', listen),
    channels.hasSubscribers('setc-unsubscribe') ];
});
probe('diagnostics_channel: tracingChannel.traceSync publishes start and end with the result', () => {
  const { tracingChannel } = require('diagnostics_channel');
  const channel = tracingChannel('setc-sync');
  const seen = [];
  const listen = (name) => (message) => seen.push([ name, { ...message } ]);
  channel.subscribe({ start: listen('start'), end: listen('end'), error: listen('error') });
  channel.traceSync((a, b) => a + b, { id: 1 }, null, 2, 3);

  return seen;
});
probe('diagnostics_channel: tracePromise publishes the four stages of a rejection in order', async () => {
  const { tracingChannel } = require('diagnostics_channel');
  const channel = tracingChannel('setc-promise');
  const seen = [];
  channel.subscribe({ start: () => seen.push('start'), end: () => seen.push('end'), asyncStart: () => seen.push('asyncStart'),
    asyncEnd: () => seen.push('asyncEnd'), error: ({ error }) => seen.push(`error ${ error.message }`) });
  await channel.tracePromise(async () => { throw new Error('late'); }, {}).catch(() => seen.push('caught'));

  return seen;
});
probe('diagnostics_channel: runStores enters a transformed store', () => {
  const { AsyncLocalStorage } = require('async_hooks');
  const storage = new AsyncLocalStorage();
  const channel = require('diagnostics_channel').channel('setc-stores');
  channel.bindStore(storage, ({ id }) => `store ${ id }`);

  return [ channel.runStores({ id: 4 }, (extra) => [ storage.getStore(), extra ], null, 'x'), storage.getStore() ];
});
probe('diagnostics_channel: a name must be a string or a symbol', () => require('diagnostics_channel').channel(3));

// events
probe('events: captureRejections sends the rejection of a listener to the error event', async () => {
  const EventEmitter = require('events');
  const emitter = new EventEmitter({ captureRejections: true });
  const failed = new Promise((resolve) => emitter.on('error', (error) => resolve(error.message)));
  emitter.on('go', async (n) => { throw new Error(`no ${ n }`); });
  emitter.emit('go', 3);

  return failed;
});
probe('events: on ends with the close option', async () => {
  const { on, EventEmitter } = require('events');
  const emitter = new EventEmitter();
  const seen = [];
  process.nextTick(() => { emitter.emit('data', 1, 2); emitter.emit('data', 3); emitter.emit('end'); });
  for await (const item of on(emitter, 'data', { close: [ 'end' ] })) seen.push(item);

  return seen;
});
probe('events: once rejects with its signal\'s AbortError and cause', () => {
  const { once, EventEmitter } = require('events');
  const controller = new AbortController();
  const waiting = once(new EventEmitter(), 'never', { signal: controller.signal });
  controller.abort('tired');

  return waiting;
});
probe('events: rawListeners holds the wrapper of a once listener', () => {
  const emitter = new (require('events'))();
  const listener = () => {};
  emitter.once('e', listener);
  const [ raw ] = emitter.rawListeners('e');

  return [ raw === listener, raw.listener === listener, emitter.listeners('e')[0] === listener, emitter.listenerCount('e', listener) ];
});
probe('events: an error event with an object that is no error says so', () => {
  new (require('events'))().emit('error', { reason: 'none' });
});
