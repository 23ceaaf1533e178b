package dev.xjetremote.gateway;

import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.protocol.SuiteFailure;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the meters what becomes of suites. */
final class SuiteJournal {
  private static final Logger log = LoggerFactory.getLogger(RunnerConnection.class);

  private final GatewayMeters meters;

  SuiteJournal(GatewayMeters meters) {
    this.meters = meters;
  }

  void queued(LiveSuite live) {
    log.info("suite {} queued, {} bytes", live.suite().label(), live.suite().script().length());
  }

  void started(LiveSuite live) {
    Duration waited = live.waited(System.nanoTime());
    log.info("suite {} started after {} ms", live.suite().label(), waited.toMillis());
    meters.started(waited);
  }

  /**
   * It has ended by itself, or a worker has ended it.
   *
   * @param last the frames that hold its last packet
   */
  void finished(LiveSuite live, Buffer last) {
    Duration ran = live.ran(System.nanoTime());
    log.info(
        "suite {} finished in {} ms: {} packets, {} bytes",
        live.suite().label(),
        ran.toMillis(),
        live.packets(),
        live.bytes());
    meters.ended(Ending.of(last), ran);
  }

  /** The gateway has ended it. */
  void failed(LiveSuite live, SuiteFailure failure) {
    log.warn("suite {} ended by the server: {}", live.suite().label(), failure.message());
    meters.ended(Ending.killed(failure.kind()), live.ran(System.nanoTime()));
  }

  /** It was too long to be kept. */
  void skipped(String suiteId, String runnerId, SuiteFailure failure) {
    log.warn("suite {} of runner {} skipped: {}", suiteId, runnerId, failure.message());
    meters.ended(Ending.killed(failure.kind()), Duration.ZERO);
  }

  /** Nobody waits for it any longer. */
  void cancelled(LiveSuite live) {
    meters.ended(Ending.CANCELLED, live.ran(System.nanoTime()));
  }

  void runsAgain(LiveSuite live, SuiteLost lost) {
    log.warn(
        "suite {} runs again: {} of {} is lost, {}",
        live.suite().label(),
        lost.worker(),
        lost.node(),
        lost.reason());
  }
}
