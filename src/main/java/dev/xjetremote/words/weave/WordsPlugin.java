package dev.xjetremote.words.weave;

import static net.bytebuddy.matcher.ElementMatchers.hasParameters;
import static net.bytebuddy.matcher.ElementMatchers.hasType;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;
import static net.bytebuddy.matcher.ElementMatchers.whereAny;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher.Junction;

/**
 * Weaves the classes where the engine makes its errors. Fails if one does not look as expected, as
 * may happen with another version of the engine.
 */
public final class WordsPlugin implements Plugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
  private static final String NODES = "com.oracle.truffle.js.nodes.";
  private static final String NODE = "com.oracle.truffle.api.nodes.Node";
  private static final String JS_EXCEPTION = RUNTIME + "JSException";

  private static final Map<String, List<Point>> WOVEN =
      Map.of(
          JS_EXCEPTION,
          List.of(
              new Point(Advices.Initialized.class, 1, named("ensureInitialized")),
              new Point(Advices.WithCause.class, 1, isConstructor().and(argument(3, NODE))),
              new Point(Advices.WithObject.class, 1, isConstructor().and(argument(2, NODE))),
              // The constructor with one argument less calls this one.
              new Point(Advices.WithSection.class, 1, isConstructor().and(takesArguments(7)))),
          RUNTIME + "Errors",
          List.of(
              new Point(Advices.Making.class, 100, makesFromValues()),
              new Point(
                  Advices.Aggregate.class,
                  1,
                  named("createAggregateError").and(takesArguments(3)))),
          NODES + "binary.InNode",
          List.of(
              new Point(
                  Advices.MakingInNode.class,
                  6,
                  namedOneOf(
                      "doNullOrUndefined",
                      "doSymbol",
                      "doTString",
                      "doSafeInteger",
                      "doBigInt",
                      "doNotTruffleObject"))),
          NODES + "access.PrivateFieldGetNode",
          List.of(new Point(Advices.MakingInNode.class, 1, named("missing"))),
          NODES + "access.PrivateFieldSetNode",
          List.of(new Point(Advices.MakingInNode.class, 1, named("missing"))),
          NODES + "binary.PrivateFieldInNode",
          List.of(new Point(Advices.MakingInNode.class, 1, named("doFallback"))),
          NODES + "promise.PerformPromiseAnyNode$1PromiseAnyRejectElementRootNode",
          List.of(new Point(Advices.Rejected.class, 1, named("createAggregateError"))),
          NODES + "control.DeletePropertyNode",
          List.of(
              new Point(
                  Advices.Delete.class,
                  2,
                  nameStartsWith("do").and(argument(0, RUNTIME + "objects.JSDynamicObject")))));

  /** Where an advice goes, and in how many methods at least that is. */
  private record Point(Class<?> advice, int times, Junction<MethodDescription> where) {}

  /** The engine's classes to be woven. */
  public static Set<String> classes() {
    return WOVEN.keySet();
  }

  private static Junction<MethodDescription> argument(int index, String type) {
    return takesArgument(index, named(type));
  }

  // Those that take the message alone say no more than the message.
  private static Junction<MethodDescription> makesFromValues() {
    return isStatic()
        .and(returns(named(JS_EXCEPTION)))
        .and(
            takesNoArguments()
                .or(
                    hasParameters(
                        whereAny(
                            hasType(
                                namedOneOf(
                                    "java.lang.Object",
                                    "long",
                                    RUNTIME + "objects.JSDynamicObject",
                                    "com.oracle.truffle.api.strings.TruffleString"))))));
  }

  @Override
  public boolean matches(TypeDescription type) {
    return WOVEN.containsKey(type.getName());
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    DynamicType.Builder<?> woven = builder;
    for (Point point : WOVEN.getOrDefault(type.getName(), List.of())) {
      int found = type.getDeclaredMethods().filter(point.where).size();
      if (found < point.times) {
        throw new IllegalStateException(
            "%s has %d methods for the advice %s, not %d: is it another version?"
                .formatted(type, found, point.advice.getSimpleName(), point.times));
      }
      woven = woven.visit(Advice.to(point.advice).on(point.where));
    }
    return woven;
  }

  @Override
  public void close() {}
}
