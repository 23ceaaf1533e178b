package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import org.jspecify.annotations.Nullable;

/** Array buffers, typed arrays, data views, atomics. */
final class BinaryWords {
  private BinaryWords() {}

  static void addTo(Rules rules) {
    rules.says("index is negative", BinaryWords::index);
    rules.says("index is too large", BinaryWords::index);
    rules.says("byteLength exceeds maxByteLength", "Invalid array buffer max length");
    rules.says(
        "newByteLength exceeds maxByteLength",
        fault -> fault.builtin().name() + ": Invalid length parameter");
    rules.begins(
        "buffer.byteLength of ",
        fault -> fault.message().replace("buffer.byteLength", "byte length"));
    rules.says("length < 0", BinaryWords::startOffset);
    rules.says("length exceeds buffer bounds", BinaryWords::length);
    rules.says("out of bounds", "offset is out of bounds");
    rules.says(
        "Not an ArrayBuffer", "First argument to DataView constructor must be an ArrayBuffer");
    rules.says("offset > bufferByteLength", BinaryWords::startOffset);
    rules.says(
        "offset + viewByteLength > bufferByteLength",
        fault -> "Invalid DataView length " + Values.show(fault.builtin().argument(2)));
    rules.says("index + elementSize > viewLength", "Offset is outside the bounds of the DataView");
    rules.says("Cannot execute on non-typed array.", fault -> atomics(fault, "an integer typed"));
    rules.begins(
        "Can only execute on selected types of int typed arrays",
        fault -> atomics(fault, "an integer typed"));
    rules.begins("Cannot execute on non-shared array", fault -> atomics(fault, "a shared typed"));
    rules.begins(
        "Can only execute on Int32Array or BigInt64Array typed arrays",
        fault -> atomics(fault, "an int32 or BigInt64 typed"));
    rules.begins("Range error with index :", fault -> "Invalid atomic access index");
  }

  // Every conversion to an index fails alike in the engine; V8 says what the index was for.
  private static @Nullable String index(Fault fault) {
    Builtin builtin = fault.builtin();
    String name = builtin.name();
    Object first = builtin.argument(0);
    if (name.equals("ArrayBuffer") || name.equals("SharedArrayBuffer")) {
      return "Invalid array buffer length";
    } else if (name.endsWith("Array")) {
      return typedArray(builtin, first);
    } else if (name.equals("DataView")) {
      return negative(builtin.argument(1))
          ? startOffset(fault)
          : "Invalid DataView length " + Values.show(builtin.argument(2));
    } else if (name.startsWith("DataView.")) {
      return "Offset is outside the bounds of the DataView";
    } else if (name.startsWith("BigInt.as")) {
      return "Invalid value: not (convertible to) a safe integer";
    } else if (name.startsWith("Atomics.")) {
      return "Invalid atomic access index";
    }
    return null;
  }

  private static String typedArray(Builtin builtin, Object first) {
    if (!(first instanceof JSArrayBufferObject)) {
      return "Invalid typed array length: " + Values.show(first);
    }
    return negative(builtin.argument(1))
        ? "Start offset "
            + Values.show(builtin.argument(1))
            + " is outside the bounds of the buffer"
        : "Invalid typed array length: " + Values.show(builtin.argument(2));
  }

  private static boolean negative(Object value) {
    return value instanceof Number number && number.doubleValue() < 0;
  }

  private static String startOffset(Fault fault) {
    return "Start offset "
        + Values.show(fault.builtin().argument(1))
        + " is outside the bounds of the buffer";
  }

  private static String length(Fault fault) {
    return "Invalid typed array length: " + Values.show(fault.builtin().argument(2));
  }

  private static String atomics(Fault fault, String what) {
    Object array = fault.builtin().argument(0);
    String shown =
        array instanceof JSTypedArrayObject typed
            ? "[object " + Values.constructorName(typed) + "]"
            : Values.show(array);
    return shown + " is not " + what + " array.";
  }
}
