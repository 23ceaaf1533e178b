package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.ArrayLiteralNode;
import com.oracle.truffle.js.nodes.access.AsyncIteratorNextNode;
import com.oracle.truffle.js.nodes.access.GetAsyncIteratorNode;
import com.oracle.truffle.js.nodes.access.GetIteratorUnaryNode;
import com.oracle.truffle.js.nodes.access.IteratorNextUnaryNode;
import com.oracle.truffle.js.nodes.access.ObjectLiteralNode;
import com.oracle.truffle.js.nodes.control.AsyncGeneratorYieldNode;
import com.oracle.truffle.js.nodes.control.TryFinallyNode;
import com.oracle.truffle.js.nodes.control.YieldStarNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.nodes.function.JSNewNode;
import com.oracle.truffle.js.nodes.function.SpreadArgumentNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V8's positions for iterations: loops, spreads, patterns, delegations. */
final class IterationPositions {
  private final Positions positions;

  IterationPositions(Positions positions) {
    this.positions = positions;
  }

  /** See {@link Positions#of(Node, Node)}. */
  int of(Node node, Node site) {
    if (site instanceof SpreadArgumentNode) {
      return spreadArgument(site);
    } else if (site instanceof ArrayLiteralNode.SpreadArrayNode || site instanceof YieldStarNode) {
      return operand(site);
    } else if (site instanceof AsyncGeneratorYieldNode) {
      int star = positions.script.skipBlank(Tree.start(site) + "yield".length());
      return positions.script.at(star) == '*' ? operand(site) : -1;
    }
    Node getIterator = getIterator(node, site);
    if (getIterator != null) {
      Node iterable = Tree.first(getIterator);
      return site instanceof TryFinallyNode
          ? pattern(site, iterable)
          : iterable == getIterator ? -1 : positions.evaluated(iterable);
    }
    boolean next =
        Tree.between(node, site, IteratorNextUnaryNode.class) != null
            || Tree.between(node, site, AsyncIteratorNextNode.class) != null;
    return next ? loopVariable(Tree.start(site)) : -1;
  }

  private static @Nullable Node getIterator(Node node, Node site) {
    for (Node up = node; up != null && up != site; up = up.getParent()) {
      if (up instanceof GetIteratorUnaryNode || up instanceof GetAsyncIteratorNode) {
        return up;
      }
    }
    return null;
  }

  // const [a] = b: b's start; [a] = b: the =; ([a]) => b: the parameters'
  private int pattern(Node site, Node iterable) {
    int value = Tree.start(iterable);
    if (Tree.end(iterable) > Tree.end(site) || value < Tree.start(site)) {
      return Tree.above(site, LoopNode.class) == null
          ? FunctionStart.of(positions.script, site)
          : -1;
    }
    return Statement.isDeclaration(positions.script, site)
        ? value
        : positions.script.assignmentBefore(value);
  }

  // for (const a of b): the a
  private int loopVariable(int loop) {
    Script script = positions.script;
    int i = loop;
    if (!script.isWord(i, "for")) {
      return -1;
    }
    i = script.skipBlank(i + 3);
    if (script.isWord(i, "await")) {
      i = script.skipBlank(i + 5);
    }
    i = script.skipBlank(i + 1);
    for (String kind : new String[] {"const", "let", "var"}) {
      if (script.isWord(i, kind)) {
        return script.skipBlank(i + kind.length());
      }
    }
    return i;
  }

  private int operand(Node site) {
    List<Node> parts = Tree.parts(site);
    if (parts.isEmpty() || parts.get(0) instanceof ObjectLiteralNode) {
      return parts.isEmpty() ? -1 : Tree.start(parts.get(0));
    }
    return positions.evaluated(parts.get(0));
  }

  // f(...a): the call's position; f(...a, b): a's
  private int spreadArgument(Node site) {
    Node call = site.getParent();
    while (call != null && !(call instanceof JSFunctionCallNode) && !(call instanceof JSNewNode)) {
      call = call.getParent();
    }
    if (call == null || Tree.place(call) == null) {
      return -1;
    }
    List<Node> parts = Tree.parts(call);
    if (parts.get(parts.size() - 1) != site) {
      return operand(site);
    }
    return positions.of(call);
  }
}
