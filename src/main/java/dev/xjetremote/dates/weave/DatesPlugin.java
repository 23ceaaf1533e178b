package dev.xjetremote.dates.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.xjetremote.weave.AdvicePlugin;
import dev.xjetremote.weave.Point;
import java.util.List;
import java.util.Map;

/** Weaves the places where the engine makes a time of a text and names a formatter's zone. */
public final class DatesPlugin extends AdvicePlugin {
  /** Called by the build. */
  public DatesPlugin() {
    super(
        Map.of(
            "com.oracle.truffle.js.builtins.ConstructorBuiltins$ConstructDateNode",
            List.of(new Point(ParseAdvice.class, named("parseDate"))),
            "com.oracle.truffle.js.runtime.builtins.intl.JSDateTimeFormat",
            List.of(new Point(ZoneAdvice.class, named("setupInternalDateTimeFormat")))));
  }
}
