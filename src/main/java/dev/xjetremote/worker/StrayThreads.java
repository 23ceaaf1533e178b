package dev.xjetremote.worker;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that could not be had back from suites that were ended: busy with something that the
 * engine or Java cannot interrupt. They have been replaced, but take processor time and memory
 * until they are done. Thread-safe.
 */
public final class StrayThreads {
  private static final Logger log = LoggerFactory.getLogger(StrayThreads.class);

  private final int limit;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param limit so many are too many
   */
  StrayThreads(int limit) {
    this.limit = limit;
  }

  /** How many there are now. */
  public int count() {
    return threads.size();
  }

  /** Whether there are so many that the process had better be replaced. */
  public boolean areTooMany() {
    return count() >= limit;
  }

  /** Has {@code listener} called, on any thread, whenever one more is lost. It must not wait. */
  public void onLoss(Runnable listener) {
    listeners.add(listener);
  }

  void lost(Thread thread, String suite) {
    threads.add(thread);
    log.error(
        "{} does not let go of the suite {}, which was ended; another thread takes its place. Lost are {}, too many are {}",
        thread.getName(),
        suite,
        count(),
        limit);
    listeners.forEach(Runnable::run);
  }

  void returned(Thread thread, String suite) {
    if (threads.remove(thread)) {
      log.warn("{} has let go of the suite {}; lost are {}", thread.getName(), suite, count());
    }
  }
}
