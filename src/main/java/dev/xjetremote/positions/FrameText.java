package dev.xjetremote.positions;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import org.jspecify.annotations.Nullable;

/** A frame's line in {@code stack} as V8 writes it. Nothing here throws. */
public final class FrameText {
  private FrameText() {}

  /**
   * V8's text for a frame, without {@code at}.
   *
   * @param engines the engine's own, which stays where it says the same or something goes wrong
   */
  public static TruffleString of(
      JSStackTraceElement frame, JSContext context, TruffleString engines) {
    if (frame.isPromiseAll()) {
      return engines;
    }
    try {
      return Strings.fromJavaString(text(frame, context));
    } catch (RuntimeException e) {
      return engines;
    }
  }

  private static String text(JSStackTraceElement frame, JSContext context) {
    String async = frame.isAsync() ? "async " : "";
    String call = call(frame, context);
    String place = place(frame);
    return async + (call.isEmpty() ? place : call + " (" + place + ")");
  }

  private static String call(JSStackTraceElement frame, JSContext context) {
    String function = FrameNames.function(frame);
    if (FrameNames.isConstructor(frame)) {
      return "new " + (function.isEmpty() ? "<anonymous>" : function);
    }
    String type = FrameNames.type(frame);
    if (type == null) {
      return function;
    }
    String method = text(frame.getMethodName(context));
    if (function.isEmpty()) {
      return type + "." + (method == null ? "<anonymous>" : method);
    }
    String alias =
        method == null || function.equals(method) || function.endsWith("." + method)
            ? ""
            : " [as " + method + "]";
    return (isIdentifier(function) ? type + "." : "") + function + alias;
  }

  private static String place(JSStackTraceElement frame) {
    if (frame.getFunction() instanceof JSFunctionObject function
        && JSFunction.isBuiltin(function)) {
      return "<anonymous>";
    }
    TruffleString origin = frame.getEvalOrigin();
    return (origin == null ? frame.getFileName() : origin)
        + (frame.isEval() ? ", <anonymous>" : "")
        + ":"
        + frame.getLineNumber()
        + ":"
        + frame.getColumnNumber();
  }

  private static boolean isIdentifier(String name) {
    return Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(Character::isJavaIdentifierPart);
  }

  static @Nullable String text(@Nullable TruffleString string) {
    return string == null || string.isEmpty() ? null : string.toJavaStringUncached();
  }
}
