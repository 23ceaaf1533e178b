package dev.xjetremote.words.weave;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/** Replaces the checks of what a class extends by {@link dev.xjetremote.words.EngineChecks}. */
final class HeritageChecks implements AsmVisitorWrapper.ForDeclaredMethods.MethodVisitorWrapper {
  private static final String CHECKS = "dev/xjetremote/words/EngineChecks";
  private static final String IS_CONSTRUCTOR =
      "com/oracle/truffle/js/nodes/unary/IsConstructorNode";
  private static final String RUNTIME = "com/oracle/truffle/js/runtime/JSRuntime";

  @Override
  public MethodVisitor wrap(
      TypeDescription type,
      MethodDescription method,
      MethodVisitor visitor,
      Implementation.Context context,
      TypePool pool,
      int writerFlags,
      int readerFlags) {
    return new Replacing(visitor);
  }

  private static final class Replacing extends MethodVisitor {
    private final Set<String> replaced = new HashSet<>();

    Replacing(MethodVisitor visitor) {
      super(OpenedClassReader.ASM_API, visitor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(IS_CONSTRUCTOR) && name.equals("executeBoolean")) {
        replace("isConstructor", "(L" + IS_CONSTRUCTOR + ";Ljava/lang/Object;)Z");
      } else if (owner.equals(RUNTIME) && (name.equals("isGenerator") || name.equals("isObject"))) {
        replace(name, descriptor);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }

    private void replace(String check, String descriptor) {
      replaced.add(check);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKS, check, descriptor, false);
    }

    @Override
    public void visitEnd() {
      if (replaced.size() != 3) {
        throw new IllegalStateException(
            "a class checks what it extends by %s only: is it another version?"
                .formatted(replaced));
      }
      super.visitEnd();
    }
  }
}
