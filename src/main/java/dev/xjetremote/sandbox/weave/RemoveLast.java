package dev.xjetremote.sandbox.weave;

import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/** Replaces {@code List.removeLast}, which JDK 17 has not, by a method of ours. */
final class RemoveLast implements AsmVisitorWrapper.ForDeclaredMethods.MethodVisitorWrapper {
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
      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (owner.equals("java/util/List") && name.equals("removeLast")) {
          super.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              "dev/xjetremote/sandbox/NewerJdk",
              "removeLast",
              "(Ljava/util/List;)Ljava/lang/Object;",
              false);
        } else {
          super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
      }
    };
  }
}
