package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.util.List;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * Weaves those places of the engine where contexts would meet, when the project is built; Byte
 * Buddy is not needed to run it.
 */
public final class IsolationPlugin implements Plugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
  private static final Map<String, List<AsmVisitorWrapper>> WOVEN =
      Map.of(
          RUNTIME + "JSContext",
          List.of(Advice.to(SymbolAdvice.Registry.class).on(named("getSymbolRegistry"))),
          RUNTIME + "Symbol",
          List.of(Advice.to(SymbolAdvice.WeakValues.class).on(named("getInvertedMap"))));

  /** The engine's classes to be woven. */
  public static List<String> classes() {
    return List.copyOf(WOVEN.keySet());
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
