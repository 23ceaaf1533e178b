package dev.xjetremote.cluster;

import com.hazelcast.cluster.Address;
import com.hazelcast.cluster.Cluster;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log who comes and goes. */
final class MembersLog implements MembershipListener {
  private static final Logger log = LoggerFactory.getLogger(MembersLog.class);

  /** "127.0.0.1:5702, a cluster of 3 nodes". */
  static String describe(Cluster cluster) {
    return text(cluster.getLocalMember().getAddress()) + ", a cluster of " + count(cluster);
  }

  @Override
  public void memberAdded(MembershipEvent event) {
    if (!event.getMember().localMember()) {
      log.info("node {} is there: {}", address(event), count(event.getCluster()));
    }
  }

  @Override
  public void memberRemoved(MembershipEvent event) {
    log.info(
        "node {} has left or cannot be reached: {}", address(event), count(event.getCluster()));
  }

  private static String address(MembershipEvent event) {
    return text(event.getMember().getAddress());
  }

  private static String text(Address address) {
    return address.getHost() + ":" + address.getPort();
  }

  private static String count(Cluster cluster) {
    int nodes = cluster.getMembers().size();
    return nodes == 1 ? "1 node" : nodes + " nodes";
  }
}
