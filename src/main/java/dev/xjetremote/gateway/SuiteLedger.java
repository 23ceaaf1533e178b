package dev.xjetremote.gateway;

import dev.xjetremote.bus.Hold;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.config.RunnerLimits;
import dev.xjetremote.protocol.SuiteFrame;
import dev.xjetremote.protocol.SuitePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The suites of one connection that have arrived and not ended, and how many bytes of them wait for
 * a worker. An ended suite is unknown here, which is what makes its end happen once. Not
 * thread-safe.
 */
final class SuiteLedger {
  private final String gateway;
  private final long connection;
  private final RunnerLimits limits;
  private final Map<SuiteKey, LiveSuite> live = new LinkedHashMap<>();
  private long lastSerial;
  private long queuedBytes;
  private int queued;

  /** Makes the ledger of a connection; the arguments but the last become part of every key. */
  SuiteLedger(String gateway, long connection, RunnerLimits limits) {
    this.gateway = gateway;
    this.connection = connection;
    this.limits = limits;
  }

  LiveSuite add(String runnerId, SuiteFrame frame, long nowNanos) {
    SuiteKey key = new SuiteKey(gateway, connection, ++lastSerial);
    String path = SuitePath.of(frame.script());
    LiveSuite suite =
        new LiveSuite(new Suite(key, runnerId, frame.suiteId(), path, frame.script()), nowNanos);
    live.put(key, suite);
    waits(suite);
    return suite;
  }

  /** Replaces a suite by its next attempt, which waits for a worker again. */
  LiveSuite retry(LiveSuite suite, long nowNanos) {
    remove(suite);
    LiveSuite again = new LiveSuite(suite.suite().retry(), nowNanos);
    live.put(again.suite().key(), again);
    waits(again);
    return again;
  }

  /** Says whether the connection's suites are to wait. */
  Hold hold(boolean held) {
    return new Hold(gateway, connection, held);
  }

  @Nullable LiveSuite find(SuiteKey key) {
    return live.get(key);
  }

  /** Marks a suite as taken by a worker; false when it was already. */
  boolean start(LiveSuite suite, long nowNanos) {
    if (suite.started()) {
      return false;
    }
    suite.start(nowNanos);
    waitsNoMore(suite);
    return true;
  }

  void remove(LiveSuite suite) {
    if (live.remove(suite.suite().key()) != null && !suite.started()) {
      waitsNoMore(suite);
    }
  }

  private void waits(LiveSuite suite) {
    queuedBytes += suite.suite().script().length();
    queued++;
  }

  private void waitsNoMore(LiveSuite suite) {
    queuedBytes -= suite.suite().script().length();
    queued--;
  }

  List<LiveSuite> all() {
    return List.copyOf(live.values());
  }

  boolean isEmpty() {
    return live.isEmpty();
  }

  /** One that xJet knows of; empty if there is none, as where a runner speaks another dialect. */
  Optional<Suite> anyOfXjet() {
    return live.values().stream()
        .map(LiveSuite::suite)
        .filter(suite -> !suite.path().equals(SuitePath.UNKNOWN))
        .findFirst();
  }

  /** Whether so much waits that the socket is not to be read for now. */
  boolean isFull() {
    return queuedBytes >= limits.queuedBytes() || queued >= limits.queuedSuites();
  }

  /** Bytes of the suites that wait for a worker. */
  long queuedBytes() {
    return queuedBytes;
  }
}
