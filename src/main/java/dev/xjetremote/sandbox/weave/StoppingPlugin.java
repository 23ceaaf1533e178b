package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.xjetremote.weave.AdvicePlugin;
import dev.xjetremote.weave.Point;
import java.util.List;
import java.util.Map;

/** Weaves what keeps suites from going on, or growing, past where they can be stopped. */
public final class StoppingPlugin extends AdvicePlugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";

  /** Called by the build. */
  public StoppingPlugin() {
    super(
        Map.of(
            "com.oracle.truffle.api.nodes.Node",
            List.of(new Point(LockAdvice.class, named("getLock"))),
            "com.oracle.truffle.regex.RegexRootNode",
            List.of(new Point(RegexAdvice.class, named("checkThreadInterrupted"))),
            "com.oracle.truffle.js.builtins.helper.SharedMemorySync",
            List.of(new Point(WaitAdvice.class, named("suspendAgent"))),
            "com.oracle.truffle.api.impl.ThreadLocalHandshake$TruffleSafepointImpl",
            List.of(new Point(ActionAdvice.class, named("takeHandshakes"))),
            RUNTIME + "JavaScriptRealmBoundaryRootNode",
            List.of(new Point(EntryAdvice.class, named("execute"))),
            RUNTIME + "array.dyn.AbstractWritableArray",
            List.of(
                new Point(
                    ArrayAdvice.Elements.class,
                    2,
                    namedOneOf("ensureCapacity", "ensureCapacityContiguous"))),
            RUNTIME + "util.SimpleArrayList",
            List.of(new Point(ArrayAdvice.ListElements.class, named("ensureCapacityIntl"))),
            "com.oracle.truffle.js.builtins.StringPrototypeBuiltins$JSStringSplitNode$StringSplitter",
            List.of(new Point(ArrayAdvice.Characters.class, named("individualCharSplit"))),
            RUNTIME + "BigInt",
            List.of(
                new Point(BigIntAdvice.Multiply.class, named("multiply")),
                new Point(BigIntAdvice.Pow.class, named("pow")),
                new Point(BigIntAdvice.ShiftLeft.class, named("shiftLeft")),
                new Point(
                    BigIntAdvice.Parse.class,
                    named("valueOf").and(takesArguments(String.class))))));
  }
}
