package dev.xjetremote.isolation;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Brings what a child logs into the server's log, line by line, with the child's name before it.
 * The child writes a line's level first ({@link #writeForServer}); what its JVM writes has none.
 */
final class ChildLog {
  private static final Logger log = LoggerFactory.getLogger("xjet.child");
  private static final Logger console = LoggerFactory.getLogger("xjet.console");
  private static final Pattern LINE =
      Pattern.compile("(ERROR|WARN|INFO|DEBUG|TRACE) (\\S+) - (.*)");

  /** Lines after the first of a message are indented, so that none of them is taken for one. */
  private static final String PATTERN =
      "%level %logger{0} - %replace(%msg%n%ex){'[\\r\\n]+(?=.)', '\n    '}%nopex";

  private final String name;
  private volatile String lastLine = "";

  /** Of the line before; the lines of a stack trace have none of their own. */
  private Level level = Level.INFO;

  ChildLog(String name) {
    this.name = name;
  }

  /** In a child: logs to standard error, in the form that the server reads. */
  static void writeForServer() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    root.addAppender(appender);
  }

  /** Copies until the child closes its standard error, on a thread of its own. */
  void copy(BufferedReader errors) {
    Thread thread = new Thread(() -> copyAll(errors), name + "-log");
    thread.setDaemon(true);
    thread.start();
  }

  /** The last line so far, without its level; empty if there is none. */
  String lastLine() {
    return lastLine;
  }

  private void copyAll(BufferedReader errors) {
    try (errors) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        write(line);
      }
    } catch (IOException e) {
      log.debug("{}: no more of its log", name, e);
    }
  }

  private void write(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      remember(line);
      log.atLevel(level).log("{}: {}", name, line.replace('\t', ' '));
      return;
    }
    level = Level.valueOf(parts.group(1));
    if (parts.group(2).equals("console")) {
      console.atLevel(level).log("{}: {}", name, parts.group(3));
    } else {
      remember(parts.group(3));
      log.atLevel(level).log("{}: {} - {}", name, parts.group(2), parts.group(3));
    }
  }

  private void remember(String line) {
    if (!line.startsWith(" ")) {
      lastLine = line;
    }
  }
}
