package dev.xjetremote.gateway;

import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.config.RunnerLimits;
import dev.xjetremote.gateway.Intake.Reason;
import dev.xjetremote.protocol.FrameHandler;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.ProtocolException;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.protocol.SuiteFrame;
import dev.xjetremote.protocol.SuiteFrames;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One runner's socket: suites in, packets out, back-pressure both ways. Reading pauses while too
 * many bytes of suites wait for a worker; workers get credit back as the socket takes their
 * packets. All calls come on the event loop of the gateway.
 */
final class RunnerConnection implements FrameHandler {
  private static final Logger log = LoggerFactory.getLogger(RunnerConnection.class);

  /** Small enough for the smallest output window, large enough to be rare. */
  private static final long CREDIT_BYTES = 32 * 1024;

  private static final String SOME_MISSING = "some of its packets have not arrived";

  private final Guest guest;
  private final RunnerOutput output;
  private final Dispatching dispatching;
  private final RunnerLimits limits;
  private final SuiteLedger suites;
  private final Runnable changed;
  private final SuiteJournal journal;
  private final Intake intake;
  private String runnerId = "?";
  private String failure = "";

  /**
   * Starts to serve a guest.
   *
   * @param suites an empty ledger
   * @param changed called when a suite has ended or a write has been done
   */
  RunnerConnection(
      Guest guest,
      Dispatching dispatching,
      RunnerLimits limits,
      SuiteLedger suites,
      Runnable changed) {
    this.guest = guest;
    this.dispatching = dispatching;
    this.limits = limits;
    this.suites = suites;
    this.changed = changed;
    this.journal = new SuiteJournal(guest.meters());
    this.intake = new Intake(guest, limits.suiteBytes(), this);
    this.output = new RunnerOutput(guest, this::unread, changed);
    NetSocket socket = guest.socket();
    socket.exceptionHandler(cause -> failure = " (" + cause.getMessage() + ")");
    socket.resume();
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
          suites.all().size());
    }
    guest.leave();
    intake.close();
    if (output.isUnread()) {
      dispatching.hold(suites.hold(false));
    }
    for (LiveSuite suite : suites.all()) {
      suites.remove(suite);
      journal.cancelled(suite);
      dispatching.cancel(suite.suite().key());
    }
  }

  /**
   * Ends all suites with an Error packet, and the connection; completes when the runner has read
   * all or does not close its side.
   */
  Future<?> endSuites(SuiteFailure reason) {
    Future<?> written = output.finishBeat();
    for (LiveSuite live : suites.all()) {
      suites.remove(live);
      dispatching.cancel(live.suite().key());
      journal.failed(live, reason);
      written = writeError(live.suite().suiteId(), reason);
    }
    // Writes leave in order, so the last one stands for all of them.
    return written.otherwiseEmpty().compose(left -> Farewell.say(guest.socket()));
  }

  @Override
  public void runner(String id) {
    runnerId = id;
    guest.greeted();
    log.info("runner {} has connected from {}", id, guest.peer());
  }

  @Override
  public void suite(SuiteFrame frame) {
    LiveSuite live = suites.add(runnerId, frame, System.nanoTime());
    journal.queued(live);
    dispatching.queue(live.suite());
    checkQueue();
  }

  @Override
  public void oversized(String suiteId, long bytes) {
    SuiteFailure failure = Failures.tooLarge(bytes, limits.suiteBytes());
    journal.skipped(suiteId, runnerId, bytes, failure);
    writeError(suiteId, failure);
  }

  @Override
  public void broken(ProtocolException reason) {
    guest.refuse(String.valueOf(reason.getMessage()));
  }

  /** A worker has a suite now. */
  void taken(SuiteTaken taken) {
    LiveSuite suite = suites.find(taken.key());
    if (suite != null) {
      started(suite);
    }
  }

  /** A worker has packets of a suite. */
  void packets(Packets packets) {
    LiveSuite live = suites.find(packets.key());
    if (live == null) {
      return; // it has ended: what comes late is nobody's
    }
    started(live);
    if (!live.receive(packets.sequence(), packets.count(), packets.frames().length())) {
      giveUp(packets, SOME_MISSING);
      return;
    }
    Buffer frames = live.whole(packets);
    Optional<String> fault = SuiteFrames.fault(frames, live.suite().suiteId());
    if (fault.isPresent()) {
      giveUp(packets, fault.get());
      return;
    }
    Future<?> written = output.write(frames);
    if (packets.last()) {
      suites.remove(live);
      journal.finished(live, frames);
      changed.run();
    } else {
      written.onSuccess(done -> credit(live, packets, frames.length()));
    }
  }

  private void giveUp(Packets packets, String reason) {
    dispatching.cancel(packets.key());
    lost(new SuiteLost(packets.key(), packets.worker(), "its node", reason));
  }

  /** The worker of a suite is gone: the suite runs again, unless the runner has seen some of it. */
  void lost(SuiteLost lost) {
    LiveSuite live = suites.find(lost.key());
    if (live == null) {
      return;
    }
    if (live.canRunAgain()) {
      LiveSuite again = suites.retry(live, System.nanoTime());
      journal.runsAgain(live, lost);
      dispatching.queue(again.suite());
      checkQueue();
    } else {
      end(live, Failures.workerLost(live.suite(), lost));
    }
  }

  /** The worker of a suite should have ended it by now. */
  void execute(LastWill will) {
    LiveSuite live = suites.find(will.key());
    if (live != null) {
      dispatching.cancel(will.key());
      end(live, Failures.timeout(will));
    }
  }

  private void end(LiveSuite live, SuiteFailure reason) {
    suites.remove(live);
    journal.failed(live, reason);
    writeError(live.suite().suiteId(), reason);
    changed.run();
  }

  private void started(LiveSuite live) {
    if (suites.start(live, System.nanoTime())) {
      journal.started(live);
      checkQueue();
    }
  }

  private void checkQueue() {
    intake.queued(suites.queuedBytes());
    if (suites.isFull()) {
      intake.hold(Reason.QUEUE);
    } else {
      intake.release(Reason.QUEUE);
    }
  }

  private void credit(LiveSuite live, Packets packets, int length) {
    long bytes = live.takeCredit(length, CREDIT_BYTES);
    if (bytes > 0) {
      dispatching.credit(packets.worker(), packets.key(), bytes);
    }
  }

  private Future<?> writeError(String suiteId, SuiteFailure failure) {
    Buffer frame = Buffer.buffer();
    Frames.append(frame, failure.packet(suiteId, runnerId));
    return output.write(frame);
  }

  /** A runner that does not read is not read from, and no more of its suites are started. */
  private void unread(boolean much) {
    if (much) {
      intake.hold(Reason.OUTPUT);
    } else {
      intake.release(Reason.OUTPUT);
    }
    dispatching.hold(suites.hold(much));
  }
}
