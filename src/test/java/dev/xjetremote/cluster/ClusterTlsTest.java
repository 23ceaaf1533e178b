package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xjetremote.TestCertificates;
import dev.xjetremote.config.ClusterConfig;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.InvalidConfigException;
import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may speak on the event bus between nodes. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterTlsTest {
  private static final String ADDRESS = "listener";

  @TempDir private Path folder;
  private final List<Cluster> nodes = new ArrayList<>();
  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private int port;

  @BeforeEach
  void makeCertificates() throws IOException {
    TestCertificates authority = new TestCertificates("nodes");
    Files.writeString(folder.resolve("ca.crt"), authority.pem());
    authority.issue("node").write(folder, "node");
    new TestCertificates("strangers").issue("stranger").write(folder, "stranger");
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  @AfterEach
  void leave() {
    nodes.forEach(node -> node.vertx().close().await());
  }

  @Test
  void onlyNodesWithACertificateOfTheAuthorityAreHeard() throws InterruptedException {
    Cluster listener = join(port, tls("node"));
    listener
        .vertx()
        .eventBus()
        .consumer(
            ADDRESS,
            message -> {
              heard.add(message.body());
              message.reply(null);
            })
        .completion()
        .await();
    Cluster stranger = join(port + 1, tls("stranger"));
    Cluster plain = join(port + 2);
    Cluster node = join(port + 3, tls("node"));

    assertThatThrownBy(() -> ask(stranger, "with a certificate of somebody else").await());
    assertThatThrownBy(() -> ask(plain, "without a certificate").await());
    ask(node, "with a certificate").await();
    assertThat(heard).containsExactly("with a certificate");
  }

  @Test
  void aFileThatIsNotThereIsRefusedByName() {
    assertThatThrownBy(() -> join(port, tls("nobody")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("--cluster-tls-cert", "nobody.crt");
  }

  private static Future<Message<Object>> ask(Cluster node, String text) {
    return node.vertx()
        .eventBus()
        .request(ADDRESS, text, new DeliveryOptions().setSendTimeout(5000));
  }

  private String[] tls(String name) {
    return new String[] {
      "--cluster-tls-cert", folder.resolve(name + ".crt").toString(),
      "--cluster-tls-key", folder.resolve(name + ".key").toString(),
      "--cluster-tls-ca", folder.resolve("ca.crt").toString()
    };
  }

  private Cluster join(int clusterPort, String... tls) {
    String[] found = {
      "--cluster-port", String.valueOf(clusterPort), "--cluster-members", "127.0.0.1:" + port
    };
    String[] flags = Stream.concat(Arrays.stream(found), Arrays.stream(tls)).toArray(String[]::new);
    ClusterConfig config = ConfigurationFixture.server(flags).cluster();
    Cluster node = Cluster.join(config, new VertxOptions()).await();
    nodes.add(node);
    return node;
  }
}
