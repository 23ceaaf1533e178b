// What events exports, to the last flag.
const events = require('events');
const { EventEmitter } = events;

const hasPrototype = (fn) => typeof fn === 'function' && Object.hasOwn(fn, 'prototype');
const shape = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, hasPrototype(value), get?.name, set?.name ];
};

probe('events shape: events is EventEmitter', () => [ events === EventEmitter, require('node:events') === events, events.name, events.length ]);
probe('events shape: names of events', () => Reflect.ownKeys(events).filter((key) => ![ 'arguments', 'caller' ].includes(key)));
probe('events shape: names of EventEmitter.prototype', () => Reflect.ownKeys(EventEmitter.prototype));
for (const name of Object.getOwnPropertyNames(events).filter((key) => ![ 'arguments', 'caller', 'prototype' ].includes(key))) probe(`events shape: events.${ name }`, () => shape(events, name));
for (const name of Reflect.ownKeys(EventEmitter.prototype)) probe(`events shape: EventEmitter.prototype.${ String(name) }`, () => shape(EventEmitter.prototype, name));
probe('events shape: aliases', () => [ EventEmitter.prototype.on === EventEmitter.prototype.addListener, EventEmitter.prototype.off === EventEmitter.prototype.removeListener ]);
probe('events shape: an emitter', () => new EventEmitter());
probe('events shape: symbols', () => [ events.errorMonitor, events.captureRejectionSymbol, events.kMaxEventTargetListeners, events.kMaxEventTargetListenersWarned ]);
probe('events shape: EventEmitterAsyncResource', () => Object.getOwnPropertyNames(events.EventEmitterAsyncResource.prototype));
probe('events shape: called without new', () => EventEmitter.call({}) === undefined);
