package dev.xjetremote.words;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Called by the woven engine, in the middle of making an error, on whatever thread runs the script.
 * Nothing here throws: if anything goes wrong, the engine's own words stay.
 */
public final class EngineWords {
  /** What the engine leaves out when {@code Promise.any} fails. */
  public static final String ALL_REJECTED = "All promises were rejected";

  private static final System.Logger LOG = System.getLogger(EngineWords.class.getName());
  private static final String NOT_CONFIGURABLE = " is not a configurable property";
  private static final Rules RULES = rules();
  private static final List<Class<?>> NEEDED =
      List.of(
          Builtin.class,
          CallPrinter.class,
          CallSite.class,
          Calls.class,
          Circle.class,
          Classes.class,
          Destructuring.class,
          EngineChecks.class,
          EngineProxies.class,
          Escapes.class,
          Fault.class,
          Fault.Making.class,
          FunctionText.class,
          IntlOptions.class,
          JsonExcerpt.class,
          JsonFault.class,
          Misplaced.class,
          PatternAt.class,
          Prototypes.class,
          Snippet.class,
          SyntaxFault.class,
          SyntaxNames.class,
          Values.class,
          WasmErrors.class);

  // An error factory of the engine's may call another; the outermost says most.
  private static final ThreadLocal<Fault.@Nullable Making> MAKING = new ThreadLocal<>();

  /** The engine's words, and V8's. */
  private static final String OVERFLOW = "Maximum call stack size exceeded";

  /** Names a read of a property of nothing to {@link #making}; its values are key and target. */
  public static final String READ = "createTypeErrorCannotGetProperty";

  private EngineWords() {}

  private static Rules rules() {
    Rules rules = new Rules();
    PropertyWords.addTo(rules);
    CallWords.addTo(rules);
    IterationWords.addTo(rules);
    BindingWords.addTo(rules);
    ConversionWords.addTo(rules);
    ReceiverWords.addTo(rules);
    RangeWords.addTo(rules);
    BinaryWords.addTo(rules);
    ProxyWords.addTo(rules);
    JsonWords.addTo(rules);
    RegExpWords.addTo(rules);
    SyntaxWords.addTo(rules);
    IntlWords.addTo(rules);
    WasmWords.addTo(rules);
    return rules;
  }

  /**
   * Loads what words need. The first error may be made where the stack is nearly at its end: a
   * class whose initializer fails there would be lost for good.
   */
  public static void initialize() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      for (Class<?> type : NEEDED) {
        lookup.ensureInitialized(type);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    Snippet sample = Snippet.expression("await a[0](b)");
    if (sample != null) {
      CallPrinter.value(sample, sample.tree());
    }
    RULES.words(new Fault("Cannot convert undefined or null to object", null, null, null));
  }

  /**
   * An error factory of the engine's begins.
   *
   * @return whether {@link #made} is to be called when it ends
   */
  @TruffleBoundary
  public static boolean making(String factory, Object[] arguments) {
    if (MAKING.get() != null) {
      return false;
    }
    MAKING.set(new Fault.Making(factory, arguments));
    return true;
  }

  /** The factory whose {@link #making} answered true has ended. */
  @TruffleBoundary
  public static void made(boolean outermost) {
    if (outermost) {
      MAKING.remove();
    }
  }

  /**
   * V8's words for an engine's error.
   *
   * @param message the engine's words
   * @param node where the error arose in the script's tree, if the engine says
   * @param cause what the engine caught
   * @return the words to use, which are the engine's if there is nothing better
   */
  @TruffleBoundary
  public static @Nullable String translate(
      @Nullable String message, @Nullable Node node, @Nullable Throwable cause) {
    if (message == null) {
      return null;
    }
    try {
      Fault.Making making = MAKING.get();
      if (making != null) {
        MAKING.remove();
      }
      if (message.equals(OVERFLOW)) {
        return message; // what it interrupted may not have had the stack to say that it ended
      }
      String words = RULES.words(new Fault(message, node, cause, making));
      return words == null ? message : words;
    } catch (StackOverflowError | LinkageError e) {
      // Near the end of the stack there is no room for words, nor for what is linked lazily.
      return message;
    } catch (RuntimeException e) {
      // An error without its best words is better than another error.
      LOG.log(System.Logger.Level.DEBUG, "no words for: " + message, e);
      return message;
    }
  }

  /** Another script's turn begins on this thread: nothing is being made. */
  public static void forget() {
    MAKING.remove();
  }

  /** An error that gathers the reasons of all promises has been made. */
  @TruffleBoundary
  public static void allRejected(Object error) {
    if (error instanceof JSErrorObject aggregate) {
      JSError.setMessage(aggregate, Strings.fromJavaString(ALL_REJECTED));
    }
  }

  /**
   * A property could not be deleted.
   *
   * @return the error to throw: another one if the engine's does not say from what
   */
  @TruffleBoundary
  public static Throwable notDeleted(Throwable thrown, Object target) {
    if (!(thrown instanceof JSException error) || error.getErrorObjectLazy() != null) {
      return thrown;
    }
    String message = error.getRawMessage();
    if (message == null || !message.endsWith(NOT_CONFIGURABLE)) {
      return thrown;
    }
    String key = message.substring(0, message.length() - NOT_CONFIGURABLE.length());
    boolean quoted = key.startsWith("\"");
    return Errors.createTypeError(
        "Cannot delete property '%s' of %s"
            .formatted(quoted ? key.substring(1, key.length() - 1) : key, Values.show(target)));
  }
}
