'use strict';
// Which properties an error has of its own, and in which order.
const caught = (run) => {
  try {
    run();
  } catch (error) {
    return error;
  }
};
class Fault extends RangeError {
  detail = 1;
  constructor(message) { super(message, { cause: 'c' }); this.code = 'E'; }
}
const target = { before: 1 };
Error.captureStackTrace(target);

for (const [ name, error ] of Object.entries({
  plain: new Error('text'),
  empty: new Error(),
  called: TypeError('text'),
  caused: new SyntaxError('text', { cause: 0 }),
  aggregate: new AggregateError([ 1 ], 'text'),
  derived: new Fault('text'),
  constructed: Reflect.construct(Error, [ 'text' ], Array),
  assigned: Object.assign(new URIError('text'), { code: 1, name: 'N' }),
  'of the engine': caught(() => null.x),
  'of a call': caught(() => target()),
  'of an endless recursion': caught(function again() { again(); }),
  'of eval': caught(() => eval('(')),
  'of JSON': caught(() => JSON.parse('{')),
  cloned: structuredClone(new Error('text', { cause: 1 })),
  captured: target,
  'with a code of Node': caught(() => Buffer.from(1)),
  'from another context': require('vm').runInNewContext('new RangeError("text")')
})) {
  probe(name, () => [ Object.getOwnPropertyNames(error), Object.keys(error), error.stack.split('\n')[0] ]);
}

probe('stack set', () => { const error = new Error('text'); error.stack = 'own'; return [ Object.getOwnPropertyNames(error), error.stack ]; });
probe('stack deleted', () => { const error = new Error('text'); return [ delete error.stack, Object.getOwnPropertyNames(error), error.stack ]; });
probe('message deleted', () => { const error = new Error('text'); delete error.message; return [ Object.getOwnPropertyNames(error), `${ error }` ]; });
probe('stack in JSON', () => JSON.stringify(new Error('text'), Object.getOwnPropertyNames(new Error('text'))).slice(0, 24));
