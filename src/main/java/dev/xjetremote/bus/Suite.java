package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;

/**
 * A suite on its way: gateway to dispatcher.
 *
 * @param key whose it is
 * @param runnerId the runner's id, one character per byte
 * @param suiteId the suite's id, one character per byte
 * @param path the spec file, for logs and messages
 * @param script the script in UTF-8; not to be changed
 */
public record Suite(SuiteKey key, String runnerId, String suiteId, String path, Buffer script) {
  /** The same suite, to be run once more. */
  public Suite retry() {
    return new Suite(key.retry(), runnerId, suiteId, path, script);
  }

  /** The same suite with another script, or with none for a while. */
  public Suite withScript(Buffer other) {
    return new Suite(key, runnerId, suiteId, path, other);
  }

  /** Names the suite in a log line. */
  public String label() {
    return suiteId + " of runner " + runnerId + " (" + path + ")";
  }
}
