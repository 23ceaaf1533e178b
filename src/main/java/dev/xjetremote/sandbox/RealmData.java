package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;

/**
 * What Java keeps for one context, at its main realm. It has to be there before any script runs:
 * what is asked for earlier comes from what the engine keeps for all contexts.
 *
 * @param symbols what the suite leaves at symbols
 * @param imports the function that answers {@code import()}; null until there is one
 */
record RealmData(OwnSymbols symbols, @Nullable Object imports) {
  static void attach(Context context) {
    context.initialize("js");
    context.enter();
    try {
      JSRealm main = JavaScriptLanguage.getCurrentJSRealm();
      main.setEmbedderData(new RealmData(new OwnSymbols(), null));
    } finally {
      context.leave();
    }
  }

  static void answerImports(JSRealm main, Object imports) {
    main.setEmbedderData(new RealmData(of(main).symbols(), imports));
  }

  static RealmData of(JSRealm main) {
    return (RealmData) main.getEmbedderData();
  }
}
