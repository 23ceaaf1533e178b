package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.xjetremote.weave.AdvicePlugin;
import dev.xjetremote.weave.Point;
import java.util.List;
import java.util.Map;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatchers;

/** Weaves {@link WasmAdvice}, and into the parser of modules what it lacks on JDK 17. */
public final class WasmPlugin extends AdvicePlugin {
  private static final String WASM = "org.graalvm.wasm.";
  private static final String PARSER = WASM + "BinaryParser";

  /** Called by the build. */
  public WasmPlugin() {
    super(
        Map.of(
            WASM + "memory.ByteArrayWasmMemory",
            List.of(new Point(WasmAdvice.Memory.class, named("allocateBuffer"))),
            WASM + "WasmTable",
            List.of(
                new Point(WasmAdvice.Table.class, isConstructor().and(takesArguments(6))),
                new Point(WasmAdvice.TableGrowth.class, named("grow"))),
            PARSER,
            List.of()));
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    DynamicType.Builder<?> advised = super.apply(builder, type, locator);
    return type.getName().equals(PARSER)
        ? advised.visit(
            new AsmVisitorWrapper.ForDeclaredMethods()
                .method(ElementMatchers.isMethod(), new RemoveLast()))
        : advised;
  }
}
