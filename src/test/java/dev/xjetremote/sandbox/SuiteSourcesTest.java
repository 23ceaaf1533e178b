package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cutting a suite must make no difference but of time. */
class SuiteSourcesTest {
  private static final String HEAD =
      "globalThis.__XJET = {\"runtime\":{\"path\":\"a;}.ts\",\"suiteId\":\"%s\",\"n\":[-1.5e3,true,null]}}; \n";
  private static final String RUNTIME =
      """

      var __defProp = Object.defineProperty; var __name = (f, n) => __defProp(f, 'name', { value: n });
      var first = __name(() => 1, "setupGlobals");first();""";
  private static final String END = "\n//# sourceURL=/specs/a.spec.js";

  private final Engine engine =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final SuiteSources sources = new SuiteSources();

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void twoRunsOfASuiteShareAllButTheFirstLine() {
    List<Source> once = cut(HEAD.formatted("one") + RUNTIME + "var a = 1;" + END);
    List<Source> again = cut(HEAD.formatted("two") + RUNTIME + "var a = 1;" + END);

    assertThat(once).hasSize(4);
    assertThat(again.get(0)).isSameAs(once.get(0));
    assertThat(again.get(1)).isNotEqualTo(once.get(1));
    assertThat(again.get(2)).isSameAs(once.get(2));
    assertThat(again.get(3)).isSameAs(once.get(3));
  }

  @Test
  void suitesOfOneNameShareTheRuntime() {
    List<Source> one = cut(HEAD.formatted("one") + RUNTIME + "var a = 1;" + END);
    List<Source> other = cut(HEAD.formatted("two") + RUNTIME + "var b = 2;" + END);

    assertThat(other.get(2)).isSameAs(one.get(2));
    assertThat(other.get(3)).isNotEqualTo(one.get(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = 1;",
        "globalThis.__XJET = {a: 1}; \nvar a = 1;",
        "globalThis.__XJET = {\"a\": alert()}; \nvar a = 1;",
        "globalThis.__XJET = {\"a\": 1} + 1; \nvar a = 1;",
        "globalThis.__XJET = {\"a\": \"\\\"}; \nvar a = 1;",
        "globalThis.__XJET = {}; }\nvar a = 1;",
        "globalThis.__XJET = {}; /*\n*/ var a = 1;",
        "globalThis.__XJET = {}; var a\n= 1;",
        "globalThis.__XJET = {}\n.a;",
        "globalThis.__XJET = {}; \nlet a = ;",
        "globalThis.__XJET = {}; \nlet __XJET = 1;",
        "globalThis.__XJET = {}; \nfunction __XJET() {}",
      })
  void whatIsInDoubtStaysWhole(String script) {
    assertThat(cut(script)).hasSize(1);
    assertThat(cut(script).get(0).getCharacters()).hasToString(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A function that the runtime mentions is there before the runtime runs.
        "function first() { return 2; }",
        "class __name {}",
        "let first = 2;",
      })
  void aRestThatTheRuntimeWouldMeetStaysWithIt(String rest) {
    List<Source> sources = cut(HEAD.formatted("one") + RUNTIME + rest + END);

    assertThat(sources.get(sources.size() - 1).getCharacters().toString())
        .contains("setupGlobals", rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispatch(String(new Error().stack.match(/spec.js:\\d+:\\d+/)))",
        "\n\n  dispatch(String(new Error().stack.match(/spec.js:\\d+:\\d+/)))",
        "'use strict'; dispatch(String(function () { return this === globalThis; }()))",
        "dispatch(typeof later + typeof laterFunction); var later = 1; function laterFunction() {}",
        "var x = 1; delete globalThis.x; dispatch(String(globalThis.x))",
        "dispatch(Object.keys(globalThis).filter((k) => /^(x|f|__XJET|__name|first)$/.test(k)).join()); var x; function other() {}",
        "let x = 1; dispatch(String(x) + ('x' in globalThis)); setTimeout(() => dispatch('later ' + x))",
        "const c = 1; class C {} dispatch(typeof C + c)",
        "try { t; } catch (e) { dispatch(e.name); } let t = 1",
        "'value'",
        "Promise.resolve().then(() => dispatch('done'))",
        "dispatch(__XJET.runtime.suiteId + first())",
        "var f = () => dispatch(f.toString()); f()",
        "throw new Error('x')",
        "dispatch(String(eval('var e = 1; e') + e))",
        "if (true) function block() {} dispatch(typeof block)",
      })
  void runsAsTheWholeWould(String rest) {
    String cut = HEAD.formatted("one") + RUNTIME + rest + END;
    // A blank of another kind before the first line is enough not to be cut.
    String whole = cut.replaceFirst(" = ", "\t= ");
    assertThat(cut(cut)).hasSize(4);
    assertThat(cut(whole)).hasSize(1);

    SandboxRun expected = SandboxRun.of(whole);
    SandboxRun actual = SandboxRun.of(cut);

    assertThat(actual.texts()).isEqualTo(expected.texts());
    assertThat(actual.failures).isEqualTo(expected.failures);
    assertThat(actual.texts().size() + actual.failures.size() + (rest.equals("'value'") ? 1 : 0))
        .isPositive();
  }

  @Test
  void aLongRestIsCutWhenItComesAgain() {
    String rest = "var a = 1;".repeat(20_000);

    assertThat(cut(HEAD.formatted("one") + rest)).hasSize(1);
    assertThat(cut(HEAD.formatted("two") + rest)).hasSize(3);
  }

  @Test
  void theCacheDropsWhatWasUsedLeast() {
    SourceCache<Integer> cache = new SourceCache<>(10);
    List<String> made = new ArrayList<>();
    for (String text : List.of("aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb", "too long for it")) {
      cache.get(
          "name",
          text,
          () -> {
            made.add(text);
            return text.length();
          });
    }

    assertThat(made).containsExactly("aaaa", "bbbb", "cccc", "bbbb", "too long for it");
    assertThat(cache.characters()).isEqualTo(8);
  }

  private List<Source> cut(String script) {
    try (Context context = Context.newBuilder("js").engine(engine).build()) {
      context.initialize("js");
      context.enter();
      try {
        return sources.of(SuiteScript.of(script));
      } finally {
        context.leave();
      }
    }
  }
}
