package dev.xjetremote.gateway;

import dev.xjetremote.config.RunnerLimits;
import dev.xjetremote.gateway.Intake.Reason;
import dev.xjetremote.protocol.FrameHandler;
import dev.xjetremote.protocol.ProtocolException;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.protocol.SuiteFrame;
import dev.xjetremote.protocol.SuitePath;
import io.vertx.core.Future;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One runner's socket: suites in, packets out, back-pressure both ways. Reading pauses while too
 * many bytes of suites wait for a worker. All calls come on the event loop of the gateway.
 */
final class RunnerConnection implements FrameHandler {
  private static final Logger log = LoggerFactory.getLogger(RunnerConnection.class);

  private final Guest guest;
  private final RunnerLimits limits;
  private final Runnable changed;
  private final SuiteJournal journal;
  private final Intake intake;
  private final RunnerOutput output;
  private final RunnerSuites suites;
  private String runnerId = "?";
  private String failure = "";

  /**
   * Starts to serve a guest.
   *
   * @param ledger an empty one
   * @param changed called when a suite has ended or a write has been done
   */
  RunnerConnection(
      Guest guest,
      Dispatching dispatching,
      RunnerLimits limits,
      SuiteLedger ledger,
      Runnable changed) {
    this.guest = guest;
    this.limits = limits;
    this.changed = changed;
    this.journal = new SuiteJournal(guest.meters());
    this.intake = new Intake(guest, limits.suiteBytes(), this);
    this.output = new RunnerOutput(guest, this::unread, changed);
    this.suites = new RunnerSuites(ledger, journal, dispatching, output, this::suitesChanged);
    NetSocket socket = guest.socket();
    socket.exceptionHandler(cause -> failure = " (" + cause.getMessage() + ")");
    socket.resume();
  }

  /** What workers are to tell of. */
  RunnerSuites suites() {
    return suites;
  }

  /** Reads no more suites, ever. */
  void stopReading() {
    intake.hold(Reason.DRAIN);
  }

  /** Closes the socket if the runner is too slow with what it has begun. */
  void checkPace(long nowNanos) {
    intake.overdue(nowNanos).ifPresent(guest::refuse);
  }

  /** Asks the runner whether it is there, if its leaving would not be seen by reading. */
  void beat() {
    if (intake.isHeld()) {
      output.beat(suites::anyOfXjet);
    } else {
      output.finishBeat();
    }
  }

  /** Whether no suite is left and all that was written has left. */
  boolean isIdle() {
    return suites.isEmpty() && output.isEmpty();
  }

  /** The socket has closed: nobody waits for its suites. */
  void closed() {
    if (!guest.isRefused()) {
      log.info(
          "runner {} of {} has left{}, {} suites cancelled",
          runnerId,
          guest.peer(),
          failure,
          suites.count());
    }
    guest.leave();
    intake.close();
    if (output.isUnread()) {
      suites.hold(false);
    }
    suites.cancel();
  }

  /**
   * Ends all suites that {@code patience} was not enough for with an Error packet, and the
   * connection; completes when the runner has read all or does not close its side.
   */
  Future<?> shutDown(Duration patience) {
    suites.shutDown(patience);
    return output.written().compose(left -> Farewell.say(guest.socket()));
  }

  @Override
  public void runner(String id) {
    runnerId = id;
    guest.greeted();
    log.info("runner {} has connected from {}", id, guest.peer());
  }

  @Override
  public void suite(SuiteFrame frame) {
    suites.add(runnerId, frame);
  }

  @Override
  public void oversized(SuiteFrame start, long bytes) {
    String path = SuitePath.of(start.script());
    SuiteFailure reason = Failures.tooLarge(path, bytes, limits.suiteBytes());
    journal.skipped(start.suiteId(), runnerId, reason);
    output.write(reason, start.suiteId(), runnerId);
  }

  @Override
  public void broken(ProtocolException reason) {
    guest.refuse(String.valueOf(reason.getMessage()));
  }

  private void suitesChanged() {
    intake.queued(suites.queuedBytes());
    if (suites.isFull()) {
      intake.hold(Reason.QUEUE);
    } else {
      intake.release(Reason.QUEUE);
    }
    changed.run();
  }

  /** A runner that does not read is not read from, and no more of its suites are started. */
  private void unread(boolean much) {
    if (much) {
      intake.hold(Reason.OUTPUT);
    } else {
      intake.release(Reason.OUTPUT);
    }
    suites.hold(much);
  }
}
