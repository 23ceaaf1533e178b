package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

/** V8's position of what runs in a function before anything that has a position. */
final class FunctionStart {
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
    RootNode root = node.getRootNode();
    for (Node up = node.getParent(); up != null && up != root; up = up.getParent()) {
      if (Tree.place(up) != null && script.at(Tree.start(up)) == '{') {
        boolean first =
            Tree.end(up) == Tree.end(root)
                && script.skipBlank(Tree.start(up) + 1) == Tree.start(node);
        return first ? of(script, node) : -1;
      }
    }
    return -1;
  }
}
