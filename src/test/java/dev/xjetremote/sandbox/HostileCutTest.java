package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts made so that what {@link SuiteSources} cuts could run otherwise than the whole: they
 * bring what looks like the end of xJet's runtime, and change between the parts what the parts rest
 * on. The same script is also run behind a comment that keeps it from being cut.
 */
class HostileCutTest {
  private static final String HEAD = "globalThis.__XJET = {\"runtime\":{\"path\":\"a\"}};";
  private static final String END = "(function () {})(\"setupGlobals\");f();";

  private static final SandboxRun.VirtualClock clock = new SandboxRun.VirtualClock();
  private static SandboxFactory sandboxes;

  @BeforeAll
  static void start() {
    sandboxes = new SandboxFactory(SandboxOptions.defaults(), clock);
  }

  @AfterAll
  static void stop() {
    sandboxes.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function f() { dispatch('early') } END dispatch('late');",
        "function f() { globalThis.late = 1 } END var late; dispatch(String(late));",
        "function f() { try { late; dispatch('seen') } catch (e) { dispatch(e.message) } } END let late = 1;",
        "function f() { try { Late; dispatch('seen') } catch (e) { dispatch(e.message) } } END class Late {}",
        "function f() { dispatch(typeof later) } END function later() {}",
        "function f() { dispatch(String('la' + 'ter' in globalThis)) } END var later = 1;",
        "function f() { dispatch(Object.keys(globalThis).filter((k) => /^v\\d/.test(k)).join()) } var v2, v1; END var v3, v0;",
        "function f() { Object.freeze(globalThis) } END var x = 1; dispatch(String(globalThis.x));",
        "function f() { Object.preventExtensions(globalThis) } END function x() {} dispatch(typeof x);",
        "function f() { Object.defineProperty(globalThis, 'x', { get() { dispatch('got'); return 1 }, set() { dispatch('set') }, configurable: true }) } END var x = 5; dispatch(String(x));",
        "function f() { delete globalThis.x; dispatch(String('x' in globalThis)) } END var x = 5; dispatch(String(x));",
        "var a = 1; function f() { a++ } END var a; dispatch(String(a));",
        "var a = 1; function f() {} END let a = 2; dispatch(String(a));",
        "let a = 1; function f() {} END var a = 2; dispatch(String(a));",
        "const a = 1; function f() {} END function a() {} dispatch(typeof a);",
        "function f() {} END function f() { dispatch('second') }",
        "f = () => {}; END dispatch(typeof f);",
        "function f() { throw new Error('early') } END dispatch('never');",
        "function f() {} { END } dispatch('in a block');",
        "function f() {} if (true) END else dispatch('never'); dispatch('here');",
        "function f() {} label: { END break label; } dispatch('here');",
        "function f() {} for (const x of [1, 2]) { END dispatch(String(x)); }",
        "function f() {} switch (1) { case 1: END dispatch('case'); }",
        "function f() {} /* END */ dispatch('in a comment');",
        "function f() {} // END\ndispatch('behind a comment');",
        "function f() {} const t = 'END'.length; dispatch(String(t));",
        "function f() {} const t = `END`; dispatch(t);",
        "function f() {} const r = /\"setupGlobals\"\\);f\\(\\);/; dispatch(String(r)); END dispatch('x');",
        "function f() {} function* g() { yield 1; END yield 2; } dispatch(String([...g()]));",
        "function f() {} (async () => { END await 1; dispatch('awaited'); })();",
        "function f() {} END `\n`; dispatch('a template');",
        "function f() {} END\n[1].forEach((x) => dispatch(String(x)));",
        "function f() {} END\n(function () { dispatch('no call') })();",
        "function f() {} END --> a comment of HTML\ndispatch('x');",
        "'use strict'; function f() { dispatch(String(this)) } END dispatch(String((function () { return this === undefined })()));",
        "function f() {} END 'use strict'; dispatch(String((function () { return this === undefined })()));",
        "function f() { eval('var x = 1') } END dispatch(typeof x); var x;",
        "function f() { (0, eval)('let later = 1') } END var later; dispatch(typeof later);",
        "function f() { (0, eval)('var later = 7') } END var later; dispatch(String(later));",
        "function f() { queueMicrotask(() => dispatch('job')); process.nextTick(() => dispatch('tick')) } END dispatch('sync');",
        "function f() { Promise.resolve().then(() => dispatch(typeof late)) } END let late = 1;",
        "function f() { Array.prototype[Symbol.iterator] = null; JSON.stringify = null } END dispatch('patched');",
        "const send = dispatch; function f() { dispatch = () => send('replaced') } END dispatch('x');",
        "function f() { dispatch(new Error('x').stack.split('\\n')[1].replace(/.*:(\\d+:\\d+).*/, '$1')) } END dispatch(new Error('y').stack.split('\\n')[1].replace(/.*:(\\d+:\\d+).*/, '$1'));",
        "function f() {} END } dispatch('a syntax error');",
        "function f() {} END let 1;",
        "var __XJET; function f() { dispatch(typeof __XJET) } END",
        "let __XJET = 1; function f() { dispatch(typeof __XJET) } END"
      })
  void runsAsTheWhole(String body) {
    String rest = "\n" + body.replace("END", END);

    SandboxRun cut = SandboxRun.of(sandboxes, clock, HEAD + rest);
    SandboxRun whole = SandboxRun.of(sandboxes, clock, "/**/ " + HEAD + rest);

    assertThat(cut.texts()).isEqualTo(whole.texts());
    assertThat(cut.failures).isEqualTo(whole.failures);
    assertThat(cut.texts().size() + cut.failures.size()).isPositive();
  }
}
