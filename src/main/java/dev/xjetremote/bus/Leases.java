package dev.xjetremote.bus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has been heard of lately. Plain Java with its clock handed in, not thread-safe.
 *
 * <p>Somebody who was stopped for a while himself (a long collection of garbage, SIGSTOP) has heard
 * of nobody in that time, which proves nothing: {@link #expired} then gives everybody another
 * lease.
 *
 * @param <K> their names
 */
public final class Leases<K> {
  /** How often each one says that it lives. */
  public static final long RENEWAL_MILLIS = 500;

  /** So long without a word, and it is given up: four of its words have been lost. */
  public static final long LEASE_MILLIS = 2000;

  private static final long LEASE_NANOS = LEASE_MILLIS * 1_000_000;

  private final Map<K, Long> heard = new HashMap<>();
  private long lastLooked;

  /**
   * Begins with nobody.
   *
   * @param nowNanos a monotonic clock's time, as everywhere here
   */
  public Leases(long nowNanos) {
    lastLooked = nowNanos;
  }

  /** Notes a word of {@code name}; true if it is the first since it was given up. */
  public boolean renew(K name, long nowNanos) {
    return heard.put(name, nowNanos) == null;
  }

  /** Forgets {@code name}; false if it was not known. */
  public boolean end(K name) {
    return heard.remove(name) != null;
  }

  /**
   * Whether whoever holds these leases has been stopped for longer than a lease, so that others
   * have given <em>him</em> up. To be asked before {@link #expired}, which is to be called every
   * {@link #RENEWAL_MILLIS} or more often.
   */
  public boolean wasStopped(long nowNanos) {
    return nowNanos - lastLooked >= LEASE_NANOS;
  }

  /** Those whose lease has run out; they are forgotten. */
  public List<K> expired(long nowNanos) {
    boolean stopped = nowNanos - lastLooked >= LEASE_NANOS / 2;
    lastLooked = nowNanos;
    if (stopped) {
      heard.replaceAll((name, before) -> nowNanos);
    }
    List<K> late = new ArrayList<>();
    heard.forEach(
        (name, last) -> {
          if (nowNanos - last >= LEASE_NANOS) {
            late.add(name);
          }
        });
    late.forEach(heard::remove);
    return late;
  }
}
