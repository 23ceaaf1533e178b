package dev.xjetremote.words;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.BaseNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.OptionalExpression;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.PropertyNode;
import com.oracle.truffle.js.nodes.access.ReadElementNode;
import com.oracle.truffle.js.nodes.access.RequireObjectCoercibleNode;
import com.oracle.truffle.js.nodes.access.WriteElementNode;
import com.oracle.truffle.js.nodes.binary.JSLogicalNode;
import com.oracle.truffle.js.nodes.control.TryCatchNode;
import com.oracle.truffle.js.nodes.control.TryFinallyNode;
import com.oracle.truffle.js.nodes.control.WhileNode;
import com.oracle.truffle.js.nodes.function.FunctionBodyNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Destructuring of undefined, null and what is not iterable. The engine's tree says where a pattern
 * stands; what is destructured is read from the script's text.
 */
final class Destructuring {
  private static final Pattern DECLARED =
      Pattern.compile("(?:^|[^\\p{L}\\p{N}_$.])(?:const|let|var)\\s*$");

  /** How far to look back for {@code const}. */
  private static final int LOOK_BACK = 40;

  private Destructuring() {}

  /**
   * Words for a read from undefined or null; null if the read is none of a pattern's, or if V8
   * words it as any other read.
   *
   * @param node the engine's node for the read, or for the check that comes before all reads
   */
  static @Nullable String notCoercible(Node node, Object value, Object key) {
    Node target = CallSite.placed(node);
    if (target == null || hasPlace(node, target)) {
      return null;
    }
    if (node instanceof RequireObjectCoercibleNode) {
      return words(PatternAt.of(target), value, null);
    } else if (!isPattern(target) && hasDefault(node, target)) {
      return null;
    }
    PatternAt at = PatternAt.of(enclosingPattern(target.getParent()));
    String byDefault = at == null ? null : at.shownDefaultOf(target);
    // Where a property's own target is a pattern, V8 looks at that one's default first.
    return byDefault == null ? words(at, value, key) : words(byDefault, value, key);
  }

  // A read that has a place of its own, as `a.b` has, belongs to no pattern.
  private static boolean hasPlace(Node node, Node target) {
    return target instanceof PropertyNode
        || target instanceof ReadElementNode
        || target instanceof WriteElementNode
        || (!(node instanceof RequireObjectCoercibleNode) && !readsBelow(node, target));
  }

  private static boolean readsBelow(Node node, Node target) {
    for (Node at = node; at != target; at = at.getParent()) {
      if (at instanceof PropertyNode || at instanceof ReadElementNode) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String words(
      @Nullable PatternAt at, Object value, @Nullable Object key) {
    String name = at != null && at.pattern() instanceof ObjectNode ? name(at, value) : null;
    if (at == null || name == null) {
      return null;
    }
    return words(name, value, computesFirst(at.pattern()) ? null : key);
  }

  private static String words(String name, Object value, @Nullable Object key) {
    String property = key == null ? "" : "property '" + Values.show(key) + "' of ";
    return "Cannot destructure %s'%s' as it is %s.".formatted(property, name, Values.show(value));
  }

  // Reading from undefined fails at a pattern's first property.
  private static boolean computesFirst(Expression pattern) {
    return pattern instanceof ObjectNode object
        && !object.getElements().isEmpty()
        && object.getElements().get(0).isComputed();
  }

  /** V8's name for what a pattern takes apart; null if V8 then does not speak of destructuring. */
  private static @Nullable String name(PatternAt at, Object value) {
    Expression destructured = at.value();
    boolean parameter = isParameter(at.node());
    if (destructured != null) {
      return parameter
          ? "(intermediate value)".repeat(3)
          : CallPrinter.value(at.snippet(), destructured);
    }
    if (parameter) {
      return Values.kind(value);
    }
    for (Node node = at.node().getParent(); node != null; node = node.getParent()) {
      if (node instanceof TryFinallyNode && node.getSourceSection() != null) {
        PatternAt outer = PatternAt.of(node);
        return outer == null ? null : outer.shownDefaultOf(at.node());
      } else if (node instanceof TryCatchNode) {
        return ".catch";
      } else if (node instanceof WhileNode) {
        return isDeclared(at.node()) ? ".for" : null;
      }
    }
    return null;
  }

  private static boolean hasDefault(Node node, Node target) {
    for (Node at = node; at != null && at != target; at = at.getParent()) {
      if (at instanceof JSLogicalNode) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPattern(Node placed) {
    if (!(placed instanceof TryFinallyNode)) {
      return false;
    }
    String text = CallSite.text(placed);
    return text.startsWith("{") || text.startsWith("[") || text.startsWith("(");
  }

  private static @Nullable Node enclosingPattern(@Nullable Node start) {
    Node placed = CallSite.placed(start);
    return placed != null && isPattern(placed) ? placed : null;
  }

  private static boolean isParameter(Node pattern) {
    for (Node node = pattern.getParent(); node != null; node = node.getParent()) {
      if (node instanceof FunctionBodyNode
          || (node.getSourceSection() != null && CallSite.isFunction(node))) {
        return !CallSite.text(pattern).startsWith("(") && !isDeclared(pattern);
      }
      if (node.getSourceSection() != null) {
        return false;
      }
    }
    return false;
  }

  private static boolean isDeclared(Node pattern) {
    var section = pattern.getSourceSection();
    int start = section.getCharIndex();
    CharSequence before =
        section.getSource().getCharacters().subSequence(Math.max(0, start - LOOK_BACK), start);
    return DECLARED.matcher(before).find();
  }

  /** Words for an array pattern's error. */
  static @Nullable String notIterable(Fault fault, Node node, Object value) {
    PatternAt at = PatternAt.of(CallSite.placed(node));
    if (at == null) {
      return IterationWords.or(null, value);
    }
    Expression iterated = at.value();
    if (iterated != null) {
      boolean named = isDeclared(at.node()) && isNamedWhereItBegins(iterated);
      return IterationWords.or(
          named ? IterationWords.iterable(new Snippet(at.snippet().text(), iterated), "") : null,
          value);
    }
    if (isDeclared(at.node()) && CallSite.enclosing(node, WhileNode.class) != null) {
      return ".for is not iterable";
    }
    return IterationWords.or(ofProperty(at, value), value);
  }

  // V8 names an iterated expression only if its own position is that of its first character.
  private static boolean isNamedWhereItBegins(Expression expression) {
    if (expression.isParenthesized()
        || (expression instanceof OptionalExpression link && link.isOptionalChain())) {
      return false;
    }
    if (expression instanceof CallNode call && !call.isNew()) {
      return call.getFunction() instanceof IdentNode;
    }
    return !(expression instanceof BaseNode
        || expression instanceof BinaryNode
        || expression.isTokenType(TokenType.INCPOSTFIX)
        || expression.isTokenType(TokenType.DECPOSTFIX));
  }

  // const { list: [ first ] } = o
  private static @Nullable String ofProperty(PatternAt inner, Object value) {
    PatternAt outer = PatternAt.of(enclosingPattern(inner.node().getParent()));
    if (outer == null || !(outer.pattern() instanceof ObjectNode)) {
      return null;
    }
    String name = name(outer, value);
    if (name == null) {
      return null;
    }
    if (Values.isNullish(value)) {
      return "Cannot destructure property 'Symbol(Symbol.iterator)' of '%s' as it is %s."
          .formatted(name, Values.show(value));
    }
    return outer.value() == null || isParameter(outer.node())
        ? null
        : name + " is not iterable (cannot read property Symbol(Symbol.iterator))";
  }
}
