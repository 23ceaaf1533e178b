package dev.xjetremote.words;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.access.ReadElementNode;
import com.oracle.truffle.js.nodes.access.RequireObjectCoercibleNode;
import com.oracle.truffle.js.nodes.access.WriteElementNode;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Null;
import org.jspecify.annotations.Nullable;

/** Properties of what has none, and of what does not let them be set, added, deleted, defined. */
final class PropertyWords {
  private static final String NO_OBJECT = "Cannot convert undefined or null to object";

  private PropertyWords() {}

  static void addTo(Rules rules) {
    rules.made(EngineWords.READ, PropertyWords::cannotRead);
    rules.made("createTypeErrorCannotSetProperty", PropertyWords::cannotSet);
    rules.made("createTypeErrorNotObjectCoercible", PropertyWords::notCoercible);
    rules.made("createTypeErrorCannotDeletePropertyOf", fault -> NO_OBJECT);
    rules.made(
        "createTypeErrorCannotDeletePropertyOfSealedArray",
        fault -> "Cannot delete property '" + fault.argument(0) + "' of [object Array]");
    rules.made("createTypeErrorNotWritableProperty", PropertyWords::readOnly);
    rules.made(
        "createTypeErrorLengthNotWritable",
        fault -> "Cannot assign to read only property 'length' of object '[object Array]'");
    rules.made("createTypeErrorNotExtensible", PropertyWords::notExtensible);
    rules.made("createTypeErrorSetNonObjectReceiver", PropertyWords::onPrimitive);
    rules.made(
        "com.oracle.truffle.js.nodes.access.WriteElementNode$SymbolWriteElementTypeCacheNode.doSymbol",
        fault -> notCreated(fault.argument(0), fault.argument(1)));
    rules.made("createTypeErrorCannotRedefineProperty", PropertyWords::redefined);
    rules.made("createTypeErrorCannotSetAccessorProperty", PropertyWords::onlyGetter);
    rules.made("createTypeErrorCannotSetProto", PropertyWords::prototype);
    rules.says(
        "Cannot redefine property: prototype",
        fault ->
            fault.builtin().name().isEmpty()
                ? "Classes may not have a static property named 'prototype'"
                : null);
    rules.says("Cannot redefine property", PropertyWords::redefinedByBuiltin);
    rules.says("setPrototype failed", PropertyWords::setPrototype);
    rules.says("cannot delete index", "Cannot delete property '0' of [object String]");
    rules.says(
        "Object.setPrototypeOf called on non-object",
        "Object.setPrototypeOf called on null or undefined");
    rules.says("Getter must be a function", fault -> accessor(fault, "get"));
    rules.says("Setter must be a function", fault -> accessor(fault, "set"));
    rules.says(
        "Invalid property. A property cannot both have accessors and be writable or have a value",
        "Invalid property descriptor. Cannot both specify accessors and a value or writable"
            + " attribute, #<Object>");
    rules.begins(
        "Cannot define property:",
        fault ->
            fault.message().replace("property:", "property ").replace("extensible.", "extensible"));
    rules.made(
        "createTypeErrorCannotRedefineTypedArrayElement",
        fault -> "Cannot freeze array buffer views with elements");
  }

  private static @Nullable String cannotRead(Fault fault) {
    Object key = fault.argument(0);
    Object value = fault.argument(1);
    if (!Values.isNullish(value)) {
      return null;
    }
    if (key == Symbol.SYMBOL_ITERATOR) {
      return IterationWords.notIterable(fault, value);
    }
    Node node = fault.node();
    String words = node == null ? null : Destructuring.notCoercible(node, value, key);
    return words == null ? ofNothing("read", value, Values.shownKey(key)) : words;
  }

  private static @Nullable String cannotSet(Fault fault) {
    Object value = fault.argument(1);
    return Values.isNullish(value)
        ? ofNothing("set", value, Values.shownKey(fault.argument(0)))
        : null;
  }

  static String ofNothing(String verb, Object value, @Nullable String key) {
    String words = "Cannot " + verb + " properties of " + Values.show(value);
    return key == null
        ? words
        : words + (verb.equals("set") ? " (setting '" : " (reading '") + key + "')";
  }

  private static String notCoercible(Fault fault) {
    Object value = fault.argument(0);
    Node node = fault.node();
    if (!fault.builtin().name().isEmpty() || node == null) {
      return ofBuiltin(fault.builtin());
    }
    Node place = CallSite.placed(node);
    boolean writes = place instanceof WriteElementNode;
    if (writes || place instanceof ReadElementNode) {
      String verb = writes ? "set" : "read";
      return ofNothing(verb, value, literalKey(CallSite.textAround(node)));
    }
    String words =
        node instanceof RequireObjectCoercibleNode
            ? Destructuring.notCoercible(node, value, "")
            : null;
    return words == null ? NO_OBJECT : words;
  }

  // The engine checks the object before it knows the key; V8 names the key.
  private static @Nullable String literalKey(@Nullable String text) {
    Snippet snippet = text == null ? null : Snippet.expression(text);
    return snippet != null && snippet.tree() instanceof IndexNode index && isPlain(index.getIndex())
        ? CallPrinter.value(snippet, index.getIndex())
        : null;
  }

  private static boolean isPlain(Expression key) {
    return key instanceof UnaryNode sign && sign.isTokenType(TokenType.SUB)
        ? isPlain(sign.getExpression())
        : key instanceof LiteralNode<?> literal && !literal.isArray();
  }

  private static String ofBuiltin(Builtin builtin) {
    String name = builtin.name();
    return switch (name) {
      case "NumberFormat", "Collator", "PluralRules", "RelativeTimeFormat", "Locale" ->
          builtin.argument(1) == Null.instance
              ? "Intl." + name + " called on null or undefined"
              : NO_OBJECT;
      case "Array.prototype.concat",
          "Array.prototype.find",
          "Array.prototype.findIndex",
          "Array.prototype.findLast",
          "Array.prototype.findLastIndex",
          "Array.prototype.indexOf",
          "Array.prototype.forEach",
          "Array.prototype.filter",
          "Array.prototype.map",
          "Array.prototype.every",
          "Array.prototype.some",
          "Array.prototype.reduce",
          "Array.prototype.reduceRight",
          "Object.prototype.toLocaleString",
          "Object.setPrototypeOf" ->
          name + " called on null or undefined";
      case "String.prototype.trimStart" -> "String.prototype.trimLeft called on null or undefined";
      case "String.prototype.trimEnd" -> "String.prototype.trimRight called on null or undefined";
      case "Object.fromEntries" -> "undefined is not iterable";
      default ->
          name.startsWith("String.prototype.")
              ? name.replace(".[Symbol", "[Symbol") + " called on null or undefined"
              : NO_OBJECT;
    };
  }

  private static String readOnly(Fault fault) {
    Object object = fault.argument(1);
    return "Cannot assign to read only property '%s' of %s '%s'"
        .formatted(Values.show(fault.argument(0)), Values.type(object), Values.show(object));
  }

  private static String notExtensible(Fault fault) {
    return "Cannot add property " + Values.show(fault.argument(1)) + ", object is not extensible";
  }

  private static String onPrimitive(Fault fault) {
    return notCreated(fault.argument(0), fault.argument(1));
  }

  private static String notCreated(Object primitive, Object key) {
    return "Cannot create property '%s' on %s '%s'"
        .formatted(Values.show(key), Values.type(primitive), Values.show(primitive));
  }

  // A frozen array's elements: the engine speaks of defining when a script assigns.
  private static @Nullable String redefined(Fault fault) {
    String key = Values.show(fault.argument(0));
    switch (fault.builtin().name()) {
      case "Object.defineProperty", "Object.defineProperties", "Reflect.defineProperty" -> {
        return isBeyond(fault.builtin().argument(0), fault.argument(0))
            ? "Invalid typed array index"
            : null;
      }
      default -> {
        if (key.equals("prototype")) {
          return "Classes may not have a static property named 'prototype'";
        }
        return fault.argument(0) instanceof TruffleString
            ? null
            : "Cannot assign to read only property '" + key + "' of object '[object Array]'";
      }
    }
  }

  private static boolean isBeyond(Object object, Object index) {
    return object instanceof JSTypedArrayObject array
        && index instanceof Number number
        && number.longValue() >= array.getLength();
  }

  private static @Nullable String redefinedByBuiltin(Fault fault) {
    return fault.builtin().name().endsWith(".defineProperty")
        ? "Cannot redefine property: " + Values.show(fault.builtin().argument(1))
        : null;
  }

  private static String onlyGetter(Fault fault) {
    String key = Values.show(fault.argument(0));
    return key.startsWith("#")
        ? "'" + key + "' was defined without a setter"
        : "Cannot set property %s of %s which has only a getter"
            .formatted(key, Values.show(Values.holder(fault.argument(1), fault.argument(0))));
  }

  private static @Nullable String prototype(Fault fault) {
    if (fault.message().startsWith("Cyclic")) {
      boolean immutable =
          fault.argument(0) instanceof JSDynamicObject object && Values.isObjectPrototype(object);
      return immutable ? Prototypes.IMMUTABLE : null;
    }
    return Values.show(fault.argument(0)) + " is not extensible";
  }

  private static String accessor(Fault fault, String which) {
    Object descriptor = fault.builtin().argument(2);
    Object value = Values.read(descriptor, which);
    return "%s must be a function: %s"
        .formatted(which.equals("get") ? "Getter" : "Setter", Values.show(value));
  }

  private static String setPrototype(Fault fault) {
    return Prototypes.refusal(fault.builtin().argument(0), fault.builtin().argument(1));
  }
}
