package dev.xjetremote.sandbox;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.util.WeakMap;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a suite leaves at symbols, kept for its context. The engine keeps the registry of {@code
 * Symbol.for} for all its contexts, and what a {@code WeakMap} holds under a well-known symbol at
 * that symbol, of which a JVM has one: both for ever, and the latter in a map that two threads must
 * not change at a time. Woven into the engine, which asks here instead.
 */
public final class OwnSymbols {
  private static final Set<Symbol> WELL_KNOWN = wellKnown();

  private final Map<TruffleString, Symbol> registry = new ConcurrentHashMap<>();
  private final IdentityHashMap<Symbol, Map<WeakMap, Object>> weakValues = new IdentityHashMap<>();

  private static Set<Symbol> wellKnown() {
    Set<Symbol> symbols = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      for (Field field : Symbol.class.getFields()) {
        if (field.getType() == Symbol.class) {
          symbols.add((Symbol) field.get(null));
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return symbols;
  }

  private static @Nullable OwnSymbols current() {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    JSRealm main = realm.isMainRealm() ? realm : JSRealm.getMain(null);
    return main.getEmbedderData() instanceof RealmData data ? data.symbols() : null;
  }

  /** For {@code JSContext.getSymbolRegistry}. */
  public static Map<TruffleString, Symbol> registry(Map<TruffleString, Symbol> shared) {
    OwnSymbols own = current();
    return own == null ? shared : own.registry;
  }

  /**
   * For {@code Symbol.getInvertedMap}: what weak maps hold under a symbol. A well-known one has its
   * map from the start; what a suite makes goes with its context as it is.
   */
  public static @Nullable Map<WeakMap, Object> weakValues(
      Symbol symbol, @Nullable Map<WeakMap, Object> shared) {
    OwnSymbols own = shared != null && WELL_KNOWN.contains(symbol) ? current() : null;
    return own == null
        ? shared
        : own.weakValues.computeIfAbsent(symbol, known -> new WeakHashMap<>());
  }
}
