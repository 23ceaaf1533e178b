package dev.xjetremote.words.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/** Has the engine keep the value that a class extends where it cannot be extended. */
public final class HeritagePlugin implements Plugin {
  private static final String WOVEN = "com.oracle.truffle.js.nodes.function.ClassDefinitionNode";

  @Override
  public boolean matches(TypeDescription type) {
    return type.getName().equals(WOVEN);
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return builder.visit(
        new AsmVisitorWrapper.ForDeclaredMethods()
            .method(named("executeWithName").and(takesArguments(4)), new HeritageChecks()));
  }

  @Override
  public void close() {}
}
