package dev.xjetremote.config;

import java.time.Duration;

/**
 * What one suite may use.
 *
 * @param liveSuites suites that a worker holds at a time
 * @param turnTimeout time without yielding
 * @param suiteTimeout time from start to end
 * @param outputWindow unread bytes at which a suite is paused
 * @param unreadOutput unread bytes at which a suite is ended
 * @param memory bytes that a suite may have allocated before it is ended when the heap is short;
 *     also the longest single buffer; see {@link #memoryIn}
 * @param timers timers and immediates that a suite may have set and not yet run
 * @param kill what becomes of a suite that does not let itself be ended
 */
public record SuiteLimits(
    int liveSuites,
    Duration turnTimeout,
    Duration suiteTimeout,
    long outputWindow,
    long unreadOutput,
    long memory,
    int timers,
    KillLimits kill) {
  /**
   * What a suite gets of {@link #memory} in a heap of so many bytes: at most a quarter of it, since
   * the heap would be short for all before anybody had used up more.
   */
  public long memoryIn(long heapBytes) {
    return Math.min(memory, heapBytes / 4);
  }
}
