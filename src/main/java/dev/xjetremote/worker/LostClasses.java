package dev.xjetremote.worker;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the JVM has lost a class: one whose initialization has failed, say by an overflow of the
 * stack, is not tried again, and fails whoever needs it until another JVM takes over. Thread-safe.
 */
public final class LostClasses {
  private static final Logger log = LoggerFactory.getLogger(LostClasses.class);

  private final AtomicReference<@Nullable String> first = new AtomicReference<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  LostClasses() {}

  /** The first that was missed, as the JVM names its loss; empty as long as none is known. */
  public Optional<String> first() {
    return Optional.ofNullable(first.get());
  }

  /** Has {@code listener} called, on any thread, when the first is missed. */
  public void onLoss(Runnable listener) {
    listeners.add(listener);
  }

  /** A suite has failed for want of a class. */
  void missed(String loss, String suite) {
    if (first.compareAndSet(null, loss)) {
      log.error(
          "this JVM has lost a class ({}), which suite {} needed; it is to be started again",
          loss,
          suite);
      listeners.forEach(Runnable::run);
    }
  }
}
