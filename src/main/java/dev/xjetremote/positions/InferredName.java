package dev.xjetremote.positions;

import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** V8's name for an anonymous function that is assigned to a member: {@code a.b.c}. */
final class InferredName {
  private InferredName() {}

  /** The name, or an empty one for a function that is not assigned so. */
  static String of(SourceSection function) {
    Script script = new Script(function.getSource().getCharacters());
    int equals = script.assignmentBefore(function.getCharIndex());
    List<String> names = new ArrayList<>();
    int end = equals;
    while (end > 0) {
      end = script.skipBlankBack(end);
      int start = script.wordStart(end);
      if (start < 0) {
        return "";
      }
      names.add(script.word(start));
      start = script.skipBlankBack(start);
      end = script.at(start - 1) == '.' ? start - 1 : -1;
    }
    Collections.reverse(names);
    names.remove("prototype");
    return names.size() < 2 || names.get(0).equals("this") ? "" : String.join(".", names);
  }
}
