package dev.xjetremote.positions.weave;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.xjetremote.weave.AdvicePlugin;
import dev.xjetremote.weave.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weaves the engine's stack frames. */
public final class PositionsPlugin extends AdvicePlugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
  private static final String NODES = "com.oracle.truffle.js.nodes.";

  /** Called by the build. */
  public PositionsPlugin() {
    super(woven());
  }

  private static Map<String, List<Point>> woven() {
    Map<String, List<Point>> woven = new LinkedHashMap<>();
    woven.put(
        RUNTIME + "GraalJSException",
        List.of(
            new Point(FrameAdvice.class, named("processJSFrame")),
            new Point(FileNameAdvice.class, named("getFileName").and(takesArguments(1)))));
    woven.put(
        RUNTIME + "GraalJSException$JSStackTraceElement",
        List.of(new Point(TextAdvice.class, named("toString").and(takesArguments(1)))));
    woven.put(
        RUNTIME + "builtins.JSFunction",
        List.of(new Point(HiddenAdvice.class, named("isBuiltinThatShouldNotAppearInStackTrace"))));
    woven.put(
        NODES + "control.AbstractAwaitNode",
        List.of(
            new Point(AwaitAdvice.Made.class, isConstructor().and(takesArguments(5))),
            new Point(AwaitAdvice.Waiting.class, named("fillAsyncStackTrace"))));
    for (String operation :
        List.of(
            "access.JSProxyCallNodeGen",
            "access.JSProxyHasPropertyNodeGen",
            "access.JSProxyPropertyGetNodeGen",
            "access.JSProxyPropertySetNodeGen",
            "access.WriteElementNode",
            "access.WritePropertyNode",
            "binary.InNodeGen",
            "binary.JSDivideNodeGen",
            "binary.JSExponentiateNodeGen",
            "binary.JSModuloNodeGen",
            "binary.JSUnsignedRightShiftConstantNodeGen",
            "binary.JSUnsignedRightShiftNodeGen",
            "binary.PrivateFieldInNodeGen",
            "control.DeletePropertyNodeGen")) {
      woven.put(
          NODES + operation,
          List.of(
              new Point(
                  FailureAdvice.class,
                  nameStartsWith("execute").and(not(isAbstract())).and(not(isStatic())))));
    }
    return woven;
  }
}
