package dev.xjetremote.worker;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a suite's turns have allocated, whatever has become of them. Not thread-safe: guarded
 * by its {@link SuiteRun}.
 */
final class Allocation {
  private static final @Nullable ThreadMXBean THREADS =
      ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
              && threads.isThreadAllocatedMemorySupported()
          ? threads
          : null;

  private long before;
  private @Nullable Thread turn;
  private long atStart;

  void turnBegins(Thread thread) {
    turn = thread;
    atStart = allocatedBy(thread);
  }

  void turnEnds() {
    before = bytes();
    turn = null;
  }

  /** So many until now; 0 where the JVM does not count them. */
  long bytes() {
    return turn == null ? before : before + allocatedBy(turn) - atStart;
  }

  private static long allocatedBy(Thread thread) {
    return THREADS == null ? 0 : Math.max(0, THREADS.getThreadAllocatedBytes(thread.getId()));
  }
}
