package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.cluster.Nodes.Node;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that is cut from its gateway, and joined again. */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterPartitionIT {
  @Test
  void bothSidesOfACutForgetEachOtherAndFindEachOtherAgain() throws Exception {
    try (Link link = Link.lay();
        Nodes nodes = new Nodes("partition", link.nearAddress())) {
      Node gateway = nodes.gateway(0);
      Node near = nodes.worker();
      Node far = nodes.worker(link);
      try (Load load = new Load(nodes.ports().subList(0, 1), 3, Integer.MAX_VALUE)) {
        load.awaitEnded(40);
        link.cut();
        gateway.awaitLines("is given up", 1);
        far.awaitLines("has not been heard of", 1);
        load.awaitEnded(40);
        // By then Hazelcast has made two clusters of the one.
        gateway.awaitLines("has left or cannot be reached", 1);
        far.awaitLines("has left or cannot be reached", 2);
        link.join();
        assertThat(near.process().terminate()).isZero();
        // Only what was cut off is left to run these.
        load.awaitEnded(60);
        load.stop();
        assertThat(load.finish()).allMatch(load::hadBegun);
      }
    }
  }
}
