package dev.xjetremote.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What probes cannot show: texts without a fault, and texts of any depth. */
class JsonFaultTest {
  @Property(tries = 300)
  void aTextThatIsJsonHasNoFault(@ForAll("documents") String text) {
    assertThat(new JsonFault(text).words()).isNull();
  }

  @Property(tries = 300)
  void aTextThatWasCutOffHasOne(@ForAll("documents") String text) {
    String cut = "[" + text;
    assertThat(new JsonFault(cut).words())
        .isEqualTo("Expected ',' or ']' after array element in JSON at position " + cut.length());
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> space = Arbitraries.of("", " ", "\n\t", "\r\n");
    Arbitrary<String> scalars =
        Arbitraries.of(
            "true",
            "false",
            "null",
            "0",
            "-0",
            "12.50",
            "-1e5",
            "3E+2",
            "0.1e-7",
            "\"\"",
            "\"text\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u00e9\\uD83D\"",
            "\"é\u2028\"",
            "{}",
            "[]",
            "[ ]",
            "{ }");
    return Arbitraries.recursive(
        () -> scalars,
        inner ->
            Arbitraries.oneOf(
                inner
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(items -> "[" + String.join(",", items) + "]"),
                inner
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(items -> "{\"k\":" + String.join(" , \"k\" : ", items) + "}"),
                inner.flatMap(item -> space.map(around -> around + item + around))),
        3);
  }

  @Example
  void depthIsNoMatter() {
    int depth = 1_000_000;
    assertThat(new JsonFault("[".repeat(depth)).words()).isEqualTo("Unexpected end of JSON input");
    assertThat(new JsonFault("[".repeat(depth) + "]".repeat(depth)).words()).isNull();
    assertThat(new JsonFault("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).words()).isNull();
  }
}
