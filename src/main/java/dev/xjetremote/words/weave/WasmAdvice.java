package dev.xjetremote.words.weave;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.runtime.JSException;
import dev.xjetremote.words.WasmErrors;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** What is woven in where WebAssembly fails. */
final class WasmAdvice {
  private WasmAdvice() {}

  /** createRuntimeError(cause, node). */
  static final class Running {
    private Running() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) Throwable cause,
        @Advice.Argument(1) @Nullable Node node,
        @Advice.Return(readOnly = false) JSException made) {
      made = WasmErrors.running(made, cause, node);
    }
  }

  /** createLinkError(cause, node). */
  static final class Linking {
    private Linking() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) Throwable cause,
        @Advice.Argument(1) @Nullable Node node,
        @Advice.Return(readOnly = false) JSException made) {
      made = WasmErrors.linking(made, cause, node);
    }
  }

  /** transformImportObject(…, module, imports). */
  static final class Importing {
    private Importing() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(2) Object module, @Advice.Argument(3) Object imports) {
      WasmErrors.importing(module, imports);
    }
  }
}
