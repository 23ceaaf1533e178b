package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.jspecify.annotations.Nullable;

/** Built-in methods of the wrong objects. */
final class ReceiverWords {
  private ReceiverWords() {}

  static void addTo(Rules rules) {
    rules.made("createTypeErrorMapExpected", ReceiverWords::incompatible);
    rules.made("createTypeErrorSetExpected", ReceiverWords::incompatible);
    rules.made("createTypeErrorFinalizationRegistryExpected", ReceiverWords::incompatible);
    rules.made("createTypeErrorArrayBufferExpected", ReceiverWords::incompatible);
    rules.made("createTypeErrorSharedArrayBufferExpected", ReceiverWords::incompatible);
    rules.made("createTypeErrorArrayBufferViewExpected", ReceiverWords::notATypedArray);
    rules.made("createTypeErrorNotADataView", ReceiverWords::notADataView);
    rules.made("createTypeErrorNotARegExp", ReceiverWords::incompatible);
    rules.made("createTypeErrorNotADate", ReceiverWords::notADate);
    rules.made("createTypeErrorNotANumber", fault -> requires(fault, "Number"));
    rules.made("createTypeErrorIncompatibleReceiver", ReceiverWords::incompatibleReceiver);
    rules.made("createTypeErrorTypeXExpected", ReceiverWords::intl);
    rules.made("createTypeErrorLocaleExpected", ReceiverWords::intl);
    rules.made("createTypeErrorSegmenterExpected", ReceiverWords::intl);
    rules.made("createTypeErrorSegmentsExpected", ReceiverWords::intl);
    rules.made("createTypeErrorDisplayNamesExpected", ReceiverWords::intl);
    rules.made("createTypeErrorGeneratorObjectExpected", ReceiverWords::generator);
    rules.made("createTypeErrorAsyncGeneratorObjectExpected", ReceiverWords::generator);
    rules.made("createTypeErrorCalledOnNonObject", ReceiverWords::onNonObject);
    for (String type : new String[] {"WeakMap", "WeakSet", "WeakRef"}) {
      rules.says(type + " expected", ReceiverWords::incompatible);
    }
    for (String type : new String[] {"Map", "Set"}) {
      rules.says("not a " + type, ReceiverWords::incompatible);
    }
    for (String type : new String[] {"a Map", "a Set", "a String", "an Array", "a RegExp String"}) {
      rules.says("not " + type + " Iterator", ReceiverWords::incompatible);
    }
    rules.says("RegExp expected", ReceiverWords::exec);
    rules.says("Resizable ArrayBuffer expected!", ReceiverWords::incompatible);
    rules.says("string object expected", fault -> requires(fault, "String"));
    rules.says("not a Boolean object", fault -> requires(fault, "Boolean"));
    rules.says("Cannot resolve promise from this type", "PromiseResolve called on non-object");
    rules.says("Cannot reject promise from this type", "PromiseReject called on non-object");
    rules.says(
        "Cannot create promise from this type",
        fault -> fault.builtin().name() + " called on non-object");
    rules.says("object or null expected", ReceiverWords::resultOfExec);
  }

  private static @Nullable String incompatible(Fault fault) {
    return incompatible(fault, fault.builtin().receiver());
  }

  private static @Nullable String incompatible(Fault fault, Object receiver) {
    String name = fault.builtin().name();
    return name.isEmpty() ? null : incompatible(method(name), receiver);
  }

  private static String incompatible(String method, Object receiver) {
    return "Method " + method + " called on incompatible receiver " + Values.show(receiver);
  }

  // The engine's `Map.prototype.get size` is V8's `get Map.prototype.size`.
  private static String method(String name) {
    String method =
        switch (name) {
          case "Date.prototype.toGMTString" -> "Date.prototype.toUTCString";
          case "RegExp String Iterator.prototype.next" -> "%RegExpStringIterator%.prototype.next";
          default -> name;
        };
    int get = method.indexOf(".get ");
    return get < 0
        ? method
        : "get " + method.substring(0, get + 1) + method.substring(get + ".get ".length());
  }

  private static String requires(Fault fault, String type) {
    return fault.builtin().name() + " requires that 'this' be a " + type;
  }

  private static @Nullable String notADate(Fault fault) {
    String method = fault.builtin().name().replace("Date.prototype.", "");
    return (method.startsWith("get") && !method.equals("getYear")) || method.equals("valueOf")
        ? "this is not a Date object."
        : incompatible(fault);
  }

  private static @Nullable String notADataView(Fault fault) {
    String method = method(fault.builtin().name());
    return incompatible(
        method.replace("byteLength", "byte_length").replace("byteOffset", "byte_offset"),
        Undefined.instance);
  }

  private static @Nullable String notATypedArray(Fault fault) {
    String name = fault.builtin().name();
    return switch (name) {
      case "TypedArray.prototype.subarray" ->
          incompatible("%TypedArray%.prototype.subarray", Undefined.instance);
      case "TypedArray.prototype.at",
          "TypedArray.prototype.join",
          "TypedArray.prototype.slice",
          "TypedArray.prototype.sort",
          "TypedArray.prototype.toLocaleString",
          "TypedArray.prototype.toReversed",
          "TypedArray.prototype.toSorted",
          "TypedArray.prototype.get buffer" ->
          incompatible(
              method(name).replace("TypedArray", "%TypedArray%"), fault.builtin().receiver());
      case "TypedArray.prototype.get length",
          "TypedArray.prototype.get byteLength",
          "TypedArray.prototype.get byteOffset" ->
          incompatible(fault);
      case "TypedArray.from", "TypedArray.of" ->
          incompatible(
              "%TypedArray%." + name.substring("TypedArray.".length()), fault.builtin().receiver());
      default -> name.startsWith("TypedArray.prototype.") ? "this is not a typed array." : null;
    };
  }

  private static @Nullable String incompatibleReceiver(Fault fault) {
    String name = fault.builtin().name();
    if (name.startsWith("Symbol.prototype.") || name.startsWith("BigInt.prototype.")) {
      String type = name.substring(0, name.indexOf('.'));
      return name.replace("get ", "").replace(".[Symbol.toPrimitive]", " [ @@toPrimitive ]")
          + " requires that 'this' be a "
          + type;
    }
    if (name.startsWith("RegExp.prototype.get ")) {
      return name.replace("get ", "") + " getter called on non-RegExp object";
    }
    if (name.equals("Promise.prototype.finally")) {
      return name + " called on non-object";
    }
    if (name.startsWith("TypedArray.prototype.")) {
      return notATypedArray(fault);
    }
    return switch (name) {
      // V8 forgets the receiver here.
      case "RegExp.prototype.test", "RegExp.prototype.[Symbol.replace]" ->
          incompatible(name.replace("[Symbol.", "@@").replace("]", ""), Undefined.instance);
      case "RegExp.prototype.[Symbol.match]",
          "RegExp.prototype.[Symbol.matchAll]",
          "RegExp.prototype.[Symbol.search]",
          "RegExp.prototype.[Symbol.split]" ->
          incompatible(name.replace("[Symbol.", "@@").replace("]", ""), fault.builtin().receiver());
      default -> incompatible(fault);
    };
  }

  private static String exec(Fault fault) {
    return incompatible("RegExp.prototype.exec", fault.builtin().receiver());
  }

  private static @Nullable String resultOfExec(Fault fault) {
    return fault.builtin().name().startsWith("RegExp.prototype.")
        ? "RegExp exec method returned something other than an Object or null"
        : ProxyWords.prototype(fault);
  }

  private static @Nullable String generator(Fault fault) {
    String name = fault.builtin().name();
    int dot = name.indexOf('.');
    return dot < 0
        ? null
        : incompatible(
            "[" + name.substring(0, dot) + "]" + name.substring(dot), fault.builtin().receiver());
  }

  private static @Nullable String onNonObject(Fault fault) {
    String name = fault.builtin().name();
    return name.isEmpty() ? null : name + " called on non-object";
  }

  private static @Nullable String intl(Fault fault) {
    String name = fault.builtin().name();
    Object receiver = fault.builtin().receiver();
    if (name.isEmpty()) {
      return null;
    }
    boolean unwraps =
        receiver instanceof JSObject
            && !name.endsWith("formatToParts")
            && !name.endsWith("formatRange")
            && !name.endsWith("formatRangeToParts");
    if (unwraps && name.startsWith("NumberFormat.")) {
      return incompatible("UnwrapNumberFormat", Undefined.instance);
    }
    if (unwraps && name.startsWith("DateTimeFormat.")) {
      return incompatible("UnwrapDateTimeFormat", receiver);
    }
    String method = method(name);
    return incompatible(
        method.startsWith("get ") ? "get Intl." + method.substring(4) : "Intl." + method, receiver);
  }
}
