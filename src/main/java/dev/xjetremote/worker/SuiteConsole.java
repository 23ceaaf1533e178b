package dev.xjetremote.worker;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.config.ConsoleTarget;
import dev.xjetremote.protocol.LogPacket;
import dev.xjetremote.sandbox.ConsoleMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what a suite writes to its console where the configuration wants it. Thread-safe. */
final class SuiteConsole {
  private static final Logger log = LoggerFactory.getLogger("xjet.console");

  private final Suite suite;
  private final ConsoleTarget target;

  SuiteConsole(Suite suite, ConsoleTarget target) {
    this.suite = suite;
    this.target = target;
  }

  /** Logs a message, or makes the packet by which the runner is told. */
  Optional<byte[]> write(ConsoleMessage message) {
    if (target == ConsoleTarget.LOG) {
      log.debug("{} [{}] {}", suite.label(), message.level(), message.text());
    }
    if (target != ConsoleTarget.RUNNER) {
      return Optional.empty();
    }
    LogPacket packet =
        new LogPacket(
            LogPacket.Level.valueOf(message.level().toUpperCase(Locale.ROOT)),
            message.text(),
            message.ancestry(),
            message.source(),
            message.line(),
            message.column());
    return Optional.of(packet.encode(suite.suiteId(), suite.runnerId(), Instant.now()));
  }
}
