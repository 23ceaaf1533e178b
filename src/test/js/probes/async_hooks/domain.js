// Domains: what they catch, and where they are in force.
const domain = require('domain');
const EventEmitter = require('events');

const caughtBy = (start) => new Promise((resolve) => {
  const own = domain.create();

  own.on('error', (error) => resolve([
    error?.message ?? error, error?.domain === own, error?.domainThrown, error?.domainEmitter === undefined, Object.keys(Object(error))
  ]));
  try {
    own.run(start);
  } catch (error) {
    resolve([ 'thrown at once', error.message ]);
  }
});

for (const start of [
  () => setTimeout(() => { throw new Error('timer'); }, 1),
  () => setImmediate(() => { throw new TypeError('immediate'); }),
  () => process.nextTick(() => { throw new Error('tick'); }),
  () => process.nextTick(() => { throw 5; }),
  () => setTimeout(() => process.nextTick(() => setImmediate(() => { throw new Error('deep'); })), 1),
  () => { throw new Error('at once'); },
  () => new EventEmitter().emit('error', new Error('emitted')),
  () => new EventEmitter().emit('error', 5)
]) {
  probe(`a domain meets ${ String(start).trim() }`, () => caughtBy(start));
}
probe('a domain is in force in what it starts', () => new Promise((resolve) => {
  const own = domain.create();
  const seen = [];
  const look = () => seen.push([ process.domain === own, domain.active === own ]);

  own.run(() => {
    look();
    process.nextTick(look);
    Promise.resolve().then(look);
    setTimeout(() => { look(); resolve(seen); }, 1);
  });
  look();
}));
probe('members, and emitters that are made inside', () => {
  const own = domain.create();
  const emitter = new EventEmitter();
  let inner;

  own.add(emitter);
  own.run(() => { inner = new EventEmitter(); });
  const bound = [ emitter.domain === own, inner.domain === own, own.members.length, Object.keys(inner) ];

  own.remove(emitter);

  return [ bound, emitter.domain, own.members.length ];
});
probe('functions that are bound', () => {
  const own = domain.create();
  const heard = [];
  own.on('error', (error) => heard.push([ error.message, error.domainThrown, typeof error.domainBound ]));
  own.intercept(() => {})(new Error('first'));

  return [ own.bind(function(a) { return [ this.x, a, process.domain === own ]; }).call({ x: 1 }, 2), own.intercept((value) => value)(null, 3), heard ];
});
probe('a domain takes no callback for exceptions beside it', () => process.setUncaughtExceptionCaptureCallback(() => {}));
