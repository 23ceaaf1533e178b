package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import java.util.Map;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Gives methods of {@code StackRoom} frames of a known size, which Java has no words for: so many
 * local variables, in a method of so many instructions that the virtual machine interprets it
 * always (its {@code -XX:+DontCompileHugeMethods}, the default). The interpreter looks for the room
 * before it enters the method.
 */
public final class RoomPlugin implements Plugin {
  /** The frames' local variables, of 8 bytes each; there can be 65,535. */
  private static final Map<String, Integer> LOCALS =
      Map.of("actionFrame", 64 * 1024 / 8, "farFrame", 480 * 1024 / 8);

  /** One more than are compiled: HotSpot's HugeMethodLimit. */
  private static final int INSTRUCTIONS = 8_001;

  @Override
  public boolean matches(TypeDescription type) {
    return type.getName().equals("dev.xjetremote.sandbox.StackRoom");
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return builder.visit(
        new AsmVisitorWrapper.ForDeclaredMethods()
            .method(
                namedOneOf(LOCALS.keySet().toArray(String[]::new)),
                (owner, method, visitor, context, pool, writer, reader) ->
                    new Large(visitor, LOCALS.getOrDefault(method.getName(), 0))));
  }

  @Override
  public void close() {}

  private static final class Large extends MethodVisitor {
    private final int locals;

    Large(MethodVisitor visitor, int locals) {
      super(OpenedClassReader.ASM_API, visitor);
      this.locals = locals;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      for (int i = 0; i < INSTRUCTIONS; i++) {
        super.visitInsn(Opcodes.NOP);
      }
    }

    @Override
    public void visitMaxs(int stack, int ownLocals) {
      super.visitMaxs(stack, locals);
    }
  }
}
