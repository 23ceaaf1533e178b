package dev.xjetremote.sandbox;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.Symbol;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.parser.GraalJSParserHelper;
import com.oracle.truffle.js.runtime.JSContext;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/**
 * A run of a script's top-level statements that is a script by itself, and what it declares.
 *
 * @param variables names declared by {@code var} and by functions, in the engine's order
 * @param functions those of them that are functions, which are there before the first statement
 * @param lexicals names declared by {@code let}, {@code const} and {@code class}
 */
record ScriptPart(
    Source source, Set<String> variables, Set<String> functions, Set<String> lexicals) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

  /**
   * Parses a part with the engine's own parser, in the context that is entered.
   *
   * @return null if the text is no sloppy-mode script by itself
   */
  static @Nullable ScriptPart parse(String text, String name) {
    FunctionNode script = parseScript(text, name);
    if (script == null || script.isStrict()) {
      return null;
    }
    Set<String> variables = new LinkedHashSet<>();
    Set<String> functions = new LinkedHashSet<>();
    Set<String> lexicals = new LinkedHashSet<>();
    for (Symbol symbol : script.getBody().getSymbols()) {
      if (symbol.isGlobal() && symbol.isVar()) {
        variables.add(symbol.getName());
        if (symbol.isHoistableDeclaration()) {
          functions.add(symbol.getName());
        }
      } else {
        lexicals.add(symbol.getName());
      }
    }
    Source source = Source.newBuilder("js", text, name).buildLiteral();
    return new ScriptPart(source, variables, functions, lexicals);
  }

  /**
   * Whether nothing tells the two from one script, as far as declarations go: no name declared by
   * both in a way that would be an error, and no mention, in the earlier part, of what it would
   * have met as a function, or not have met at all, had the later one been with it.
   */
  boolean couldFollow(ScriptPart earlier) {
    return Collections.disjoint(earlier.lexicals, variables)
        && Collections.disjoint(lexicals, earlier.variables)
        && Collections.disjoint(lexicals, earlier.lexicals)
        && Collections.disjoint(functions, earlier.words())
        && Collections.disjoint(lexicals, earlier.words());
  }

  /** All that could be a name in the text, in strings and comments, too. */
  private Set<String> words() {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(source.getCharacters());
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** Whether the last character of a text that is a script ends a statement, and no comment. */
  static boolean endsWithToken(String text, String name) {
    // A parenthesis more is an error, unless it is part of a comment.
    return parseScript(text + ")", name) == null;
  }

  private static @Nullable FunctionNode parseScript(String text, String name) {
    JSContext context = JavaScriptLanguage.getCurrentJSRealm().getContext();
    try {
      return GraalJSParserHelper.parseScript(
          context,
          com.oracle.truffle.api.source.Source.newBuilder("js", text, name).build(),
          context.getParserOptions());
    } catch (AbstractTruffleException e) {
      // A syntax error: to be reported by evaluating the script as it came.
      return null;
    }
  }
}
