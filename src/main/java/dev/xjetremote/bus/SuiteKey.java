package dev.xjetremote.bus;

/**
 * Names one suite of one connection on the whole bus. A runner may send the same suite id twice, so
 * the gateway numbers what it receives.
 *
 * @param gateway the address of the gateway instance that owns the socket
 * @param connection the connection, unique in its gateway
 * @param serial the suite, unique in its gateway
 */
public record SuiteKey(String gateway, long connection, long serial) {
  @Override
  public String toString() {
    return connection + "/" + serial;
  }
}
