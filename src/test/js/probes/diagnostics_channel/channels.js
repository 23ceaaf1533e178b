// diagnostics_channel: channels and tracing channels.
const dc = require('diagnostics_channel');
const shape = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, typeof value === 'function' && Object.hasOwn(value, 'prototype'), get?.name ];
};
const tick = () => new Promise((resolve) => setImmediate(resolve));

for (const name of Object.getOwnPropertyNames(dc)) probe(`diagnostics_channel channels: dc.${ name }`, () => shape(dc, name));
probe('diagnostics_channel channels: names', () => Object.getOwnPropertyNames(dc));
probe('diagnostics_channel channels: Channel.prototype', () => Reflect.ownKeys(dc.Channel.prototype).map((key) => [ String(key), shape(dc.Channel.prototype, key) ]));
probe('diagnostics_channel channels: TracingChannel.prototype', () => {
  const { prototype } = dc.tracingChannel('shape').constructor;

  return Reflect.ownKeys(prototype).map((key) => [ String(key), shape(prototype, key) ]);
});
probe('diagnostics_channel channels: a channel', () => [ dc.channel('a'), dc.channel('a') === dc.channel('a'), dc.channel('a') instanceof dc.Channel, dc.channel('a').hasSubscribers ]);
probe('diagnostics_channel channels: subscribe and publish', () => {
  const channel = dc.channel('b');
  const log = [];
  const listener = (message, name) => log.push([ message, name ]);
  channel.subscribe(listener);
  const during = [ channel.hasSubscribers, dc.hasSubscribers('b'), channel instanceof dc.Channel ];
  channel.publish({ x: 1 });
  const removed = [ channel.unsubscribe(listener), channel.unsubscribe(listener) ];
  channel.publish(2);

  return [ during, log, removed, channel.hasSubscribers ];
});
probe('diagnostics_channel channels: static subscribe', () => {
  const log = [];
  const listener = (message) => log.push(message);
  dc.subscribe('c', listener);
  dc.channel('c').publish(1);

  return [ dc.unsubscribe('c', listener), dc.unsubscribe('c', listener), log ];
});
probe('diagnostics_channel channels: symbols as names', () => {
  const name = Symbol('n');
  dc.subscribe(name, () => {});

  return [ dc.hasSubscribers(name), dc.channel(name).name === name ];
});
probe('diagnostics_channel channels: hasSubscribers of none', () => dc.hasSubscribers('never'));
probeEach('diagnostics_channel channels: channel', [ [], [ 1 ], [ null ], [ {} ] ], dc.channel);
probeEach('diagnostics_channel channels: subscribe', [ [ 'd' ], [ 'd', 1 ], [ 1, () => {} ] ], dc.subscribe);
probe('diagnostics_channel channels: changes while publishing', () => {
  const channel = dc.channel('e');
  const log = [];
  const second = () => log.push(2);
  const first = () => { log.push(1); channel.unsubscribe(second); channel.subscribe(() => log.push(3)); };
  channel.subscribe(first);
  channel.subscribe(second);
  channel.publish();

  return log;
});
probe('diagnostics_channel channels: bindStore', () => {
  const { AsyncLocalStorage } = require('async_hooks');
  const store = new AsyncLocalStorage();
  const channel = dc.channel('f');
  channel.bindStore(store, (data) => ({ data }));
  const log = [];
  channel.subscribe((message) => log.push([ message, store.getStore() ]));
  const result = channel.runStores(5, function(...args) { log.push([ this.q, args, store.getStore() ]); return 'r'; }, { q: 1 }, 'a', 'b');

  return [ result, log, store.getStore(), channel.unbindStore(store), channel.unbindStore(store), dc.channel('f0').unbindStore(store) ];
});
probe('diagnostics_channel channels: runStores without subscribers', () => dc.channel('g').runStores(1, (a) => a + 1, null, 2));
const trace = (name) => {
  const log = [];
  const channel = dc.tracingChannel(name);
  const handlers = Object.fromEntries([ 'start', 'end', 'asyncStart', 'asyncEnd', 'error' ].map((event) => [ event, (context) => log.push([ event, { ...context, error: context.error?.message } ]) ]));
  channel.subscribe(handlers);

  return { channel, log, handlers };
};
probe('diagnostics_channel channels: traceSync', () => {
  const { channel, log } = trace('h');
  const result = channel.traceSync(function(a) { return this.x + a; }, { id: 1 }, { x: 1 }, 2);

  return [ result, log ];
});
probe('diagnostics_channel channels: traceSync that throws', () => {
  const { channel, log } = trace('i');
  let thrown;
  try { channel.traceSync(() => { throw new RangeError('no'); }); } catch (error) { thrown = error; }

  return [ thrown, log ];
});
probe('diagnostics_channel channels: tracePromise', async() => {
  const { channel, log } = trace('j');

  return [ await channel.tracePromise(async(a) => a * 2, { id: 2 }, null, 4), log ];
});
probe('diagnostics_channel channels: tracePromise that rejects', async() => {
  const { channel, log } = trace('k');
  let thrown;
  try { await channel.tracePromise(async() => { throw new TypeError('no'); }); } catch (error) { thrown = error; }

  return [ thrown, log ];
});
probe('diagnostics_channel channels: tracePromise of a plain value', async() => [ await trace('l').channel.tracePromise(() => 3) ]);
probe('diagnostics_channel channels: traceCallback', async() => {
  const { channel, log } = trace('m');
  const results = await new Promise((resolve) => channel.traceCallback((a, callback) => setImmediate(callback, null, a + 1), -1, { id: 3 }, null, 1, (...args) => resolve(args)));
  await tick();

  return [ results, log ];
});
probe('diagnostics_channel channels: traceCallback with an error', async() => {
  const { channel, log } = trace('n');
  const results = await new Promise((resolve) => channel.traceCallback((callback) => callback(new Error('cb')), 0, {}, null, (...args) => resolve(args)));

  return [ results, log ];
});
probe('diagnostics_channel channels: traceCallback without callback', () => trace('o').channel.traceCallback(() => {}, -1, {}, null, 1));
probe('diagnostics_channel channels: without subscribers', () => [ dc.tracingChannel('p').traceSync(() => 1), dc.tracingChannel('p').tracePromise(() => 2), dc.tracingChannel('p').traceCallback(() => 3), dc.tracingChannel('p').hasSubscribers ]);
probe('diagnostics_channel channels: unsubscribe', () => {
  const { channel, handlers } = trace('q');

  return [ channel.hasSubscribers, channel.unsubscribe(handlers), channel.hasSubscribers, channel.unsubscribe(handlers) ];
});
probe('diagnostics_channel channels: from channels', () => {
  const channels = Object.fromEntries([ 'start', 'end', 'asyncStart', 'asyncEnd', 'error' ].map((event) => [ event, dc.channel(`own:${ event }`) ]));

  return dc.tracingChannel(channels).start === channels.start;
});
probeEach('diagnostics_channel channels: tracingChannel', [ [], [ 1 ], [ null ], [ {} ], [ { start: 1 } ] ], dc.tracingChannel);
