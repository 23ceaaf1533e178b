package dev.xjetremote.worker;

import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteKey;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Tells dispatchers which of their suites a worker has dropped, again and again until they answer:
 * one that was stopped or cut off for a while would take these for running otherwise. All calls
 * come on the context of the worker.
 */
final class Notices {
  /** A dispatcher that never comes back is owed no more than this; the oldest go. */
  private static final int MAX_OWED = 1000;

  private final BiFunction<String, SuiteDropped, Future<?>> link;
  private final Map<String, Map<SuiteKey, SuiteDropped>> owed = new HashMap<>();

  /**
   * Owes nobody anything.
   *
   * @param link sends a notice to a dispatcher; completes when it has been answered
   */
  Notices(BiFunction<String, SuiteDropped, Future<?>> link) {
    this.link = link;
  }

  /** Tells a dispatcher. */
  void send(String dispatcher, SuiteDropped notice) {
    Map<SuiteKey, SuiteDropped> all =
        owed.computeIfAbsent(dispatcher, name -> new LinkedHashMap<>());
    all.put(notice.key(), notice);
    if (all.size() > MAX_OWED) {
      all.remove(all.keySet().iterator().next());
    }
    deliver(dispatcher, notice);
  }

  /** A dispatcher lives: it is told what it has not answered. */
  void sendAgain(String dispatcher) {
    List.copyOf(owed.getOrDefault(dispatcher, Map.of()).values())
        .forEach(notice -> deliver(dispatcher, notice));
  }

  private void deliver(String dispatcher, SuiteDropped notice) {
    link.apply(dispatcher, notice).onSuccess(answer -> settled(dispatcher, notice.key()));
  }

  private void settled(String dispatcher, SuiteKey key) {
    owed.computeIfPresent(
        dispatcher,
        (name, all) -> {
          all.remove(key);
          return all.isEmpty() ? null : all;
        });
  }
}
