package dev.xjetremote.bus;

/**
 * What goes on in the process of a worker, for those who watch it; to its server alone, every
 * {@link Leases#RENEWAL_MILLIS}.
 *
 * @param contexts open contexts of the JavaScript engine
 * @param cacheHits suites whose parsed code was there already
 * @param cacheMisses suites whose code had to be parsed
 * @param heapUsed bytes of the heap in use, garbage and all
 * @param heapMax bytes that the heap may have
 * @param collections of garbage so far
 * @param collectionMillis that they have taken together
 */
public record WorkerReport(
    int contexts,
    long cacheHits,
    long cacheMisses,
    long heapUsed,
    long heapMax,
    long collections,
    long collectionMillis) {
  /** Before the first one. */
  public static final WorkerReport NONE = new WorkerReport(0, 0, 0, 0, 0, 0, 0);
}
