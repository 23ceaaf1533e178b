package dev.xjetremote.worker;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the suite that fills the heap before the heap is full, since then all fail. The engine does
 * not tell what a suite keeps, only the JVM what its threads have allocated; so a suite is ended
 * only when it has allocated more than it may <em>and</em> the heap is short even after a
 * collection of the whole of it. It is held while that is found out, or it would have filled the
 * heap by then. One at a time: its memory has to come back before another is blamed.
 */
final class MemoryGuard {
  private static final Logger log = LoggerFactory.getLogger(MemoryGuard.class);

  /** In use after a collection, of the whole heap. Measured: two hogs in 2 GiB left room to act. */
  private static final double SHORT = 0.6;

  /** In use at the moment, garbage and all: long buffers fill a heap before it is collected. */
  private static final double FILLING = 0.75;

  /** One who fills it faster is seen sooner: so long before it would be full. */
  private static final double AHEAD_SECONDS = 0.5;

  /** No time left to make sure. */
  private static final double ALMOST_FULL = 0.85;

  /**
   * A collection of the whole heap stops everything, and is not to be had more often for nothing.
   */
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** What it takes for each GiB in use, on two cores: 0.3 s for most heaps, 1 s for lists. */
  private static final double SECONDS_PER_GIB = 0.5;

  /** What can be blamed. */
  interface Suspect {
    /** Bytes that it has allocated. */
    long allocated();

    /** Bytes that it may have allocated. */
    long allowed();

    /** Whether its end has begun. */
    boolean isEnding();

    /** Whether its end would come late if everything stood still until then. */
    boolean isDue(long nanos);

    /**
     * Lets it do nothing until the result is run. Does not wait.
     *
     * @param held called, on whatever thread, when it does nothing
     */
    Runnable hold(Runnable held);

    /** Ends it for that. Does not wait. */
    void endForMemory();
  }

  private final Set<Suspect> suspects = ConcurrentHashMap.newKeySet();
  private final DoubleSupplier used;
  private final Supplier<HeapWatch.State> last;
  private final Supplier<HeapWatch.State> lastWhole;
  private final Runnable collection;

  /** As if it were full, so that the first look shows no growth. */
  private double lastUsed = 1;

  private long lastLooked;

  /** Whether one who has allocated much has gone since the last look. Set by any thread. */
  private volatile boolean isLittered;

  /** When a look showed that. */
  private long littered;

  private long asked;
  private boolean isAsked;
  private boolean isCollected;
  private @Nullable Suspect held;
  private AtomicBoolean isStill = new AtomicBoolean();
  private Runnable release = () -> {};

  /**
   * @param used share of the largest heap that is in use now
   * @param last the heap after the last collection
   * @param lastWhole the same after the last one of the whole heap
   * @param collection collects the whole heap
   */
  MemoryGuard(
      DoubleSupplier used,
      Supplier<HeapWatch.State> last,
      Supplier<HeapWatch.State> lastWhole,
      Runnable collection) {
    this.used = used;
    this.last = last;
    this.lastWhole = lastWhole;
    this.collection = collection;
    this.littered = lastWhole.get().nanos();
  }

  void add(Suspect suspect) {
    suspects.add(suspect);
  }

  void remove(Suspect suspect) {
    if (suspect.allocated() > suspect.allowed()) {
      isLittered = true;
    }
    suspects.remove(suspect);
  }

  /** To be called by one thread, every 25 ms or so. */
  void check(long nowNanos) {
    if (isLittered) {
      isLittered = false;
      littered = nowNanos;
    }
    collectWhenStill(nowNanos);
    judge(nowNanos);
    collectWhenStill(nowNanos);
    if (!isAsked || isSweptSince(asked)) {
      release.run();
      release = () -> {};
    }
  }

  private void judge(long nowNanos) {
    if (held != null && !suspects.contains(held)) {
      held = null;
      isAsked = false; // what is found out now is not about another
    }
    double share = last.get().share();
    boolean filling = isFilling(nowNanos);
    if (share < SHORT && !filling) {
      return;
    }
    Optional<Suspect> greediest =
        suspects.stream()
            .filter(suspect -> suspect.allocated() > suspect.allowed())
            .max(Comparator.comparingLong(Suspect::allocated));
    // The memory of one that is ending comes back with the collection after its end.
    if (greediest.isEmpty() || suspects.stream().anyMatch(Suspect::isEnding)) {
      return;
    }
    if (share >= ALMOST_FULL && !isJustCollected(nowNanos) && isSweptSince(littered)) {
      blame(greediest.get(), share);
    } else if (held != null && isAsked && isSweptSince(asked) && lastWhole.get().share() >= SHORT) {
      blame(held, lastWhole.get().share());
    } else if (!isAsked || nowNanos - asked > PAUSE_NANOS || isSweptSince(asked) && isHalfGone()) {
      ask(greediest.get(), nowNanos);
    }
  }

  private void ask(Suspect suspect, long nowNanos) {
    held = suspect;
    isAsked = true;
    isCollected = false;
    asked = nowNanos;
    release.run();
    AtomicBoolean still = new AtomicBoolean();
    isStill = still;
    release = suspect.hold(() -> still.set(true));
  }

  /**
   * A collection stops every thread, and waits for one that makes a long array just then: so all
   * would wait for that. It is asked for when the suspect stands still and nobody has to end before
   * it is over, or that has not been so for long.
   */
  private void collectWhenStill(long nowNanos) {
    double gib = lastUsed * Runtime.getRuntime().maxMemory() / (1 << 30);
    long over = nowNanos + (long) (gib * SECONDS_PER_GIB * 1e9);
    boolean fits = isStill.get() && suspects.stream().noneMatch(each -> each.isDue(over));
    if (isAsked && !isCollected && (fits || nowNanos - asked > PAUSE_NANOS)) {
      isCollected = true;
      collection.run();
    }
  }

  private boolean isFilling(long nowNanos) {
    double before = lastUsed;
    double seconds = (nowNanos - lastLooked) / 1e9;
    lastUsed = used.getAsDouble();
    lastLooked = nowNanos;
    double ahead = Math.max(0, lastUsed - before) / seconds * AHEAD_SECONDS;
    return lastUsed >= FILLING || lastUsed + ahead >= 1;
  }

  /** Half of the room that the last collection left: what fills it does not wait for a pause. */
  private boolean isHalfGone() {
    return lastUsed >= (1 + lastWhole.get().share()) / 2;
  }

  /** Whether no garbage from before then can be counted as in use. */
  private boolean isSweptSince(long nanos) {
    return lastWhole.get().nanos() - nanos >= 0;
  }

  private boolean isJustCollected(long nowNanos) {
    return lastWhole.get().share() < SHORT && nowNanos - lastWhole.get().nanos() < PAUSE_NANOS;
  }

  private void blame(Suspect suspect, double share) {
    log.warn("{} % of the heap are in use", Math.round(share * 100));
    isAsked = false;
    suspect.endForMemory();
  }
}
