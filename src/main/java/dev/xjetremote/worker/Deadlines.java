package dev.xjetremote.worker;

import dev.xjetremote.config.TimeLimits;
import dev.xjetremote.protocol.Progress;
import dev.xjetremote.protocol.SuiteFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * When a suite has to end, by its own time and by that of its turn, and who is told before. Not
 * thread-safe: guarded by its {@link SuiteRun}.
 */
final class Deadlines {
  private final Failures failures;
  private final TimeLimits limits;
  private final Turns turns;
  private final Will will;
  private final long startedNanos = System.nanoTime();

  Deadlines(Failures failures, Turns turns, Will will) {
    this.failures = failures;
    this.limits = failures.limits().time();
    this.turns = turns;
    this.will = will;
  }

  /** What the suite is to end with now, if it has to; makes its will if it soon has to. */
  Optional<SuiteFailure> passed(long nowNanos, Progress progress) {
    long turn = turnLeft(nowNanos);
    long suite = left(startedNanos, limits.suite(), nowNanos);
    if (turn < 0) {
      return Optional.of(failures.turnTimeout(progress));
    } else if (suite < 0) {
      return Optional.of(failures.suiteTimeout(progress));
    } else if (turn <= suite && will.isDue(turn, limits.turn(), true)) {
      will.say(failures.turnTimeout(progress), nowNanos + turn, true);
    } else if (suite < turn && will.isDue(suite, limits.suite(), false)) {
      will.say(failures.suiteTimeout(progress), nowNanos + suite, false);
    }
    return Optional.empty();
  }

  /** Whether one will have passed then, if nothing happens until then. */
  boolean willHavePassed(long nanos) {
    return Math.min(turnLeft(nanos), left(startedNanos, limits.suite(), nanos)) < 0;
  }

  private long turnLeft(long nowNanos) {
    return turns.isRunning() ? left(turns.startedNanos(), limits.turn(), nowNanos) : Long.MAX_VALUE;
  }

  private static long left(long sinceNanos, Duration limit, long nowNanos) {
    return sinceNanos + limit.toNanos() - nowNanos;
  }

  /** What was said is void: whoever was told knows of the end, too. */
  void suiteEnded() {
    will.suiteEnded();
  }

  /** What was said of the turn is void. */
  void turnEnded() {
    will.turnEnded();
  }
}
