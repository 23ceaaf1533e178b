package dev.xjetremote.worker;

import dev.xjetremote.config.SandboxConfig;
import dev.xjetremote.sandbox.SandboxFactory;
import dev.xjetremote.sandbox.SandboxOptions;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the workers of a process share: the JavaScript engine, the threads that it runs on, and one
 * thread each for the suites' timers and for watching deadlines. Thread-safe; close it after the
 * workers.
 */
public final class WorkerRuntime implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkerRuntime.class);
  private static final long WATCH_MILLIS = 25;

  private final SandboxFactory sandboxes;
  private final ExecutorService threads = SandboxThreads.pool();
  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(1, daemon("xjet-timers"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemon("xjet-deadlines"));

  /** Starts the engine and the threads. */
  public WorkerRuntime(SandboxConfig config) {
    sandboxes =
        new SandboxFactory(new SandboxOptions(config.locale(), config.timezone(), Map.of()));
    timers.setRemoveOnCancelPolicy(true);
  }

  SandboxFactory sandboxes() {
    return sandboxes;
  }

  ExecutorService threads() {
    return threads;
  }

  ScheduledExecutorService timers() {
    return timers;
  }

  /** Calls {@code check} every {@value #WATCH_MILLIS} ms until the result is cancelled. */
  Future<?> watch(Runnable check) {
    return watch.scheduleWithFixedDelay(
        () -> guarded(check), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      // An exception that got out would end all further checks.
      log.error("a check of deadlines failed", e);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    timers.shutdownNow();
    threads.shutdown();
    sandboxes.close();
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
