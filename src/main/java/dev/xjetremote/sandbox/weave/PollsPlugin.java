package dev.xjetremote.sandbox.weave;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.isAnnotatedWith;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.util.regex.Pattern;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher.Junction;

/**
 * Has the engine look, in the loops of its built-ins, whether the suite is to be cancelled. Without
 * that, {@code Array.prototype.indexOf.call({length: 2**53-1}, 1)} runs for a hundred years and
 * takes its thread along. Only loops over what belongs to the suite are woven: an exception out of
 * one leaves nothing of the engine's own behind that is half done.
 */
public final class PollsPlugin implements Plugin {
  private static final String JS = "com/oracle/truffle/js/";
  private static final String STRINGS = "com.oracle.truffle.api.strings.TStringOps";

  /** To be kept in step with what the build unpacks; see the pom. */
  private static final Pattern BUILT_INS =
      Pattern.compile(
          ("JS(builtins/((Array|TypedArray)(Function|Prototype)|Iterator(Function|Prototype)"
                  + "|Object(Function|Prototype)|String(Function|Prototype)|RegExpPrototype"
                  + "|MapPrototype|SetPrototype|Global|Uint8Array)Builtins"
                  + "|builtins/(json|helper)/\\w+|builtins/JSConstructTypedArrayNode"
                  + "|nodes/access/(CopyDataProperties|EnumerableOwnPropertyNames|ForEachIndexCall"
                  + "|GroupBy|IterableToList|IteratorToArray|ArrayLiteral)Node"
                  + "|nodes/(array|cast|intl)/\\w+|nodes/promise/PerformPromise\\w+"
                  + "|runtime/array/(Sparse|Script|Dynamic)Array"
                  + "|runtime/builtins/JS(Array|AbstractArray|SlowArray|URLDecoder|URLEncoder))(\\$.*)?"
                  + "|com/oracle/js/parser/(Abstract)?Parser"
                  + "|org/graalvm/wasm/(BinaryParser|parser/validation/\\w+)")
              .replace("JS(", JS + "(")
              .replace('/', '.'));

  /** The classes that Truffle's processor generates loop through their own caches only. */
  private static final Pattern GENERATED = Pattern.compile(".*Gen(\\$.*)?");

  @Override
  public boolean matches(TypeDescription type) {
    String name = type.getName();
    return name.equals(STRINGS)
        || (BUILT_INS.matcher(name).matches() && !GENERATED.matcher(name).matches());
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return builder.visit(
        new AsmVisitorWrapper.ForDeclaredMethods()
            .method(isMethod().and(methodsOf(type)), new LoopPolls()));
  }

  // What is copied and compared goes by in a moment; a search for a long string can take hours.
  private static Junction<MethodDescription> methodsOf(TypeDescription type) {
    return type.getName().equals(STRINGS)
        ? nameStartsWith("indexOfStringWithOrMask")
            .or(nameStartsWith("lastIndexOfStringWithOrMask"))
        // These loops are over the engine's own code, and unrolled when it is compiled.
        : any().and(not(isAnnotatedWith(named("com.oracle.truffle.api.nodes.ExplodeLoop"))));
  }

  @Override
  public void close() {}
}
