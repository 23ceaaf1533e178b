package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of errors that the engine makes. The expectations are Node 20's. */
class MessagesTest {
  private static final String VALUES =
      """
      const u = undefined, none = null, five = 5, object = { a: { b: 1 } };
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "u.foo|TypeError: Cannot read properties of undefined (reading 'foo')",
        "none['a' + 'b']|TypeError: Cannot read properties of null (reading 'ab')",
        "object.x.y.z|TypeError: Cannot read properties of undefined (reading 'y')",
        "u.foo()|TypeError: Cannot read properties of undefined (reading 'foo')",
        "u.foo = 1|TypeError: Cannot set properties of undefined (setting 'foo')",
        "object.nope()|TypeError: object.nope is not a function",
        "object.a?.nope()|TypeError: object.a?.nope is not a function",
        "object['x y']()|TypeError: object.x y is not a function",
        "(0, five)()|TypeError: (0 , five) is not a function",
        "this.nope()|TypeError: this.nope is not a function",
        "new five()|TypeError: five is not a constructor",
        "later; let later = 1|ReferenceError: Cannot access 'later' before initialization",
        "undeclared|ReferenceError: undeclared is not defined",
        "const c = 1; c = 2|TypeError: Assignment to constant variable.",
        "for (const x of u) {}|TypeError: u is not iterable",
        "for (const x of object) {} 1|TypeError: object is not iterable",
        "const [ a ] = u|TypeError: u is not iterable",
        "new Map(5)|TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))",
        "new Set({})|TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))",
        "(({ a }) => a)(u)|TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.",
        "1n + 1|TypeError: Cannot mix BigInt and other types, use explicit conversions",
        "decodeURIComponent('%')|URIError: URI malformed",
        "'use strict'; Object.freeze({ a: 1 }).a = 2|TypeError: Cannot assign to read only property 'a' of object '#<Object>'",
        "throw new TypeError(\"Cannot read property 'foo' of undefined\")|TypeError: Cannot read property 'foo' of undefined",
      })
  void areV8s(String code, String message) {
    assertThat(
            caught("try { (function () { " + code + " })(); } catch (e) { dispatch(String(e)); }"))
        .isEqualTo(message);
    assertThat(caught("(async () => { " + code + " })().catch((e) => dispatch(String(e)))"))
        .isEqualTo(message);
  }

  /** A search whose time grows with the square of a text would take hours. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longTextsHaveTheirWordsAsSoon() {
    assertThat(messageOf("(0, eval)('a'.repeat(1e6) + ';({ if })')"))
        .isEqualTo("Unexpected token 'if'");
    assertThat(messageOf("(0, eval)('\\n'.repeat(1e6) + 'class A { a: 1 }')"))
        .isEqualTo("Unexpected identifier 'a'");
    assertThat(messageOf("(0, eval)('a=1/2;\\n'.repeat(2e5) + '/(/')"))
        .isEqualTo("Invalid regular expression: /(/: Unterminated group");
    assertThat(messageOf("new RegExp('[' + 'a'.repeat(1e6) + '\\\\p{Nope}]', 'u')"))
        .endsWith("a\\p{Nope}]/u: Invalid property name");
  }

  @Test
  void aStackThatAScriptHasMadeUpIsNoPlace() {
    assertThat(
            messageOf(
                "require('vm').runInNewContext('const e = new Error(\"x\");"
                    + " e.stack = \"Error: x\\\\n    at a.js:99999999999:1\"; throw e')"))
        .isEqualTo("x");
  }

  private static String messageOf(String code) {
    return caught("try { " + code + "; } catch (e) { dispatch(e.message); }");
  }

  @Test
  void areV8sInTheStackToo() {
    assertThat(caught("try { u.foo; } catch (e) { dispatch(e.stack.split('\\n')[0]); }"))
        .isEqualTo("TypeError: Cannot read properties of undefined (reading 'foo')");
  }

  @Test
  void areV8sWhenNothingCatchesThem() {
    SandboxRun run = SandboxRun.of(VALUES + "setTimeout(() => { u.foo; });");

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0))
        .contains("\"message\":\"Cannot read properties of undefined (reading 'foo')\"");
  }

  @Test
  void areV8sBehindAnAwait() {
    assertThat(
            caught(
                """
                (async () => {
                  try { await Promise.resolve().then(() => u.foo); } catch (e) { dispatch(String(e)); }
                })();
                """))
        .isEqualTo("TypeError: Cannot read properties of undefined (reading 'foo')");
  }

  private static String caught(String code) {
    SandboxRun run = SandboxRun.of(VALUES + code);
    assertThat(run.failures).isEmpty();
    return String.join(" ", run.texts());
  }
}
