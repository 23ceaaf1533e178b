package dev.xjetremote.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.ListenerConfig;
import dev.xjetremote.config.ClusterConfig;
import dev.xjetremote.config.ClusterTls;
import dev.xjetremote.config.InvalidConfigException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** This process as a node of a cluster. Thread-safe. */
public final class Cluster {
  private final Vertx vertx;
  private final SteadyClusterManager manager;

  private Cluster(Vertx vertx, SteadyClusterManager manager) {
    this.vertx = vertx;
    this.manager = manager;
  }

  /**
   * Joins the cluster, or founds it where nobody is. Closing the {@link #vertx} leaves it.
   *
   * @throws InvalidConfigException when the settings cannot be used
   */
  public static Future<Cluster> join(ClusterConfig settings, VertxOptions options) {
    Config config = HazelcastConfig.of(settings);
    config.addListenerConfig(new ListenerConfig(new MembersLog()));
    SteadyClusterManager manager = new SteadyClusterManager(config);
    options.setEventBusOptions(busOptions(settings.tls()));
    return Vertx.builder()
        .with(options)
        .withClusterManager(manager)
        .buildClustered()
        .map(vertx -> new Cluster(vertx, manager));
  }

  /** The Vert.x whose event bus reaches every node. */
  public Vertx vertx() {
    return vertx;
  }

  /** Names this node and says how many there are: "127.0.0.1:5702, a cluster of 3 nodes". */
  public String describe() {
    return MembersLog.describe(manager.getHazelcastInstance().getCluster());
  }

  /** The host is Hazelcast's, the port any free one: the nodes tell each other. */
  private static EventBusOptions busOptions(ClusterTls tls) {
    EventBusOptions options = new EventBusOptions().setTrustAll(false);
    if (tls.isOn()) {
      requireFile("--cluster-tls-cert", tls.cert());
      requireFile("--cluster-tls-key", tls.key());
      requireFile("--cluster-tls-ca", tls.ca());
      options
          .setSsl(true)
          .setKeyCertOptions(new PemKeyCertOptions().setCertPath(tls.cert()).setKeyPath(tls.key()))
          .setTrustOptions(new PemTrustOptions().addCertPath(tls.ca()))
          // A node has to show a certificate to be heard, not only to be listened to.
          .setClientAuth(ClientAuth.REQUIRED);
    }
    return options;
  }

  private static void requireFile(String flag, String file) {
    if (!Files.isReadable(Path.of(file))) {
      throw new InvalidConfigException("%s names %s, which cannot be read".formatted(flag, file));
    }
  }
}
