package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.access.CompoundWriteElementNode;
import com.oracle.truffle.js.nodes.access.FrameSlotNode;
import com.oracle.truffle.js.nodes.access.GlobalPropertyNode;
import com.oracle.truffle.js.nodes.access.JSConstantNode;
import com.oracle.truffle.js.nodes.access.ObjectLiteralNode;
import com.oracle.truffle.js.nodes.access.VarWrapperNode;
import com.oracle.truffle.js.nodes.control.AbstractAwaitNode;
import com.oracle.truffle.js.nodes.control.AsyncGeneratorYieldNode;
import com.oracle.truffle.js.nodes.control.DeletePropertyNode;
import com.oracle.truffle.js.nodes.function.ClassDefinitionNode;
import com.oracle.truffle.js.nodes.function.EvalNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.nodes.promise.ImportCallNode;
import java.util.List;

/** Where V8 has a node of the engine's syntax tree. Positions are indices of characters. */
final class Positions {
  private static final int UNKNOWN = -1;

  final Script script;
  private boolean inBody;

  Positions(Source source) {
    this.script = new Script(source.getCharacters());
  }

  /**
   * V8's position of what failed or called.
   *
   * @param node what failed, or the call
   * @param site the node, or the nearest above it that has a place
   * @return -1 where it is the site's start, or not known
   */
  int of(Node node, Node site) {
    AbstractAwaitNode await = Tree.between(node, site.getParent(), AbstractAwaitNode.class);
    if (await != null && !(await instanceof AsyncGeneratorYieldNode) && Tree.place(await) != null) {
      return script.skipOpening(Tree.start(await));
    }
    int iteration = new IterationPositions(this).of(node, site);
    if (iteration >= 0) {
      return iteration;
    }
    if (site instanceof JSFunctionCallNode || site instanceof EvalNode) {
      return CallPosition.of(script, site);
    } else if (MemberPositions.isMember(site)) {
      return new MemberPositions(this).of(site);
    } else if (node instanceof CompoundWriteElementNode) {
      return evaluated(Tree.first(site));
    } else if (AssignmentPositions.isAssignment(node, site)) {
      return new AssignmentPositions(this).of(site);
    } else if (site instanceof GlobalPropertyNode
        || site instanceof FrameSlotNode
        || site instanceof VarWrapperNode) {
      return Statement.startIfFirst(this, site);
    } else if (site instanceof ImportCallNode) {
      return importCall(site);
    } else if (site instanceof DeletePropertyNode delete) {
      return evaluated(delete.getTarget());
    } else if (Tree.between(node, site.getParent(), ClassDefinitionNode.class) != null) {
      return ClassPosition.of(this, node, site);
    }
    return OperatorPosition.of(this, node, site);
  }

  // An awaited one has the place of its await.
  private int importCall(Node site) {
    int statement = Statement.startIfFirst(this, site);
    int start = Tree.start(site);
    return statement < 0 && script.wordBefore(start).equals("await")
        ? script.wordStart(script.skipBlankBack(start))
        : statement;
  }

  /** V8's position of an expression that was evaluated. */
  int of(Node expression) {
    Node site = expression;
    while (Tree.place(site) == null) {
      List<Node> parts = Tree.parts(site);
      if (parts.isEmpty()) {
        return UNKNOWN;
      }
      site = parts.get(0);
    }
    int position = of(site, site);
    return position < 0 ? Tree.start(site) : position;
  }

  /** The same of an arrow function's body; of one within, its start. */
  int ofBody(Node body) {
    int position = UNKNOWN;
    if (!inBody && !(body instanceof DeletePropertyNode)) {
      inBody = true;
      position = of(body);
      inBody = false;
    }
    return position < 0 || position == Tree.start(body)
        ? script.skipOpening(Tree.start(body))
        : position;
  }

  /**
   * The position that is left behind by evaluating an expression: reading a local variable or a
   * literal leaves the statement's, if nothing came before.
   */
  int evaluated(Node expression) {
    List<Node> parts =
        Tree.place(expression) == null ? Tree.parts(expression) : List.of(expression);
    if (parts.isEmpty()) {
      return UNKNOWN;
    }
    Node site = parts.get(0);
    if (site instanceof FrameSlotNode || site instanceof JSConstantNode) {
      int statement = Statement.startIfFirst(this, site);
      return statement < 0 ? Tree.start(site) : statement;
    }
    return site instanceof ObjectLiteralNode ? objectLiteral(site) : of(site);
  }

  // { a: b() }: V8 adds what is no literal by itself, at the value's position.
  private int objectLiteral(Node site) {
    int last = Tree.start(site);
    int end = last;
    for (Node part : Tree.parts(site)) {
      // A computed key stands within its method.
      if (!(part instanceof JSConstantNode) && Tree.end(part) > end) {
        last = part instanceof ObjectLiteralNode ? Tree.start(part) : of(part);
        end = Tree.end(part);
      }
    }
    return last;
  }
}
