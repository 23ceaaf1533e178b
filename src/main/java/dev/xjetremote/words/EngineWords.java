package dev.xjetremote.words;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import org.jspecify.annotations.Nullable;

/**
 * Called by the woven engine, in the middle of making an error, on whatever thread runs the script.
 * Nothing here throws: if anything goes wrong, the engine's own words stay.
 */
public final class EngineWords {
  /** What the engine leaves out when {@code Promise.any} fails. */
  public static final String ALL_REJECTED = "All promises were rejected";

  private static final String NOT_CONFIGURABLE = " is not a configurable property";
  private static final Rules RULES = rules();

  // An error factory of the engine's may call another; the outermost says most.
  private static final ThreadLocal<Fault.@Nullable Making> MAKING = new ThreadLocal<>();

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
    return rules;
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
      String words = RULES.words(new Fault(message, node, cause, making));
      return words == null ? message : words;
    } catch (RuntimeException | StackOverflowError e) {
      // Words are a service: an error without its best message is better than another error.
      return message;
    }
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
