package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.util.WeakMap;
import dev.xjetremote.sandbox.OwnSymbols;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Has the engine ask {@link OwnSymbols} for what it would keep for all contexts. */
final class SymbolAdvice {
  private SymbolAdvice() {}

  /** Around {@code JSContext.getSymbolRegistry}. */
  static final class Registry {
    private Registry() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Map<TruffleString, Symbol> registry) {
      registry = OwnSymbols.registry(registry);
    }
  }

  /** Around {@code Symbol.getInvertedMap}. */
  static final class WeakValues {
    private WeakValues() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.This Symbol symbol, @Advice.Return(readOnly = false) Map<WeakMap, Object> values) {
      values = OwnSymbols.weakValues(symbol, values);
    }
  }
}
