package dev.xjetremote.config;

/**
 * Where a server listens.
 *
 * @param host a name or an address
 * @param port 0 for a free one
 * @param gateways gateway instances, one event loop each
 */
public record ListenConfig(String host, int port, int gateways) {
  /** The same with another port. */
  public ListenConfig onPort(int other) {
    return new ListenConfig(host, other, gateways);
  }
}
