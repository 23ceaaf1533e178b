// What createHook's callbacks and v8.promiseHooks are told of.
const hooksModule = require('async_hooks');
const { promiseHooks } = require('v8');

// The life of what `start` makes of one type: the order of its callbacks, and how its ids belong together.
function lifeOf(wanted, start, milliseconds = 20) {
  const told = [];
  const ids = new Set();
  const outer = hooksModule.executionAsyncId();
  const note = (word) => (id) => {
    if (ids.has(id)) told.push(word);
  };
  const hook = hooksModule.createHook({
    init(id, type, trigger, resource) {
      if (type !== wanted) return;
      ids.add(id);
      told.push([ 'init', ids.has(trigger) ? 'of its kind' : trigger === outer, resource.constructor.name ]);
    },
    before: note('before'), after: note('after'), destroy: note('destroy'), promiseResolve: note('resolve')
  });

  hook.enable();
  start(() => told.push(ids.has(hooksModule.executionAsyncId())));
  hook.disable();

  return new Promise((resolve) => {
    hook.enable();
    setTimeout(() => {
      hook.disable();
      resolve(told);
    }, milliseconds);
  });
}

for (const [ type, start ] of [
  [ 'Immediate', (callback) => setImmediate(callback) ],
  [ 'Immediate', (callback) => clearImmediate(setImmediate(callback)) ],
  [ 'TickObject', (callback) => process.nextTick(callback, 1) ],
  [ 'Microtask', (callback) => queueMicrotask(callback) ],
  [ 'Mine', (callback) => new hooksModule.AsyncResource('Mine').emitDestroy().runInAsyncScope(callback) ],
  [ 'Mine', () => new hooksModule.AsyncResource('Mine', { triggerAsyncId: hooksModule.executionAsyncId() }) ]
]) {
  probe(`the life of ${ type }: ${ start }`, () => lifeOf(type, start));
}
probe('the ids of a timer', () => {
  const seen = {};
  const hook = hooksModule.createHook({ init: (id, type, trigger, resource) => { seen[type] ??= { id, resource }; } }).enable();

  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve([
        hooksModule.executionAsyncId() === seen.Timeout.id, hooksModule.executionAsyncResource() === timer, seen.Timeout.resource === timer
      ]);
    }, 1);

    hook.disable();
  });
});
probe('promises and those that follow them', () => {
  const told = [];
  const hook = hooksModule.createHook({
    init(id, type, trigger, resource) {
      if (type === 'PROMISE') told.push({ id, trigger, resource });
    }
  }).enable();
  const first = Promise.resolve(1);
  const second = first.then(() => hooksModule.executionAsyncId());

  hook.disable();

  return second.then(() => [
    told.length, told[0].resource === first, told[1].resource === second, told[1].trigger === told[0].id,
    Object.getOwnPropertySymbols(first).map(String)
  ]);
});
probe('the functions of promiseHooks', () => Object.entries(promiseHooks).map(([ name, value ]) => [ name, typeof value ]));
for (const name of [ 'onInit', 'onBefore', 'onAfter', 'onSettled' ]) {
  for (const hook of [ undefined, null, 1, {}, async () => {} ]) {
    probe(`promiseHooks.${ name }(${ String(hook) })`, () => promiseHooks[name](hook));
  }
}
probe('promiseHooks.createHook tells of one promise', async () => {
  const told = [];
  const stop = promiseHooks.createHook({
    init: (promise, parent) => told.push([ 'init', promise instanceof Promise, parent instanceof Promise ]),
    before: () => told.push('before'),
    after: () => told.push('after'),
    settled: () => told.push('settled')
  });
  const promise = new Promise((resolve) => resolve(1));
  promise.then(() => {});
  const untilNow = told.length;
  queueMicrotask(stop);
  await null;
  await null;

  return [ untilNow, told.slice(0, 3), told.includes('before'), told.includes('after'), stop() ];
});
probe('promiseHooks.createHook({ settled: 1 })', () => promiseHooks.createHook({ settled: 1 }));
probe('a store in handlers of errors', () => new Promise((resolve) => {
  const storage = new hooksModule.AsyncLocalStorage();
  const seen = [];

  process.once('uncaughtException', () => {
    seen.push(storage.getStore());
    process.once('unhandledRejection', () => resolve([ ...seen, storage.getStore() ]));
    storage.run('rejected', async () => {
      await null;
      throw new Error('rejected');
    });
  });
  storage.run('thrown', () => setTimeout(() => { throw new Error('thrown'); }, 1));
}));
