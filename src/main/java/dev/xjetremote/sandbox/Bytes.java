package dev.xjetremote.sandbox;

import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Value;

/** Bytes on their way out of a context. */
final class Bytes {
  private Bytes() {}

  /** UTF-8 as Node encodes it: a lone surrogate becomes U+FFFD. */
  static byte[] utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes;
  }

  /** A copy of a part of a JavaScript {@code ArrayBuffer}. */
  static byte[] of(Value buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.readBuffer(offset, bytes, 0, length);
    return bytes;
  }
}
