package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Matches waiting suites with workers that have announced a free place, so that nothing queues
 * behind a busy worker while another is idle; connections are served in turn. A worker may have
 * given its place to another gateway's dispatcher in the meantime: it is asked, and a suite that it
 * refuses is the next of its connection again. Plain Java, not thread-safe, never blocks.
 */
final class Dispatcher {
  /** What the dispatcher has others do. */
  interface Links {
    /**
     * Asks a worker to take a suite; {@link Dispatcher#accepted}, {@link Dispatcher#refused} or
     * {@link Dispatcher#workerGone} is the answer.
     */
    void offer(String worker, Suite suite);

    /** Sends the script of a suite to the worker that has accepted it. */
    void deliver(String worker, Suite suite);

    /** Tells a worker to drop a suite. */
    void cancel(String worker, SuiteKey key);

    /** Tells a gateway that the worker of a suite is gone. */
    void lost(SuiteKey key, String worker, String node, String reason);
  }

  private record Owner(String gateway, long connection) {
    static Owner of(SuiteKey key) {
      return new Owner(key.gateway(), key.connection());
    }
  }

  /** A suite that a worker has been asked to take, or has taken. */
  private static final class Assignment {
    final Suite suite;
    final String worker;
    final long announcement;
    boolean accepted;
    boolean cancelled;

    Assignment(Suite suite, String worker, long announcement) {
      this.suite = suite;
      this.worker = worker;
      this.announcement = announcement;
    }
  }

  private final Links links;
  private final Affinity affinity;
  private final FairQueue<Owner, Suite> queue = new FairQueue<>();
  private final Workers workers = new Workers();
  private final Map<SuiteKey, Assignment> assigned = new HashMap<>();

  /**
   * Begins with no workers and nothing waiting.
   *
   * @param affinity whether a suite prefers the node that ran its path last
   */
  Dispatcher(Links links, boolean affinity) {
    this.links = links;
    this.affinity = new Affinity(affinity);
  }

  void queue(Suite suite) {
    queue.add(Owner.of(suite.key()), suite);
    match();
  }

  /** A suite that has waited before waits again, as the next of its connection. */
  void requeue(Suite suite) {
    queue.putBack(Owner.of(suite.key()), suite);
    match();
  }

  /** A worker has said that it lives and how many suites it can take. */
  void announced(String worker, String node, int free) {
    workers.announced(worker, node, free);
    match();
  }

  void accepted(String worker, SuiteKey key) {
    Assignment assignment = assigned.get(key);
    if (assignment == null || !assignment.worker.equals(worker)) {
      links.cancel(worker, key); // it was given up in the meantime
      return;
    }
    if (assignment.cancelled) {
      assigned.remove(key);
      links.cancel(worker, key);
      return;
    }
    assignment.accepted = true;
    affinity.ran(assignment.suite.path(), workers.node(worker));
    links.deliver(worker, assignment.suite);
  }

  void refused(String worker, SuiteKey key) {
    Assignment assignment = assigned.get(key);
    if (assignment == null || !assignment.worker.equals(worker)) {
      return;
    }
    assigned.remove(key);
    workers.refused(worker, assignment.announcement);
    if (!assignment.cancelled) {
      queue.putBack(Owner.of(key), assignment.suite);
    }
    match();
  }

  /** A worker that had accepted a suite has not got all of it, or has dropped it. */
  void dropped(SuiteKey key, String reason) {
    Assignment assignment = assigned.remove(key);
    if (assignment != null && !assignment.cancelled) {
      links.lost(key, assignment.worker, workers.node(assignment.worker), reason);
    }
  }

  void ended(SuiteKey key) {
    assigned.remove(key);
  }

  /** Starts nothing more of a connection, or goes on with it. */
  void hold(String gateway, long connection, boolean held) {
    Owner owner = new Owner(gateway, connection);
    if (held) {
      queue.hold(owner);
    } else {
      queue.release(owner);
      match();
    }
  }

  /** Forgets a suite, wherever it is. */
  void cancel(SuiteKey key) {
    if (queue.remove(Owner.of(key), waiting -> waiting.key().equals(key))) {
      return;
    }
    Assignment assignment = assigned.get(key);
    if (assignment != null) {
      assignment.cancelled = true;
      if (assignment.accepted) {
        links.cancel(assignment.worker, key);
      }
    }
  }

  /**
   * A worker is gone: what it had accepted is lost, what it was asked to take waits again.
   *
   * @param reason for people, a clause
   */
  void workerGone(String worker, String reason) {
    String node = workers.node(worker);
    workers.remove(worker);
    List<Assignment> held =
        assigned.values().stream().filter(one -> one.worker.equals(worker)).toList();
    for (Assignment assignment : held) {
      SuiteKey key = assignment.suite.key();
      assigned.remove(key);
      if (assignment.cancelled) {
        continue;
      }
      if (assignment.accepted) {
        links.lost(key, worker, node, reason);
      } else {
        queue.putBack(Owner.of(key), assignment.suite);
      }
    }
    match();
  }

  int waiting() {
    return queue.size();
  }

  int running() {
    return assigned.size();
  }

  /** The known workers, each with how many suites it can take. */
  Map<String, Integer> workers() {
    return workers.view();
  }

  /** Who waits, what runs where, and who could take more. */
  DispatchStatus status() {
    StatusReport report = new StatusReport();
    queue.forEach(report::waiting);
    assigned.values().forEach(one -> report.running(one.worker, one.suite));
    workers.view().forEach((worker, free) -> report.worker(worker, workers.node(worker), free));
    return report.status();
  }

  private void match() {
    boolean choice = affinity.isEnabled() && workers.onSeveralNodes();
    Predicate<Suite> atHome = suite -> !choice || workers.anyIdleOn(affinity.nodeOf(suite.path()));
    while (workers.anyIdle()) {
      Optional<Suite> next = queue.poll(atHome);
      if (next.isEmpty()) {
        return;
      }
      Suite suite = next.get();
      String worker = workers.take(affinity.nodeOf(suite.path()));
      assigned.put(suite.key(), new Assignment(suite, worker, workers.announcement(worker)));
      links.offer(worker, suite);
    }
  }
}
