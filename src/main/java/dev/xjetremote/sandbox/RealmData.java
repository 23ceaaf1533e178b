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
 * @param promises the function that is told of promises; null as long as nobody asks
 */
record RealmData(OwnSymbols symbols, @Nullable Object imports, @Nullable Object promises) {
  static void attach(Context context) {
    context.initialize("js");
    context.enter();
    try {
      JSRealm main = JavaScriptLanguage.getCurrentJSRealm();
      main.setEmbedderData(new RealmData(new OwnSymbols(), null, null));
    } finally {
      context.leave();
    }
  }

  static void answerImports(JSRealm main, Object imports) {
    RealmData now = of(main);
    main.setEmbedderData(new RealmData(now.symbols(), imports, now.promises()));
  }

  static void followPromises(JSRealm main, @Nullable Object promises) {
    RealmData now = of(main);
    main.setEmbedderData(new RealmData(now.symbols(), now.imports(), promises));
  }

  static RealmData of(JSRealm main) {
    return (RealmData) main.getEmbedderData();
  }
}
