package dev.xjetremote.sandbox;

import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a script passed to a function of the host. The sandbox's JavaScript passes the right types;
 * a suite that has replaced an intrinsic may change them on the way, which must not tell from what
 * the host fails for reasons of its own.
 */
record HostArguments(Value[] values) {
  /** A function of the host. */
  interface Function {
    @Nullable Object run(HostArguments arguments);
  }

  /** An argument is missing or of another type than the function takes. */
  static final class WrongArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private WrongArgumentException() {
      super("wrong argument", null, false, false);
    }
  }

  String string(int index) {
    Value value = value(index);
    require(value.isString());
    return value.asString();
  }

  int integer(int index) {
    Value value = value(index);
    require(value.fitsInInt());
    return value.asInt();
  }

  /** A whole number; JavaScript's sizes and positions may come as doubles. */
  long number(int index) {
    Value value = value(index);
    require(value.isNumber());
    return value.fitsInLong() ? value.asLong() : (long) value.asDouble();
  }

  boolean flag(int index) {
    Value value = value(index);
    require(value.isBoolean());
    return value.asBoolean();
  }

  /** A copy of a part of an {@code ArrayBuffer}; offset and length are the next two arguments. */
  byte[] bytes(int index) {
    Value buffer = value(index);
    int offset = integer(index + 1);
    int length = integer(index + 2);
    require(buffer.hasBufferElements());
    require(offset >= 0 && length >= 0 && length <= buffer.getBufferSize() - offset);
    byte[] bytes = new byte[length];
    if (length > 0) { // the engine reads nothing from where there is nothing
      buffer.readBuffer(offset, bytes, 0, length);
    }
    return bytes;
  }

  private Value value(int index) {
    require(index < values.length);
    return values[index];
  }

  private static void require(boolean isRight) {
    if (!isRight) {
      throw new WrongArgumentException();
    }
  }
}
