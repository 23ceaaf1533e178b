package dev.xjetremote.worker;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.config.ConsoleTarget;
import dev.xjetremote.protocol.Packet;
import dev.xjetremote.protocol.Progress;
import dev.xjetremote.sandbox.ConsoleMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a suite says, on its way to the output: its own packets pass untouched, those in another
 * suite's name do not. Not thread-safe: guarded by its {@link SuiteRun}.
 */
final class SuitePackets {
  private static final Logger log = LoggerFactory.getLogger(SuiteRun.class);

  private final Suite suite;
  private final Output output;
  private final Progress progress;
  private final SuiteConsole console;
  private boolean foreign;

  /**
   * @param progress told of each packet
   */
  SuitePackets(Suite suite, Output output, Progress progress, ConsoleTarget target) {
    this.suite = suite;
    this.output = output;
    this.progress = progress;
    this.console = new SuiteConsole(suite, target);
  }

  /**
   * Takes bytes that the suite has dispatched.
   *
   * @return whether they are its terminal packet
   */
  boolean dispatched(byte[] bytes) {
    Optional<Packet> any = Packet.read(bytes);
    if (any.filter(each -> each.isForAnother(suite.suiteId(), bytes)).isPresent()) {
      log.debug("suite {} spoke for another, which is dropped", suite.label());
      return false; // it would end or spoil a suite that is not its own
    }
    Optional<Packet> own = any.filter(each -> each.suiteId().equals(suite.suiteId()));
    foreign |= own.isEmpty();
    own.ifPresent(packet -> progress.see(packet, bytes));
    output.add(bytes);
    return own.filter(packet -> packet.endsSuite(bytes)).isPresent();
  }

  /** Takes what it has written to its console. */
  void logged(ConsoleMessage message) {
    console.write(message).ifPresent(output::add);
  }

  /**
   * Whether some of it is no packet of xJet's: another dialect, in which an end may be anything.
   */
  boolean areForeign() {
    return foreign;
  }
}
