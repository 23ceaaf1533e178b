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
  private static final String REGEX = "com.oracle.truffle.regex.";
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";

  /** Called by the build. */
  public StoppingPlugin() {
    super(
        Map.ofEntries(
            entry(
                "com.oracle.truffle.api.nodes.Node", new Point(LockAdvice.class, named("getLock"))),
            entry(
                "com.oracle.truffle.api.impl.ThreadLocalHandshake$TruffleSafepointImpl",
                new Point(ActionAdvice.class, named("takeHandshakes"))),
            entry(
                "com.oracle.truffle.js.builtins.helper.SharedMemorySync",
                new Point(WaitAdvice.class, named("suspendAgent"))),
            entry(
                RUNTIME + "JavaScriptRealmBoundaryRootNode",
                new Point(EntryAdvice.class, named("execute"))),
            entry(
                REGEX + "RegexRootNode",
                new Point(PollAdvice.class, named("checkThreadInterrupted"))),
            entry(
                REGEX + "tregex.parser.RegexASTBuilder",
                new Point(PollAdvice.class, named("popGroup"))),
            entry(
                REGEX + "tregex.parser.ast.visitors.NFATraversalRegexASTVisitor",
                new Point(PollAdvice.class, named("deduplicatePath"))),
            entry(
                RUNTIME + "JSRuntime",
                new Point(
                    PollAdvice.class,
                    3,
                    namedOneOf("isCallableProxy", "isConstructorProxy", "isArrayProxyRecurse"))),
            entry(
                RUNTIME + "array.dyn.AbstractWritableArray",
                new Point(
                    ArrayAdvice.Elements.class,
                    2,
                    namedOneOf("ensureCapacity", "ensureCapacityContiguous"))),
            entry(
                RUNTIME + "util.SimpleArrayList",
                new Point(ArrayAdvice.ListElements.class, named("ensureCapacityIntl"))),
            entry(
                "com.oracle.truffle.js.builtins.StringPrototypeBuiltins$JSStringSplitNode$StringSplitter",
                new Point(ArrayAdvice.Characters.class, named("individualCharSplit"))),
            entry(
                RUNTIME + "BigInt",
                new Point(BigIntAdvice.Multiply.class, named("multiply")),
                new Point(BigIntAdvice.Pow.class, named("pow")),
                new Point(BigIntAdvice.ShiftLeft.class, named("shiftLeft")),
                new Point(
                    BigIntAdvice.Parse.class,
                    named("valueOf").and(takesArguments(String.class))))));
  }

  private static Map.Entry<String, List<Point>> entry(String type, Point... points) {
    return Map.entry(type, List.of(points));
  }
}
