// What the stack of an error shows that leaves a script: the place where it was thrown, before all else.
const vm = require('vm');

// The lines before the frames, and the first frame.
function head(run) {
  try {
    return run();
  } catch (error) {
    const lines = String(error?.stack).split('\n');

    return lines.slice(0, lines.findIndex((line) => line.startsWith('    at ')) + 1);
  }
}
for (const code of [
  'throw new Error("x")', '  throw new TypeError("indented")', 'missing', 'let a = 1;\nnull.x', 'const q = 1; q = 2', 'var f = 1; f()',
  'function deep() { throw new RangeError("deep") }\n\ndeep()', 'throw Object.assign(new Error("named"), { name: "Custom" })', 'undefined.y', 'class A extends B {}', 'decodeURI("%")'
]) {
  probe(`runInNewContext ${ code }`, () => head(() => vm.runInNewContext(code, {})));
  probe(`runInThisContext ${ code }`, () => head(() => vm.runInThisContext(`(() => { ${ code } })()`, 'named.js')));
  probe(`without a place ${ code }`, () => head(() => vm.runInNewContext(code, {}, { displayErrors: false })));
  probe(`compileFunction ${ code }`, () => head(() => vm.compileFunction(code)()));
}
for (const code of [ '(', '{', 'if (a', 'x = `', 'f(1, ' ]) probe(`the end of ${ code } comes too soon`, () => head(() => new vm.Script(code)).slice(0, 5));
probe('what is no error keeps its look', () => {
  const thrown = { stack: 'mine' };

  try {
    vm.runInNewContext('throw thrown', { thrown });
  } catch (error) {
    return [ error === thrown, error.stack ];
  }
});
probe('a place is shown once', () => {
  const script = new vm.Script('throw new Error("x")');

  try {
    vm.runInNewContext('run()', { run: () => script.runInThisContext() });
  } catch (error) {
    return error.stack.split('\n').slice(0, 5);
  }
});
