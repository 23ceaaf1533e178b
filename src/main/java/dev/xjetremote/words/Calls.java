package dev.xjetremote.words;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.UnaryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls in parsed snippets, with and without {@code new}. */
final class Calls {
  private Calls() {}

  /** The call that an expression is, or null if it is none. */
  static @Nullable CallNode of(Expression expression) {
    if (expression instanceof UnaryNode unary && unary.isTokenType(TokenType.NEW)) {
      return of(unary.getExpression());
    }
    return expression instanceof CallNode call ? call : null;
  }

  /** What a call calls, or null if the expression is no call. */
  static @Nullable Expression callee(Expression expression) {
    CallNode call = of(expression);
    return call == null || call.isImport() ? null : call.getFunction();
  }

  /** A call's arguments; none if the expression is no call. */
  static List<Expression> arguments(Expression expression) {
    CallNode call = of(expression);
    return call == null ? List.of() : call.getArgs();
  }

  static boolean isSpread(Expression argument) {
    return argument.isTokenType(TokenType.SPREAD_ARGUMENT);
  }
}
