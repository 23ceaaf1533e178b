package dev.xjetremote.sandbox.weave;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/** Puts {@code TruffleSafepoint.poll(null)} before every jump back: at the end of each round. */
final class LoopPolls implements AsmVisitorWrapper.ForDeclaredMethods.MethodVisitorWrapper {
  @Override
  public MethodVisitor wrap(
      TypeDescription type,
      MethodDescription method,
      MethodVisitor visitor,
      Implementation.Context context,
      TypePool pool,
      int writerFlags,
      int readerFlags) {
    return new MethodVisitor(OpenedClassReader.ASM_API, visitor) {
      private final Set<Label> behind = new HashSet<>();

      @Override
      public void visitLabel(Label label) {
        behind.add(label);
        super.visitLabel(label);
      }

      @Override
      public void visitJumpInsn(int opcode, Label label) {
        if (behind.contains(label)) {
          super.visitInsn(Opcodes.ACONST_NULL);
          super.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              "com/oracle/truffle/api/TruffleSafepoint",
              "poll",
              "(Lcom/oracle/truffle/api/nodes/Node;)V",
              false);
        }
        super.visitJumpInsn(opcode, label);
      }

      @Override
      public void visitMaxs(int stack, int locals) {
        super.visitMaxs(stack + 1, locals);
      }
    };
  }
}
