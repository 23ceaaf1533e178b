package dev.xjetremote.worker;

import dev.xjetremote.sandbox.SandboxThread;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The threads that JavaScript runs on. */
final class SandboxThreads {
  /**
   * Bytes of stack. Node recurses about 11,000 plain calls deep; GraalJS's interpreter needs some
   * 1.2 KiB a call (614 calls on 1 MB, 12,292 on 16 MB), and a script's own try to overflow the
   * stack has to end soon.
   */
  private static final long STACK_BYTES = 32L << 20;

  private SandboxThreads() {}

  /** Makes a pool that grows with what runs at a time and shrinks when idle. */
  static ExecutorService pool() {
    AtomicLong count = new AtomicLong();
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread =
              new SandboxThread(task, "xjet-sandbox-" + count.incrementAndGet(), STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }
}
