package dev.xjetremote.protocol;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Why the server, not the suite, ends a suite. Its message names the offender, the limit and the
 * way out, since it is all that the person at the other end sees.
 *
 * @param name the error's name, in the style of JavaScript's own: {@code SuiteTooLargeError}
 * @param message one or more sentences
 */
public record SuiteFailure(String name, String message) {

  /** The Error packet that tells this to xJet. */
  public byte[] packet(String suiteId, String runnerId) {
    String json =
        new JsonObject()
            .put("name", name)
            .put("message", message)
            .put("stack", name + ": " + message)
            .encode();
    return ErrorPacket.encode(suiteId, runnerId, Instant.now(), json);
  }
}
