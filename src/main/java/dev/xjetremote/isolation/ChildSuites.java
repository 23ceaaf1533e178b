package dev.xjetremote.isolation;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WillRevoked;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.isolation.LinkFrame.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The suites that a child has, as the server sees them come and go, and what the child may say
 * therefore: of its own workers and of these suites, to those who asked for them. A suite that has
 * got out of its sandbox owns the child, but speaks for nobody else's. Thread-safe.
 */
final class ChildSuites {
  /**
   * A suite on one of the child's workers.
   *
   * @param worker its address
   */
  private record Held(String worker, SuiteOffer offer) {}

  private final int count;
  private final Map<SuiteKey, Held> held = new ConcurrentHashMap<>();
  private final Map<String, WorkerState> workers = new LinkedHashMap<>();

  /**
   * Begins with none.
   *
   * @param count workers that the child has
   */
  ChildSuites(int count) {
    this.count = count;
  }

  /** A suite goes down to a worker of the child. */
  void offered(String worker, SuiteOffer offer) {
    held.put(offer.suite().key(), new Held(worker, offer));
  }

  /** The worker has answered that it does not take the suite, or has not answered. */
  void refused(String worker, SuiteOffer offer) {
    held.remove(offer.suite().key(), new Held(worker, offer));
  }

  /** Those that a worker of the child has. */
  List<Suite> of(String worker) {
    return held.values().stream()
        .filter(each -> each.worker().equals(worker))
        .map(each -> each.offer().suite())
        .toList();
  }

  /**
   * Whether the child is entitled to what it wants to be sent. Its first announcements say which
   * workers it has: no suite has been in it by then.
   */
  boolean maySay(LinkFrame frame) {
    Object body = frame.body();
    if (body instanceof WorkerState state) {
      return isToAll(frame) && isOwn(state);
    } else if (body instanceof WorkerGone gone) {
      return isToAll(frame) && isWorker(gone.worker());
    } else if (body instanceof Packets packets) {
      return frame.kind() != Kind.PUBLISH
          && isToGateway(frame, packets.key())
          && isOn(packets.worker(), packets.key());
    } else if (body instanceof LastWill will) {
      return frame.kind() == Kind.SEND && isToGateway(frame, will.key());
    } else if (body instanceof WillRevoked revoked) {
      return frame.kind() == Kind.SEND && isToGateway(frame, revoked.key());
    } else if (body instanceof SuiteEnded ended) {
      return frame.kind() == Kind.SEND && isToDispatcher(frame, ended.key());
    } else if (body instanceof SuiteDropped dropped) {
      return frame.kind() == Kind.REQUEST && isToDispatcher(frame, dropped.key());
    }
    return false;
  }

  /** The child has said something that it may; after the end of a suite it says no more of it. */
  void said(LinkFrame frame) {
    if (frame.body() instanceof SuiteEnded ended) {
      held.computeIfPresent(
          ended.key(), (key, suite) -> suite.offer().number() == ended.offer() ? null : suite);
    }
  }

  private synchronized boolean isOwn(WorkerState state) {
    if (workers.size() < count) {
      workers.putIfAbsent(state.worker(), state);
    }
    WorkerState first = workers.get(state.worker());
    return first != null && first.node().equals(state.node());
  }

  private synchronized boolean isWorker(String address) {
    return workers.containsKey(address);
  }

  private boolean isOn(String worker, SuiteKey key) {
    Held suite = held.get(key);
    return suite != null && suite.worker().equals(worker);
  }

  private boolean isToGateway(LinkFrame frame, SuiteKey key) {
    return held.containsKey(key) && frame.address().equals(key.gateway());
  }

  private boolean isToDispatcher(LinkFrame frame, SuiteKey key) {
    Held suite = held.get(key);
    return suite != null && suite.offer().dispatcher().equals(frame.address());
  }

  private static boolean isToAll(LinkFrame frame) {
    return frame.kind() == Kind.PUBLISH && frame.address().equals(Addresses.WORKERS);
  }
}
