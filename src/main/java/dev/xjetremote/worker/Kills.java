package dev.xjetremote.worker;

import static java.util.stream.Collectors.toMap;

import dev.xjetremote.protocol.FailureKind;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many suites the workers of a process have ended, and why. Thread-safe. */
public final class Kills {
  private final Map<FailureKind, Long> counts = new ConcurrentHashMap<>();

  Kills() {}

  void count(FailureKind kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** Suites that were ended for this reason so far. */
  public long of(FailureKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The same for all reasons, by the names of the errors. */
  Map<String, Long> byName() {
    return Arrays.stream(FailureKind.values()).collect(toMap(FailureKind::errorName, this::of));
  }
}
