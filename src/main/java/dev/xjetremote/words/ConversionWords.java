package dev.xjetremote.words;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.nodes.binary.JSBinaryNode;
import org.jspecify.annotations.Nullable;

/** Conversions of symbols, big integers and objects; the operators {@code in} and instanceof. */
final class ConversionWords {
  private static final String MIXED = "Cannot mix BigInt and other types, use explicit conversions";
  private static final String IN = "com.oracle.truffle.js.nodes.binary.InNode.";

  private ConversionWords() {}

  static void addTo(Rules rules) {
    rules.made("createTypeErrorCannotMixBigIntWithOtherTypes", fault -> MIXED);
    rules.says(MIXED + ".", MIXED);
    rules.says("Cannot convert a BigInt value to a number", ConversionWords::bigIntToNumber);
    rules.says("Cannot convert a BigInt value to a number.", ConversionWords::bigIntToNumber);
    rules.made(
        "createErrorCannotConvertToBigInt",
        fault -> "Cannot convert " + Values.show(fault.argument(1)) + " to a BigInt");
    rules.says("BigInt out of range", ConversionWords::notAnInteger);
    rules.says("Remainder of zero division", "Division by zero");
    rules.says("BigInt exponent must not be negative", "undefined must be positive");
    rules.says(
        "[Symbol.toPrimitive] method returned a non-primitive object",
        "Cannot convert object to primitive value");
    rules.begins(
        "Not a symbol: ",
        fault -> fault.message().substring("Not a symbol: ".length()) + " is not a symbol");
    rules.says(
        "invalid hint", fault -> "Invalid hint: " + Values.show(fault.builtin().argument(0)));
    rules.begins(
        "Right-hand-side of instanceof",
        fault -> fault.message().replace("-hand-side of instanceof", "-hand side of 'instanceof'"));
    for (String thrower :
        new String[] {
          "doNullOrUndefined",
          "doSymbol",
          "doTString",
          "doSafeInteger",
          "doBigInt",
          "doNotTruffleObject"
        }) {
      rules.made(IN + thrower, ConversionWords::in);
    }
    rules.made(
        "com.oracle.truffle.js.nodes.binary.PrivateFieldInNode.doFallback",
        fault ->
            "Cannot use 'in' operator to search for '%s' in %s"
                .formatted(
                    fault.argument(0) instanceof HiddenKey key ? key.getName() : "#",
                    Values.show(fault.argument(1))));
    rules.made("createTypeErrorNotAnObject", ConversionWords::notAnObject);
  }

  private static String in(Fault fault) {
    return "Cannot use 'in' operator to search for '%s' in %s"
        .formatted(Values.show(fault.argument(0)), Values.show(fault.argument(1)));
  }

  // An operator with two sides complains of mixing, whichever side the engine stumbled over.
  private static String bigIntToNumber(Fault fault) {
    for (Node node = fault.node(); node != null; node = node.getParent()) {
      String type = node.getClass().getSimpleName();
      if (node instanceof JSBinaryNode
          || type.contains("Constant")
          || type.startsWith("JSToUInt32Wrapper")) {
        return MIXED;
      }
      if (node.getSourceSection() != null) {
        break;
      }
    }
    return "Cannot convert a BigInt value to a number";
  }

  private static @Nullable String notAnInteger(Fault fault) {
    Builtin builtin = fault.builtin();
    return builtin.is("BigInt")
        ? "The number %s cannot be converted to a BigInt because it is not an integer"
            .formatted(Values.show(builtin.argument(0)))
        : null;
  }

  private static @Nullable String notAnObject(Fault fault) {
    Node node = fault.node();
    if (node != null && node.getClass().getName().contains("GetIteratorDirect")) {
      return "Result of the Symbol.iterator method is not an object";
    }
    Object value = fault.argument(0);
    Builtin builtin = fault.builtin();
    return switch (builtin.name()) {
      case "Function.prototype.apply", "Reflect.apply", "Reflect.construct", "Reflect.ownKeys" ->
          "CreateListFromArrayLike called on non-object";
      case "RegExp.prototype.get flags" ->
          "RegExp.prototype.flags getter called on non-object " + Values.show(value);
      case "Date.prototype.[Symbol.toPrimitive]" ->
          "Method Date.prototype [ @@toPrimitive ] called on incompatible receiver "
              + Values.show(value);
      case "Object.getOwnPropertyDescriptor", "Reflect.getOwnPropertyDescriptor" ->
          ProxyWords.notADescriptor(fault);
      case "ListFormat", "DisplayNames" -> "invalid_argument";
      case "" -> ProxyWords.constructed(fault);
      default -> null;
    };
  }
}
