package dev.xjetremote.worker;

import dev.xjetremote.bus.DispatcherAlive;
import dev.xjetremote.bus.Leases;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.SuiteOffer;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the dispatchers of a worker's suites still know that it has these. What lives in the
 * worker's home lives and dies with it and is not looked after. Not thread-safe.
 */
final class Dispatchers {
  private static final Logger log = LoggerFactory.getLogger(Dispatchers.class);

  private static final String WAS_STOPPED =
      "its node was stopped for " + Leases.LEASE_MILLIS + " ms or more";
  private static final String GATEWAY_SILENT =
      "it had not heard of the gateway for " + Leases.LEASE_MILLIS + " ms";

  private final String home;
  private final Leases<String> leases = new Leases<>(System.nanoTime());

  /**
   * Begins with none.
   *
   * @param home the process that the worker lives in, or another that looks after that one and
   *     speaks for it while it stands still
   */
  Dispatchers(String home) {
    this.home = home;
  }

  /** A suite was taken, so its dispatcher lives. */
  void gave(SuiteOffer offer) {
    if (isElsewhere(offer.dispatcherNode())) {
      leases.renew(offer.dispatcher(), System.nanoTime());
    }
  }

  /** A dispatcher says that it lives; true if it may not know of the worker yet. */
  boolean lives(DispatcherAlive dispatcher) {
    return isElsewhere(dispatcher.node())
        && leases.renew(dispatcher.dispatcher(), System.nanoTime());
  }

  /**
   * Looks who has not been heard of, to be called every {@link Leases#RENEWAL_MILLIS}.
   *
   * @param giveUp is told which suites their dispatchers may take for lost, and why
   */
  void check(BiConsumer<Predicate<SuiteOffer>, String> giveUp) {
    long now = System.nanoTime();
    if (home.equals(Node.ID) && leases.wasStopped(now)) {
      log.warn("this process was stopped for {} ms or more", Leases.LEASE_MILLIS);
      gaveUp(giveUp);
    }
    for (String lost : leases.expired(now)) {
      log.warn("{} has not been heard of for {} ms", lost, Leases.LEASE_MILLIS);
      giveUp.accept(offer -> offer.dispatcher().equals(lost), GATEWAY_SILENT);
    }
  }

  /**
   * Other nodes have not heard of the worker's home for longer than a lease.
   *
   * @param giveUp as for {@link #check}
   */
  void gaveUp(BiConsumer<Predicate<SuiteOffer>, String> giveUp) {
    giveUp.accept(offer -> isElsewhere(offer.dispatcherNode()), WAS_STOPPED);
  }

  private boolean isElsewhere(String node) {
    return !node.equals(home);
  }
}
