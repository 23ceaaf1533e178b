// async_hooks: what AsyncLocalStorage carries where, and the resources.
const hooks = require('async_hooks');
const { AsyncLocalStorage, AsyncResource } = hooks;
const shape = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, typeof value === 'function' && Object.hasOwn(value, 'prototype') ];
};
const later = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));

for (const name of Object.getOwnPropertyNames(hooks)) probe(`async_hooks context: async_hooks.${ name }`, () => shape(hooks, name));
probe('async_hooks context: names', () => Object.getOwnPropertyNames(hooks));
for (const Class of [ AsyncLocalStorage, AsyncResource ]) {
  probe(`async_hooks context: ${ Class.name } names`, () => [ Reflect.ownKeys(Class).filter((key) => ![ 'arguments', 'caller' ].includes(key)), Reflect.ownKeys(Class.prototype) ]);
  for (const name of Object.getOwnPropertyNames(Class.prototype)) probe(`async_hooks context: ${ Class.name }.prototype.${ name }`, () => shape(Class.prototype, name));
}
probe('async_hooks context: asyncWrapProviders', () => [ hooks.asyncWrapProviders, Object.isFrozen(hooks.asyncWrapProviders) ]);
probe('async_hooks context: a storage', () => new AsyncLocalStorage());
probe('async_hooks context: getStore outside', () => new AsyncLocalStorage().getStore());
probe('async_hooks context: run', () => {
  const storage = new AsyncLocalStorage();
  const inside = storage.run({ a: 1 }, (x, y) => [ storage.getStore(), x, y ], 2, 3);

  return [ inside, storage.getStore(), storage.enabled ];
});
probe('async_hooks context: nested run', () => {
  const storage = new AsyncLocalStorage();

  return storage.run(1, () => [ storage.run(2, () => storage.getStore()), storage.getStore(), storage.run(1, () => storage.getStore()) ]);
});
probe('async_hooks context: run that throws', () => {
  const storage = new AsyncLocalStorage();
  try { storage.run(1, () => { throw new Error('x'); }); } catch { /* looked at below */ }

  return storage.getStore();
});
probe('async_hooks context: exit', () => {
  const storage = new AsyncLocalStorage();

  return storage.run(1, () => [ storage.exit((a) => [ storage.getStore(), a ], 2), storage.getStore() ]);
});
probe('async_hooks context: exit of an unused storage', () => new AsyncLocalStorage().exit(() => 1));
probe('async_hooks context: disable', () => {
  const storage = new AsyncLocalStorage();

  return storage.run(1, () => { storage.disable(); return [ storage.getStore(), storage.enabled ]; });
});
probe('async_hooks context: enterWith', async() => {
  const storage = new AsyncLocalStorage();
  const seen = [];
  await (async() => {
    await null;
    storage.enterWith('entered');
    seen.push(storage.getStore());
    await null;
    seen.push(storage.getStore());
    await later();
    seen.push(storage.getStore());
  })();

  return [ seen, storage.getStore() ];
});
probe('async_hooks context: enterWith twice, two timers', async() => {
  const storage = new AsyncLocalStorage();
  const seen = [];
  await null;
  storage.enterWith(1);
  setTimeout(() => seen.push(storage.getStore()), 1);
  Promise.resolve().then(() => seen.push(storage.getStore()));
  storage.enterWith(2);
  setTimeout(() => seen.push(storage.getStore()), 1);
  Promise.resolve().then(() => seen.push(storage.getStore()));
  await later(10);

  return [ seen, storage.getStore() ];
});
probe('async_hooks context: over await', async() => {
  const storage = new AsyncLocalStorage();
  const one = storage.run('one', async() => { await null; await later(3); return storage.getStore(); });
  const two = storage.run('two', async() => { await later(1); return storage.getStore(); });

  return [ await one, await two, storage.getStore() ];
});
const queues = {
  setTimeout: (fn) => setTimeout(fn, 1), setInterval: (fn) => { const timer = setInterval(() => { clearInterval(timer); fn(); }, 1); }, setImmediate, nextTick: process.nextTick, queueMicrotask,
  then: (fn) => Promise.resolve().then(fn), 'catch': (fn) => Promise.reject(new Error('x')).catch(fn), 'finally': (fn) => Promise.resolve().finally(fn), thenable: (fn) => Promise.resolve({ then(resolve) { fn(); resolve(); } }),
  all: (fn) => Promise.all([ later() ]).then(fn), 'async function': (fn) => (async() => { await later(); fn(); })(), 'for await': (fn) => (async() => { for await (const item of [ 1 ]) fn(item); })()
};
for (const [ name, queue ] of Object.entries(queues)) {
  probe(`async_hooks context: over ${ name }`, () => {
    const storage = new AsyncLocalStorage();

    return new Promise((resolve) => {
      storage.run(`in ${ name }`, () => queue(() => {
        const first = storage.getStore();
        queue(() => resolve([ first, storage.getStore() ]));
      }));
    });
  });
}
probe('async_hooks context: no store where none was', () => {
  const storage = new AsyncLocalStorage();

  return new Promise((resolve) => {
    setTimeout(() => resolve(storage.getStore()), 5);
    storage.run(1, () => later());
  });
});
probe('async_hooks context: a promise that another context resolves', async() => {
  const storage = new AsyncLocalStorage();
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  const waiting = storage.run('waiter', async() => { await promise; return storage.getStore(); });
  storage.run('resolver', () => resolve());

  return waiting;
});
probe('async_hooks context: two storages', async() => {
  const a = new AsyncLocalStorage();
  const b = new AsyncLocalStorage();

  return a.run(1, () => b.run(2, async() => { await null; return [ a.getStore(), b.getStore(), a.exit(() => [ a.getStore(), b.getStore() ]) ]; }));
});
probe('async_hooks context: entering inside run', () => {
  const a = new AsyncLocalStorage();
  const b = new AsyncLocalStorage();

  return new AsyncResource('X').runInAsyncScope(() => {
    a.run(1, () => { a.enterWith(2); b.enterWith(3); });

    return [ a.getStore(), b.getStore() ];
  });
});
probe('async_hooks context: emitters run in the context of emit', () => {
  const storage = new AsyncLocalStorage();
  const emitter = new (require('events'))();
  let seen;
  storage.run('on', () => emitter.on('x', () => { seen = storage.getStore(); }));
  storage.run('emit', () => emitter.emit('x'));

  return seen;
});
probe('async_hooks context: AsyncLocalStorage.bind', () => {
  const storage = new AsyncLocalStorage();
  const bound = storage.run('bound', () => AsyncLocalStorage.bind((a) => [ storage.getStore(), a ]));

  return [ bound(1), storage.run('other', () => bound(2)) ];
});
probe('async_hooks context: AsyncLocalStorage.snapshot', () => {
  const storage = new AsyncLocalStorage();
  const snapshot = storage.run('snap', () => AsyncLocalStorage.snapshot());

  return storage.run('other', () => snapshot((a) => [ storage.getStore(), a ], 5));
});
probe('async_hooks context: AsyncResource', () => {
  const storage = new AsyncLocalStorage();
  const resource = storage.run('made', () => new AsyncResource('Probe'));

  return [ resource.runInAsyncScope(function(a) { return [ storage.getStore(), this.t, a ]; }, { t: 1 }, 2), typeof resource.asyncId(), typeof resource.triggerAsyncId(), resource.emitDestroy() === resource, resource.type ];
});
probe('async_hooks context: AsyncResource ids', () => {
  const resource = new AsyncResource('Probe', { triggerAsyncId: 1 });

  return [ resource.triggerAsyncId(), resource.runInAsyncScope(() => [ hooks.executionAsyncId() === resource.asyncId(), hooks.triggerAsyncId(), hooks.executionAsyncResource() === resource ]) ];
});
probe('async_hooks context: AsyncResource.bind', () => {
  const bound = AsyncResource.bind(function named(a, b) { return [ this?.q, a, b ]; });

  return [ bound.length, bound.call({ q: 1 }, 2, 3), AsyncResource.bind(function() { return this.q; }, 'T', { q: 9 })() ];
});
probeEach('async_hooks context: new AsyncResource', [ [], [ 1 ], [ 'x', -2 ], [ 'x', { triggerAsyncId: 'a' } ], [ 'x', 1.5 ] ], (...args) => new AsyncResource(...args).triggerAsyncId());
probe('async_hooks context: bind of no function', () => new AsyncResource('x').bind(1));
probe('async_hooks context: createHook', () => {
  const hook = hooks.createHook({ init() {} });

  return [ hook.enable() === hook, hook.disable() === hook, hook.constructor.name ];
});
probe('async_hooks context: a hook is told of resources', () => {
  const log = [];
  const hook = hooks.createHook({
    init(id, type, trigger) { if (type === 'Told') log.push([ 'init', typeof id, type, trigger ]); }, before: () => log.push([ 'before' ]), after: () => log.push([ 'after' ]), destroy: () => log.push([ 'destroy' ])
  }).enable();
  const resource = new AsyncResource('Told', { triggerAsyncId: 1, requireManualDestroy: true });
  resource.runInAsyncScope(() => {});
  hook.disable();

  return log;
});
probeEach('async_hooks context: createHook', [ [ { init: 1 } ], [ { before: 'x' } ], [ { after: {} } ], [ { destroy: null } ], [ { promiseResolve: 1 } ] ], hooks.createHook);
probe('async_hooks context: ids', () => [ typeof hooks.executionAsyncId(), typeof hooks.triggerAsyncId(), typeof hooks.executionAsyncResource() ]);

probe('an empty type while storages and hooks come and go', () => {
  const { AsyncLocalStorage, AsyncResource, createHook } = require('async_hooks');
  const make = () => { try { return new AsyncResource('').constructor.name; } catch (error) { return [ error.code, error.message ]; } };
  const seen = [ make() ];
  const storage = new AsyncLocalStorage();
  storage.run(1, () => seen.push(make()));
  storage.exit(() => seen.push(make()));
  seen.push(make());
  storage.disable();
  storage.disable();
  seen.push(make());
  storage.enterWith(4);
  storage.enterWith(5);
  seen.push(make());
  storage.disable();
  const before = createHook({ before() {} }).enable();
  seen.push(make());
  before.disable();
  const init = createHook({ init() {} }).enable();
  seen.push(make());
  init.disable();

  return [ ...seen, make() ];
});
