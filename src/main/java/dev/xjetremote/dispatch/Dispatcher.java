package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    void offer(Offer offer);

    /** Tells the gateway that the worker has accepted a suite, and sends the worker its script. */
    void deliver(Offer offer);

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
    final Offer offer;
    final long announcement;
    boolean accepted;
    boolean cancelled;

    Assignment(Offer offer, long announcement) {
      this.offer = offer;
      this.announcement = announcement;
    }

    String worker() {
      return offer.worker();
    }

    Suite suite() {
      return offer.suite();
    }
  }

  private final Links links;
  private final Affinity affinity;
  private final FairQueue<Owner, Suite> queue = new FairQueue<>();
  private final Workers workers = new Workers();
  private final Map<SuiteKey, Assignment> assigned = new HashMap<>();
  private long offers;

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

  void accepted(Offer offer) {
    Assignment assignment = assignment(offer.key(), offer.number());
    if (assignment == null) {
      dropElsewhere(offer);
      return;
    }
    if (assignment.cancelled) {
      assigned.remove(offer.key());
      links.cancel(offer.worker(), offer.key());
      return;
    }
    assignment.accepted = true;
    affinity.ran(offer.suite().path(), workers.node(offer.worker()));
    links.deliver(offer);
  }

  /** An offer was given up before it was answered; the worker may have been made another since. */
  private void dropElsewhere(Offer offer) {
    Assignment now = assigned.get(offer.key());
    if (now == null || !now.worker().equals(offer.worker())) {
      links.cancel(offer.worker(), offer.key());
    }
  }

  void refused(Offer offer) {
    Assignment assignment = assignment(offer.key(), offer.number());
    if (assignment == null) {
      return;
    }
    assigned.remove(offer.key());
    workers.refused(offer.worker(), assignment.announcement);
    if (!assignment.cancelled) {
      queue.putBack(Owner.of(offer.key()), offer.suite());
    }
    match();
  }

  private @Nullable Assignment assignment(SuiteKey key, long offer) {
    Assignment assignment = assigned.get(key);
    return assignment == null || assignment.offer.number() != offer ? null : assignment;
  }

  /** A worker that had accepted a suite has not got all of it, or has dropped it. */
  void dropped(SuiteKey key, long offer, String reason) {
    Assignment assignment = assignment(key, offer);
    if (assignment == null) {
      return;
    }
    assigned.remove(key);
    if (!assignment.cancelled) {
      links.lost(key, assignment.worker(), workers.node(assignment.worker()), reason);
    }
  }

  /** A suite is over at the worker that took it. */
  void ended(SuiteKey key, long offer) {
    if (assignment(key, offer) != null) {
      assigned.remove(key);
    }
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
        links.cancel(assignment.worker(), key);
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
        assigned.values().stream().filter(one -> one.worker().equals(worker)).toList();
    for (Assignment assignment : held) {
      SuiteKey key = assignment.offer.key();
      assigned.remove(key);
      if (assignment.cancelled) {
        continue;
      }
      if (assignment.accepted) {
        links.lost(key, worker, node, reason);
      } else {
        queue.putBack(Owner.of(key), assignment.suite());
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
    assigned.values().forEach(one -> report.running(one.worker(), one.suite()));
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
      Offer offer = new Offer(worker, suite, ++offers);
      assigned.put(suite.key(), new Assignment(offer, workers.announcement(worker)));
      links.offer(offer);
    }
  }
}
