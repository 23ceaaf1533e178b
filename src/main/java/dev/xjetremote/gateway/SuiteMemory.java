package dev.xjetremote.gateway;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the bytes of suites, whole or not, that the connections of a process hold in memory. Past
 * the limit, those that hold little go on, and of those that hold much one at a time: it completes
 * its suite, which a worker takes some time, or it stalls; then the next. Thread-safe.
 */
final class SuiteMemory {
  /** What anyone may hold; most suites are smaller. */
  static final long FREE_BYTES = 1024 * 1024;

  /** Who sends nothing for so long in the middle of a suite lets others pass. */
  static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final long limit;
  private final AtomicLong held = new AtomicLong();
  private final Set<Account> waiting = new LinkedHashSet<>();
  private @Nullable Account turn;
  private boolean isInSuite;
  private long progressNanos;

  SuiteMemory(long limit) {
    this.limit = limit;
  }

  /** Bytes that are held now. */
  long held() {
    return held.get();
  }

  /**
   * Opens an account for a connection.
   *
   * @param resume called, on any thread, when it may go on after {@link Account#hold} was false
   */
  Account open(Runnable resume) {
    return new Account(resume);
  }

  /** What one connection holds. Its methods are called by one thread at a time. */
  final class Account {
    private final Runnable resume;
    private long bytes;

    private Account(Runnable resume) {
      this.resume = resume;
    }

    /**
     * Sets what the connection holds now; says whether it may read on.
     *
     * @param inSuite whether a suite of which it is a part is not whole
     */
    boolean hold(long now, boolean inSuite) {
      long change = now - bytes;
      bytes = now;
      long total = held.addAndGet(change);
      if (change < 0) {
        released(this, total <= limit);
      }
      return total <= limit || now <= FREE_BYTES || takeTurn(this, inSuite);
    }

    /** The connection has gone, and all that it held. */
    void close() {
      hold(0, false);
    }
  }

  /**
   * Lets the next one pass if the one whose turn it is sends nothing. That one is read on, so that
   * it is seen when it stalls for good, until it does send something: then it waits like others. To
   * be called every now and then.
   */
  void hurry(long nowNanos) {
    Account next;
    synchronized (this) {
      boolean stalls = turn != null && isInSuite && nowNanos - progressNanos > PATIENCE_NANOS;
      if (!stalls || waiting.isEmpty()) {
        return;
      }
      next = waiting.iterator().next();
      waiting.remove(next);
      give(next);
    }
    next.resume.run();
  }

  private synchronized boolean takeTurn(Account account, boolean inSuite) {
    if (turn == null) {
      waiting.remove(account);
      turn = account;
    }
    if (turn != account) {
      waiting.add(account);
      return false;
    }
    isInSuite = inSuite;
    progressNanos = System.nanoTime();
    return true;
  }

  /** Who waited for the rest of a suite is in the middle of it. */
  private void give(Account next) {
    turn = next;
    isInSuite = true;
    progressNanos = System.nanoTime();
  }

  /** An account holds less than before. */
  private void released(Account account, boolean room) {
    List<Account> next;
    synchronized (this) {
      waiting.remove(account);
      if (turn == account) {
        turn = null;
      }
      if (waiting.isEmpty() || (!room && turn != null)) {
        return;
      }
      next = room ? List.copyOf(waiting) : List.of(waiting.iterator().next());
      next.forEach(waiting::remove);
      if (!room) {
        give(next.get(0));
      }
    }
    next.forEach(one -> one.resume.run());
  }
}
