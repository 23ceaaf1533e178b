package dev.xjetremote.config;

import java.util.stream.Stream;

/**
 * The PEM files for TLS between nodes, all three or none.
 *
 * @param cert what this node shows to the others
 * @param key the private key of {@code cert}
 * @param ca who has to have signed what the others show
 */
public record ClusterTls(String cert, String key, String ca) {
  /**
   * Checks that nothing is missing.
   *
   * @throws InvalidConfigException when some are there and some are not
   */
  public ClusterTls {
    long given = Stream.of(cert, key, ca).filter(file -> !file.isEmpty()).count();
    if (given != 0 && given != 3) {
      throw new InvalidConfigException(
          "TLS between nodes takes all of --cluster-tls-cert, --cluster-tls-key and --cluster-tls-ca, but %d of them are given"
              .formatted(given));
    }
  }

  /** Whether there is to be TLS. */
  public boolean isOn() {
    return !cert.isEmpty();
  }
}
