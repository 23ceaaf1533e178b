// AbortController and AbortSignal.
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const reasonOf = ({ aborted, reason }) => [ aborted, reason?.name ?? reason, reason?.message, reason?.code, reason instanceof DOMException ];

probe('eventtarget abort: a new controller', () => {
  const controller = new AbortController();

  return [ controller.signal === controller.signal, controller.signal.aborted, controller.signal.reason, controller.signal.onabort, String(controller), String(controller.signal) ];
});
probe('eventtarget abort: abort', () => {
  const controller = new AbortController();
  const seen = [];
  controller.signal.addEventListener('abort', (event) => seen.push(event.type, event.isTrusted, event.target === controller.signal));
  controller.signal.onabort = (event) => seen.push('onabort', event.type);
  controller.abort();
  controller.abort('again');

  return [ reasonOf(controller.signal), seen ];
});
for (const reason of [ 'text', 0, null, undefined, new TypeError('t') ]) {
  probe(`eventtarget abort: abort(${ describe(reason) })`, () => {
    const controller = new AbortController();
    controller.abort(reason);

    return reasonOf(controller.signal);
  });
  probe(`eventtarget abort: AbortSignal.abort(${ describe(reason) })`, () => reasonOf(AbortSignal.abort(reason)));
  probe(`eventtarget abort: throwIfAborted(${ describe(reason) })`, () => AbortSignal.abort(reason).throwIfAborted());
}
probe('eventtarget abort: throwIfAborted before', () => new AbortController().signal.throwIfAborted());
probe('eventtarget abort: new AbortSignal', () => new AbortSignal());
probe('eventtarget abort: AbortController()', () => AbortController());
for (const key of [ 'aborted', 'reason', 'onabort' ]) probe(`eventtarget abort: AbortSignal.prototype.${ key }`, () => AbortSignal.prototype[key]);
probe('eventtarget abort: AbortController.prototype.signal', () => { try { return AbortController.prototype.signal; } catch (error) { return error.constructor.name; } });
probe('eventtarget abort: onabort', () => {
  const { signal } = new AbortController();
  const fn = () => {};
  signal.onabort = fn;
  const set = signal.onabort === fn;
  signal.onabort = 1;
  const wrong = signal.onabort;
  signal.onabort = null;

  return [ set, wrong, signal.onabort ];
});
probe('eventtarget abort: onabort is replaced', () => {
  const controller = new AbortController();
  const log = [];
  controller.signal.onabort = () => log.push(1);
  controller.signal.addEventListener('abort', () => log.push('listener'));
  controller.signal.onabort = () => log.push(2);
  controller.abort();

  return log;
});
probe('eventtarget abort: timeout', async() => {
  const signal = AbortSignal.timeout(5);
  const before = signal.aborted;
  await later(60);

  return [ before, reasonOf(signal) ];
});
probe('eventtarget abort: timeout with a listener', () => new Promise((resolve) => {
  AbortSignal.timeout(1).addEventListener('abort', (event) => resolve([ event.type, event.target.aborted ]));
}));
probeEach('eventtarget abort: AbortSignal.timeout', [ [], [ -1 ], [ 'x' ], [ 1.5 ], [ 2 ** 32 ], [ NaN ], [ null ] ], (...args) => AbortSignal.timeout(...args));
probe('eventtarget abort: any', () => {
  const a = new AbortController();
  const b = new AbortController();
  const signal = AbortSignal.any([ a.signal, b.signal ]);
  const before = signal.aborted;
  const log = [];
  signal.addEventListener('abort', () => log.push(signal.reason));
  b.abort('b');
  a.abort('a');

  return [ before, signal.aborted, signal.reason, log ];
});
probe('eventtarget abort: any of an aborted one', () => reasonOf(AbortSignal.any([ new AbortController().signal, AbortSignal.abort('x') ])));
probe('eventtarget abort: any of nothing', () => reasonOf(AbortSignal.any([])));
probe('eventtarget abort: any of any', () => {
  const a = new AbortController();
  const outer = AbortSignal.any([ AbortSignal.any([ a.signal ]), new AbortController().signal ]);
  a.abort('deep');

  return reasonOf(outer);
});
probe('eventtarget abort: order of any', () => {
  const controller = new AbortController();
  const log = [];
  const dependent = AbortSignal.any([ controller.signal ]);
  dependent.addEventListener('abort', () => log.push('dependent'));
  controller.signal.addEventListener('abort', () => log.push('source'));
  controller.abort();

  return log;
});
probeEach('eventtarget abort: AbortSignal.any', [ [], [ 1 ], [ [ 1 ] ], [ [ null ] ], [ [ undefined ] ], [ [ {} ] ], [ new Set() ] ], (...args) => AbortSignal.any(...args));
probe('eventtarget abort: inspect', () => {
  const { inspect } = require('util');
  const values = [ new AbortController(), AbortSignal.abort(1), new AbortController().signal, { a: { b: { c: new AbortController() } } }, [ [ [ AbortSignal.abort() ] ] ] ];

  return values.map((value) => inspect(value)).concat(inspect(new AbortController(), { depth: null }), inspect(new AbortController(), { depth: 0 }), inspect(AbortSignal.abort(), { depth: -1 }));
});
probe('eventtarget abort: events helpers', () => require('events').getEventListeners(new AbortController().signal, 'abort').length);
