package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.access.CompoundWriteElementNode;
import com.oracle.truffle.js.nodes.access.ConstantVariableWriteNode;
import com.oracle.truffle.js.nodes.access.FrameSlotNode;
import com.oracle.truffle.js.nodes.access.GetAsyncIteratorNode;
import com.oracle.truffle.js.nodes.access.GetIteratorUnaryNode;
import com.oracle.truffle.js.nodes.access.GlobalPropertyNode;
import com.oracle.truffle.js.nodes.access.InitializeInstanceElementsNode;
import com.oracle.truffle.js.nodes.access.JSConstantNode;
import com.oracle.truffle.js.nodes.access.PrivateFieldGetNode;
import com.oracle.truffle.js.nodes.access.PrivateFieldSetNode;
import com.oracle.truffle.js.nodes.access.PropertyNode;
import com.oracle.truffle.js.nodes.access.ReadElementNode;
import com.oracle.truffle.js.nodes.access.WriteElementNode;
import com.oracle.truffle.js.nodes.access.WritePropertyNode;
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
    if (await != null
        && !(await instanceof AsyncGeneratorYieldNode)
        && Tree.place(await) != null) {
      return script.skipOpening(Tree.start(await));
    }
    int iteration = new IterationPositions(this).of(node, site);
    if (iteration >= 0) {
      return iteration;
    }
    if (site instanceof JSFunctionCallNode || site instanceof EvalNode) {
      return CallPosition.of(script, site);
    } else if (site instanceof PropertyNode || site instanceof PrivateFieldGetNode) {
      return member(site);
    } else if (site instanceof ReadElementNode) {
      return element(site);
    } else if (node instanceof CompoundWriteElementNode) {
      return evaluated(target(site));
    } else if (writes(node, site)) {
      return assignment(site);
    } else if (Tree.between(node, site.getParent(), ConstantVariableWriteNode.class) != null) {
      return variableAssignment(site);
    } else if (site instanceof GlobalPropertyNode
        || site instanceof FrameSlotNode
        || site instanceof ImportCallNode) {
      return Statement.startIfFirst(script, site);
    } else if (site instanceof DeletePropertyNode delete) {
      return evaluated(delete.getTarget());
    } else if (Tree.between(node, site.getParent(), ClassDefinitionNode.class) != null) {
      return classDefinition(node, site);
    }
    return OperatorPosition.of(this, node, site);
  }

  // The write of `a.b ||= c` has no place of its own.
  private static boolean writes(Node node, Node site) {
    Node above = site.getParent();
    return site instanceof PrivateFieldSetNode
        || Tree.between(node, above, WritePropertyNode.class) != null
        || Tree.between(node, above, WriteElementNode.class) != null;
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

  /**
   * The position that is left behind by evaluating an expression: reading a local variable or a
   * literal leaves the statement's, if nothing came before.
   */
  int evaluated(Node expression) {
    List<Node> parts = Tree.place(expression) == null ? Tree.parts(expression) : List.of(expression);
    if (parts.isEmpty()) {
      return UNKNOWN;
    }
    Node site = parts.get(0);
    if (site instanceof FrameSlotNode || site instanceof JSConstantNode) {
      int statement = Statement.startIfFirst(script, site);
      return statement < 0 ? Tree.start(site) : statement;
    }
    return of(site);
  }

  // a.b: the b; behind a call, f().b, the dot
  private int member(Node site) {
    Node target = target(site);
    if (target == site) {
      int name = script.wordStart(Tree.end(site));
      return name > Tree.start(site) ? name : UNKNOWN;
    }
    if (Tree.start(target) < Tree.start(site) || Tree.end(target) >= Tree.end(site)) {
      return UNKNOWN; // of a pattern: the property stands for the read
    }
    if (isAssigned(site)) {
      return evaluated(target);
    }
    int dot = script.skipClosing(Tree.end(target));
    return isBehindCall(target) ? dot : memberName(dot);
  }

  private boolean isBehindCall(Node target) {
    Node node = target;
    while (script.at(script.skipBlank(Tree.end(node))) != ')') {
      if (node instanceof JSFunctionCallNode) {
        return true;
      }
      Node next = isMember(node) ? target(node) : node;
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

  private static boolean isMember(Node node) {
    return node instanceof PropertyNode
        || node instanceof ReadElementNode
        || node instanceof PrivateFieldGetNode;
  }

  private int memberName(int dot) {
    int name = script.starts(dot, "?.") ? dot + 2 : script.at(dot) == '.' ? dot + 1 : UNKNOWN;
    return name < 0 ? UNKNOWN : script.skipBlank(name);
  }

  // a[b]: the [
  private int element(Node site) {
    Node target = target(site);
    if (target == site || Tree.end(target) >= Tree.end(site)) {
      return UNKNOWN;
    }
    if (isAssigned(site)) {
      List<Node> parts = Tree.parts(site);
      Node key = parts.get(parts.size() - 1);
      return script.isLiteral(Tree.start(key)) ? evaluated(target) : evaluated(key);
    }
    return bracket(Tree.end(target));
  }

  private int bracket(int targetEnd) {
    int i = script.skipClosing(targetEnd);
    if (script.starts(i, "?.")) {
      i = script.skipBlank(i + 2);
    }
    return script.at(i) == '[' ? i : UNKNOWN;
  }

  // a.b += c, ++a.b: V8 sets no position for the read.
  private boolean isAssigned(Node read) {
    int start = Tree.start(read);
    return script.starts(start - 2, "++")
        || script.starts(start - 2, "--")
        || script.isCompoundAssignment(script.skipClosing(Tree.end(read)));
  }

  // a.b = c: the =
  private int assignment(Node site) {
    int start = Tree.start(site);
    if (script.starts(start, "++") || script.starts(start, "--")) {
      return UNKNOWN;
    }
    Node target = target(site);
    if (target == site || Tree.start(target) > start && script.at(start) != '(') {
      return variableAssignment(site);
    }
    int i = script.skipClosing(Tree.end(target));
    int name = memberName(i);
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

  // a = b, a++: the operator
  private int variableAssignment(Node site) {
    int start = Tree.start(site);
    if (script.starts(start, "++") || script.starts(start, "--")) {
      return UNKNOWN;
    }
    return operator(script.wordEnd(start));
  }

  // class A extends B: B's position. Static fields have that of what was evaluated before the class.
  private int classDefinition(Node node, Node site) {
    int i = Tree.start(site);
    if (!script.isWord(i, "class")) {
      return UNKNOWN;
    } else if (Tree.between(node, site, InitializeInstanceElementsNode.class) != null) {
      return FunctionStart.before(script, site);
    }
    i = script.skipBlank(i + "class".length());
    if (!script.isWord(i, "extends")) {
      i = script.skipBlank(script.wordEnd(i));
    }
    if (!script.isWord(i, "extends")) {
      return UNKNOWN;
    }
    int heritage = script.skipOpening(i + "extends".length());
    for (Node part : Tree.parts(site)) {
      if (Tree.start(part) == heritage) {
        return of(part);
      }
    }
    return heritage;
  }

  private static Node target(Node site) {
    List<Node> parts = Tree.parts(site);
    return parts.isEmpty() ? site : parts.get(0);
  }

  /** The iterable of a node that gets iterators. */
  static Node iterable(Node getIterator) {
    List<Node> parts = Tree.parts(getIterator);
    return parts.isEmpty() ? getIterator : parts.get(0);
  }

  static boolean getsIterator(Node node) {
    return node instanceof GetIteratorUnaryNode || node instanceof GetAsyncIteratorNode;
  }
}
