package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.binary.JSBinaryNode;
import com.oracle.truffle.js.nodes.binary.JSLogicalNode;
import com.oracle.truffle.js.nodes.cast.JSToStringNode.JSToStringWrapperNode;
import com.oracle.truffle.js.nodes.unary.JSUnaryNode;
import java.util.List;

/**
 * V8's position of an operation: its operator. One with a constant is unary in the engine. A
 * compound assignment's has that of what was evaluated last, and a template's that of the value
 * that it converts.
 */
final class OperatorPosition {
  private OperatorPosition() {}

  static int of(Positions positions, Node node, Node site) {
    if (!(site instanceof JSBinaryNode)
        && !(site instanceof JSLogicalNode)
        && !(site instanceof JSUnaryNode)) {
      return -1;
    }
    Script script = positions.script;
    int start = Tree.start(site);
    if (script.at(start) == '`') {
      Node converted = Tree.between(node, site, JSToStringWrapperNode.class);
      return converted == null ? -1 : positions.evaluated(converted);
    }
    List<Node> parts = Tree.parts(site);
    int first = script.skipOpening(start);
    int operator;
    if (!parts.isEmpty() && Tree.start(parts.get(0)) == first) {
      operator = script.skipClosing(Tree.end(parts.get(0)));
    } else if (!parts.isEmpty() && Tree.start(parts.get(0)) == start) {
      operator = script.skipClosing(Tree.end(parts.get(0)));
    } else {
      operator = script.skipClosing(script.literalEnd(first));
    }
    if (operator < Tree.end(site) && !script.isStep(operator)) {
      return "+-*/%&|^<>=!?".indexOf(script.at(operator)) >= 0
              || script.isWord(operator, "in")
              || script.isWord(operator, "instanceof")
          ? operator
          : -1;
    }
    return parts.isEmpty() ? -1 : positions.evaluated(parts.get(parts.size() - 1));
  }
}
