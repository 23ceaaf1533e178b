package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the fields of a message in the order in which {@link WireWriter} wrote them. */
final class WireReader {
  private final Buffer in;
  private int position;

  WireReader(Buffer in, int position) {
    this.in = in;
    this.position = position;
  }

  int int32() {
    int value = in.getInt(position);
    position += Integer.BYTES;
    return value;
  }

  long int64() {
    long value = in.getLong(position);
    position += Long.BYTES;
    return value;
  }

  boolean bool() {
    return in.getByte(position++) != 0;
  }

  String string() {
    return bytes().toString(StandardCharsets.UTF_8);
  }

  Map<String, Long> counts() {
    Map<String, Long> value = new HashMap<>();
    for (int left = int32(); left > 0; left--) {
      value.put(string(), int64());
    }
    return value;
  }

  Buffer bytes() {
    int length = int32();
    Buffer value = in.getBuffer(position, position + length);
    position += length;
    return value;
  }

  SuiteKey key() {
    return new SuiteKey(string(), int64(), int64(), int32());
  }

  Suite suite() {
    return new Suite(key(), string(), string(), string(), bytes());
  }
}
