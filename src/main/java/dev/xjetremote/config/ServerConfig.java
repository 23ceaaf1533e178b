package dev.xjetremote.config;

import java.time.Duration;

/**
 * Everything that a server is told.
 *
 * @param gateway what concerns sockets and the queue
 * @param worker what concerns suites that run
 * @param drainTimeout how long stopping waits for suites
 * @param cluster how other nodes are found
 * @param admin where health and metrics are served
 */
public record ServerConfig(
    GatewayConfig gateway,
    WorkerConfig worker,
    Duration drainTimeout,
    ClusterConfig cluster,
    AdminConfig admin) {
  /** The same on another port. */
  public ServerConfig onPort(int port) {
    GatewayConfig moved =
        new GatewayConfig(gateway.listen().onPort(port), gateway.affinity(), gateway.runners());
    return new ServerConfig(moved, worker, drainTimeout, cluster, admin);
  }
}
