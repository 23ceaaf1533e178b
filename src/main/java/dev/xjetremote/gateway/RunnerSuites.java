package dev.xjetremote.gateway;

import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.protocol.SuiteFrame;
import dev.xjetremote.protocol.SuiteFrames;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;

/**
 * The suites of one runner, from their arrival to the one packet that ends each: what workers say
 * of them, and what of that the runner gets. Workers get credit back as the socket takes their
 * packets. All calls come on the event loop of the gateway.
 */
final class RunnerSuites {
  /** Small enough for the smallest output window, large enough to be rare. */
  private static final long CREDIT_BYTES = 32 * 1024;

  private static final String SOME_MISSING = "some of its packets have not arrived";

  private final SuiteLedger ledger;
  private final SuiteJournal journal;
  private final Dispatching dispatching;
  private final RunnerOutput output;
  private final Runnable changed;

  /**
   * Begins with none.
   *
   * @param ledger an empty one
   * @param changed called when a suite has arrived, started or ended
   */
  RunnerSuites(
      SuiteLedger ledger,
      SuiteJournal journal,
      Dispatching dispatching,
      RunnerOutput output,
      Runnable changed) {
    this.ledger = ledger;
    this.journal = journal;
    this.dispatching = dispatching;
    this.output = output;
    this.changed = changed;
  }

  /** One has arrived. */
  void add(String runnerId, SuiteFrame frame) {
    LiveSuite live = ledger.add(runnerId, frame, System.nanoTime());
    journal.queued(live);
    dispatching.queue(live.suite());
    changed.run();
  }

  int count() {
    return ledger.all().size();
  }

  /** Whether none is left. */
  boolean isEmpty() {
    return ledger.isEmpty();
  }

  /** Whether so much waits for workers that no more is to be taken for now. */
  boolean isFull() {
    return ledger.isFull();
  }

  /** Bytes of those that wait for a worker. */
  long queuedBytes() {
    return ledger.queuedBytes();
  }

  /** One that xJet knows of; empty if there is none, as where a runner speaks another dialect. */
  Optional<Suite> anyOfXjet() {
    return ledger.anyOfXjet();
  }

  /** Starts no more of them for a while, or does again. */
  void hold(boolean held) {
    dispatching.hold(ledger.hold(held));
  }

  /** Cancels all: nobody waits for them. */
  void cancel() {
    for (LiveSuite live : ledger.all()) {
      ledger.remove(live);
      journal.cancelled(live);
      dispatching.cancel(live.suite().key());
    }
  }

  /** Ends all with an Error packet: the server stops, and {@code patience} with them is over. */
  void shutDown(Duration patience) {
    for (LiveSuite live : ledger.all()) {
      dispatching.cancel(live.suite().key());
      fail(live, Failures.shutDown(live.suite(), patience));
    }
  }

  /** A worker has a suite now. */
  void taken(SuiteTaken taken) {
    LiveSuite live = ledger.find(taken.key());
    if (live != null) {
      started(live);
    }
  }

  /** A worker has packets of a suite. */
  void packets(Packets packets) {
    LiveSuite live = ledger.find(packets.key());
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
    live.see(frames);
    Future<?> written = output.write(frames);
    if (packets.last()) {
      ledger.remove(live);
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
    LiveSuite live = ledger.find(lost.key());
    if (live == null) {
      return;
    }
    if (live.canRunAgain()) {
      LiveSuite again = ledger.retry(live, System.nanoTime());
      journal.runsAgain(live, lost);
      dispatching.queue(again.suite());
    } else {
      fail(live, Failures.workerLost(live, lost));
    }
    changed.run();
  }

  /** The worker of a suite should have ended it by now. */
  void execute(LastWill will) {
    LiveSuite live = ledger.find(will.key());
    if (live != null) {
      dispatching.cancel(will.key());
      fail(live, Failures.timeout(will));
      changed.run();
    }
  }

  private void fail(LiveSuite live, SuiteFailure reason) {
    Suite suite = live.suite();
    ledger.remove(live);
    journal.failed(live, reason);
    output.write(reason, suite.suiteId(), suite.runnerId());
  }

  private void started(LiveSuite live) {
    if (ledger.start(live, System.nanoTime())) {
      journal.started(live);
      changed.run();
    }
  }

  private void credit(LiveSuite live, Packets packets, int length) {
    long bytes = live.takeCredit(length, CREDIT_BYTES);
    if (bytes > 0) {
      dispatching.credit(packets.worker(), packets.key(), bytes);
    }
  }
}
