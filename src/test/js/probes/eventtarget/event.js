// Event, CustomEvent and EventTarget.
const hasPrototype = (fn) => typeof fn === 'function' && Object.hasOwn(fn, 'prototype');
const shape = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, hasPrototype(value), get?.name, set?.name ];
};
const publicKeys = (object) => Reflect.ownKeys(object).filter((key) => typeof key === 'string' && ![ 'arguments', 'caller', 'prototype' ].includes(key));

for (const Class of [ Event, CustomEvent, EventTarget, AbortController, AbortSignal ]) {
  probe(`eventtarget event: ${ Class.name } statics`, () => publicKeys(Class).map((key) => [ key, shape(Class, key) ]));
  probe(`eventtarget event: ${ Class.name }.prototype names`, () => publicKeys(Class.prototype));
  for (const key of publicKeys(Class.prototype)) probe(`eventtarget event: ${ Class.name }.prototype.${ key }`, () => shape(Class.prototype, key));
  probe(`eventtarget event: ${ Class.name } tag`, () => Object.getOwnPropertyDescriptor(Class.prototype, Symbol.toStringTag));
  probe(`eventtarget event: ${ Class.name } as a global`, () => {
    const { get, set, value, ...flags } = Object.getOwnPropertyDescriptor(globalThis, Class.name);

    return flags.enumerable;
  });
}

const look = (event) => [ 'type', 'bubbles', 'cancelable', 'composed', 'defaultPrevented', 'returnValue', 'cancelBubble', 'eventPhase', 'target', 'currentTarget', 'srcElement', 'isTrusted' ].map((key) => event[key]);

probeEach('eventtarget event: new Event', [
  [], [ 'x' ], [ 'x', undefined ], [ 'x', null ], [ 'x', {} ], [ 'x', { bubbles: true, cancelable: true, composed: true } ], [ 'x', { bubbles: 1, cancelable: '' } ], [ 'x', 1 ], [ 'x', 'y' ],
  [ 'x', () => {} ], [ 1 ], [ undefined ], [ null ], [ {} ]
], (...args) => look(new Event(...args)));
probe('eventtarget event: new Event(symbol)', () => new Event(Symbol('x')));
probe('eventtarget event: Event without new', () => Event('x'));
probe('eventtarget event: timeStamp', () => [ typeof new Event('x').timeStamp, new Event('x').timeStamp > 0 ]);
probe('eventtarget event: composedPath outside', () => new Event('x').composedPath());
probe('eventtarget event: preventDefault', () => [ true, false ].map((cancelable) => {
  const event = new Event('x', { cancelable });
  event.preventDefault();

  return [ event.defaultPrevented, event.returnValue ];
}));
probe('eventtarget event: stopPropagation', () => {
  const event = new Event('x');
  const other = new Event('x');
  event.stopPropagation();
  other.cancelBubble = true;
  other.cancelBubble = false;

  return [ event.cancelBubble, other.cancelBubble ];
});
probe('eventtarget event: initEvent', () => {
  const event = new Event('x');
  event.initEvent('y', true, true);

  return look(event);
});
probe('eventtarget event: initEvent without type', () => new Event('x').initEvent());
probe('eventtarget event: constants', () => [ Event.NONE, Event.CAPTURING_PHASE, Event.AT_TARGET, Event.BUBBLING_PHASE ]);
probe('eventtarget event: isTrusted on an instance', () => Object.getOwnPropertyDescriptor(Event.prototype, 'isTrusted').configurable);
for (const key of [ 'type', 'target', 'currentTarget', 'srcElement', 'cancelable', 'defaultPrevented', 'timeStamp', 'returnValue', 'bubbles', 'composed', 'eventPhase', 'cancelBubble' ]) probe(`eventtarget event: Event.prototype.${ key } of nothing`, () => Event.prototype[key]);
for (const key of [ 'composedPath', 'preventDefault', 'stopPropagation', 'stopImmediatePropagation' ]) probe(`eventtarget event: Event.prototype.${ key }.call({})`, () => Event.prototype[key].call({}));
probeEach('eventtarget event: new CustomEvent', [ [], [ 'x' ], [ 'x', { detail: { a: 1 } } ], [ 'x', { detail: 0 } ], [ 'x', null ], [ 'x', 1 ] ], (...args) => [ new CustomEvent(...args).detail, new CustomEvent(...args).type ]);
probe('eventtarget event: CustomEvent is an Event', () => new CustomEvent('x') instanceof Event);
probe('eventtarget event: CustomEvent.prototype.detail of nothing', () => CustomEvent.prototype.detail);
probe('eventtarget event: inspect', () => {
  const { inspect } = require('util');

  return [ new Event('foo'), new CustomEvent('bar', { detail: 1 }), new EventTarget(), { a: { b: { c: new Event('deep') } } }, [ [ [ new EventTarget() ] ] ] ].map((value) => inspect(value).replace(/timeStamp: [\d.]+/g, 'timeStamp: 0'));
});

const dispatch = (type, options) => {
  const target = new EventTarget();
  const log = [];

  return { target, log, event: new Event(type, options) };
};
probe('eventtarget event: dispatchEvent', () => {
  const { target, log, event } = dispatch('x', { cancelable: true });
  target.addEventListener('x', function(seen) {
    log.push(this === target, seen === event, seen.target === target, seen.currentTarget === target, seen.eventPhase, seen.composedPath().length);
    seen.preventDefault();
  });

  return [ target.dispatchEvent(event), log, event.eventPhase, event.target === target, event.currentTarget ];
});
probe('eventtarget event: dispatch without listeners', () => new EventTarget().dispatchEvent(new Event('x')));
probe('eventtarget event: handleEvent', () => {
  const { target, log, event } = dispatch('x');
  const listener = { handleEvent(seen) { log.push(this === listener, seen.type); } };
  target.addEventListener('x', listener);
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: handleEvent that comes later', () => {
  const { target, log, event } = dispatch('x');
  const listener = {};
  target.addEventListener('x', listener);
  target.dispatchEvent(event);
  listener.handleEvent = () => log.push(1);
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: the same listener twice', () => {
  const { target, log, event } = dispatch('x');
  const listener = () => log.push(1);
  target.addEventListener('x', listener);
  target.addEventListener('x', listener);
  target.addEventListener('x', listener, true);
  target.addEventListener('x', listener, { capture: true });
  target.dispatchEvent(event);

  return log.length;
});
probe('eventtarget event: once', () => {
  const { target, log, event } = dispatch('x');
  target.addEventListener('x', () => log.push(1), { once: true });
  target.dispatchEvent(event);
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: removeEventListener', () => {
  const { target, log, event } = dispatch('x');
  const listener = () => log.push('no');
  target.addEventListener('x', listener);
  target.removeEventListener('x', listener);
  target.addEventListener('x', listener, true);
  target.removeEventListener('x', listener, { capture: true });
  target.removeEventListener('y', listener);
  target.removeEventListener('x', null);
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: removeEventListener looks at capture', () => {
  const { target, log, event } = dispatch('x');
  const listener = () => log.push('still');
  target.addEventListener('x', listener, { capture: true });
  target.removeEventListener('x', listener);
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: stopImmediatePropagation', () => {
  const { target, log, event } = dispatch('x');
  target.addEventListener('x', (seen) => { log.push(1); seen.stopImmediatePropagation(); });
  target.addEventListener('x', () => log.push(2));
  target.addEventListener('x', () => log.push(3), { passive: true });
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: added while dispatching', () => {
  const { target, log, event } = dispatch('x');
  target.addEventListener('x', () => { log.push(1); target.addEventListener('x', () => log.push('new')); });
  target.addEventListener('x', () => log.push(2));
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: removed while dispatching', () => {
  const { target, log, event } = dispatch('x');
  const later = () => log.push('later');
  target.addEventListener('x', () => { log.push(1); target.removeEventListener('x', later); });
  target.addEventListener('x', later);
  target.addEventListener('x', () => log.push(3));
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: signal', () => {
  const { target, log, event } = dispatch('x');
  const controller = new AbortController();
  target.addEventListener('x', () => log.push(1), { signal: controller.signal });
  target.dispatchEvent(event);
  controller.abort();
  target.dispatchEvent(event);
  target.addEventListener('x', () => log.push(2), { signal: AbortSignal.abort() });
  target.dispatchEvent(event);

  return log;
});
probe('eventtarget event: dispatching twice at once', async() => {
  const { target, event } = dispatch('x');
  const errors = [];
  target.addEventListener('x', () => { try { target.dispatchEvent(event); } catch (error) { errors.push(error); } });
  target.dispatchEvent(event);

  return errors;
});
probeEach('eventtarget event: dispatchEvent', [ [], [ {} ], [ 'x' ], [ null ], [ undefined ] ], (...args) => new EventTarget().dispatchEvent(...args));
probeEach('eventtarget event: addEventListener', [ [], [ 'x' ], [ 'x', 1 ], [ 'x', 'y' ], [ 'x', () => {}, 1 ], [ 'x', () => {}, 'y' ], [ 'x', () => {}, { signal: 1 } ], [ 'x', () => {}, null ], [ 'x', {} ], [ 1, () => {} ] ], (...args) => new EventTarget().addEventListener(...args));
probe('eventtarget event: addEventListener(symbol)', () => new EventTarget().addEventListener(Symbol('x'), () => {}));
probeEach('eventtarget event: removeEventListener', [ [], [ 'x' ], [ 'x', 1 ], [ 'x', undefined ], [ 'x', () => {}, 1 ] ], (...args) => new EventTarget().removeEventListener(...args));
for (const key of [ 'addEventListener', 'removeEventListener', 'dispatchEvent' ]) probe(`eventtarget event: EventTarget.prototype.${ key }.call({})`, () => EventTarget.prototype[key].call({}, 'x', () => {}));
probe('eventtarget event: null listener warns', async() => {
  const warnings = [];
  const listener = (warning) => warnings.push([ warning.name, warning.message, warning.type ]);
  process.on('warning', listener);
  new EventTarget().addEventListener('x', null);
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener('warning', listener);

  return warnings;
});
probe('eventtarget event: too many listeners warn', async() => {
  const warnings = [];
  const listener = (warning) => warnings.push([ warning.name, warning.message, warning.type, warning.count ]);
  process.on('warning', listener);
  const target = new EventTarget();
  for (let i = 0; i < 12; i++) target.addEventListener('x', () => {});
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener('warning', listener);

  return warnings;
});
probe('eventtarget event: own keys', () => [ new Event('x'), new EventTarget(), new AbortController(), new AbortController().signal, new CustomEvent('x') ].map((object) => Reflect.ownKeys(object).map(String)));
probe('eventtarget event: a subclass', () => {
  class Mine extends EventTarget { constructor() { super(); this.mine = 1; } }
  const target = new Mine();
  let seen;
  target.addEventListener('x', (event) => { seen = event.target === target; });
  target.dispatchEvent(new Event('x'));

  return [ seen, target.mine, String(target) ];
});

probe('what is inside an event target', () => {
  const { inspect } = require('util');
  const target = new EventTarget();
  target.addEventListener('f', () => {}, { once: true, capture: true });
  target.addEventListener('o', { handleEvent() {} }, { passive: true });
  const [ events ] = Object.getOwnPropertySymbols(target);

  return [
    inspect(target[events], { depth: 4 }), Object.getPrototypeOf(target[events].constructor.prototype), target[events] instanceof Map,
    Reflect.ownKeys(target[events].get('f')), Reflect.ownKeys(target[events].get('f').next), Object.isFrozen(target[events].constructor)
  ];
});
probe('what is inside a signal of others', () => require('util').inspect(AbortSignal.any([ new AbortController().signal ]), { customInspect: false }));
