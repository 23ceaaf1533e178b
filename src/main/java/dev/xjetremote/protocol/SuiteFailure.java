package dev.xjetremote.protocol;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Why the server, not the suite, ends a suite. Its message names the offender, the limit and the
 * way out, since it is all that the person at the other end sees.
 *
 * @param kind which gives the error its name
 * @param message one or more sentences
 * @param frames where the script was, as the lines of V8's stacks behind the message; empty if it
 *     ran nowhere or that is not known
 */
public record SuiteFailure(FailureKind kind, String message, String frames) {
  /** A failure that has no place in the script. */
  public SuiteFailure(FailureKind kind, String message) {
    this(kind, message, "");
  }

  /** The same at a place in the script. */
  public SuiteFailure at(String otherFrames) {
    return new SuiteFailure(kind, message, otherFrames);
  }

  /** The Error packet that tells this to xJet. */
  public byte[] packet(String suiteId, String runnerId) {
    String name = kind.errorName();
    String json =
        new JsonObject()
            .put("name", name)
            .put("message", message)
            .put("stack", name + ": " + message + (frames.isEmpty() ? "" : "\n" + frames))
            .encode();
    return ErrorPacket.encode(suiteId, runnerId, Instant.now(), json);
  }
}
