package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/** Weaves {@link BigIntAdvice} and {@link EntryAdvice}. */
public final class StoppingPlugin implements Plugin {
  private static final String BIG_INT = "com.oracle.truffle.js.runtime.BigInt";
  private static final String FUNCTION =
      "com.oracle.truffle.js.runtime.JavaScriptRealmBoundaryRootNode";

  @Override
  public boolean matches(TypeDescription type) {
    return type.getName().equals(BIG_INT) || type.getName().equals(FUNCTION);
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    if (type.getName().equals(FUNCTION)) {
      return builder.visit(Advice.to(EntryAdvice.class).on(named("execute")));
    }
    return builder
        .visit(Advice.to(BigIntAdvice.Multiply.class).on(named("multiply")))
        .visit(Advice.to(BigIntAdvice.Pow.class).on(named("pow")))
        .visit(Advice.to(BigIntAdvice.ShiftLeft.class).on(named("shiftLeft")))
        .visit(
            Advice.to(BigIntAdvice.Parse.class)
                .on(named("valueOf").and(takesArguments(String.class))));
  }

  @Override
  public void close() {}
}
