package dev.xjetremote.words;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.Source;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a script that is parsed again, as V8 does it, to word an error. A short one takes some
 * 5 to 10 µs.
 *
 * @param text what was parsed; the tree's positions are in it
 */
record Snippet(String text, Expression tree) {
  /** Longer pieces are not parsed: their errors keep the engine's words. */
  private static final int MAX_LENGTH = 20_000;

  /** 10 ms; done for the rarest of errors. */
  private static final int MAX_PROGRAM = 200_000;

  private static final Pattern NEEDS_CONTEXT = Pattern.compile("#|\\b(?:await|yield|super|new\\.)");
  private static final Pattern PRIVATE_NAME = Pattern.compile("#[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private static final ScriptEnvironment ENVIRONMENT =
      ScriptEnvironment.builder()
          .ecmaScriptVersion(ScriptEnvironment.ES_STAGING)
          .allowBigInt(true)
          .classFields(true)
          .privateFieldsIn(true)
          .annexB(true)
          .build();

  /** Parses an expression; null if that fails outside its own context. */
  static @Nullable Snippet expression(CharSequence source) {
    if (source.length() > MAX_LENGTH) {
      return null;
    }
    String text = source.toString();
    try {
      if (NEEDS_CONTEXT.matcher(text).find()) {
        return inMethod("(" + text + "\n);");
      }
      return new Snippet(text, parser(text).parseExpression());
    } catch (ParserException e) {
      return null;
    }
  }

  /** Parses a whole script; null if it is too long or cannot be parsed. */
  static @Nullable Node program(CharSequence script) {
    if (script.length() > MAX_PROGRAM) {
      return null;
    }
    try {
      return parser(script.toString()).parse();
    } catch (ParserException e) {
      return null;
    }
  }

  /** The expression that a {@code for … of} statement iterates. */
  static @Nullable Snippet iterated(CharSequence statement) {
    if (statement.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return inMethod(statement + "\n");
    } catch (ParserException e) {
      return null;
    }
  }

  // In an asynchronous generator method of a derived class, every expression may stand.
  private static @Nullable Snippet inMethod(String statement) {
    StringBuilder script = new StringBuilder("(class extends Object {");
    for (String name : privateNames(statement)) {
      script.append(name).append(';');
    }
    String text = script.append(" async *m() {").append(statement).append("}})").toString();
    Node parsed = parser(text).parse();
    Expression[] found = new Expression[1];
    parsed.accept(
        new NodeVisitor<LexicalContext>(new LexicalContext()) {
          @Override
          public boolean enterClassNode(ClassNode type) {
            ClassElement method = type.getClassElements().get(type.getClassElements().size() - 1);
            found[0] = firstOf((FunctionNode) method.getValue());
            return false;
          }
        });
    return found[0] == null ? null : new Snippet(text, found[0]);
  }

  private static @Nullable Expression firstOf(FunctionNode method) {
    Expression[] found = new Expression[1];
    method
        .getBody()
        .accept(
            new NodeVisitor<LexicalContext>(new LexicalContext()) {
              @Override
              public boolean enterForNode(ForNode loop) {
                return keep(
                    loop.isForOf() || loop.isForAwaitOf()
                        ? loop.getModify().getExpression()
                        : null);
              }

              @Override
              public boolean enterExpressionStatement(ExpressionStatement statement) {
                return keep(statement.getExpression());
              }

              private boolean keep(@Nullable Expression expression) {
                if (found[0] == null) {
                  found[0] = expression;
                }
                return false;
              }
            });
    return found[0];
  }

  private static Set<String> privateNames(String text) {
    Set<String> names = new TreeSet<>();
    if (text.indexOf('#') >= 0) {
      PRIVATE_NAME.matcher(text).results().map(MatchResult::group).forEach(names::add);
    }
    return names;
  }

  private static Parser parser(String text) {
    return new Parser(
        ENVIRONMENT, Source.sourceFor("snippet", text), new ErrorManager.ThrowErrorManager());
  }

  String textOf(Expression part) {
    return text.substring(part.getStartWithoutParens(), part.getFinishWithoutParens());
  }
}
