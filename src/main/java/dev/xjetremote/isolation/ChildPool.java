package dev.xjetremote.isolation;

import dev.xjetremote.bus.Leases;
import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.worker.WorkerView;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps so many workers in service, all in one child, or each in one of its own and a warm one in
 * reserve. A child that ends, hangs, outgrows its memory or wants to retire is replaced: by the
 * spare at once, and a new spare is started, or else by a new child.
 */
public final class ChildPool extends VerticleBase {
  private static final Logger log = LoggerFactory.getLogger(ChildPool.class);

  private static final long CHECK_MILLIS = 500;

  /** A worker speaks more often than that, unless its process stands still. */
  private static final long STILL_MILLIS = 2 * Leases.RENEWAL_MILLIS;

  /** From the start of a process to its worker's first word, on a machine with much to do. */
  private static final long START_MILLIS = 60_000;

  private static final long STOP_MILLIS = 2000;

  private final WorkerConfig config;
  private final Housing housing;
  private final int children;
  private final MeterRegistry registry;
  private final Counter lost;
  private final Set<Child> starting = new LinkedHashSet<>();
  private final Set<Child> serving = new LinkedHashSet<>();
  private final Set<Child> retiring = new LinkedHashSet<>();
  private final Queue<Child> spares = new ArrayDeque<>();
  private final Promise<Void> complete = Promise.promise();
  private final BackOff backOff = new BackOff();
  private long lastCheckNanos;
  private int lastNumber;
  private boolean waiting;
  private boolean closing;

  /**
   * Makes a pool; deploy it once, on an event loop.
   *
   * @param registry shows what goes on in the children
   */
  public ChildPool(WorkerConfig config, MeterRegistry registry) {
    this.config = config;
    this.housing = Housing.of(config.isolation().mode());
    this.children = housing.children(config);
    this.registry = registry;
    this.lost =
        Counter.builder("xjet.children.lost")
            .description("Worker processes that have died or were killed")
            .register(registry);
  }

  /** Completes when all workers are in service; fails when one of them cannot be started. */
  @Override
  public Future<?> start() {
    lastCheckNanos = System.nanoTime();
    vertx.setPeriodic(CHECK_MILLIS, timer -> check());
    fill();
    return complete
        .future()
        .onSuccess(ready -> fill())
        .recover(failure -> stop().transform(stopped -> Future.failedFuture(failure)));
  }

  /**
   * Takes no more suites. Any thread, once deployed.
   *
   * @return completes when the last suite has ended, however long that takes
   */
  public Future<Void> drain() {
    Promise<Void> drained = Promise.promise();
    context.runOnContext(
        now -> {
          closing = true;
          starting.forEach(Child::discard);
          spares.forEach(Child::close);
          serving.forEach(Child::retire);
          Future.join(all().stream().map(Child::gone).toList())
              .onComplete(ended -> drained.complete());
        });
    return drained.future();
  }

  /** The workers in service, and those that only finish what they have. Any thread. */
  public Future<List<WorkerView>> views() {
    Promise<List<WorkerView>> views = Promise.promise();
    context.runOnContext(
        now ->
            views.complete(
                Stream.concat(serving.stream(), retiring.stream())
                    .flatMap(child -> child.views().stream())
                    .toList()));
    return views.future();
  }

  /** Ends all children; completes when they are gone. */
  @Override
  public Future<Void> stop() {
    closing = true;
    starting.forEach(Child::discard);
    List<Future<String>> ends = new ArrayList<>();
    for (Child child : all()) {
      child.close();
      vertx.setTimer(STOP_MILLIS, timer -> child.kill("it does not end"));
      ends.add(child.gone());
    }
    return Future.join(ends).otherwiseEmpty().mapEmpty();
  }

  private List<Child> all() {
    List<Child> all = new ArrayList<>(starting);
    all.addAll(serving);
    all.addAll(retiring);
    all.addAll(spares);
    return all;
  }

  /** Starts what is missing; the spare waits until the server has started. */
  private void fill() {
    int wanted = children + (complete.future().isComplete() ? housing.spares() : 0);
    while (!closing && !waiting && starting.size() + serving.size() + spares.size() < wanted) {
      startChild();
    }
  }

  private void startChild() {
    try {
      Child child = Child.start(housing.nameOf(++lastNumber), vertx, config, registry);
      starting.add(child);
      child.ready().onSuccess(announced -> ready(child));
      child.retiring().onSuccess(asked -> retire(child));
      child.gone().onSuccess(reason -> gone(child, reason));
    } catch (IOException e) {
      startFailed("Java cannot be run: " + e.getMessage());
    }
  }

  private void ready(Child child) {
    if (!starting.remove(child)) {
      return; // it has ended meanwhile
    }
    backOff.reset();
    spares.add(child);
    replenish();
    if (serving.size() == children) {
      complete.tryComplete();
    }
    log.info("{} is ready, {} of {} in service", child.name(), serving.size(), children);
  }

  /** Takes spares into service where workers are missing. */
  private void replenish() {
    while (serving.size() < children && !spares.isEmpty()) {
      Child child = spares.remove();
      serving.add(child);
      child.serve();
    }
  }

  private void retire(Child child) {
    if (serving.remove(child) || spares.remove(child)) {
      retiring.add(child);
      replenish();
      fill();
      log.warn("{} is to be replaced, the suites in it may finish", child.name());
      vertx.setTimer(
          housing.retirement(config).toMillis(),
          timer -> child.kill("it is to be replaced, and its suites take too long to finish"));
    }
  }

  private void gone(Child child, String reason) {
    long noticed = System.nanoTime();
    boolean failed = starting.remove(child);
    serving.remove(child);
    spares.remove(child);
    retiring.remove(child);
    child.leave(reason);
    replenish();
    if (closing) {
      return;
    }
    if (failed) {
      startFailed("%s, its last line was: %s".formatted(reason, child.lastWords()));
    } else {
      lost.increment();
      log.warn(
          "{} is gone: {}; {} of {} in service after {} ms",
          child.name(),
          reason,
          serving.size(),
          children,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - noticed));
    }
    fill();
  }

  private void startFailed(String reason) {
    String message = "a worker process could not be started: " + reason;
    if (complete.tryFail(new IllegalStateException(message))) {
      return;
    }
    long delay = backOff.failed();
    waiting = true;
    log.error("{}; the next try is in {} ms", message, delay);
    vertx.setTimer(
        delay,
        timer -> {
          waiting = false;
          fill();
        });
  }

  private void check() {
    long now = System.nanoTime();
    long late = TimeUnit.NANOSECONDS.toMillis(now - lastCheckNanos) - CHECK_MILLIS;
    lastCheckNanos = now;
    if (late > CHECK_MILLIS) {
      // It was this process that stood still; what the children said meanwhile is yet to be read.
      all().forEach(Child::forgive);
      if (late + CHECK_MILLIS >= Leases.LEASE_MILLIS) {
        log.warn("this process was stopped for {} ms", late + CHECK_MILLIS);
        all().forEach(Child::sayGivenUp);
      }
      return;
    }
    starting.forEach(child -> check(child, START_MILLIS));
    long patience = housing.silence().toMillis();
    serving.forEach(child -> check(child, patience));
    spares.forEach(child -> check(child, patience));
    retiring.forEach(child -> check(child, patience));
    all().forEach(this::checkMemory);
  }

  private void checkMemory(Child child) {
    housing
        .memory(config.isolation())
        .ifPresent(limit -> child.memory().ifPresent(bytes -> checkMemory(child, bytes, limit)));
  }

  private static void checkMemory(Child child, long bytes, long limit) {
    if (bytes > limit) {
      child.kill(
          "its process took %d bytes of memory, more than --child-memory and --child-native-memory allow (%d)"
              .formatted(bytes, limit));
    }
  }

  private static void check(Child child, long limit) {
    long silent = child.silentMillis();
    if (silent > limit) {
      child.kill("its process did not answer for %d ms".formatted(silent));
    } else if (silent > STILL_MILLIS) {
      child.speakForWorkers();
    }
  }
}
