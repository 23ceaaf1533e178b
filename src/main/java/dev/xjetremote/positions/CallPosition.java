package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;

/**
 * V8's position of a call: the identifier right before the parenthesis, or else the parenthesis; of
 * a tagged template, its back quote.
 */
final class CallPosition {
  private CallPosition() {}

  static int of(Script script, Node call) {
    List<Node> parts = Tree.parts(call);
    int start = Tree.start(call);
    // A function without a place, `super` for one, begins where the call does.
    int end =
        parts.isEmpty() || script.skipOpening(start) < Tree.start(parts.get(0))
            ? script.wordEnd(start)
            : Tree.end(parts.get(0));
    int i = script.skipBlank(end);
    boolean plain = script.at(i) == '(';
    i = script.skipClosing(i);
    if (script.starts(i, "?.")) {
      i = script.skipBlank(i + 2);
    }
    if (script.at(i) == '`') {
      return i;
    }
    if (script.at(i) != '(') {
      return -1;
    }
    int word = plain ? script.wordStart(end) : -1;
    return word < 0 || script.at(word) == '#' || isReserved(script.word(word)) ? i : word;
  }

  private static boolean isReserved(String word) {
    return word.equals("enum") || ReservedWords.contains(word);
  }
}
