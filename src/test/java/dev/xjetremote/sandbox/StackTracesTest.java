package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stacks say. {@code stacks.log} is what Node 20 dispatches for {@code stacks.js} in a {@code
 * vm} context.
 */
class StackTracesTest {
  @Test
  void placesAndNamesAreV8s() throws IOException {
    SandboxRun run = SandboxRun.of(resource("stacks.js"));

    assertThat(run.failures).isEmpty();
    assertThat(String.join("\n", run.texts()).lines())
        .containsExactlyElementsOf(resource("stacks.log").lines().toList());
  }

  @Test
  void aSuiteMayFormatStacksItself() {
    SandboxRun run =
        SandboxRun.of(
            """
            dispatch(typeof Error.prepareStackTrace);
            Error.prepareStackTrace = (error, sites) => sites;
            const [ site ] = new Error('x').stack;
            Error.prepareStackTrace = undefined;
            dispatch(`${ site.getFileName() } ${ site.getLineNumber() }:${ site.getColumnNumber() } ${ site }`);
            dispatch(new Error('y').stack.split('\\n')[0]);
            //# sourceURL=/specs/a.js
            """);

    assertThat(run.texts())
        .isEqualTo(List.of("undefined", "/specs/a.js 3:18 /specs/a.js:3:18", "Error: y"));
  }

  @Test
  void theLimitIsTheSuites() {
    SandboxRun run =
        SandboxRun.of(
            """
            const deep = (n) => n === 0 ? new Error('x').stack.split('\\n').length - 1 : deep(n - 1);
            dispatch(String(deep(50)));
            Error.stackTraceLimit = 3;
            dispatch(String(deep(50)));
            Error.stackTraceLimit = 0;
            dispatch(String(deep(50)));
            """);

    assertThat(run.texts()).containsExactly("10", "3", "0");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = StackTracesTest.class.getResourceAsStream("/sandbox/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
