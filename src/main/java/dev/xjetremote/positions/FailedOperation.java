package dev.xjetremote.positions;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.JSException;
import java.lang.reflect.Field;

/**
 * Some of the engine's operations throw without telling where; their frame then has the place of
 * its whole function. They tell here, when the error leaves them, and before a script sees it.
 */
public final class FailedOperation {
  private static final Field PLACE = place();

  private FailedOperation() {}

  private static Field place() {
    try {
      Field field = JSStackTraceElement.class.getDeclaredField("sourceSection");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Corrects the uppermost frame of the node's function that has no place yet. */
  @TruffleBoundary
  public static void failed(Node node, JSException error) {
    RootNode root = node.getRootNode();
    SourceSection function = root == null ? null : root.getSourceSection();
    if (function == null) {
      return;
    }
    try {
      for (JSStackTraceElement frame : error.getJSStackTrace()) {
        if (function.equals(PLACE.get(frame))) {
          SourceSection place = FramePosition.of(node).getEncapsulatingSourceSection();
          if (place != null) {
            PLACE.set(frame, place);
          }
          return;
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
