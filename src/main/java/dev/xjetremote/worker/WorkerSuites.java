package dev.xjetremote.worker;

import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.SuiteKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The suites of a worker: each has its place, and all have their turns on one lane. Places are
 * taken and changed on the worker's context; what runs reports from any thread.
 */
final class WorkerSuites implements SuiteHost {
  /** A turn longer than this no longer keeps the turns of other suites waiting. */
  private static final long HAND_OVER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final WorkerRuntime runtime;
  private final Executor context;
  private final Consumer<SuiteKey> changed;
  private final BiConsumer<String, Object> gateway;
  private final Lane lane;
  private final Map<SuiteKey, Place> places = new ConcurrentHashMap<>();

  /**
   * Begins with none.
   *
   * @param context runs tasks on the worker's context
   * @param idle called, on that context, whenever no turn runs or waits any more
   * @param changed called, on that context, when a suite has ended or is gone
   * @param gateway called, on that context, to send a message to an address
   */
  WorkerSuites(
      WorkerRuntime runtime,
      Executor context,
      Runnable idle,
      Consumer<SuiteKey> changed,
      BiConsumer<String, Object> gateway) {
    this.runtime = runtime;
    this.context = context;
    this.changed = changed;
    this.gateway = gateway;
    this.lane = new Lane(runtime.threads(), () -> context.execute(idle));
  }

  void add(SuiteKey key, Place place) {
    places.put(key, place);
  }

  void remove(SuiteKey key) {
    places.remove(key);
  }

  @Nullable Place place(SuiteKey key) {
    return places.get(key);
  }

  Collection<Place> places() {
    return List.copyOf(places.values());
  }

  /** The life of a suite whose script is there. */
  @Nullable SuiteRun run(SuiteKey key) {
    Place place = places.get(key);
    return place == null ? null : place.run();
  }

  /** Whether nobody waits for any of them. */
  boolean areSettled() {
    return places.values().stream().allMatch(Place::isSettled);
  }

  /** Whether one more would not get in the way of those that are there, {@code most} in all. */
  boolean hasRoom(int most) {
    boolean starting = places.values().stream().anyMatch(place -> place.run() == null);
    return runtime.isWarm() && !starting && places.size() < most && lane.isIdle();
  }

  /** Ends what is past its deadlines. Called on the thread that watches these. */
  void checkTime() {
    long now = System.nanoTime();
    lane.handOver(now, HAND_OVER_NANOS);
    for (Place place : places.values()) {
      SuiteRun run = place.run();
      if (run != null) {
        run.checkDeadlines(now);
      }
    }
  }

  @Override
  public void execute(SuiteRun run) {
    lane.execute(run::turn);
  }

  @Override
  public Future<?> wakeLater(SuiteRun run, long delayMillis) {
    return runtime.timers().schedule(run::wake, delayMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void send(Packets packets) {
    at(packets.key(), place -> place.outbox().add(packets));
  }

  @Override
  public void tell(SuiteRun run, Object message) {
    at(run.suite().key(), place -> gateway.accept(run.suite().key().gateway(), message));
  }

  @Override
  public void ended(SuiteRun run) {
    SuiteKey key = run.suite().key();
    at(
        key,
        place -> {
          place.ended();
          changed.accept(key);
        });
  }

  @Override
  public void disposed(SuiteRun run) {
    SuiteKey key = run.suite().key();
    at(
        key,
        place -> {
          place.disposed();
          changed.accept(key);
        });
  }

  @Override
  public void lost(SuiteRun run, Thread thread) {
    lane.giveUp(thread);
    runtime.strayThreads().lost(thread, run.suite().label());
  }

  @Override
  public void returned(SuiteRun run, Thread thread) {
    runtime.strayThreads().returned(thread, run.suite().label());
  }

  private void at(SuiteKey key, Consumer<Place> task) {
    context.execute(
        () -> {
          Place place = places.get(key);
          if (place != null) {
            task.accept(place);
          }
        });
  }
}
