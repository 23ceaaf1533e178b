package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.PrivateFieldGetNode;
import com.oracle.truffle.js.nodes.access.PropertyNode;
import com.oracle.truffle.js.nodes.access.ReadElementNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import java.util.List;

/** V8's positions for reading members. */
final class MemberPositions {
  private static final int UNKNOWN = -1;

  private final Positions positions;
  private final Script script;

  MemberPositions(Positions positions) {
    this.positions = positions;
    this.script = positions.script;
  }

  static boolean isMember(Node node) {
    return node instanceof PropertyNode
        || node instanceof ReadElementNode
        || node instanceof PrivateFieldGetNode;
  }

  /** See {@link Positions#of(Node, Node)}. */
  int of(Node site) {
    return site instanceof ReadElementNode ? element(site) : member(site);
  }

  // a.b: the b; behind a call, f().b, the dot
  private int member(Node site) {
    Node target = Tree.first(site);
    if (target == site) {
      int name = script.wordStart(Tree.end(site));
      return isAssigned(site)
          ? Statement.startIfFirst(positions, site)
          : name > Tree.start(site) ? name : UNKNOWN;
    }
    if (Tree.start(target) < Tree.start(site) || Tree.end(target) >= Tree.end(site)) {
      return UNKNOWN; // of a pattern: the property stands for the read
    }
    if (isAssigned(site)) {
      return positions.evaluated(target);
    }
    int dot = script.skipClosing(Tree.end(target));
    return isBehindCall(target) ? dot : script.memberName(dot);
  }

  private boolean isBehindCall(Node target) {
    Node node = target;
    while (script.at(script.skipBlank(Tree.end(node))) != ')') {
      if (node instanceof JSFunctionCallNode) {
        return true;
      }
      Node next = isMember(node) ? Tree.first(node) : node;
      if (next == node || script.at(Tree.end(node) - 1) == ')') {
        return false;
      }
      if (script.starts(script.skipClosing(Tree.end(next)), "?.")) {
        return true;
      }
      node = next;
    }
    return false;
  }

  // a[b]: the [
  private int element(Node site) {
    Node target = Tree.first(site);
    if (target == site || Tree.end(target) >= Tree.end(site)) {
      return UNKNOWN;
    }
    if (isAssigned(site)) {
      List<Node> parts = Tree.parts(site);
      Node key = parts.get(parts.size() - 1);
      return script.isLiteral(Tree.start(key))
          ? positions.evaluated(target)
          : positions.evaluated(key);
    }
    return script.bracket(Tree.end(target));
  }

  // a.b += c, ++a.b: V8 sets no position for the read.
  private boolean isAssigned(Node read) {
    int start = Tree.start(read);
    return script.isStep(start - 2)
        || script.isCompoundAssignment(script.skipClosing(Tree.end(read)));
  }
}
