package dev.xjetremote.config;

/**
 * The PEM files with which a server speaks TLS; empty paths stand for none.
 *
 * @param cert the server's certificate, followed by those of its issuers
 * @param key the certificate's private key, not encrypted
 * @param clientCa certificates of those who issue certificates to runners; without it, runners need
 *     none
 */
public record TlsConfig(String cert, String key, String clientCa) {
  /** No TLS. */
  public static final TlsConfig NONE = new TlsConfig("", "", "");

  /**
   * Puts the three settings together.
   *
   * @throws InvalidConfigException when one is given and lacks another
   */
  public TlsConfig {
    if (cert.isEmpty() != key.isEmpty()) {
      String given =
          cert.isEmpty() ? GatewaySettings.TLS_KEY.flag() : GatewaySettings.TLS_CERT.flag();
      String missing =
          cert.isEmpty() ? GatewaySettings.TLS_CERT.flag() : GatewaySettings.TLS_KEY.flag();
      throw new InvalidConfigException(
          "%s is given without %s; TLS needs both".formatted(given, missing));
    }
    if (cert.isEmpty() && !clientCa.isEmpty()) {
      throw new InvalidConfigException(
          "%s is given without %s and %s; only a server that speaks TLS can ask for certificates of clients"
              .formatted(
                  GatewaySettings.TLS_CLIENT_CA.flag(),
                  GatewaySettings.TLS_CERT.flag(),
                  GatewaySettings.TLS_KEY.flag()));
    }
  }

  /** Whether there is TLS at all. */
  public boolean isOn() {
    return !cert.isEmpty();
  }

  /** Whether runners have to show a certificate. */
  public boolean asksClients() {
    return !clientCa.isEmpty();
  }
}
