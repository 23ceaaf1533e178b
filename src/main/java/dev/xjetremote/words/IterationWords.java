package dev.xjetremote.words;

import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.OptionalExpression;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.js.nodes.access.ArrayLiteralNode;
import com.oracle.truffle.js.nodes.access.GetIteratorUnaryNode;
import com.oracle.truffle.js.nodes.control.WhileNode;
import com.oracle.truffle.js.nodes.control.YieldStarNode;
import com.oracle.truffle.js.nodes.function.SpreadArgumentNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Iteration of what is not iterable, and iterators that break their protocol. */
final class IterationWords {
  private static final String NOT_ITERABLE = " is not iterable";
  private static final String NO_ITERATOR =
      NOT_ITERABLE + " (cannot read property Symbol(Symbol.iterator))";

  private IterationWords() {}

  static void addTo(Rules rules) {
    rules.made("createTypeErrorNotIterable", fault -> notIterable(fault, fault.argument(0)));
    rules.made(
        "createTypeErrorIterResultNotAnObject",
        fault -> "Iterator result " + Values.show(fault.argument(0)) + " is not an object");
    rules.made(
        "createTypeErrorIteratorResultNotObject",
        fault ->
            fault.builtin().name().isEmpty()
                ? "Iterator result " + Values.show(fault.argument(0)) + " is not an object"
                : "Iterator value " + Values.show(fault.argument(0)) + " is not an entry object");
    rules.says("generator is already executing", "Generator is already running");
    rules.says(
        "yield* protocol violation: iterator does not have a throw method",
        "The iterator does not provide a 'throw' method.");
    rules.says("self resolution!", fault -> "Chaining cycle detected for promise #<Promise>");
  }

  /** Words for an error about an object's {@code Symbol.iterator} method. */
  static @Nullable String notIterable(Fault fault, Object value) {
    Node node = fault.node();
    String builtin = fault.builtin().name();
    if (!builtin.isEmpty() || node == null) {
      return builtin.equals("Array.from") && !Values.isNullish(value) && isMethodFault(fault)
          ? "%Array%.from requires that the property of the first argument,"
              + " items[Symbol.iterator], when exists, be a function"
          : Values.kind(value) + NO_ITERATOR;
    }
    if (CallSite.enclosing(node, YieldStarNode.class) != null) {
      return Values.kind(value) + NO_ITERATOR;
    }
    GetIteratorUnaryNode iterator = CallSite.enclosing(node, GetIteratorUnaryNode.class);
    Node parent = iterator == null ? node : iterator.getParent();
    if (parent instanceof SpreadArgumentNode) {
      return spreadArgument(parent, value);
    }
    String text = CallSite.textAround(node);
    if (text == null) {
      return Values.kind(value) + NO_ITERATOR;
    }
    if (parent instanceof ArrayLiteralNode.SpreadArrayNode) {
      return or(iterable(Snippet.expression(text.substring(3)), ""), value);
    }
    return text.startsWith("[")
        ? Destructuring.notIterable(fault, node, value)
        : loop(fault, parent, value);
  }

  private static boolean isMethodFault(Fault fault) {
    return fault.factory().equals("createTypeErrorNotAFunction");
  }

  static String or(@Nullable String words, Object value) {
    return words == null ? Values.kind(value) + NO_ITERATOR : words;
  }

  /** Words for an expression that turned out not to be iterable. */
  static @Nullable String iterable(@Nullable Snippet snippet, String async) {
    if (snippet == null) {
      return null;
    }
    Expression tree = snippet.tree();
    Expression callee = Calls.callee(tree);
    String name = CallPrinter.iterated(snippet, callee == null ? tree : callee);
    if (tree instanceof OptionalExpression link && link.isOptionalChain()) {
      return null;
    }
    return callee == null
        ? name + " is not " + async + "iterable"
        : name + " is not a function or its return value is not " + async + "iterable";
  }

  private static @Nullable String loop(Fault fault, Node iterator, Object value) {
    WhileNode loop = loopAfter(iterator);
    if (loop == null || loop.getSourceSection() == null) {
      return Values.kind(value) + NO_ITERATOR;
    }
    if (isMethodFault(fault)) {
      return "object" + NO_ITERATOR;
    }
    String text = CallSite.text(loop);
    boolean async = text.startsWith("for await");
    return or(iterable(Snippet.iterated(text), async ? "async " : ""), value);
  }

  // The loop stands in its block right after the node that gets its iterator.
  private static @Nullable WhileNode loopAfter(Node iterator) {
    Node part = iterator;
    for (Node block = part.getParent(); block != null; block = block.getParent()) {
      boolean passed = false;
      for (Node child : block.getChildren()) {
        if (passed) {
          return NodeUtil.findFirstNodeInstance(child, WhileNode.class);
        }
        passed = child == part;
      }
      part = block;
    }
    return null;
  }

  private static String spreadArgument(Node spread, Object value) {
    String text = CallSite.textAround(spread.getParent());
    Snippet snippet = text == null ? null : Snippet.expression(text);
    List<Expression> arguments = snippet == null ? List.of() : Calls.arguments(snippet.tree());
    long spreads = arguments.stream().filter(Calls::isSpread).count();
    if (snippet == null
        || spreads != 1
        || !(arguments.get(arguments.size() - 1) instanceof UnaryNode last
            && Calls.isSpread(last))) {
      return Values.kind(value) + NO_ITERATOR;
    }
    return Values.isNullish(value)
        ? "%s is not iterable (cannot read property %s)"
            .formatted(CallPrinter.value(snippet, last.getExpression()), Values.show(value))
        : "Spread syntax requires ...iterable[Symbol.iterator] to be a function";
  }
}
