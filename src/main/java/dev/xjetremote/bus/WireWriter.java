package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the fields of a message, big-endian; the counterpart of {@link WireReader}. */
final class WireWriter {
  private final Buffer out;

  WireWriter(Buffer out) {
    this.out = out;
  }

  WireWriter int32(int value) {
    out.appendInt(value);
    return this;
  }

  WireWriter int64(long value) {
    out.appendLong(value);
    return this;
  }

  WireWriter bool(boolean value) {
    out.appendByte((byte) (value ? 1 : 0));
    return this;
  }

  WireWriter string(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.appendInt(bytes.length).appendBytes(bytes);
    return this;
  }

  WireWriter counts(Map<String, Long> value) {
    int32(value.size());
    value.forEach((name, count) -> string(name).int64(count));
    return this;
  }

  WireWriter bytes(Buffer value) {
    out.appendInt(value.length()).appendBuffer(value);
    return this;
  }

  WireWriter key(SuiteKey key) {
    return string(key.gateway()).int64(key.connection()).int64(key.serial()).int32(key.attempt());
  }

  WireWriter suite(Suite suite) {
    return key(suite.key())
        .string(suite.runnerId())
        .string(suite.suiteId())
        .string(suite.path())
        .bytes(suite.script());
  }
}
