package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.InitializeInstanceElementsNode;

/**
 * V8's positions for defining classes: that of the heritage; of static fields and blocks, that of
 * what was evaluated before the class.
 */
final class ClassPosition {
  private static final int UNKNOWN = -1;

  private ClassPosition() {}

  /** See {@link Positions#of(Node, Node)}. */
  static int of(Positions positions, Node node, Node site) {
    Script script = positions.script;
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
    if (script.isWord(heritage, "void") || script.isLiteral(heritage)) {
      int function = FunctionStart.beforeAnything(script, site);
      if (function >= 0) {
        return function;
      }
    }
    for (Node part : Tree.parts(site)) {
      if (Tree.start(part) == heritage) {
        return positions.of(part);
      }
    }
    return heritage;
  }
}
