package dev.xjetremote.words;

import com.oracle.js.parser.ir.CallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.access.GetAsyncIteratorNode;
import com.oracle.truffle.js.nodes.access.GetIteratorUnaryNode;
import com.oracle.truffle.js.nodes.access.GetMethodNode;
import com.oracle.truffle.js.nodes.access.JSWriteFrameSlotNode;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.nodes.function.JSNewNode;
import com.oracle.truffle.js.nodes.function.SpreadArgumentNode;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.Null;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls of what is no function, and {@code new} of what is no constructor. */
final class CallWords {
  private static final String NOT_A_FUNCTION = " is not a function";
  private static final String NOT_A_CONSTRUCTOR = " is not a constructor";

  /** Names that the engine prints as V8 does. */
  private static final Pattern PLAIN_PATH = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*");

  private static final Set<String> PROXY_TRAPS =
      Set.of(
          "get",
          "set",
          "has",
          "deleteProperty",
          "ownKeys",
          "apply",
          "construct",
          "defineProperty",
          "getOwnPropertyDescriptor",
          "getPrototypeOf",
          "setPrototypeOf",
          "isExtensible",
          "preventExtensions");

  private CallWords() {}

  static void addTo(Rules rules) {
    rules.made("createTypeErrorNotAFunction", CallWords::notAFunction);
    rules.made("createTypeErrorNotAConstructor", CallWords::notAConstructor);
    rules.says(
        "cannot construct a generator", fault -> ofCall(CallSite.callText(), NOT_A_CONSTRUCTOR));
    rules.begins("Constructor ", CallWords::requiresNew);
    rules.made("createTypeErrorCallableExpected", CallWords::callableExpected);
    rules.says(
        "Reflect.construct: Arguments list has wrong type",
        "CreateListFromArrayLike called on non-object");
    rules.says("cannot construct a Symbol", "Symbol is not a constructor");
    rules.says("cannot construct a BigInt", "BigInt is not a constructor");
  }

  private static @Nullable String notAFunction(Fault fault) {
    Node node = fault.node();
    if (node instanceof GetMethodNode) {
      return notAMethod(fault, node);
    }
    if (!fault.builtin().name().isEmpty()) {
      return inBuiltin(fault);
    }
    JSFunctionCallNode call = CallSite.enclosing(node, JSFunctionCallNode.class);
    if (call != null && call.getSourceSection() == null) {
      // An implicit call: of an iterator's `next`, of a `valueOf`.
      return Values.kind(fault.argument(0)) + NOT_A_FUNCTION;
    }
    if (call != null && isIterated(call)) {
      return ofCall(CallSite.text(call), NOT_A_FUNCTION + " or its return value is not iterable");
    } else if (call != null && call.getParent() instanceof GetAsyncIteratorNode) {
      String result = "(...)" + NOT_A_FUNCTION + " or its return value is not async iterable";
      return ofCall(CallSite.text(call), result);
    }
    if (fault.argument(0) instanceof String path
        && PLAIN_PATH.matcher(path).matches()
        && !path.equals("undefined")) {
      return null;
    }
    String words = ofCall(call == null ? CallSite.callText() : CallSite.text(call), NOT_A_FUNCTION);
    return words == null ? fault.message().replace("<this>", "this") : words;
  }

  // V8 does not tell apart what fails of `const [a] = f()`; of `g(...f())` it does.
  private static boolean isIterated(Node call) {
    Node up = call.getParent();
    if (up instanceof JSWriteFrameSlotNode && up.getSourceSection() == null) {
      up = up.getParent();
    }
    return up instanceof GetIteratorUnaryNode && !(up.getParent() instanceof SpreadArgumentNode);
  }

  /** Words for a call, from its text; null if it cannot be parsed or is no call. */
  private static @Nullable String ofCall(@Nullable String text, String words) {
    Snippet snippet = text == null ? null : Snippet.expression(text);
    CallNode call = snippet == null ? null : Calls.of(snippet.tree());
    return snippet == null || call == null ? null : CallPrinter.callee(snippet, call) + words;
  }

  private static @Nullable String notAMethod(Fault fault, Node node) {
    PropertyGetNode read = NodeUtil.findFirstNodeInstance(node, PropertyGetNode.class);
    Object key = read == null ? "" : read.getKey();
    Object value = fault.argument(0);
    if (key == Symbol.SYMBOL_ITERATOR) {
      return IterationWords.notIterable(fault, value);
    }
    boolean named = key == Symbol.SYMBOL_SEARCH || key == Symbol.SYMBOL_MATCH;
    if (named || (key instanceof TruffleString && PROXY_TRAPS.contains(key.toString()))) {
      String trap = key.toString();
      if (trap.equals("apply") || trap.equals("construct")) {
        return ofTrap(fault, node, value);
      }
      return "'%s' returned for property '%s' of object '#<Object>' is not a function"
          .formatted(Values.show(value), Values.show(key));
    }
    return Values.kind(value) + NOT_A_FUNCTION;
  }

  // V8 then speaks of the proxy rather than of its trap.
  private static @Nullable String ofTrap(Fault fault, Node node, Object trap) {
    if (fault.builtin().name().isEmpty()) {
      return ofCall(CallSite.textAround(node), NOT_A_FUNCTION);
    }
    String builtin = fault.builtin().name();
    return builtin.startsWith("Reflect.") || builtin.startsWith("Function.prototype.")
        ? ofCall(CallSite.callText(), NOT_A_FUNCTION)
        : Values.kind(trap) + NOT_A_FUNCTION;
  }

  private static @Nullable String inBuiltin(Fault fault) {
    return switch (fault.builtin().name()) {
      case "Function.prototype.bind" -> "Bind must be called on a function";
      case "Function.prototype.toString" ->
          "Function.prototype.toString requires that 'this' be a Function";
      case "Date.prototype.toJSON" -> "toISOString is not a function";
      case "Array.prototype.flatMap" -> "flatMap mapper function is not callable";
      case "Function.prototype.apply" -> "Function.prototype.apply.call is not a function";
      case "Function.prototype.call" -> "Function.prototype.call.call is not a function";
      default ->
          fault.argument(0) instanceof String
              ? null
              : Values.show(fault.argument(0)) + NOT_A_FUNCTION;
    };
  }

  private static String callableExpected(Fault fault) {
    Builtin builtin = fault.builtin();
    Object callback = builtin.argument(0);
    if (builtin.is("Reflect.apply")) {
      String type = callback == Null.instance ? "null" : "a " + Values.type(callback);
      return "Function.prototype.apply was called on %s, which is %s and not a function"
          .formatted(Values.show(callback), type);
    }
    return Values.kind(callback) + NOT_A_FUNCTION;
  }

  private static @Nullable String notAConstructor(Fault fault) {
    JSNewNode creation = CallSite.enclosing(fault.node(), JSNewNode.class);
    if (creation != null && creation.getSourceSection() != null) {
      String words = ofCall(CallSite.text(creation), NOT_A_CONSTRUCTOR);
      return words == null ? fault.message().replace("<this>", "this") : words;
    }
    Object value = fault.argument(0);
    if (!fault.builtin().name().isEmpty()) {
      return ofSpecies(fault.builtin().name())
          ? "object.constructor[Symbol.species] is not a constructor"
          : Values.show(value) + NOT_A_CONSTRUCTOR;
    }
    String text = CallSite.callText();
    if (text != null && (text.startsWith("super") || text.startsWith("class"))) {
      return notASuperConstructor(value);
    }
    return ofCall(text, NOT_A_CONSTRUCTOR);
  }

  private static boolean ofSpecies(String builtin) {
    return switch (builtin) {
      case "Array.prototype.map",
          "Array.prototype.filter",
          "Array.prototype.slice",
          "Array.prototype.splice",
          "Array.prototype.concat",
          "Array.prototype.flat",
          "Array.prototype.flatMap",
          "Promise.prototype.then",
          "Promise.prototype.finally",
          "ArrayBuffer.prototype.slice" ->
          true;
      default -> false;
    };
  }

  private static String notASuperConstructor(Object value) {
    String name =
        value instanceof JSFunctionObject function
            ? JSFunction.getName(function).toJavaStringUncached()
            : "";
    String function = CallSite.functionName();
    return "Super constructor %s of %s is not a constructor"
        .formatted(
            name.isEmpty() ? "null" : name, function.isEmpty() ? "anonymous class" : function);
  }

  private static @Nullable String requiresNew(Fault fault) {
    String name = fault.builtin().name();
    if (!fault.message().endsWith(" requires 'new'")) {
      return null;
    }
    return switch (name) {
      case "Promise" -> "Promise constructor cannot be invoked without 'new'";
      case "PluralRules",
          "RelativeTimeFormat",
          "ListFormat",
          "DisplayNames",
          "Locale",
          "Segmenter" ->
          "Constructor Intl." + name + " requires 'new'";
      default -> null;
    };
  }
}
