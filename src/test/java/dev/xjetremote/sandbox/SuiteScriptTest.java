package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuiteScriptTest {
  @Test
  void theLastSourceUrlNamesTheScript() {
    assertThat(SuiteScript.of("1\n//# sourceURL=a.js\n2\n//# sourceURL=/x/b.js").fileName())
        .isEqualTo("/x/b.js");
    assertThat(SuiteScript.of("1\n//@ sourceURL=old.js\n").fileName()).isEqualTo("old.js");
    assertThat(SuiteScript.of("'\\n//# sourceURL=no.js'").fileName())
        .isEqualTo("evalmachine.<anonymous>");
    assertThat(SuiteScript.of("1").fileName()).isEqualTo("evalmachine.<anonymous>");
  }

  @Test
  void theFirstLineTellsThePath() {
    assertThat(
            SuiteScript.of(
                    "globalThis.__XJET = {\"runtime\":{\"bail\":false,\"path\":\"spec\\\\a.ts\",\"filter\":[\"\\\"path\\\":\\\"no\\\"\"]}}; \n1")
                .path())
        .contains("spec\\a.ts");
    assertThat(SuiteScript.of("1\n\"path\":\"no\"").path()).isEmpty();
  }
}
