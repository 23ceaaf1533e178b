package dev.xjetremote.words;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * An error that the engine is about to throw, and what can be found out about it. Lives on the
 * thread that throws, and only until the error is made.
 */
final class Fault {
  private static final Object[] NOTHING = {};

  private final String message;
  private final @Nullable Node node;
  private final @Nullable Throwable cause;
  private final @Nullable Making making;
  private @Nullable Builtin builtin;

  /**
   * @param message the engine's own words
   * @param node where in the script's tree the error arose, if the engine says
   * @param cause what the engine caught, for a syntax error the parser's exception
   * @param making the call of the engine's error factory that this error comes from
   */
  Fault(String message, @Nullable Node node, @Nullable Throwable cause, @Nullable Making making) {
    this.message = message;
    this.node = node;
    this.cause = cause;
    this.making = making;
  }

  /** A call of one of the engine's error factories, with the values that the error is about. */
  static final class Making {
    private final String factory;
    private final Object[] arguments;

    Making(String factory, Object[] arguments) {
      this.factory = factory;
      this.arguments = arguments;
    }
  }

  String message() {
    return message;
  }

  @Nullable Node node() {
    return node;
  }

  @Nullable Throwable cause() {
    return cause;
  }

  /** The engine's method that makes this error, or the empty string. */
  String factory() {
    return making == null ? "" : making.factory;
  }

  /** An argument of that method; {@code undefined} if it has none there. */
  Object argument(int index) {
    Object[] arguments = making == null ? NOTHING : making.arguments;
    Object value = index < arguments.length ? arguments[index] : null;
    return value == null ? Undefined.instance : value;
  }

  /** The function on top of the script's stack. */
  Builtin builtin() {
    if (builtin == null) {
      builtin = Builtin.onTop();
    }
    return builtin;
  }
}
