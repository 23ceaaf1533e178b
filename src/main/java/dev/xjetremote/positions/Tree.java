package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes by their places in the script. */
final class Tree {
  private Tree() {}

  /** A node's own place, or null if it has none in a script. */
  static @Nullable SourceSection place(Node node) {
    SourceSection section = node.getSourceSection();
    return section != null
            && section.isAvailable()
            && section.hasCharIndex()
            && !section.getSource().isInternal()
        ? section
        : null;
  }

  static int start(Node node) {
    SourceSection place = place(node);
    return place == null ? -1 : place.getCharIndex();
  }

  static int end(Node node) {
    SourceSection place = place(node);
    return place == null ? -1 : place.getCharEndIndex();
  }

  static boolean sameRange(Node one, Node other) {
    return start(one) == start(other) && end(one) == end(other);
  }

  /** The nodes right below that have places, in the script's order, the longer one first. */
  static List<Node> parts(Node node) {
    List<Node> parts = new ArrayList<>();
    collect(node, parts);
    parts.sort(
        Comparator.comparingInt((Node part) -> start(part))
            .thenComparing(Comparator.comparingInt((Node part) -> end(part)).reversed()));
    return parts;
  }

  /** The first of a node's parts; the node itself if it has none. */
  static Node first(Node node) {
    List<Node> parts = parts(node);
    return parts.isEmpty() ? node : parts.get(0);
  }

  private static void collect(Node node, List<Node> parts) {
    for (Node child : node.getChildren()) {
      if (child == null) {
        continue;
      }
      if (place(child) != null) {
        parts.add(child);
      } else {
        collect(child, parts);
      }
    }
  }

  /** The nearest node of a class from one node up to another, the latter not included. */
  static <T> @Nullable T between(Node from, Node to, Class<T> type) {
    for (Node node = from; node != null && node != to; node = node.getParent()) {
      if (type.isInstance(node)) {
        return type.cast(node);
      }
    }
    return null;
  }

  /** The nearest ancestor of a class within the same function. */
  static <T> @Nullable T above(Node node, Class<T> type) {
    for (Node up = node.getParent(); up != null && !(up instanceof RootNode); up = up.getParent()) {
      if (type.isInstance(up)) {
        return type.cast(up);
      }
    }
    return null;
  }
}
