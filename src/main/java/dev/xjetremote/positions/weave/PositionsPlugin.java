package dev.xjetremote.positions.weave;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * Weaves the engine's stack frames when the project is built; Byte Buddy is not needed to run it.
 */
public final class PositionsPlugin implements Plugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
  private static final String NODES = "com.oracle.truffle.js.nodes.";
  private static final Map<String, List<AsmVisitorWrapper>> WOVEN = woven();

  /** The engine's classes to be woven. */
  public static List<String> classes() {
    return List.copyOf(WOVEN.keySet());
  }

  private static Map<String, List<AsmVisitorWrapper>> woven() {
    Map<String, List<AsmVisitorWrapper>> woven = new LinkedHashMap<>();
    woven.put(
        RUNTIME + "GraalJSException",
        List.of(
            Advice.to(FrameAdvice.class).on(named("processJSFrame")),
            Advice.to(FileNameAdvice.class).on(named("getFileName").and(takesArguments(1)))));
    woven.put(
        RUNTIME + "GraalJSException$JSStackTraceElement",
        List.of(Advice.to(TextAdvice.class).on(named("toString").and(takesArguments(1)))));
    woven.put(
        RUNTIME + "builtins.JSFunction",
        List.of(
            Advice.to(HiddenAdvice.class).on(named("isBuiltinThatShouldNotAppearInStackTrace"))));
    woven.put(
        NODES + "control.AbstractAwaitNode",
        List.of(
            Advice.to(AwaitAdvice.Made.class).on(isConstructor().and(takesArguments(5))),
            Advice.to(AwaitAdvice.Waiting.class).on(named("fillAsyncStackTrace"))));
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
              Advice.to(FailureAdvice.class)
                  .on(nameStartsWith("execute").and(not(isAbstract())).and(not(isStatic())))));
    }
    return woven;
  }

  @Override
  public boolean matches(TypeDescription type) {
    return WOVEN.containsKey(type.getName());
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    DynamicType.Builder<?> woven = builder;
    for (AsmVisitorWrapper wrapper : WOVEN.getOrDefault(type.getName(), List.of())) {
      woven = woven.visit(wrapper);
    }
    return woven;
  }

  @Override
  public void close() {}
}
