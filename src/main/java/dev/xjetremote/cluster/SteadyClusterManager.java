package dev.xjetremote.cluster;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.Config;
import io.vertx.core.Completable;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import io.vertx.core.spi.cluster.RegistrationUpdateEvent;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.Set;

/**
 * Keeps the event bus between two nodes alive while Hazelcast takes one of them for gone.
 *
 * <p>Hazelcast may expel a member that is well: when the oldest node leaves, one that notices it
 * later than the next in line may not be asked to stay, and joins again seconds later. The
 * connections of the event bus do not suffer from that, but its addresses would be lost, and suites
 * with them. So these are remembered; who lives is for leases to say. Thread-safe.
 */
final class SteadyClusterManager extends HazelcastClusterManager {
  private static final String NODE_ID = "__vertx.nodeId";

  private final AddressBook book = new AddressBook();

  SteadyClusterManager(Config config) {
    super(config);
  }

  @Override
  public void getRegistrations(String address, Completable<List<RegistrationInfo>> promise) {
    super.getRegistrations(
        address,
        (found, failure) -> {
          if (failure == null) {
            promise.succeed(listeners(address, found));
          } else {
            promise.fail(failure);
          }
        });
  }

  @Override
  public void registrationListener(RegistrationListener listener) {
    super.registrationListener(
        new RegistrationListener() {
          @Override
          public void registrationsUpdated(RegistrationUpdateEvent event) {
            String address = event.address();
            listener.registrationsUpdated(
                new RegistrationUpdateEvent(address, listeners(address, event.registrations())));
          }

          @Override
          public void registrationsLost() {
            listener.registrationsLost();
          }

          @Override
          public boolean wantsUpdatesFor(String address) {
            return listener.wantsUpdatesFor(address);
          }
        });
  }

  @Override
  public void getNodeInfo(String nodeId, Completable<NodeInfo> promise) {
    super.getNodeInfo(
        nodeId,
        (found, failure) -> {
          NodeInfo info = failure == null ? found : book.whereIs(nodeId);
          if (info == null) {
            promise.fail(failure);
          } else {
            book.reachedAt(nodeId, info);
            promise.succeed(info);
          }
        });
  }

  @Override
  public synchronized void memberRemoved(MembershipEvent event) {
    String node = event.getMember().getAttribute(NODE_ID);
    if (isActive() && node != null) {
      book.left(node, members(), System.nanoTime());
    }
    super.memberRemoved(event);
  }

  private List<RegistrationInfo> listeners(String address, List<RegistrationInfo> found) {
    return book.listeners(address, found, members(), System.nanoTime());
  }

  private Set<String> members() {
    return Set.copyOf(getNodes());
  }
}
