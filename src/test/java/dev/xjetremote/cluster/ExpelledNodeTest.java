package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import dev.xjetremote.config.ConfigurationFixture;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a node loses when Hazelcast expels it though it is well: nothing. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExpelledNodeTest {
  private static final DeliveryOptions SOON = new DeliveryOptions().setSendTimeout(5000);

  private final List<Cluster> nodes = new ArrayList<>();
  private int port;

  @BeforeEach
  void findPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  @AfterEach
  void leave() {
    nodes.forEach(node -> node.vertx().close().await());
  }

  @Test
  void itIsReachedAllTheTimeUntilItHasJoinedAgain() throws InterruptedException {
    Vertx first = join(port);
    Vertx second = join(port + 1);
    listen(first, "first");
    listen(second, "second");
    talk(first, second);

    expelTheYoungerNode();
    // For as long as they do not find each other again, and then until all has settled.
    do {
      talk(first, second);
    } while (membersOf(0) < 2 || membersOf(1) < 2);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> talk(first, second));
  }

  private static void talk(Vertx first, Vertx second) {
    assertThat(ask(first, "second")).isEqualTo("second");
    assertThat(ask(second, "first")).isEqualTo("first");
  }

  private static String ask(Vertx node, String address) {
    return node.eventBus().<String>request(address, "who?", SOON).await().body();
  }

  private static void listen(Vertx node, String address) {
    node.eventBus().consumer(address, message -> message.reply(address)).completion().await();
  }

  /** What the oldest member does with one that has not answered its claim to lead in time. */
  private static void expelTheYoungerNode() throws InterruptedException {
    HazelcastInstance oldest = instances().get(0);
    CountDownLatch expelled = new CountDownLatch(1);
    oldest
        .getCluster()
        .addMembershipListener(
            new MembershipAdapter() {
              @Override
              public void memberRemoved(MembershipEvent event) {
                expelled.countDown();
              }
            });
    Member younger = instances().get(1).getCluster().getLocalMember();
    ((HazelcastInstanceProxy) oldest)
        .getOriginal()
        .node
        .getClusterService()
        .suspectMember(younger, "a test", true);
    expelled.await();
  }

  private static int membersOf(int index) {
    return instances().get(index).getCluster().getMembers().size();
  }

  private static List<HazelcastInstance> instances() {
    return Hazelcast.getAllHazelcastInstances().stream()
        .sorted(
            Comparator.comparingInt(
                one -> one.getCluster().getLocalMember().getSocketAddress().getPort()))
        .toList();
  }

  private Vertx join(int clusterPort) {
    Cluster node =
        Cluster.join(
                ConfigurationFixture.server(
                        "--cluster-port",
                        String.valueOf(clusterPort),
                        "--cluster-members",
                        "127.0.0.1:" + port)
                    .cluster(),
                new VertxOptions())
            .await();
    nodes.add(node);
    return node.vertx();
  }
}
