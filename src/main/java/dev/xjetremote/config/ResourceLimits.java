package dev.xjetremote.config;

/**
 * What a suite may hold.
 *
 * @param memory bytes that it may have allocated before it is ended when the heap is short; also
 *     the longest single buffer; see {@link #memoryIn}
 * @param stack bytes of stack that its calls may take
 * @param timers timers and immediates that it may have set and not yet run
 */
public record ResourceLimits(long memory, long stack, int timers) {
  /**
   * What a suite gets of {@link #memory} in a heap of so many bytes: at most a quarter of it, since
   * the heap would be short for all before anybody had used up more.
   */
  public long memoryIn(long heapBytes) {
    return Math.min(memory, heapBytes / 4);
  }
}
