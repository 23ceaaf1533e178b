package dev.xjetremote.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the server's own logback.xml makes of text that others chose. */
class LogTextTest {
  private static final String HOSTILE =
      "a\n00:00:00.000 ERROR Fake - line\r\u001b[2Jcleared\u202egnp.exe\u2028\u0000\u009b";

  @Test
  void aMessageStaysOneLineWithoutControlCharacters() throws JoranException {
    String line = logged(HOSTILE, null);
    assertThat(line).endsWith("\n");
    assertThat(line.strip())
        .contains("a\\u000a00:00:00.000 ERROR Fake - line\\u000d\\u001b[2Jcleared\\u202egnp.exe")
        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202e\\u009b]");
  }

  @Test
  void aLongMessageIsCut() throws JoranException {
    assertThat(logged("x".repeat(1_000_000), null))
        .hasSizeLessThan(4200)
        .contains("… (996000 more characters)");
  }

  @Test
  void textOfOthersStaysAsItIsOtherwise() throws JoranException {
    assertThat(logged("späß 語 😀 \"quoted\" \\ {}", null)).contains("späß 語 😀 \"quoted\" \\ {}");
  }

  @Test
  void noLineOfAStackTraceLooksLikeAMessage() throws JoranException {
    String[] lines = logged("failed", new IllegalStateException(HOSTILE)).split("\n");
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines[0]).endsWith("- failed");
    assertThat(lines[1]).isEqualTo("java.lang.IllegalStateException: a");
    for (int i = 2; i < lines.length; i++) {
      assertThat(lines[i]).startsWith("\t").doesNotContainPattern("[\\p{Cntrl}&&[^\t]]");
    }
  }

  private static String logged(String message, @Nullable Throwable failure) throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("conf/logback.xml").toFile());
    var logger = context.getLogger("root");
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("STDERR");
    return new String(
        appender
            .getEncoder()
            .encode(new LoggingEvent("fqcn", logger, Level.WARN, message, failure, new Object[0])),
        StandardCharsets.UTF_8);
  }
}
