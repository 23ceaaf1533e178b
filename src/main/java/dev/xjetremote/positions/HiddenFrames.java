package dev.xjetremote.positions;

import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import java.util.Set;

/** Built-ins of the engine's for which V8 has no frame. */
public final class HiddenFrames {
  // V8 enters a regular expression's own methods without a call.
  private static final Set<String> NAMES =
      Set.of(
          "[Symbol.replace]",
          "[Symbol.match]",
          "[Symbol.matchAll]",
          "[Symbol.search]",
          "[Symbol.split]",
          "Array");

  private HiddenFrames() {}

  /** Whether a built-in is to be left out of stacks. */
  public static boolean isHidden(Object callee) {
    return callee instanceof JSFunctionObject function
        && JSFunction.isBuiltin(function)
        && NAMES.contains(JSFunction.getFunctionData(function).getName().toJavaStringUncached());
  }
}
