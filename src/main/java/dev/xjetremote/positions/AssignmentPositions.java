package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.ConstantVariableWriteNode;
import com.oracle.truffle.js.nodes.access.PrivateFieldSetNode;
import com.oracle.truffle.js.nodes.access.WriteElementNode;
import com.oracle.truffle.js.nodes.access.WritePropertyNode;

/** V8's positions for writing: the operator. */
final class AssignmentPositions {
  private static final int UNKNOWN = -1;

  private final Script script;

  AssignmentPositions(Positions positions) {
    this.script = positions.script;
  }

  static boolean isAssignment(Node node, Node site) {
    // The write of `a.b ||= c` has no place of its own.
    Node above = site.getParent();
    return site instanceof PrivateFieldSetNode
        || Tree.between(node, above, WritePropertyNode.class) != null
        || Tree.between(node, above, WriteElementNode.class) != null
        || Tree.between(node, above, ConstantVariableWriteNode.class) != null;
  }

  /** See {@link Positions#of(Node, Node)}. */
  int of(Node site) {
    int start = Tree.start(site);
    return script.isStep(start) ? UNKNOWN : written(site);
  }

  private int written(Node site) {
    int start = Tree.start(site);
    Node target = Tree.first(site);
    if (target == site || Tree.start(target) > start && script.at(start) != '(') {
      return operator(script.wordEnd(start));
    }
    int i = script.skipClosing(Tree.end(target));
    int name = script.memberName(i);
    if (name >= 0) {
      return operator(script.wordEnd(name));
    } else if (script.at(i) != '[') {
      return operator(i);
    }
    for (Node part : Tree.parts(site)) {
      int close = script.skipClosing(Tree.end(part));
      if (Tree.start(part) >= Tree.end(target) && script.at(close) == ']') {
        return operator(close + 1);
      }
    }
    return UNKNOWN;
  }

  private int operator(int leftEnd) {
    int i = script.skipClosing(leftEnd);
    return script.at(i) == '=' || script.isCompoundAssignment(i) ? i : UNKNOWN;
  }
}
