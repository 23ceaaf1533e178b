package dev.xjetremote.isolation;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WillRevoked;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.isolation.LinkFrame.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The suites that a child has, as the server sees them come and go, and what the child may say
 * therefore: of its own worker and of these suites, to those who asked for them. A suite that has
 * got out of its sandbox owns the child, but speaks for nobody else's. Thread-safe.
 */
final class ChildSuites {
  private final Map<SuiteKey, SuiteOffer> held = new ConcurrentHashMap<>();
  private @Nullable WorkerState announced;

  /** A suite goes down to the child. */
  void offered(SuiteOffer offer) {
    held.put(offer.suite().key(), offer);
  }

  /** The child has answered that it does not take the suite, or has not answered. */
  void refused(SuiteOffer offer) {
    held.remove(offer.suite().key(), offer);
  }

  /** Those that the child has. */
  Collection<SuiteOffer> all() {
    return List.copyOf(held.values());
  }

  /**
   * Whether the child is entitled to what it wants to be sent. Its first announcement says which
   * worker it is: no suite has been in it by then.
   */
  boolean maySay(LinkFrame frame) {
    Object body = frame.body();
    if (body instanceof WorkerState state) {
      return isToAll(frame) && isSame(state);
    } else if (body instanceof WorkerGone gone) {
      return isToAll(frame) && isWorker(gone.worker());
    } else if (body instanceof Packets packets) {
      return frame.kind() != Kind.PUBLISH
          && isToGateway(frame, packets.key())
          && isWorker(packets.worker());
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
          ended.key(), (key, offer) -> offer.number() == ended.offer() ? null : offer);
    }
  }

  private synchronized boolean isSame(WorkerState state) {
    if (announced == null) {
      announced = state;
    }
    return announced.worker().equals(state.worker()) && announced.node().equals(state.node());
  }

  private synchronized boolean isWorker(String address) {
    return announced != null && announced.worker().equals(address);
  }

  private boolean isToGateway(LinkFrame frame, SuiteKey key) {
    return held.containsKey(key) && frame.address().equals(key.gateway());
  }

  private boolean isToDispatcher(LinkFrame frame, SuiteKey key) {
    SuiteOffer offer = held.get(key);
    return offer != null && offer.dispatcher().equals(frame.address());
  }

  private static boolean isToAll(LinkFrame frame) {
    return frame.kind() == Kind.PUBLISH && frame.address().equals(Addresses.WORKERS);
  }
}
