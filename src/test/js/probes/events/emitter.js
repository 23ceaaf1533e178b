// EventEmitter's methods.
const EventEmitter = require('events');
const { once, on } = EventEmitter;
const tick = () => new Promise((resolve) => setImmediate(resolve));
const record = () => {
  const log = [];

  return [ log, (name) => (...args) => { log.push([ name, ...args ]); } ];
};

probe('events emitter: on and emit', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  const chained = emitter.on('a', listener('first')).on('a', listener('second')) === emitter;

  return [ chained, emitter.emit('a', 1, 2), emitter.emit('b'), log ];
});
probe('events emitter: this in listeners', () => {
  const emitter = new EventEmitter();
  const seen = [];
  emitter.on('a', function() { seen.push(this === emitter); });
  emitter.once('a', function() { seen.push(this === emitter); });
  emitter.emit('a');

  return seen;
});
probe('events emitter: prepend', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  emitter.on('a', listener(1));
  emitter.prependListener('a', listener(2));
  emitter.prependOnceListener('a', listener(3));
  emitter.emit('a');
  emitter.emit('a');

  return log;
});
probe('events emitter: once', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  emitter.once('a', listener(1));

  return [ emitter.emit('a', 'x'), emitter.emit('a', 'y'), log, emitter.listenerCount('a') ];
});
probe('events emitter: once that emits again', () => {
  const emitter = new EventEmitter();
  let count = 0;
  emitter.once('a', () => { count++; emitter.emit('a'); });
  emitter.emit('a');

  return count;
});
probe('events emitter: off', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  const one = listener(1);
  emitter.on('a', one).on('a', listener(2)).on('a', one);
  emitter.off('a', one);
  emitter.emit('a');
  emitter.removeListener('b', one);
  emitter.off('a', () => {});

  return [ log, emitter.listenerCount('a') ];
});
probe('events emitter: off removes the latest', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  const twice = listener('t');
  emitter.on('a', twice).on('a', listener('m')).on('a', twice).off('a', twice);
  emitter.emit('a');

  return log;
});
probe('events emitter: off of a once listener', () => {
  const emitter = new EventEmitter();
  const fn = () => {};
  emitter.once('a', fn).off('a', fn);

  return emitter.eventNames();
});
probe('events emitter: removal while emitting', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  const later = listener('later');
  emitter.on('a', () => emitter.off('a', later));
  emitter.on('a', later);
  emitter.emit('a');
  emitter.emit('a');

  return log;
});
probe('events emitter: addition while emitting', () => {
  const emitter = new EventEmitter();
  let count = 0;
  emitter.on('a', () => emitter.on('a', () => count++));
  emitter.emit('a');

  return count;
});
probe('events emitter: removeAllListeners', () => {
  const emitter = new EventEmitter();
  emitter.on('a', () => {}).on('b', () => {}).on('b', () => {});
  const one = emitter.removeAllListeners('b').eventNames();

  return [ one, emitter.removeAllListeners().eventNames(), emitter._eventsCount ];
});
probe('events emitter: removeAllListeners of what is not there', () => new EventEmitter().removeAllListeners('x').eventNames());
probe('events emitter: newListener and removeListener', () => {
  const emitter = new EventEmitter();
  const log = [];
  emitter.on('newListener', (name, fn) => log.push([ 'new', name, fn.name, emitter.listenerCount(name) ]));
  emitter.on('removeListener', (name, fn) => log.push([ 'removed', name, fn.name, emitter.listenerCount(name) ]));
  function a() {}
  function b() {}
  emitter.on('x', a).once('x', b).off('x', a);
  emitter.emit('x');
  emitter.on('y', a).on('y', b).removeAllListeners('y');
  emitter.on('z', a).removeAllListeners();

  return log;
});
probe('events emitter: listeners and rawListeners', () => {
  const emitter = new EventEmitter();
  function a() {}
  function b() {}
  emitter.on('x', a).once('x', b);
  const raw = emitter.rawListeners('x');
  const copy = emitter.listeners('x');
  copy.pop();

  return [ emitter.listeners('x').map((fn) => fn.name), raw.map((fn) => fn.name), raw[1].listener === b, emitter.listeners('none'), emitter.rawListeners('none'), emitter.listenerCount('x') ];
});
probe('events emitter: calling a raw once listener', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  emitter.once('x', listener(1));
  emitter.rawListeners('x')[0]('direct');

  return [ log, emitter.listenerCount('x') ];
});
probe('events emitter: listenerCount', () => {
  const emitter = new EventEmitter();
  const a = () => {};
  emitter.on('x', a).on('x', () => {}).once('y', a);

  return [ emitter.listenerCount('x'), emitter.listenerCount('x', a), emitter.listenerCount('y', a), emitter.listenerCount('y', () => {}), emitter.listenerCount('z'), EventEmitter.listenerCount(emitter, 'x'), EventEmitter.listenerCount({ listenerCount: () => 9 }, 'x'), EventEmitter.listenerCount({}, 'x') ];
});
probe('events emitter: eventNames', () => {
  const emitter = new EventEmitter();
  const symbol = Symbol('s');
  emitter.on('b', () => {}).on(symbol, () => {}).on('1', () => {}).on('__proto__', () => {});

  return [ emitter.eventNames(), emitter.emit('__proto__'), emitter.emit('toString') ];
});
for (const wrong of [ undefined, null, 1, 'x', {} ]) {
  for (const method of [ 'on', 'addListener', 'once', 'prependListener', 'prependOnceListener', 'off', 'removeListener' ]) {
    probe(`events emitter: ${ method }('x', ${ describe(wrong) })`, () => new EventEmitter()[method]('x', wrong));
  }
}
const emitError = (...args) => new EventEmitter().emit('error', ...args);
class Custom extends Error {}
probeEach('events emitter: emit error', [ [], [ new Error('e') ], [ new Custom('c') ], [ 'text' ], [ 1 ], [ null ], [ { a: 1, b: { c: {} } } ], [ Symbol('s') ], [ false ] ], emitError);
probe('events emitter: error goes to its listener', () => {
  const emitter = new EventEmitter();
  let seen;
  emitter.on('error', (error) => { seen = error; });

  return [ emitter.emit('error', 5), seen ];
});
probe('events emitter: errorMonitor', () => {
  const emitter = new EventEmitter();
  const seen = [];
  emitter.on(EventEmitter.errorMonitor, (error) => seen.push(error.message));
  let thrown;
  try { emitter.emit('error', new Error('m')); } catch (error) { thrown = error.message; }
  emitter.on('error', () => seen.push('listener'));
  emitter.emit('error', new Error('n'));

  return [ thrown, seen ];
});
probe('events emitter: a listener that throws', () => {
  const emitter = new EventEmitter();
  const [ log, listener ] = record();
  emitter.on('a', () => { throw new RangeError('stop'); }).on('a', listener(1));
  let thrown;
  try { emitter.emit('a'); } catch (error) { thrown = error; }

  return [ thrown, log ];
});

async function warningsOf(action) {
  const warnings = [];
  const listener = (warning) => warnings.push([ warning.name, warning.message, warning.type, warning.count, warning.emitter?.constructor.name, warning.target?.constructor.name, Object.keys(warning) ]);
  process.on('warning', listener);
  await action();
  await tick();
  await tick();
  process.removeListener('warning', listener);

  return warnings;
}
probe('events emitter: too many listeners', () => warningsOf(() => {
  const emitter = new EventEmitter();
  for (let i = 0; i < 13; i++) emitter.on('a', () => {});
}));
probe('events emitter: too many listeners of a class and a symbol', () => warningsOf(() => {
  class Mine extends EventEmitter {}
  const emitter = new Mine();
  emitter.setMaxListeners(1);
  emitter.on(Symbol('s'), () => {});
  const name = Symbol('t');
  emitter.on(name, () => {}).on(name, () => {});
}));
probe('events emitter: no limit', () => warningsOf(() => {
  const emitter = new EventEmitter().setMaxListeners(0);
  for (let i = 0; i < 20; i++) emitter.on('a', () => {});
}));
probe('events emitter: max listeners', () => {
  const emitter = new EventEmitter();
  const before = emitter.getMaxListeners();

  return [ before, emitter.setMaxListeners(5) === emitter, emitter.getMaxListeners(), EventEmitter.getMaxListeners(emitter), EventEmitter.defaultMaxListeners ];
});
probe('events emitter: static setMaxListeners', () => {
  const emitter = new EventEmitter();
  const target = new EventTarget();
  EventEmitter.setMaxListeners(7, emitter, target);

  return [ emitter.getMaxListeners(), EventEmitter.getMaxListeners(target), EventEmitter.setMaxListeners() ];
});
for (const wrong of [ -1, 'x', NaN, undefined, null ]) {
  probe(`events emitter: setMaxListeners(${ describe(wrong) })`, () => new EventEmitter().setMaxListeners(wrong));
  probe(`events emitter: defaultMaxListeners = ${ describe(wrong) }`, () => { EventEmitter.defaultMaxListeners = wrong; });
  probe(`events emitter: static setMaxListeners(${ describe(wrong) })`, () => EventEmitter.setMaxListeners(wrong, new EventEmitter()));
}
probe('events emitter: static setMaxListeners of a wrong target', () => EventEmitter.setMaxListeners(1, {}));
for (const wrong of [ {}, 1, 'x' ]) {
  probe(`events emitter: getMaxListeners(${ describe(wrong) })`, () => EventEmitter.getMaxListeners(wrong));
  probe(`events emitter: getEventListeners(${ describe(wrong) })`, () => EventEmitter.getEventListeners(wrong, 'x'));
}
probe('events emitter: getMaxListeners of nothing', () => EventEmitter.getMaxListeners());
probe('events emitter: getEventListeners', () => {
  const emitter = new EventEmitter();
  const target = new EventTarget();
  function a() {}
  const b = { handleEvent() {} };
  emitter.on('x', a).once('x', a);
  target.addEventListener('x', a);
  target.addEventListener('x', b);

  return [ EventEmitter.getEventListeners(emitter, 'x').map((fn) => fn.name), EventEmitter.getEventListeners(target, 'x').map((fn) => typeof fn), EventEmitter.getEventListeners(target, 'y') ];
});

probe('events emitter: captureRejections', async() => {
  const emitter = new EventEmitter({ captureRejections: true });
  const seen = [];
  emitter.on('error', (error) => seen.push(error.message));
  emitter.on('a', async() => { throw new Error('async'); });
  emitter.emit('a');
  await tick();

  return seen;
});
probe('events emitter: captureRejections with its method', async() => {
  const emitter = new EventEmitter({ captureRejections: true });
  const seen = [];
  emitter[Symbol.for('nodejs.rejection')] = (error, name, ...args) => seen.push([ error.message, name, args ]);
  emitter.on('a', async() => { throw new Error('async'); });
  emitter.emit('a', 1, 2);
  await tick();

  return seen;
});
probe('events emitter: captureRejections of a thenable that throws', () => {
  const emitter = new EventEmitter({ captureRejections: true });
  const seen = [];
  emitter.on('error', (error) => seen.push(error.message));
  emitter.on('a', () => ({ get then() { throw new Error('getter'); } }));
  emitter.emit('a');

  return seen;
});
for (const wrong of [ 1, 'x', {} ]) probe(`events emitter: captureRejections: ${ describe(wrong) }`, () => new EventEmitter({ captureRejections: wrong }));
for (const wrong of [ 1, undefined, null ]) probe(`events emitter: static captureRejections = ${ describe(wrong) }`, () => { EventEmitter.captureRejections = wrong; });
probe('events emitter: static captureRejections', () => {
  EventEmitter.captureRejections = true;
  const emitter = new EventEmitter();
  EventEmitter.captureRejections = false;

  return Object.getOwnPropertySymbols(emitter).map((symbol) => [ String(symbol), emitter[symbol] ]);
});

probe('events emitter: static once', () => {
  const emitter = new EventEmitter();
  process.nextTick(() => emitter.emit('x', 1, 2));

  return once(emitter, 'x');
});
probe('events emitter: static once: error', () => {
  const emitter = new EventEmitter();
  process.nextTick(() => emitter.emit('error', new Error('e')));

  return once(emitter, 'x');
});
probe('events emitter: static once of error', () => {
  const emitter = new EventEmitter();
  process.nextTick(() => emitter.emit('error', new Error('e')));

  return once(emitter, 'error');
});
probe('events emitter: static once cleans up', async() => {
  const emitter = new EventEmitter();
  const waiting = once(emitter, 'x');
  const during = emitter.eventNames();
  emitter.emit('x');
  await waiting;

  return [ during, emitter.eventNames() ];
});
probe('events emitter: static once with an EventTarget', async() => {
  const target = new EventTarget();
  process.nextTick(() => target.dispatchEvent(new Event('x')));

  return (await once(target, 'x')).map((event) => event.type);
});
probe('events emitter: static once with an aborted signal', () => once(new EventEmitter(), 'x', { signal: AbortSignal.abort('why') }));
probe('events emitter: static once, aborted later', async() => {
  const emitter = new EventEmitter();
  const controller = new AbortController();
  const waiting = once(emitter, 'x', { signal: controller.signal });
  controller.abort(new RangeError('reason'));
  try { await waiting; } catch (error) { return [ error.name, error.code, error.message, error.cause, emitter.eventNames() ]; }

  return 'settled';
});
for (const wrong of [ 1, {}, null, 'x' ]) probe(`events emitter: static once, signal ${ describe(wrong) }`, () => once(new EventEmitter(), 'x', { signal: wrong }));
probe('events emitter: static once of a wrong emitter', () => once({}, 'x'));
probe('events emitter: static on', async() => {
  const emitter = new EventEmitter();
  const values = [];
  process.nextTick(() => { emitter.emit('x', 1); emitter.emit('x', 2, 3); emitter.emit('end'); });
  for await (const value of on(emitter, 'x', { close: [ 'end' ] })) values.push(value);

  return [ values, emitter.eventNames() ];
});
probe('events emitter: static on: error', async() => {
  const emitter = new EventEmitter();
  const iterator = on(emitter, 'x');
  emitter.emit('x', 1);
  emitter.emit('error', new Error('e'));
  const first = await iterator.next();
  let thrown;
  try { await iterator.next(); } catch (error) { thrown = error.message; }

  return [ first, thrown, await iterator.next() ];
});
probe('events emitter: static on: return and throw', async() => {
  const emitter = new EventEmitter();
  const iterator = on(emitter, 'x');
  const waiting = iterator.next();
  const returned = await iterator.return();
  const other = on(emitter, 'y');
  const pending = other.next();
  other.throw(new RangeError('t'));
  let thrown;
  try { await pending; } catch (error) { thrown = error.message; }

  return [ returned, await waiting, thrown, emitter.eventNames() ];
});
probe('events emitter: static on: throw of no error', () => on(new EventEmitter(), 'x').throw(1));
probe('events emitter: static on: aborted', async() => {
  const controller = new AbortController();
  const iterator = on(new EventEmitter(), 'x', { signal: controller.signal });
  const waiting = iterator.next();
  controller.abort();
  try { await waiting; } catch (error) { return [ error.name, error.code, error.message, error.cause?.name ]; }

  return 'settled';
});
probe('events emitter: static on: aborted before', () => on(new EventEmitter(), 'x', { signal: AbortSignal.abort() }));
probe('events emitter: static on: watermarks', async() => {
  const emitter = new EventEmitter();
  const log = [];
  emitter.pause = () => log.push('pause');
  emitter.resume = () => log.push('resume');
  const iterator = on(emitter, 'x', { highWaterMark: 2, lowWaterMark: 1 });
  for (let i = 0; i < 4; i++) emitter.emit('x', i);
  for (let i = 0; i < 4; i++) log.push((await iterator.next()).value[0]);
  const data = iterator[Symbol.for('nodejs.watermarkData')];

  return [ log, data.size, data.low, data.high, data.isPaused ];
});
probeEach('events emitter: static on with options', [ [ { highWaterMark: 0 } ], [ { lowWaterMark: 'x' } ], [ { signal: 1 } ], [ { highWaterMark: 1.5 } ] ], (options) => on(new EventEmitter(), 'x', options));
probe('events emitter: static on: shape of the iterator', () => {
  const iterator = on(new EventEmitter(), 'x');

  return [ Reflect.ownKeys(iterator), iterator[Symbol.asyncIterator]() === iterator, Object.prototype.toString.call(iterator) ];
});
probe('events emitter: addAbortListener', async() => {
  const controller = new AbortController();
  const log = [];
  controller.signal.addEventListener('abort', (event) => event.stopImmediatePropagation());
  EventEmitter.addAbortListener(controller.signal, (event) => log.push(event.type));
  const disposable = EventEmitter.addAbortListener(controller.signal, () => log.push('never'));
  disposable[Symbol.dispose]();
  controller.abort();
  EventEmitter.addAbortListener(controller.signal, () => log.push('late'));
  await tick();

  return log;
});
probeEach('events emitter: addAbortListener', [ [], [ 1, () => {} ], [ {}, () => {} ] ], EventEmitter.addAbortListener);
probe('events emitter: addAbortListener without listener', () => EventEmitter.addAbortListener(new AbortController().signal));
probe('events emitter: EventEmitterAsyncResource', () => {
  const { EventEmitterAsyncResource } = EventEmitter;
  const emitter = new EventEmitterAsyncResource({ name: 'Probe' });
  let inside;
  emitter.on('x', () => { inside = require('async_hooks').executionAsyncId(); });
  emitter.emit('x');

  return [ inside === emitter.asyncId, typeof emitter.triggerAsyncId, emitter.asyncResource.eventEmitter === emitter, emitter.emitDestroy() ];
});
probe('events emitter: EventEmitterAsyncResource without name', () => new EventEmitter.EventEmitterAsyncResource());
probe('events emitter: EventEmitterAsyncResource of a subclass', () => new (class Named extends EventEmitter.EventEmitterAsyncResource {})() instanceof EventEmitter);
probe('events emitter: EventEmitterAsyncResource by a text', () => new EventEmitter.EventEmitterAsyncResource('text') instanceof EventEmitter);
probe('events emitter: inheriting the old way', () => {
  function Old() { EventEmitter.call(this); }
  Object.setPrototypeOf(Old.prototype, EventEmitter.prototype);
  const emitter = new Old();
  let seen;
  emitter.on('a', (value) => { seen = value; });
  emitter.emit('a', 4);

  return [ seen, Object.keys(emitter) ];
});
probe('events emitter: without calling the constructor', () => {
  const emitter = Object.create(EventEmitter.prototype);
  const before = emitter.emit('a');
  emitter.on('a', () => {});

  return [ before, emitter.emit('a'), emitter.eventNames() ];
});
probe('events emitter: mixed into an object', () => {
  const object = Object.assign({}, EventEmitter.prototype);
  let seen;
  object.on('a', (value) => { seen = value; });
  object.emit('a', 1);

  return seen;
});
probe('events emitter: inspect', () => require('util').inspect(new EventEmitter().on('a', () => {})));
