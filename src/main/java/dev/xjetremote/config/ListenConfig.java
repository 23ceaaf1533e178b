package dev.xjetremote.config;

/**
 * Where a server listens.
 *
 * @param host a name or an address
 * @param port 0 for a free one
 * @param gateways gateway instances, one event loop each
 * @param limits what all connections together may ask for
 * @param tls its certificate, if it speaks TLS
 */
public record ListenConfig(
    String host, int port, int gateways, ConnectionLimits limits, TlsConfig tls) {
  /** The same with another port. */
  public ListenConfig onPort(int other) {
    return new ListenConfig(host, other, gateways, limits, tls);
  }
}
