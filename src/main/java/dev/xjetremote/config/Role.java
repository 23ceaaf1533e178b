package dev.xjetremote.config;

/** What a process does. */
public enum Role {
  /** Sockets, queue and workers in one process. */
  SERVE,
  /** Sockets and queue; the workers are other nodes. */
  GATEWAY,
  /** Workers for the gateways of a cluster. */
  WORKER;

  /** Whether runners connect to it. */
  public boolean hasGateway() {
    return this != WORKER;
  }

  /** Whether it runs suites. */
  public boolean hasWorkers() {
    return this != GATEWAY;
  }
}
