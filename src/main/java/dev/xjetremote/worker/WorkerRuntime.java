package dev.xjetremote.worker;

import dev.xjetremote.bus.WorkerReport;
import dev.xjetremote.bus.WorkerReport.Heap;
import dev.xjetremote.config.ConsoleTarget;
import dev.xjetremote.config.InvalidConfigException;
import dev.xjetremote.config.ResourceLimits;
import dev.xjetremote.config.SandboxConfig;
import dev.xjetremote.config.SuiteLimits;
import dev.xjetremote.sandbox.ConsoleMessage;
import dev.xjetremote.sandbox.Sandbox;
import dev.xjetremote.sandbox.SandboxFactory;
import dev.xjetremote.sandbox.SandboxLimits;
import dev.xjetremote.sandbox.SandboxListener;
import dev.xjetremote.sandbox.SandboxOptions;
import dev.xjetremote.sandbox.SuiteScript;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the workers of a process share: the JavaScript engine, the threads that it runs on, and one
 * thread each for the suites' timers and for watching deadlines. Thread-safe; close it after the
 * workers.
 */
public final class WorkerRuntime implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkerRuntime.class);
  private static final String WARM_UP =
      "dispatch(Buffer.concat([Buffer.from(new Error('warm').stack), Buffer.alloc(8)]))";
  private static final long WATCH_MILLIS = 25;
  private static final long CLOSE_MILLIS = 5_000;

  private final SandboxFactory sandboxes;
  private final ConsoleTarget consoleTarget;
  private volatile CompletableFuture<?> warm = CompletableFuture.completedFuture(null);
  private final StrayThreads strays;
  private final LostClasses lostClasses = new LostClasses();
  private final Kills kills = new Kills();
  private final HeapWatch heap = new HeapWatch();
  private final MemoryGuard memory =
      new MemoryGuard(HeapWatch::used, heap::last, heap::lastWhole, System::gc);
  private final Future<?> memoryWatch;
  private final ExecutorService threads;
  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(1, daemon("xjet-timers"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemon("xjet-deadlines"));

  /**
   * Starts the engine and the threads.
   *
   * @throws InvalidConfigException when a folder for suites cannot be used
   */
  public WorkerRuntime(SandboxConfig config, SuiteLimits limits) {
    KeptHeap.keep();
    ResourceLimits resources = limits.resources();
    SandboxOptions options =
        options(config)
            .withLimits(
                new SandboxLimits(
                    resources.memoryIn(Runtime.getRuntime().maxMemory()),
                    resources.timers(),
                    limits.output().unread()));
    consoleTarget = config.console();
    sandboxes =
        new SandboxFactory(
            consoleTarget == ConsoleTarget.RUNNER ? options.withLocatedConsole() : options);
    threads = SandboxThreads.pool(resources.stack());
    strays = new StrayThreads(limits.kill().strayThreads());
    timers.setRemoveOnCancelPolicy(true);
    memoryWatch = watch(() -> memory.check(System.nanoTime()));
  }

  /**
   * Looks whether suites can have what they are to find, without starting anything.
   *
   * @throws InvalidConfigException when a folder for suites cannot be used
   */
  public static void check(SandboxConfig config) {
    SandboxOptions unused = options(config);
  }

  private static SandboxOptions options(SandboxConfig config) {
    SandboxOptions options =
        new SandboxOptions(config.locale(), config.timezone(), config.environment());
    SandboxOptions mounted =
        granted(
            "--mount",
            config.mount(),
            "HOST_DIR:/guest[:rw] with a folder that the server may read",
            options::withMounts);
    return granted(
        "--modules",
        config.modules(),
        "a node_modules folder that the server may read",
        mounted::withModules);
  }

  private static SandboxOptions granted(
      String flag, String text, String expected, Function<String, SandboxOptions> grant) {
    try {
      return grant.apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigException(
          "%s is \"%s\", but %s; it has to be %s".formatted(flag, text, e.getMessage(), expected));
    }
  }

  /**
   * Starts the engine in the background with a suite of no effect. Workers take suites when it has
   * started, so that the start is not held against the time of the first ones.
   *
   * @return done when it has started
   */
  public Future<?> warmUp() {
    CompletableFuture<?> warming =
        CompletableFuture.runAsync(
            () -> {
              try (Sandbox sandbox = sandboxes.open(SuiteScript.of(WARM_UP), new Unheard())) {
                sandbox.turn();
              }
            },
            threads);
    warm = warming;
    return warming;
  }

  /** Whether {@link #warmUp}, if it was asked for, is over; suites would wait for it till then. */
  boolean isWarm() {
    return warm.isDone();
  }

  /** Calls {@code task}, on any thread, when {@link #isWarm}. */
  void whenWarm(Runnable task) {
    CompletableFuture<?> unused = warm.whenComplete((done, failure) -> task.run());
  }

  /** Threads that suites have taken along. */
  public StrayThreads strayThreads() {
    return strays;
  }

  /** What goes on in this process. */
  public WorkerReport report() {
    Runtime jvm = Runtime.getRuntime();
    long collections = 0;
    long millis = 0;
    for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += each.getCollectionCount();
      millis += each.getCollectionTime();
    }
    return new WorkerReport(
        contexts(),
        strays.count(),
        cacheHits(),
        cacheMisses(),
        new Heap(jvm.totalMemory() - jvm.freeMemory(), jvm.maxMemory(), collections, millis),
        kills.byName());
  }

  /** Whether the process has lost a class that suites need. */
  public LostClasses lostClasses() {
    return lostClasses;
  }

  /** What the workers of the process have ended. */
  public Kills kills() {
    return kills;
  }

  MemoryGuard memory() {
    return memory;
  }

  /** Contexts of the JavaScript engine that are open now. */
  public int contexts() {
    return sandboxes.contexts();
  }

  /** How often the parsed code of a suite was there already. */
  public long cacheHits() {
    return sandboxes.cacheHits();
  }

  /** How often the code of a suite had to be parsed. */
  public long cacheMisses() {
    return sandboxes.cacheMisses();
  }

  SandboxFactory sandboxes() {
    return sandboxes;
  }

  ConsoleTarget consoleTarget() {
    return consoleTarget;
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
    } catch (RuntimeException | OutOfMemoryError e) {
      // An exception that got out would end all further checks.
      log.error("a check of deadlines failed", e);
    }
  }

  @Override
  public void close() {
    memoryWatch.cancel(false);
    watch.shutdownNow();
    timers.shutdownNow();
    threads.shutdown();
    heap.close();
    closeEngine();
  }

  /** Closing waits for what runs, and a stray thread runs for as long as it likes. */
  private void closeEngine() {
    Thread thread = daemon("xjet-engine-close").newThread(sandboxes::close);
    thread.start();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Where the suite of {@link #warmUp} speaks to nobody. */
  private static final class Unheard implements SandboxListener {
    @Override
    public void packet(byte[] bytes) {}

    @Override
    public void failed(String errorJson) {
      log.warn("the warm-up failed: {}", errorJson);
    }

    @Override
    public void console(ConsoleMessage message) {}

    @Override
    public void wake() {}
  }
}
