package dev.xjetremote.worker;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.config.SuiteLimits;
import dev.xjetremote.protocol.ErrorPacket;
import dev.xjetremote.protocol.Progress;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.protocol.SuiteFrame;
import dev.xjetremote.sandbox.ConsoleMessage;
import dev.xjetremote.sandbox.Next;
import dev.xjetremote.sandbox.Sandbox;
import dev.xjetremote.sandbox.SandboxBrokenException;
import dev.xjetremote.sandbox.SandboxCancelledException;
import dev.xjetremote.sandbox.SandboxListener;
import dev.xjetremote.sandbox.SuiteScript;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one suite on a worker: turn after turn until its terminal packet, of which there is
 * exactly one. Whoever ends it first, the suite itself, a deadline or its runner's leaving, wins;
 * what the suite dispatches after that goes nowhere.
 *
 * <p>Turns come on the lane, one at a time; everything else on any thread.
 */
final class SuiteRun implements SandboxListener, MemoryGuard.Suspect {
  private static final Logger log = LoggerFactory.getLogger(SuiteRun.class);

  /** Nobody sees what a suite does after its end, but others wait for its thread. */
  private static final long AFTER_END_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Suite suite;
  private final SuiteLimits limits;
  private final Failures failures;
  private final SuiteHost host;
  private final MemoryGuard memory;
  private final Kills kills;
  private final LostClasses lostClasses;
  private final Output output;
  private final SuitePackets packets;
  private final Sandbox sandbox;
  private final Kill kill;
  private final Deadlines deadlines;
  private final Progress progress = new Progress();
  private final Turns turns = new Turns();
  private long endedNanos;
  private boolean paused;
  private boolean ended;
  private boolean over;
  private boolean disposed;

  SuiteRun(Suite suite, String address, SuiteLimits limits, WorkerRuntime runtime, SuiteHost host) {
    this.suite = suite;
    this.limits = limits;
    this.failures = new Failures(suite.path(), limits);
    this.host = host;
    this.memory = runtime.memory();
    this.kills = runtime.kills();
    this.lostClasses = runtime.lostClasses();
    this.output = new Output(suite.key(), address, host::send);
    this.packets = new SuitePackets(suite, output, progress, runtime.consoleTarget());
    this.sandbox = runtime.sandboxes().open(SuiteScript.of(SuiteFrame.text(suite.script())), this);
    this.kill = new Kill(sandbox, suite.suiteId(), limits.kill().grace());
    this.deadlines =
        new Deadlines(
            failures,
            turns,
            new Will(suite.key(), sandbox::position, message -> host.tell(this, message)));
    memory.add(this);
  }

  Suite suite() {
    return suite;
  }

  /** Runs one turn, on a sandbox thread. */
  void turn() {
    if (beginTurn()) {
      endTurn(run());
    }
    if (isOver()) {
      dispose();
    }
  }

  private @Nullable Next run() {
    Next next = null;
    try {
      next = sandbox.turn();
    } catch (SandboxCancelledException e) {
      log.debug("suite {} cancelled", suite.label());
    } catch (SandboxBrokenException e) {
      e.lostClass().ifPresent(loss -> lostClasses.missed(loss, suite.label()));
      end((e.isOutOfMemory() ? failures.outOfMemory(progress) : broken(e)).at(e.frames()));
    } catch (RuntimeException | Error e) {
      end(broken(e));
    }
    return next;
  }

  private SuiteFailure broken(Throwable e) {
    log.error("the sandbox of suite {} failed", suite.label(), e);
    return failures.broken(e);
  }

  @Override
  public synchronized void packet(byte[] bytes) {
    if (ended) {
      return;
    }
    if (bytes.length > limits.output().unread()) {
      tooMuchOutput(); // it would have to be sent before it is too much
    } else if (packets.dispatched(bytes)) {
      end();
    } else {
      checkUnread();
    }
  }

  private void checkUnread() {
    if (output.unread() > limits.output().unread()) {
      tooMuchOutput();
    }
  }

  @Override
  public synchronized void failed(String errorJson) {
    if (!ended) {
      output.add(ErrorPacket.encode(suite.suiteId(), suite.runnerId(), Instant.now(), errorJson));
      end();
    }
  }

  @Override
  public synchronized void console(ConsoleMessage message) {
    if (!ended) {
      packets.logged(message);
      checkUnread();
    }
  }

  @Override
  public synchronized void tooMuchOutput() {
    if (!ended) {
      endInTurn(failures.unreadOutput(progress));
    }
  }

  @Override
  public synchronized void tooManyTimers() {
    if (!ended) {
      endInTurn(failures.tooManyTimers(progress));
    }
  }

  /** Has a turn run as soon as the lane comes to it; the turn that runs now counts as too early. */
  @Override
  public synchronized void wake() {
    if (!disposed && turns.request()) {
      host.execute(this);
    }
  }

  /** The runner has read some of the suite's packets. */
  synchronized void credit(long bytes) {
    output.credit(bytes);
    if (paused && output.unread() <= limits.output().window()) {
      paused = false;
      wake();
    }
  }

  /** Ends the suite with nothing more sent: nobody waits for it, or it is to run elsewhere. */
  synchronized void abandon() {
    if (!ended) {
      leave();
      if (turns.isRunning()) {
        kill.start();
      }
    }
  }

  /** Ends the suite if it is past a deadline; sends what a long turn has dispatched so far. */
  synchronized void checkDeadlines(long nowNanos) {
    checkKill(nowNanos);
    if (ended) {
      return;
    }
    output.flush();
    if (!kill.isStarted()) {
      deadlines.passed(nowNanos, progress).ifPresent(this::endFromOutside);
    }
  }

  /** A suite that has reported its end and goes on is killed, too. */
  private void checkKill(long nowNanos) {
    Thread thread = turns.thread();
    if (thread == null) {
      return;
    }
    if (ended && nowNanos - endedNanos > AFTER_END_NANOS) {
      kill.start();
    }
    if (kill.hasFailed(nowNanos)) {
      host.lost(this, thread);
      giveBack();
    }
  }

  @Override
  public synchronized long allocated() {
    return turns.allocated();
  }

  @Override
  public long allowed() {
    return failures.memory();
  }

  @Override
  public synchronized boolean isEnding() {
    return ended || kill.isStarted();
  }

  @Override
  public synchronized boolean isDue(long nanos) {
    return !disposed && (isEnding() || deadlines.willHavePassed(nanos));
  }

  @Override
  public Runnable hold(Runnable held) {
    return sandbox.hold(held);
  }

  @Override
  public synchronized void endForMemory() {
    long bytes = turns.allocated();
    endFromOutside(failures.tooMuchMemory(bytes, progress));
  }

  private synchronized boolean beginTurn() {
    turns.come();
    if (ended) {
      turns.begin();
      over = true;
      return false;
    }
    if (output.unread() > limits.output().window()) {
      paused = true;
      return false;
    }
    turns.begin();
    return true;
  }

  private synchronized void endTurn(@Nullable Next next) {
    if (!ended && next == null && !kill.isStarted()) {
      end(failures.broken(new IllegalStateException("cancelled by nobody")));
    }
    if (ended || next == null) {
      over = true;
      return;
    }
    deadlines.turnEnded();
    boolean again = turns.end();
    output.flush();
    if (again || next.state() == Next.State.NOW) {
      wake();
    } else if (next.state() == Next.State.LATER) {
      turns.waitFor(host.wakeLater(this, next.delayMillis()));
    } else if (next.state() == Next.State.IDLE) {
      idle();
    }
  }

  private void idle() {
    if (packets.areForeign()) {
      end(); // it speaks another dialect, in which an end may look like anything
    } else {
      end(failures.incomplete(progress));
    }
  }

  /** Where the script is has to be asked for while it runs; the suite may still end by itself. */
  private void endFromOutside(SuiteFailure reason) {
    if (turns.isRunning()) {
      kill.start(position -> end(reason.at(position)));
    } else {
      end(reason);
    }
  }

  private void endInTurn(SuiteFailure reason) {
    end(reason.at(sandbox.position(0)));
    kill.start();
  }

  private synchronized void end(SuiteFailure failure) {
    if (!ended) {
      log.warn("suite {} ended by the server: {}", suite.label(), failure.message());
      kills.count(failure.kind());
      output.add(failure.packet(suite.suiteId(), suite.runnerId()));
      end();
    }
  }

  /** Sends the last message. */
  private synchronized void end() {
    output.end();
    leave();
  }

  /** Has the sandbox disposed of as soon as no turn runs in it. */
  private synchronized void leave() {
    ended = true;
    endedNanos = System.nanoTime();
    deadlines.suiteEnded();
    host.ended(this);
    if (!turns.isRunning()) {
      wake();
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  /**
   * The last thing that a turn does. Not under the lock, since nobody knows how long the engine
   * takes to close; as part of the turn, so that whoever waits for the turn does not for ever.
   */
  private void dispose() {
    try {
      sandbox.close();
    } catch (RuntimeException | Error e) {
      log.error("the sandbox of suite {} did not close", suite.label(), e);
    }
    disposed();
  }

  private synchronized void disposed() {
    turns.end();
    disposed = true;
    if (kill.hasGivenUp()) {
      host.returned(this, Thread.currentThread());
    } else {
      giveBack();
    }
  }

  /** The worker has the suite's place for another one. */
  private void giveBack() {
    memory.remove(this);
    host.disposed(this);
  }
}
