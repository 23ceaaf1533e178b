package dev.xjetremote.words;

import com.oracle.js.parser.Lexer.RegexToken;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.OptionalExpression;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.TemplateLiteralNode.UntaggedTemplateLiteralNode;
import com.oracle.js.parser.ir.TernaryNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.truffle.js.runtime.JSRuntime;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints an expression as V8 does in its messages: {@code o.list[0].map(...)}, {@code (void 0)},
 * {@code (intermediate value)} for whatever has no name.
 */
final class CallPrinter {
  private static final String INTERMEDIATE = "(intermediate value)";

  private final StringBuilder out = new StringBuilder();
  private final Snippet snippet;
  private final boolean callsMarked;

  private CallPrinter(Snippet snippet, boolean callsMarked) {
    this.snippet = snippet;
    this.callsMarked = callsMarked;
  }

  /** Prints an expression as a value. */
  static String value(Snippet snippet, Expression expression) {
    return print(snippet, expression, true);
  }

  /** Prints an expression that was to be iterated: V8 then leaves out the marks of calls. */
  static String iterated(Snippet snippet, Expression expression) {
    return print(snippet, expression, false);
  }

  private static String print(Snippet snippet, Expression expression, boolean callsMarked) {
    CallPrinter printer = new CallPrinter(snippet, callsMarked);
    printer.find(expression, null);
    return printer.out.toString();
  }

  /** Prints a call's callee; unlike elsewhere, it may be in the middle of an optional chain. */
  static String callee(Snippet snippet, CallNode call) {
    CallPrinter printer = new CallPrinter(snippet, true);
    printer.find(call.getFunction(), call.isOptionalChain() ? call : null);
    return printer.out.toString();
  }

  private void find(@Nullable Expression expression, @Nullable OptionalExpression chain) {
    int before = out.length();
    Expression part = unwrapped(expression);
    if (part != null && !endsChain(part, chain)) {
      visit(part);
    }
    if (out.length() == before) {
      out.append(INTERMEDIATE);
    }
  }

  // The sides of && and || are wrapped.
  private static @Nullable Expression unwrapped(@Nullable Expression expression) {
    return expression instanceof JoinPredecessorExpression join ? join.getExpression() : expression;
  }

  // A whole optional chain has no name; one that goes on does.
  private static boolean endsChain(Expression part, @Nullable OptionalExpression chain) {
    return part instanceof OptionalExpression link
        && link.isOptionalChain()
        && (chain == null || part.isParenthesized());
  }

  private void visit(Expression expression) {
    if (expression instanceof IdentNode name) {
      visitName(name);
    } else if (expression instanceof AccessNode access) {
      visitAccess(access);
    } else if (expression instanceof IndexNode index) {
      visitIndex(index);
    } else if (expression instanceof CallNode call) {
      visitCall(call);
    } else if (expression instanceof LiteralNode<?> literal) {
      visitLiteral(literal);
    } else if (expression instanceof ObjectNode object) {
      visitObject(object);
    } else if (expression instanceof UnaryNode unary) {
      visitUnary(unary);
    } else if (expression instanceof BinaryNode binary) {
      visitBinary(binary);
    } else if (expression instanceof TernaryNode) {
      out.append(INTERMEDIATE.repeat(3));
    } else if (expression instanceof UntaggedTemplateLiteralNode template) {
      visitTemplate(template.getExpressions());
    } else if (expression instanceof ClassNode type) {
      visitClass(type);
    }
  }

  private void visitName(IdentNode name) {
    if (name.isNewTarget()) {
      out.append(".new.target");
    } else if (!name.isSuper() && !name.isDirectSuper()) {
      out.append(name.getName());
    }
  }

  private void visitAccess(AccessNode access) {
    find(access.getBase(), chainOf(access));
    if (access.isPrivate()) {
      out.append(access.isOptional() ? "?.[" : "[").append(access.getPrivateName()).append(']');
    } else {
      out.append(access.isOptional() ? "?." : ".").append(access.getProperty());
    }
  }

  private void visitIndex(IndexNode index) {
    find(index.getBase(), chainOf(index));
    if (index.getIndex() instanceof LiteralNode<?> literal && literal.isString()) {
      out.append(index.isOptional() ? "?." : ".").append(literal.getString());
      return;
    }
    out.append(index.isOptional() ? "?.[" : "[");
    find(index.getIndex(), null);
    out.append(']');
  }

  private static @Nullable OptionalExpression chainOf(OptionalExpression link) {
    return link.isOptionalChain() ? link : null;
  }

  private void visitCall(CallNode call) {
    if (call.isNew()) {
      return;
    }
    if (call.isImport()) {
      out.append("ImportCall(");
      find(call.getArgs().isEmpty() ? null : call.getArgs().get(0), null);
      out.append(')');
      return;
    }
    find(call.getFunction(), chainOf(call));
    if (callsMarked) {
      out.append("(...)");
    }
  }

  private void visitLiteral(LiteralNode<?> literal) {
    if (literal.isArray()) {
      visitElements(literal.getElementExpressions());
    } else if (literal.isString()) {
      out.append('"').append(literal.getString()).append('"');
    } else if (literal.getValue() instanceof RegexToken) {
      out.append(snippet.textOf(literal));
    } else if (!(literal.getValue() instanceof BigInteger)) {
      out.append(literalText(literal));
    }
  }

  private static String literalText(LiteralNode<?> literal) {
    Object value = literal.getValue();
    return value instanceof Number number
        ? JSRuntime.numberToString(number).toJavaStringUncached()
        : String.valueOf(value);
  }

  private void visitElements(List<Expression> elements) {
    out.append('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      find(elements.get(i), null);
    }
    out.append(']');
  }

  private void visitObject(ObjectNode object) {
    out.append('{');
    for (PropertyNode property : object.getElements()) {
      boolean both = property.getGetter() != null && property.getSetter() != null;
      out.append(INTERMEDIATE.repeat(both ? 2 : 1));
    }
    out.append('}');
  }

  private void visitClass(ClassNode type) {
    long parts = type.getClassElements().stream().filter(ClassElement::isMethodOrAccessor).count();
    out.append(INTERMEDIATE.repeat((int) parts + (type.getClassHeritage() == null ? 0 : 1)));
  }

  // Only what is put into a template is printed, not its text.
  private void visitTemplate(List<Expression> parts) {
    for (int i = 1; i < parts.size(); i += 2) {
      find(parts.get(i), null);
    }
  }

  private void visitUnary(UnaryNode unary) {
    TokenType type = unary.tokenType();
    Expression operand = unary.getExpression();
    switch (type) {
      case AWAIT, YIELD, YIELD_STAR, NEW -> {}
      case SPREAD_ARRAY, SPREAD_ARGUMENT, ELLIPSIS -> around("(...", operand, ")");
      case INCPREFIX, DECPREFIX -> around("(" + type.getName(), operand, ")");
      case INCPOSTFIX -> around("(", operand, "++)");
      case DECPOSTFIX -> around("(", operand, "--)");
      case DELETE, TYPEOF, VOID -> around("(" + type.getName() + " ", operand, ")");
      default -> visitOperator(type.getName(), operand);
    }
  }

  private void visitOperator(String operator, Expression operand) {
    if (operator.equals("-")
        && operand instanceof LiteralNode<?> literal
        && literal.getValue() instanceof Number) {
      out.append('-').append(literalText(literal));
    } else {
      around("(" + operator, operand, ")");
    }
  }

  private void around(String before, Expression expression, String after) {
    out.append(before);
    find(expression, null);
    out.append(after);
  }

  private void visitBinary(BinaryNode binary) {
    if (binary.isAssignment()) {
      find(binary.getAssignmentDest(), null);
      return;
    }
    out.append('(');
    visitOperands(binary);
    out.append(')');
  }

  // a + b + c, not (a + b) + c.
  private void visitOperands(BinaryNode binary) {
    if (unwrapped(binary.getLhs()) instanceof BinaryNode left
        && left.tokenType() == binary.tokenType()) {
      visitOperands(left);
    } else {
      find(binary.getLhs(), null);
    }
    out.append(' ').append(binary.tokenType().getName()).append(' ');
    find(binary.getRhs(), null);
  }
}
