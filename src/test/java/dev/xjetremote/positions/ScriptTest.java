package dev.xjetremote.positions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        " \t\n x",
        "// a\nx",
        "/* a */x",
        "/* a * / */ // b\r\n /**/ x",
        "\u00a0\ufeff\u2028x"
      })
  void skipsBlanksAndComments(String text) {
    assertThat(new Script(text).skipBlank(0)).isEqualTo(text.lastIndexOf('x'));
  }

  @Test
  void endsWithTheScript() {
    assertThat(new Script("a // b").skipBlank(1)).isEqualTo(6);
    assertThat(new Script("a /* b").skipBlank(1)).isGreaterThanOrEqualTo(6);
    assertThat(new Script("'a").literalEnd(0)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void findsWords() {
    Script script = new Script("a.größe_$1(#p 12");
    assertThat(script.wordStart(10)).isEqualTo(2);
    assertThat(script.word(2)).isEqualTo("größe_$1");
    assertThat(script.wordStart(13)).isEqualTo(11);
    assertThat(script.wordStart(16)).isEqualTo(-1);
    assertThat(script.wordStart(2)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+=", "++", "--", "**=", ">>>=", "??=", "||=", "<<="})
  void knowsCompoundAssignments(String operator) {
    assertThat(new Script(operator + " a").isCompoundAssignment(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "==", "<=", ">=", "+", "-", "&&", "?", "/", ""})
  void knowsOtherOperators(String operator) {
    assertThat(new Script(operator + " a").isCompoundAssignment(0)).isFalse();
  }
}
