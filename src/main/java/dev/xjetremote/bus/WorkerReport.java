package dev.xjetremote.bus;

import java.util.Map;

/**
 * What goes on in a process of workers, for those who watch it; to its server alone, every {@link
 * Leases#RENEWAL_MILLIS}.
 *
 * @param contexts open contexts of the JavaScript engine
 * @param lostThreads threads that suites which were ended have not let go of
 * @param cacheHits suites whose parsed code was there already
 * @param cacheMisses suites whose code had to be parsed
 * @param heap its memory
 * @param kills suites that it has ended, by the name of the error
 */
public record WorkerReport(
    int contexts,
    int lostThreads,
    long cacheHits,
    long cacheMisses,
    Heap heap,
    Map<String, Long> kills) {
  /** Before the first one. */
  public static final WorkerReport NONE =
      new WorkerReport(0, 0, 0, 0, new Heap(0, 0, 0, 0), Map.of());

  public WorkerReport {
    kills = Map.copyOf(kills);
  }

  /**
   * The heap of a process.
   *
   * @param used bytes in use, garbage and all
   * @param max bytes that it may have
   * @param collections of garbage so far
   * @param collectionMillis that they have taken together
   */
  public record Heap(long used, long max, long collections, long collectionMillis) {}
}
