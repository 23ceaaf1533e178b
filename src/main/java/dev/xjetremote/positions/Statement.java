package dev.xjetremote.positions;

import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.control.ReturnNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What V8 evaluates first in a statement has the statement's position. */
final class Statement {
  private static final Set<String> PREFIXES =
      Set.of(
          "return", "throw", "new", "typeof", "void", "delete", "await", "yield", "if", "switch");

  private static final Set<String> DECLARATIONS = Set.of("const", "let", "var");

  private Statement() {}

  /**
   * The position of an expression's statement if nothing is evaluated before it; or else -1. It is
   * the statement's start, or where V8 has the expression that is an arrow function's body.
   */
  static int startIfFirst(Positions positions, Node expression) {
    Script script = positions.script;
    Node statement = of(expression);
    if (statement == null) {
      return -1;
    }
    if (statement instanceof ReturnNode && !script.isWord(Tree.start(statement), "return")) {
      return bodyIfFirst(positions, statement, expression);
    }
    int start = beginning(script, Tree.start(statement));
    return isFirst(script, start, Tree.start(expression)) ? start : -1;
  }

  private static int bodyIfFirst(Positions positions, Node arrow, Node expression) {
    Node body = arrow;
    for (List<Node> parts = Tree.parts(arrow);
        !parts.isEmpty() && (body == arrow || Tree.sameRange(parts.get(0), body));
        parts = Tree.parts(body)) {
      body = parts.get(0);
      if (body == expression) {
        return -1;
      }
    }
    return isFirst(positions.script, Tree.start(body), Tree.start(expression))
        ? positions.ofBody(body)
        : -1;
  }

  /** Whether an expression belongs to a {@code const}, {@code let} or {@code var}. */
  static boolean isDeclaration(Script script, Node expression) {
    Node statement = of(expression);
    // Behind a comma there is hardly ever anything else.
    return script.isBehindComma(Tree.start(expression))
        || DECLARATIONS.contains(script.wordBefore(Tree.start(expression)))
        || statement != null && DECLARATIONS.contains(script.word(Tree.start(statement)));
  }

  private static @Nullable Node of(Node expression) {
    for (Node node = expression;
        node != null && !(node instanceof RootNode);
        node = node.getParent()) {
      if (node instanceof JavaScriptNode tagged
          && tagged.hasTag(StatementTag.class)
          && Tree.place(node) != null) {
        return node;
      }
    }
    return null;
  }

  // A declaration's is that of its value.
  private static int beginning(Script script, int statement) {
    if (!DECLARATIONS.contains(script.word(statement))) {
      return statement;
    }
    int name = script.skipBlank(script.wordEnd(statement));
    int i = script.skipBlank(script.wordEnd(name));
    return script.at(i) == '=' ? script.skipBlank(i + 1) : statement;
  }

  private static boolean isFirst(Script script, int statement, int expression) {
    int i = script.skipBlank(statement);
    while (i < expression) {
      int next = i;
      if ("(!+-~*".indexOf(script.at(i)) >= 0) {
        next = i + 1;
      } else if (script.starts(i, "`${")) {
        next = i + 3;
      } else if (PREFIXES.contains(script.word(i))) {
        next = script.wordEnd(i);
      }
      if (next == i) {
        return false;
      }
      i = script.skipBlank(next);
    }
    return i == expression;
  }
}
