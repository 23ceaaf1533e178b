package dev.xjetremote.sandbox;

import com.oracle.truffle.js.runtime.JSRealm;

/**
 * What Java keeps for one context, at its main realm.
 *
 * @param symbols what the suite leaves at symbols
 * @param imports the function that answers {@code import()}
 */
record RealmData(OwnSymbols symbols, Object imports) {
  static void attach(JSRealm main, Object imports) {
    main.setEmbedderData(new RealmData(new OwnSymbols(), imports));
  }

  static RealmData of(JSRealm main) {
    return (RealmData) main.getEmbedderData();
  }
}
