package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.xjetremote.weave.AdvicePlugin;
import dev.xjetremote.weave.Point;
import java.util.List;
import java.util.Map;

/** Weaves those places of the engine where contexts would meet. */
public final class IsolationPlugin extends AdvicePlugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";

  /** Called by the build. */
  public IsolationPlugin() {
    super(
        Map.of(
            RUNTIME + "JSContext",
            List.of(new Point(SymbolAdvice.Registry.class, named("getSymbolRegistry"))),
            RUNTIME + "Symbol",
            List.of(new Point(SymbolAdvice.WeakValues.class, named("getInvertedMap")))));
  }
}
