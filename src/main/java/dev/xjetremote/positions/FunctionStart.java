package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.Set;

/** V8's position of what runs in a function before anything that has a position. */
final class FunctionStart {
  private static final Set<String> DECLARATIONS = Set.of("const", "let", "var");

  private FunctionStart() {}

  /** The start of the parameters of a node's function, or -1. */
  static int of(Script script, Node node) {
    RootNode root = node.getRootNode();
    if (root == null || Tree.place(root) == null) {
      return -1;
    }
    int i = Tree.start(root);
    if (script.isWord(i, "async")) {
      i = script.skipBlank(i + "async".length());
    }
    if (script.isWord(i, "function")) {
      i = script.skipBlank(i + "function".length());
    }
    if (script.at(i) == '*') {
      i = script.skipBlank(i + 1);
    }
    int behindName = script.skipBlank(script.wordEnd(i));
    return script.at(behindName) == '(' ? behindName : i;
  }

  /** The same if a node is the first in its function's body; or else -1. */
  static int before(Script script, Node node) {
    return before(script, node, false);
  }

  /** The same if nothing but constants is declared before a node in its function's body. */
  static int beforeAnything(Script script, Node node) {
    return before(script, node, true);
  }

  private static int before(Script script, Node node, boolean constantsMayPrecede) {
    RootNode root = node.getRootNode();
    for (Node up = node.getParent(); up != null && up != root; up = up.getParent()) {
      if (Tree.place(up) != null && script.at(Tree.start(up)) == '{') {
        int first = script.skipBlank(Tree.start(up) + 1);
        if (constantsMayPrecede) {
          first = skipConstants(script, first);
        }
        boolean isFirst = Tree.end(up) == Tree.end(root) && first == Tree.start(node);
        return isFirst ? of(script, node) : -1;
      }
    }
    return -1;
  }

  /** Behind declarations of single variables with literals for values. */
  private static int skipConstants(Script script, int start) {
    int i = start;
    while (DECLARATIONS.contains(script.word(i))) {
      int name = script.skipBlank(script.wordEnd(i));
      int equals = script.skipBlank(script.wordEnd(name));
      int value = script.skipBlank(equals + 1);
      if (script.isWord(value, "void")) {
        value = script.skipBlank(script.wordEnd(value));
      }
      if (script.at(equals) != '=' || !script.isLiteral(value)) {
        return i;
      }
      int end = script.skipBlank(script.literalEnd(value));
      if (script.at(end) != ';') {
        return i;
      }
      i = script.skipBlank(end + 1);
    }
    return i;
  }
}
