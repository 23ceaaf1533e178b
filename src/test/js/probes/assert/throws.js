// throws, rejects and their opposites, and the CallTracker.
const assert = require('assert');

const withoutFrames = (text) => String(text).split('\n').filter((line) => !/^[+-]? +at /.test(line)).join('\n');
const about = (error) => (error instanceof Error ? [ error.constructor.name, error.name, withoutFrames(error.message), error.code, error.generatedMessage, error.operator ] : [ 'thrown', error ]);
const report = (run) => {
  try {
    run();

    return 'passed';
  } catch (error) {
    return about(error);
  }
};
const reportLater = async(run) => {
  try {
    await run();

    return 'passed';
  } catch (error) {
    return about(error);
  }
};
class CustomError extends Error {
  constructor() {
    super('ce');
    this.name = 'CustomError';
    this.code = 'E1';
  }
}
class Foreign {}

const thrown = {
  error: new Error('boom'), typeError: new TypeError('bad thing'), text: 'str', null: null, undefined, object: { message: 'obj' }, custom: new CustomError(), number: 42, extended: Object.assign(new Error('multi\nline'), { code: 'X', n: { a: 1 } }), empty: new Error('')
};
const expected = {
  undefined, null: null, Error, TypeError, CustomError, Foreign, regexp: /boom/, otherRegexp: /nope/, wholeRegexp: /^Error: boom$/, message: { message: 'boom' }, messageRegexp: { message: /bo+m/ }, nameAndMessage: { message: 'x', name: 'Error' }, emptyObject: {}, sameError: new Error('boom'), otherError: new TypeError('boom'),
  text: 'boom', otherText: 'other', yes: () => true, no: () => false, named: function named() { return 1; }, nothing: () => {}, number: 1, symbol: Symbol('x'), deep: { code: 'X', n: { a: 1 } }, wrongCode: { code: 'Y' }, list: [], RangeError, missing: { missing: undefined }, customShape: { name: 'CustomError', code: 'E1', message: /c/ }, thrower: () => { throw new RangeError('in validation'); }
};

for (const [ what, error ] of Object.entries(thrown)) {
  const run = () => { throw error; };
  for (const [ name, validation ] of Object.entries(expected)) {
    probe(`assert throws: ${ what } against ${ name }`, () => [ report(() => assert.throws(run, validation)), report(() => assert.throws(run, validation, 'mine')), report(() => assert.doesNotThrow(run, validation)), report(() => assert.doesNotThrow(run, validation, 'mine')) ]);
  }
  probe(`assert throws: ${ what } alone`, () => [ report(() => assert.throws(run)), report(() => assert.doesNotThrow(run)), report(() => assert.throws(run, Error, new TypeError('mine'))), report(() => assert.throws(run, undefined, 'mine')) ]);
}
for (const [ name, validation ] of Object.entries(expected)) {
  probe(`assert throws: nothing against ${ name }`, () => [ report(() => assert.throws(() => {}, validation)), report(() => assert.throws(() => {}, validation, 'mine')), report(() => assert.doesNotThrow(() => {}, validation)) ]);
  probe(`assert throws: rejection against ${ name }`, async() => Promise.all([
    reportLater(() => assert.rejects(Promise.reject(thrown.error), validation)), reportLater(() => assert.rejects(async() => { throw thrown.extended; }, validation, 'mine')), reportLater(() => assert.doesNotReject(Promise.reject(thrown.custom), validation)),
    reportLater(() => assert.rejects(Promise.resolve(1), validation)), reportLater(() => assert.doesNotReject(async() => 1, validation))
  ]));
}
for (const wrong of [ undefined, null, 1, 'x', {} ]) {
  probe(`assert throws: throws(${ describe(wrong) })`, () => [ report(() => assert.throws(wrong)), report(() => assert.doesNotThrow(wrong)) ]);
  probe(`assert throws: rejects(${ describe(wrong) })`, async() => [ await reportLater(() => assert.rejects(wrong)), await reportLater(() => assert.doesNotReject(wrong)) ]);
}
probe('assert throws: rejects of odd promises', async() => [
  await reportLater(() => assert.rejects(() => 1)), await reportLater(() => assert.rejects({ then(resolve, reject) { reject(new Error('thenable')); }, catch() {} })), await reportLater(() => assert.rejects(() => { throw new Error('sync'); })), await reportLater(() => assert.rejects(() => ({ then() {} })))
]);
probe('assert throws: rejects gives a promise', () => [ assert.rejects(Promise.reject(1)) instanceof Promise, assert.doesNotReject(Promise.resolve()) instanceof Promise ]);
probe('assert throws: fields of a comparison', () => {
  try { assert.throws(() => { throw new Error('a'); }, { message: 'b', name: 'Error' }); } catch (error) { return [ error.actual.message, error.expected, error.operator, error.generatedMessage, Object.keys(error) ]; }

  return 'passed';
});
probe('assert throws: this of a validation', () => { let seen; assert.throws(() => { throw new Error('x'); }, function() { seen = [ typeof this, Object.keys(this) ]; return true; }); return seen; });

const trackerReport = (use) => {
  process.noDeprecation = true;
  const tracker = new assert.CallTracker();
  use?.(tracker);

  return [ tracker.report().map(({ message, actual, expected: wanted, operator, stack }) => [ message, actual, wanted, operator, typeof stack ]), report(() => tracker.verify()) ];
};
probe('assert throws: CallTracker, nothing', () => trackerReport());
probe('assert throws: CallTracker, not called', () => trackerReport((tracker) => { tracker.calls(); tracker.calls(2); tracker.calls(function named() {}, 3); }));
probe('assert throws: CallTracker, called', () => trackerReport((tracker) => { const fn = tracker.calls((a, b) => a + b, 2); fn(1, 2); fn.call({}, 3); }));
probe('assert throws: CallTracker, called too often', () => trackerReport((tracker) => { const fn = tracker.calls(); fn(); fn(); }));
probe('assert throws: CallTracker getCalls and reset', () => {
  process.noDeprecation = true;
  const tracker = new assert.CallTracker();
  const fn = tracker.calls((a) => a * 2, 1);
  const result = fn.call({ t: 1 }, 21);
  const calls = tracker.getCalls(fn);
  tracker.reset(fn);

  return [ result, calls, Object.isFrozen(calls), Object.isFrozen(calls[0].arguments), tracker.getCalls(fn), fn.name, fn.length ];
});
for (const args of [ [ 'x' ], [ () => {}, 0 ], [ () => {}, -1 ], [ () => {}, 1.5 ], [ () => {}, 'x' ] ]) probe(`assert throws: calls(${ args.map(describe).join(', ') })`, () => { process.noDeprecation = true; return report(() => new assert.CallTracker().calls(...args)); });
probe('assert throws: getCalls of another function', () => { process.noDeprecation = true; const tracker = new assert.CallTracker(); return [ report(() => tracker.getCalls(() => {})), report(() => tracker.reset(() => {})) ]; });
