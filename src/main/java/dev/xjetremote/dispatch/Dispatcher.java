package dev.xjetremote.dispatch;

import dev.xjetremote.bus.SuiteKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Matches waiting suites with workers that have granted credit. A worker gets exactly as many
 * suites as it granted, so nothing queues behind a busy worker while another is idle; connections
 * are served in turn. Plain Java, not thread-safe, never blocks.
 *
 * @param <S> what travels; the dispatcher looks at its key only
 */
final class Dispatcher<S> {
  /** What the dispatcher has others do. */
  interface Links<S> {
    /** Sends a suite to a worker; {@link Dispatcher#undelivered} takes it back if that fails. */
    void assign(String worker, SuiteKey key, S suite);

    /** Tells a worker to drop a suite. */
    void cancel(String worker, SuiteKey key);
  }

  private record Owner(String gateway, long connection) {
    static Owner of(SuiteKey key) {
      return new Owner(key.gateway(), key.connection());
    }
  }

  private record Waiting<S>(SuiteKey key, S suite) {}

  private final Links<S> links;
  private final FairQueue<Owner, Waiting<S>> queue = new FairQueue<>();

  /** Workers with credit, the one that has waited longest first. */
  private final Map<String, Integer> credits = new LinkedHashMap<>();

  private final Map<SuiteKey, String> assigned = new HashMap<>();

  Dispatcher(Links<S> links) {
    this.links = links;
  }

  void queue(SuiteKey key, S suite) {
    queue.add(Owner.of(key), new Waiting<>(key, suite));
    match();
  }

  void credit(String worker, int suites) {
    credits.merge(worker, suites, Integer::sum);
    match();
  }

  void ended(SuiteKey key) {
    assigned.remove(key);
  }

  /** Forgets a suite, wherever it is. */
  void cancel(SuiteKey key) {
    if (!queue.remove(Owner.of(key), waiting -> waiting.key().equals(key))) {
      String worker = assigned.get(key);
      if (worker != null) {
        links.cancel(worker, key);
      }
    }
  }

  /** The worker could not be reached: it is out, and the suite is the next of its connection. */
  void undelivered(String worker, SuiteKey key, S suite) {
    credits.remove(worker);
    assigned.remove(key);
    queue.putBack(Owner.of(key), new Waiting<>(key, suite));
    match();
  }

  int waiting() {
    return queue.size();
  }

  int running() {
    return assigned.size();
  }

  private void match() {
    while (!credits.isEmpty()) {
      Optional<Waiting<S>> next = queue.poll();
      if (next.isEmpty()) {
        return;
      }
      String worker = takeCredit();
      SuiteKey key = next.get().key();
      assigned.put(key, worker);
      links.assign(worker, key, next.get().suite());
    }
  }

  private String takeCredit() {
    Map.Entry<String, Integer> first = credits.entrySet().iterator().next();
    String worker = first.getKey();
    int left = first.getValue() - 1;
    credits.remove(worker);
    if (left > 0) {
      credits.put(worker, left);
    }
    return worker;
  }
}
