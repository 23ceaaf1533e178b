package dev.xjetremote.bus;

/**
 * Names one attempt to run one suite of one connection on the whole bus. A runner may send the same
 * suite id twice, so the gateway numbers what it receives; a suite that runs again has a new key,
 * by which what comes late of the attempt before is told apart.
 *
 * @param gateway the address of the gateway instance that owns the socket
 * @param connection the connection, unique in its gateway
 * @param serial the suite, unique in its connection
 * @param attempt 1 for the first
 */
public record SuiteKey(String gateway, long connection, long serial, int attempt) {
  /** The key of a first attempt. */
  public SuiteKey(String gateway, long connection, long serial) {
    this(gateway, connection, serial, 1);
  }

  /** The key of the attempt after this one. */
  public SuiteKey retry() {
    return new SuiteKey(gateway, connection, serial, attempt + 1);
  }

  @Override
  public String toString() {
    return connection + "/" + serial + (attempt > 1 ? "#" + attempt : "");
  }
}
