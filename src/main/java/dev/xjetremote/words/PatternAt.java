package dev.xjetremote.words;

import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;

/** A pattern in the script: its node, and what it is assigned, if that stands beside it. */
record PatternAt(Node node, Snippet snippet) {
  static @Nullable PatternAt of(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Snippet snippet = Snippet.expression(CallSite.text(node));
    return snippet == null ? null : new PatternAt(node, snippet);
  }

  Expression pattern() {
    return snippet.tree() instanceof BinaryNode both ? both.getLhs() : snippet.tree();
  }

  @Nullable Expression value() {
    return snippet.tree() instanceof BinaryNode both ? both.getRhs() : null;
  }

  /** The default of a pattern that stands in this one: {@code {}} in {@code {a: {b} = {}}}. */
  @Nullable String shownDefaultOf(Node inner) {
    int offset = inner.getSourceSection().getCharIndex() - node.getSourceSection().getCharIndex();
    if (!(pattern() instanceof ObjectNode object)) {
      return null;
    }
    for (PropertyNode property : object.getElements()) {
      if (property.getValue() instanceof BinaryNode both
          && both.isAssignment()
          && both.getLhs().getStart() == offset) {
        return CallPrinter.value(snippet, both.getRhs());
      }
    }
    return null;
  }
}
