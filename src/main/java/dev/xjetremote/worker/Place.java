package dev.xjetremote.worker;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The place of a suite on a worker, from the offer until the suite is gone and all that it said has
 * arrived. All calls but {@link #run} come on the context of the worker.
 */
final class Place {
  private final SuiteOffer offer;
  private final Outbox outbox;
  private @Nullable Buffer script;
  private volatile @Nullable SuiteRun run;
  private long progressNanos = System.nanoTime();
  private boolean ended;
  private boolean told;
  private boolean disposed;

  Place(SuiteOffer offer, Outbox outbox) {
    this.offer = offer;
    this.outbox = outbox;
  }

  SuiteOffer offer() {
    return offer;
  }

  SuiteKey key() {
    return offer.suite().key();
  }

  Outbox outbox() {
    return outbox;
  }

  /** Adds a part of the script; gives the suite when it is whole. */
  @Nullable Suite add(Buffer bytes) {
    progressNanos = System.nanoTime();
    if (bytes.length() == offer.length()) {
      return offer.suite().withScript(bytes);
    }
    if (script == null) {
      script = Buffer.buffer(offer.length());
    }
    script.appendBuffer(bytes);
    if (script.length() < offer.length()) {
      return null;
    }
    Suite suite = offer.suite().withScript(script);
    script = null;
    return suite;
  }

  void started(SuiteRun suiteRun) {
    run = suiteRun;
  }

  /** Whether the script has stopped to come for so long. */
  boolean isStuck(long nowNanos, long limitNanos) {
    return run == null && nowNanos - progressNanos > limitNanos;
  }

  /** The suite sends nothing more. */
  void ended() {
    ended = true;
  }

  /** The dispatcher is told of the end in other words. */
  void told() {
    told = true;
  }

  /** Whether the dispatcher is to be told now that the suite has ended; true once. */
  boolean tellEnd() {
    boolean now = ended && !told && outbox.isEmpty();
    told |= now;
    return now;
  }

  void disposed() {
    disposed = true;
  }

  /** Whether nobody waits for the suite any more, though its thread may not be had back yet. */
  boolean isSettled() {
    return told && outbox.isEmpty();
  }

  /** Whether the suite is gone and all that it said has arrived. */
  boolean isOver() {
    return disposed && outbox.isEmpty();
  }

  /** The suite's life; null as long as its script is not whole. Any thread. */
  @Nullable SuiteRun run() {
    return run;
  }
}
