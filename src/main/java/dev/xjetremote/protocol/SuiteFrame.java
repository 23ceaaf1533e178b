package dev.xjetremote.protocol;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * One suite as a runner sent it: a script in UTF-8 followed by the {@value Frames#ID_BYTES} bytes
 * of its suite id. Ids are kept as ISO-8859-1 strings, so that any bytes come back as they came.
 *
 * @param suiteId the suite's id, {@value Frames#ID_BYTES} characters, one per byte
 * @param script the script's bytes, not copied
 */
public record SuiteFrame(String suiteId, Buffer script) {

  /** Splits the body of a frame, which must hold at least {@value Frames#ID_BYTES} bytes. */
  public static SuiteFrame of(Buffer body) {
    int end = body.length() - Frames.ID_BYTES;
    return new SuiteFrame(id(body.getBuffer(end, body.length())), body.slice(0, end));
  }

  /** Reads an id, one character per byte. */
  public static String id(Buffer bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** The script as Node decodes it: invalid UTF-8 becomes U+FFFD. */
  public static String text(Buffer script) {
    return script.toString(StandardCharsets.UTF_8);
  }
}
