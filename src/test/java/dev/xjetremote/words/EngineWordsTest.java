package dev.xjetremote.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is translated and what is not; the words themselves are compared with Node by probes. */
class EngineWordsTest {
  private Context context;

  @BeforeEach
  void open() {
    context =
        Context.newBuilder("js")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.v8-compat", "true")
            .build();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void theEnginesErrorsAreTranslated() {
    assertThat(caught("undefined.x"))
        .isEqualTo("Cannot read properties of undefined (reading 'x')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot read property 'x' of undefined",
        "super() called twice",
        "Map expected",
        "not a constructor",
        "Variable \\\"a\\\" has already been declared",
        "Unexpected token } in JSON at position 5"
      })
  void aScriptsOwnErrorsAreNot(String message) {
    String words = message.replace("\\", "");
    assertThat(caught("throw new TypeError(\"" + message + "\")")).isEqualTo(words);
    assertThat(caught("throw new (class extends Error {})(\"" + message + "\")")).isEqualTo(words);
    assertThat(caught("throw Object.assign(new Error(), { message: \"" + message + "\" })"))
        .isEqualTo(words);
    assertThat(caught("throw new AggregateError([], \"" + message + "\")")).isEqualTo(words);
    assertThat(caught("throw new AggregateError([])")).isEmpty();
  }

  @Test
  void whatNoRuleKnowsStays() {
    assertThat(EngineWords.translate("words of another version", null, null))
        .isEqualTo("words of another version");
    assertThat(EngineWords.translate(null, null, null)).isNull();
  }

  @Test
  void wordsAreMadeFromTheOutermostCallOfTheEngines() {
    boolean outer = EngineWords.making("createTypeErrorIterResultNotAnObject", new Object[] {5});
    boolean inner = EngineWords.making("createTypeErrorNotAnObject", new Object[] {6});

    assertThat(EngineWords.translate("5 is not an Object", null, null))
        .isEqualTo("Iterator result 5 is not an object");
    EngineWords.made(inner);
    EngineWords.made(outer);
    assertThat(inner).isFalse();
  }

  @Test
  void aCallThatMadeNoErrorLeavesNothingBehind() {
    EngineWords.made(EngineWords.making("createTypeErrorNotIterable", new Object[] {5}));

    assertThat(EngineWords.translate("something else", null, null)).isEqualTo("something else");
  }

  @Test
  void anOverflowIsToldAsOneWhateverItHasInterrupted() {
    String overflow = "Maximum call stack size exceeded";
    assertThat(EngineWords.making("createTypeErrorNotIterable", new Object[] {5})).isTrue();

    assertThat(EngineWords.translate(overflow, null, null)).isEqualTo(overflow);
    assertThat(EngineWords.translate("something else", null, null)).isEqualTo("something else");
  }

  @Test
  void nothingIsLeftForTheNextTurnOfTheThread() {
    assertThat(EngineWords.making("createTypeErrorNotIterable", new Object[] {5})).isTrue();
    EngineWords.forget();

    assertThat(EngineWords.translate("something else", null, null)).isEqualTo("something else");
  }

  @Test
  void anOverflowOfTheStackDoesNoHarm() {
    assertThat(
            caught(
                """
                function deep(o) {
                  try { o.a.b; } catch {}
                  try { o(); } catch {}
                  try { for (const x of o) ; } catch {}
                  try { const { a: { b } } = o; } catch {}
                  try { JSON.parse('{'); } catch {}
                  return deep(o) + 1;
                }
                deep({});
                """))
        .isEqualTo("Maximum call stack size exceeded");
    assertThat(caught("[ ...5 ]")).isEqualTo("5 is not iterable");
  }

  @Test
  void nothingOfTheScriptsIsRunForWords() {
    assertThat(
            caught(
                """
                let runs = 0;
                const count = () => { runs++; };
                const value = {
                  get constructor() { return count(); },
                  get toString() { return count(); },
                  get [Symbol.toStringTag]() { return count(); }
                };
                const trapped = new Proxy({}, {
                  getOwnPropertyDescriptor: count, getPrototypeOf: () => count() ?? null, has: count
                });
                for (const odd of [ value, trapped ]) {
                  try { [ 1 ].map(odd); } catch {}
                  try { Map.prototype.get.call(odd); } catch {}
                  try { Object.setPrototypeOf(Object.freeze({}), odd); } catch {}
                  try { 'a' in 5; odd(); } catch {}
                  try { odd.x.y; } catch {}
                }
                throw new Error(String(runs));
                """))
        .isEqualTo("0");
  }

  private String caught(String code) {
    return context
        .eval(
            "js",
            "(code) => { try { (0, eval)(code); return 'none'; } catch (e) { return e.message; } }")
        .execute(code)
        .asString();
  }
}
