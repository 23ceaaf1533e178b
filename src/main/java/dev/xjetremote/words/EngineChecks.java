package dev.xjetremote.words;

import com.oracle.truffle.js.nodes.unary.IsConstructorNode;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.Null;

/**
 * Checks that the woven engine makes of what a class extends, instead of its own: they answer the
 * same, and keep the value that failed for the error that follows at once. Called on whatever
 * thread runs the script.
 */
public final class EngineChecks {
  static final String EXTENDED = "extended";
  static final String PROTOTYPE = "prototype of extended";

  private EngineChecks() {}

  /** Whether a class's parent can construct. */
  public static boolean isConstructor(IsConstructorNode check, Object parent) {
    boolean answer = check.executeBoolean(parent);
    if (!answer) {
      EngineWords.making(EXTENDED, new Object[] {parent});
    }
    return answer;
  }

  /** Whether a class's parent is a generator function, which cannot be extended. */
  public static boolean isGenerator(Object parent) {
    boolean answer = JSRuntime.isGenerator(parent);
    if (answer) {
      EngineWords.making(EXTENDED, new Object[] {parent});
    }
    return answer;
  }

  /** Whether the parent's {@code prototype}, which is not null, is an object. */
  public static boolean isObject(Object prototype) {
    boolean answer = JSRuntime.isObject(prototype);
    if (!answer && prototype != Null.instance) {
      EngineWords.making(PROTOTYPE, new Object[] {prototype});
    }
    return answer;
  }
}
