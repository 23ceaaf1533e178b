package dev.xjetremote.words;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** Where in the script's text an error arose. */
final class CallSite {
  private CallSite() {}

  /** The text of the nearest enclosing node that has one; null if none has. */
  static @Nullable String textAround(@Nullable Node node) {
    Node placed = placed(node);
    return placed == null ? null : text(placed);
  }

  /** The node itself or its nearest ancestor with a place in the script's text. */
  static @Nullable Node placed(@Nullable Node start) {
    for (Node node = start; node != null; node = node.getParent()) {
      SourceSection section = node.getSourceSection();
      if (section != null && section.isAvailable()) {
        return node;
      }
    }
    return null;
  }

  /** The node itself or its nearest ancestor of a class; null if there is none. */
  static <T> @Nullable T enclosing(@Nullable Node start, Class<T> type) {
    for (Node node = start; node != null; node = node.getParent()) {
      if (type.isInstance(node)) {
        return type.cast(node);
      }
    }
    return null;
  }

  /** The text of a placed node. */
  static String text(Node placed) {
    return placed.getSourceSection().getCharacters().toString();
  }

  /** Whether a placed node's text is that of a whole function. */
  static boolean isFunction(Node placed) {
    RootNode root = placed.getRootNode();
    return root != null && placed.getSourceSection().equals(root.getSourceSection());
  }

  /**
   * The text of the call by which the script came to where the error arose: of a call to a built-in
   * function, or of one that failed for what it called.
   */
  static @Nullable String callText() {
    return Truffle.getRuntime().iterateFrames(CallSite::callIn);
  }

  /** The name of the innermost function of the script's on the stack; empty if it has none. */
  static String functionName() {
    String name = Truffle.getRuntime().iterateFrames(CallSite::nameIn);
    return name == null ? "" : name;
  }

  private static @Nullable String callIn(FrameInstance instance) {
    return textAround(instance.getCallNode());
  }

  private static @Nullable String nameIn(FrameInstance instance) {
    RootNode root = ((RootCallTarget) instance.getCallTarget()).getRootNode();
    boolean scripts = root.getSourceSection() != null && root.getSourceSection().isAvailable();
    return scripts ? String.valueOf(root.getName()) : null;
  }
}
