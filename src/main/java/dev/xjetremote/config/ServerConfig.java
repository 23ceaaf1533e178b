package dev.xjetremote.config;

import java.time.Duration;

/**
 * Everything that a server is told.
 *
 * @param listen where it listens
 * @param workers worker instances
 * @param isolation where workers live
 * @param drainTimeout how long stopping waits for suites
 * @param affinity which node a suite prefers
 * @param sandbox what suites find around them
 * @param runnerLimits what one connection may ask for
 * @param suiteLimits what one suite may use
 * @param cluster how other nodes are found
 * @param admin where health and metrics are served
 */
public record ServerConfig(
    ListenConfig listen,
    int workers,
    IsolationConfig isolation,
    Duration drainTimeout,
    Affinity affinity,
    SandboxConfig sandbox,
    RunnerLimits runnerLimits,
    SuiteLimits suiteLimits,
    ClusterConfig cluster,
    AdminConfig admin) {
  /** The same on another port. */
  public ServerConfig onPort(int port) {
    return new ServerConfig(
        listen.onPort(port),
        workers,
        isolation,
        drainTimeout,
        affinity,
        sandbox,
        runnerLimits,
        suiteLimits,
        cluster,
        admin);
  }
}
