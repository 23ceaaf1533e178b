package dev.xjetremote.words;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.graalvm.wasm.WasmModule;
import org.graalvm.wasm.exception.Failure;
import org.graalvm.wasm.exception.WasmException;
import org.jspecify.annotations.Nullable;

/**
 * Errors of another kind than those that the engine's WebAssembly makes: V8's. Called by the woven
 * engine, on whatever thread runs the script.
 */
public final class WasmErrors {
  private static final String INSTANCE = "WebAssembly.Instance(): ";
  private static final String NO_ROOM =
      INSTANCE + "Out of memory: Cannot allocate Wasm memory for new instance";

  private WasmErrors() {}

  /**
   * A function of a module has failed.
   *
   * @return the error to throw, which is the engine's if there is nothing better
   */
  @TruffleBoundary
  public static JSException running(JSException made, Throwable cause, @Nullable Node node) {
    return is(cause, Failure.CALL_STACK_EXHAUSTED)
        ? Errors.createRangeErrorStackOverflow(cause, node)
        : made;
  }

  /**
   * A module could not be instantiated; its start function may be what failed.
   *
   * @return the error to throw, which is the engine's if there is nothing better
   */
  @TruffleBoundary
  public static JSException linking(JSException made, Throwable cause, @Nullable Node node) {
    if (is(cause, Failure.MEMORY_ALLOCATION_FAILED)
        || is(cause, Failure.MEMORY_INSTANCE_SIZE_LIMIT_EXCEEDED)) {
      return Errors.createRangeError(NO_ROOM);
    }
    if (cause instanceof WasmException failure && failure.getLocation() == null) {
      if (is(failure, Failure.OUT_OF_BOUNDS_MEMORY_ACCESS)) {
        return Errors.createRuntimeError(INSTANCE + "data segment is out of bounds", realm());
      }
      if (is(failure, Failure.OUT_OF_BOUNDS_TABLE_ACCESS)) {
        return Errors.createRuntimeError(INSTANCE + "table index is out of bounds", realm());
      }
    }
    String type = cause instanceof WasmException failure ? type(failure) : "";
    return type.equals("trap") || type.equals("exhaustion")
        ? Errors.createRuntimeError(cause, node)
        : made;
  }

  /** What a module imports is about to be read. */
  @TruffleBoundary
  public static void importing(Object module, Object imports) {
    if (imports == Undefined.instance
        && module instanceof WasmModule known
        && !known.importedSymbols().isEmpty()) {
      throw Errors.createTypeError(
          INSTANCE + "Imports argument must be present and must be an object");
    }
  }

  private static JSRealm realm() {
    return JavaScriptLanguage.getCurrentJSRealm();
  }

  private static String type(WasmException failure) {
    return String.valueOf(WasmWords.member(failure, "failureType"));
  }

  private static boolean is(Throwable cause, Failure failure) {
    return cause instanceof WasmException exception
        && failure.name.equals(WasmWords.member(exception, "failure"));
  }
}
