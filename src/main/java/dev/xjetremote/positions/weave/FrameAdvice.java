package dev.xjetremote.positions.weave;

import com.oracle.truffle.api.nodes.Node;
import dev.xjetremote.positions.FramePosition;
import net.bytebuddy.asm.Advice;

/** Around {@code GraalJSException.processJSFrame}: the node that tells a frame's position. */
final class FrameAdvice {
  private FrameAdvice() {}

  @Advice.OnMethodEnter
  static void enter(@Advice.Argument(value = 1, readOnly = false) Node node) {
    node = FramePosition.of(node);
  }
}
