package dev.xjetremote.isolation;

/** How long to wait before another child is started when children fail to. Not thread-safe. */
final class BackOff {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 10_000;

  private long next;

  /** A child has come up: nothing is wrong any more. */
  void reset() {
    next = 0;
  }

  /** A child has ended before it was ready; gives the time to wait. */
  long failed() {
    next = next == 0 ? FIRST_MILLIS : Math.min(2 * next, LONGEST_MILLIS);
    return next;
  }
}
