package dev.xjetremote.words;

import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.js.runtime.builtins.wasm.JSWebAssemblyModuleObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.wasm.ImportDescriptor;
import org.graalvm.wasm.WasmModule;
import org.graalvm.wasm.exception.Failure;
import org.graalvm.wasm.exception.WasmException;
import org.jspecify.annotations.Nullable;

/** WebAssembly: what modules do wrong when they run, are compiled or are linked. */
final class WasmWords {
  private static final String NO_FUNCTION = "null function or function signature mismatch";
  private static final String NO_ENTRY = "table index is out of bounds";
  private static final String NO_INTEGER = "float unrepresentable in integer range";
  private static final String NO_GLOBAL =
      "global import must be a number, valid Wasm reference, or WebAssembly.Global object";

  private static final Map<String, String> TRAPS =
      Map.of(
          Failure.INT_DIVIDE_BY_ZERO.name, "divide by zero",
          Failure.INT_OVERFLOW.name, "divide result unrepresentable",
          Failure.INVALID_CONVERSION_TO_INT.name, NO_INTEGER,
          Failure.OUT_OF_BOUNDS_MEMORY_ACCESS.name, "memory access out of bounds",
          Failure.OUT_OF_BOUNDS_TABLE_ACCESS.name, NO_ENTRY,
          Failure.UNDEFINED_ELEMENT.name, NO_ENTRY,
          Failure.UNINITIALIZED_ELEMENT.name, NO_FUNCTION,
          Failure.NULL_REFERENCE.name, NO_FUNCTION,
          Failure.INDIRECT_CALL_TYPE__MISMATCH.name, NO_FUNCTION);

  private static final Map<String, String> IMPORTS =
      Map.of(
          "Imported value is not callable", "function import requires a callable",
          "Imported value is not a WebAssembly.Memory object",
              "memory import must be a WebAssembly.Memory object",
          "Imported value is not a WebAssembly.Table object",
              "table import requires a WebAssembly.Table",
          "Imported value is not a WebAssembly.Global object", NO_GLOBAL,
          "BigInt can only be stored in valtype i64", NO_GLOBAL,
          "Value of valtype i64 must be BigInt", "global import must be a BigInt");

  private static final int LONGEST_SEARCHED = 4000;

  private static final Pattern IMPORT =
      Pattern.compile("Import #(\\d+) \"(.*)\" \"(.*)\": (.*)", Pattern.DOTALL);
  private static final Pattern NO_OBJECT =
      Pattern.compile("Imported module \"(.*)\" is not an object: .*", Pattern.DOTALL);
  private static final Pattern NUMBERS = Pattern.compile("(-?\\d+) should = (-?\\d+)");

  /** Within the first eight bytes, which are the magic word and the version. */
  private static final Pattern TRUNCATED = Pattern.compile("The binary is truncated at: ([0-7])");

  private WasmWords() {}

  static void addTo(Rules rules) {
    rules.caused(WasmException.class, WasmWords::failure);
    rules.begins("Import #", WasmWords::imported);
    rules.begins("Imported module ", WasmWords::noObject);
    for (String name : List.of("Module", "Instance", "Memory", "Table", "Global")) {
      rules.says(
          "Constructor " + name + " requires 'new'",
          "WebAssembly.%1$s(): WebAssembly.%1$s must be invoked with 'new'".formatted(name));
    }
    addSizes(rules);
    rules.begins("ToWebAssemblyIndexOrSizeNode", WasmWords::size);
    rules.says(
        "value is not an exported function",
        fault ->
            fault.builtin().name().startsWith("Table.")
                ? "WebAssembly.Table.set(): Argument 1 is invalid for table: function-typed object must be null (if nullable) or a Wasm function object"
                : null);
    rules.says(
        "Global.prototype.get value: Receiver is not a WebAssembly.Global",
        "get WebAssembly.Global.value: Receiver is not a WebAssembly.Global");
    rules.says(
        "Global.prototype.valueOf: Receiver is not a WebAssembly.Global",
        "WebAssembly.Global.valueOf(): Receiver is not a WebAssembly.Global");
    rules.says(
        "WebAssembly.Memory(): Property 'maximum' is required for shared memory",
        "WebAssembly.Memory(): If shared is true, maximum property should be defined.");
    rules.says(
        "WebAssembly.Table(): Descriptor property 'element' must be 'anyfunc' or 'externref'",
        "WebAssembly.Table(): Descriptor property 'element' must be a WebAssembly reference type");
    rules.says(
        "set WebAssembly.Global.value: Can't set the value of an immutable global",
        "set WebAssembly.Global.value: Can't set the value of an immutable global.");
    rules.begins(
        "WebAssembly.Global(): Descriptor property 'value' must be a WebAssembly type",
        fault -> "WebAssembly.Global(): Descriptor property 'value' must be a WebAssembly type");
  }

  private static void addSizes(Rules rules) {
    rules.says(
        "Cannot grow memory above max limit",
        "WebAssembly.Memory.grow(): Maximum memory size exceeded");
    rules.says(
        "Cannot grow memory above implementation limit",
        "WebAssembly.Memory.grow(): Unable to grow instance memory");
    rules.says(
        "WebAssembly.Memory(): Min memory size exceeds implementation limit",
        "WebAssembly.Memory(): could not allocate memory");
    rules.says(
        "WebAssembly.Memory(): Shared memories are only supported when UseUnsafeMemory flag is set.",
        "WebAssembly.Memory(): could not allocate memory");
    rules.says(
        "Cannot grow table above max limit",
        fault ->
            "WebAssembly.Table.grow(): failed to grow table by "
                + Values.show(fault.builtin().argument(0)));
    rules.begins(
        "Table index out of bounds: ",
        fault ->
            "WebAssembly.Table.%s(): invalid index %s into function table"
                .formatted(
                    fault.builtin().name().endsWith("set") ? "set" : "get",
                    Values.show(fault.builtin().argument(0))));
  }

  // The engine names the node that converts the number, which has no name.
  private static @Nullable String size(Fault fault) {
    int end = fault.message().indexOf(' ');
    if (end < 0) {
      return null;
    }
    Builtin builtin = fault.builtin();
    String name = builtin.name();
    if (name.endsWith("grow") || name.endsWith("get") || name.endsWith("set")) {
      return "WebAssembly.%s(): Argument 0%s"
          .formatted(name.replace(".prototype", ""), fault.message().substring(end));
    }
    boolean isInitial =
        !(Values.read(builtin.argument(0), "initial") instanceof Integer initial) || initial < 0;
    return "WebAssembly.%s(): Property '%s'%s"
        .formatted(
            name.endsWith("Table") ? "Table" : "Memory",
            isInitial ? "initial" : "maximum",
            fault.message().substring(end));
  }

  static @Nullable Object member(WasmException failure, String name) {
    try {
      return failure.readMember(name);
    } catch (UnknownIdentifierException e) {
      return null;
    }
  }

  private static @Nullable String failure(Fault fault) {
    if (!(fault.cause() instanceof WasmException failure)
        || !fault.message().equals(failure.getMessage())) {
      return null; // ours already
    }
    String kind = String.valueOf(member(failure, "failure"));
    return switch (String.valueOf(member(failure, "failureType"))) {
      case "trap" -> TRAPS.get(kind);
      case "malformed", "invalid" -> caller(fault) + compiling(kind, fault.message());
      case "unlinkable" -> caller(fault) + fault.message();
      default -> null;
    };
  }

  private static String compiling(String kind, String message) {
    Matcher truncated = TRUNCATED.matcher(message);
    if (truncated.matches()) {
      return "expected 4 bytes, fell off end @+" + (truncated.group(1).compareTo("4") < 0 ? 0 : 4);
    }
    Matcher numbers = NUMBERS.matcher(message);
    if (numbers.find()) {
      String words = "expected %s %s, found %s @+%d";
      String found = bytes(numbers.group(1));
      String expected = bytes(numbers.group(2));
      if (kind.equals(Failure.INVALID_MAGIC_NUMBER.name)) {
        return words.formatted("magic word", expected, found, 0);
      }
      if (kind.equals(Failure.INVALID_VERSION_NUMBER.name)) {
        return words.formatted("version", expected, found, 4);
      }
    }
    return message;
  }

  private static String bytes(String littleEndian) {
    int value = (int) Long.parseLong(littleEndian);
    return "%02x %02x %02x %02x"
        .formatted(value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24);
  }

  private static @Nullable String imported(Fault fault) {
    Matcher parts = IMPORT.matcher(fault.message());
    // Names are the suite's own, and the search takes the square of their length.
    if (fault.message().length() > LONGEST_SEARCHED || !parts.matches()) {
      return null;
    }
    String reason = parts.group(4);
    return "%sImport #%s module=\"%s\" function=\"%s\" error: %s"
        .formatted(
            caller(fault),
            parts.group(1),
            parts.group(2),
            parts.group(3),
            IMPORTS.getOrDefault(reason, reason));
  }

  private static @Nullable String noObject(Fault fault) {
    Matcher parts = NO_OBJECT.matcher(fault.message());
    if (!parts.matches()) {
      return null;
    }
    String name = parts.group(1);
    return "%sImport #%d module=\"%s\" error: module is not an object or function"
        .formatted(caller(fault), index(fault.builtin().argument(0), name), name);
  }

  // Of an instance made together with its module, the first import is the best guess.
  private static int index(Object argument, String moduleName) {
    if (argument instanceof JSWebAssemblyModuleObject object
        && object.getWASMModule() instanceof WasmModule module) {
      List<ImportDescriptor> imports = module.importedSymbols();
      for (int i = 0; i < imports.size(); i++) {
        if (imports.get(i).moduleName().equals(moduleName)) {
          return i;
        }
      }
    }
    return 0;
  }

  private static String caller(Fault fault) {
    String name = fault.builtin().name();
    if (name.endsWith("compile")) {
      return "WebAssembly.compile(): ";
    }
    if (name.endsWith("Module")) {
      return "WebAssembly.Module(): ";
    }
    return name.endsWith("Instance") ? "WebAssembly.Instance(): " : "WebAssembly.instantiate(): ";
  }
}
