package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out of a suite, to the byte. */
class DispatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "new Uint8Array([1, 2, 255])|1,2,-1",
        "new Uint8Array([1, 2, 3, 4]).subarray(1, 3)|2,3",
        "new Uint16Array([258])|2,1",
        "new DataView(new ArrayBuffer(4), 1, 2)|0,0",
        "new Uint8Array(new SharedArrayBuffer(2))|0,0",
        "Buffer.from('aé')|97,-61,-87",
        "'é€'|-61,-87,-30,-126,-84",
        "'a\\u{1F600}'|97,-16,-97,-104,-128",
        "'\\uD800x'|-17,-65,-67,120",
        "'x\\uDC00'|120,-17,-65,-67",
        "'x\\uD800'|120,-17,-65,-67",
        "Buffer.concat([Buffer.from([9]), Buffer.from([8])])|9,8",
      })
  void exactBytes(String value, String bytes) {
    SandboxRun run = SandboxRun.of("dispatch(" + value + ")");

    assertThat(run.failures).isEmpty();
    assertThat(run.packets).hasSize(1);
    assertThat(join(run.packets.get(0))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "null", "{}", "new ArrayBuffer(2)", "[1]", "Symbol()"})
  void anythingElseIsATypeError(String value) {
    SandboxRun run =
        SandboxRun.of("try { dispatch(" + value + "); } catch (e) { dispatch(e.name + e.code); }");

    assertThat(run.texts()).containsExactly("TypeErrorERR_INVALID_ARG_TYPE");
  }

  @Test
  void whatIsTooLongIsReportedAndNotMadeBytesOf() {
    SandboxRun run =
        SandboxRun.of(
            "dispatch('abc'); dispatch('abcd'); dispatch(new Uint16Array(2)); dispatch('x')",
            SandboxOptions.defaults()
                .withLimits(new SandboxLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 3)));

    assertThat(run.texts()).containsExactly("abc", "x");
    assertThat(run.tooMuchOutput).isEqualTo(2);
  }

  @Test
  void aViewCannotLieAboutItsBytes() {
    SandboxRun run =
        SandboxRun.of(
            """
            class Liar extends Uint8Array {
              get buffer() { return new ArrayBuffer(9); }
              get byteOffset() { return -1; }
              get byteLength() { return 1e9; }
            }
            dispatch(new Liar([1, 2]));
            """);

    assertThat(run.failures).isEmpty();
    assertThat(run.packets.get(0)).containsExactly(1, 2);
  }

  @Test
  void aPacketIsACopy() {
    SandboxRun run =
        SandboxRun.of("const bytes = new Uint8Array([1]); dispatch(bytes); bytes[0] = 2;");

    assertThat(run.packets.get(0)).containsExactly(1);
  }

  private static String join(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      text.append(text.isEmpty() ? "" : ",").append(each);
    }
    return text.toString();
  }
}
