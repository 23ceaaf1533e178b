package dev.xjetremote.worker;

import dev.xjetremote.sandbox.SandboxThread;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The threads that JavaScript runs on. */
final class SandboxThreads {
  private SandboxThreads() {}

  /**
   * Makes a pool that grows with what runs at a time and shrinks when idle.
   *
   * @param stackBytes the stack of each thread
   */
  static ExecutorService pool(long stackBytes) {
    AtomicLong count = new AtomicLong();
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread =
              new SandboxThread(task, "xjet-sandbox-" + count.incrementAndGet(), stackBytes);
          thread.setDaemon(true);
          return thread;
        });
  }
}
