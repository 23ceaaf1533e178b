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

import dev.xjetremote.weave.AdvicePlugin;
import dev.xjetremote.weave.Point;
import java.util.List;
import java.util.Map;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher.Junction;

/** Weaves the classes where the engine makes its errors. */
public final class WordsPlugin extends AdvicePlugin {
  private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
  private static final String NODES = "com.oracle.truffle.js.nodes.";
  private static final String NODE = "com.oracle.truffle.api.nodes.Node";
  private static final String JS_EXCEPTION = RUNTIME + "JSException";

  private static final Map<String, List<Point>> WOVEN =
      Map.ofEntries(
          Map.entry(
              JS_EXCEPTION,
              List.of(
                  new Point(Advices.Initialized.class, named("ensureInitialized")),
                  new Point(Advices.WithCause.class, isConstructor().and(argument(3, NODE))),
                  new Point(Advices.WithObject.class, isConstructor().and(argument(2, NODE))),
                  // The constructor with one argument less calls this one.
                  new Point(Advices.WithSection.class, isConstructor().and(takesArguments(7))))),
          Map.entry(
              RUNTIME + "builtins.JSError",
              List.of(
                  new Point(
                      Advices.Created.class,
                      named("createErrorObject")
                          .and(argument(0, RUNTIME + "builtins.JSObjectFactory"))))),
          Map.entry(
              RUNTIME + "Errors",
              List.of(
                  new Point(Advices.Making.class, 100, makesFromValues()),
                  new Point(
                      Advices.Aggregate.class,
                      named("createAggregateError").and(takesArguments(3))),
                  new Point(WasmAdvice.Running.class, named("createRuntimeError").and(fromCause())),
                  new Point(WasmAdvice.Linking.class, named("createLinkError").and(fromCause())))),
          Map.entry(
              RUNTIME + "builtins.wasm.JSWebAssemblyInstance",
              List.of(new Point(WasmAdvice.Importing.class, named("transformImportObject")))),
          Map.entry(
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
                          "doNotTruffleObject")))),
          Map.entry(
              NODES + "access.PrivateFieldGetNode",
              List.of(new Point(Advices.MakingInNode.class, named("missing")))),
          Map.entry(
              NODES + "access.PrivateFieldSetNode",
              List.of(new Point(Advices.MakingInNode.class, named("missing")))),
          Map.entry(
              NODES + "binary.PrivateFieldInNode",
              List.of(new Point(Advices.MakingInNode.class, named("doFallback")))),
          Map.entry(
              NODES + "promise.PerformPromiseAnyNode$1PromiseAnyRejectElementRootNode",
              List.of(new Point(Advices.Rejected.class, named("createAggregateError")))),
          Map.entry(
              NODES + "access.CachedGetPropertyNode",
              List.of(new Point(Advices.Read.class, named("doGeneric")))),
          Map.entry(
              NODES + "access.WriteElementNode$SymbolWriteElementTypeCacheNode",
              List.of(new Point(Advices.MakingInNode.class, 2, named("doSymbol")))),
          Map.entry(
              NODES + "access.JSProxyHasPropertyNode",
              List.of(new Point(ProxyAdvice.Has.class, named("doGeneric")))),
          Map.entry(
              NODES + "access.JSProxyPropertyGetNode",
              List.of(new Point(ProxyAdvice.Get.class, named("checkInvariants")))),
          Map.entry(
              RUNTIME + "builtins.JSProxy",
              List.of(
                  new Point(
                      ProxyAdvice.Has.class,
                      named("hasProperty").and(argument(1, "java.lang.Object"))),
                  new Point(
                      ProxyAdvice.Delete.class,
                      named("delete").and(argument(1, "java.lang.Object"))),
                  new Point(ProxyAdvice.GetHelper.class, named("checkProxyGetTrapInvariants")),
                  new Point(ProxyAdvice.Set.class, named("checkProxySetTrapInvariants")),
                  new Point(ProxyAdvice.Trap.class, named("getTrapFromObject")))),
          Map.entry(
              RUNTIME + "JSRuntime",
              List.of(
                  new Point(
                      ProxyAdvice.Keys.class, named("createListFromArrayLikeAllowSymbolString")))),
          Map.entry(
              NODES + "control.DeletePropertyNode",
              List.of(
                  new Point(
                      Advices.Delete.class,
                      2,
                      nameStartsWith("do")
                          .and(argument(0, RUNTIME + "objects.JSDynamicObject"))))));

  /** Called by the build. */
  public WordsPlugin() {
    super(WOVEN);
  }

  private static Junction<MethodDescription> argument(int index, String type) {
    return takesArgument(index, named(type));
  }

  private static Junction<MethodDescription> fromCause() {
    return argument(0, "java.lang.Throwable");
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
}
