package dev.xjetremote.words.weave;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.xjetremote.words.EngineWords;
import dev.xjetremote.words.ErrorObjects;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What is woven. The bodies are copied into the engine's classes; assignments to parameters are
 * assignments there.
 */
final class Advices {
  private Advices() {}

  /** JSException.ensureInitialized(). */
  static final class Initialized {
    private Initialized() {}

    @Advice.OnMethodEnter
    static void enter() {
      EngineWords.initialize();
    }
  }

  /** JSError.createErrorObject(factory, realm, prototype). */
  static final class Created {
    private Created() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return JSErrorObject error) {
      ErrorObjects.startWithStack(error);
    }
  }

  /** JSException(type, message, cause, node, …). */
  static final class WithCause {
    private WithCause() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Argument(value = 1, readOnly = false) @Nullable String message,
        @Advice.Argument(2) @Nullable Throwable cause,
        @Advice.Argument(3) @Nullable Node node) {
      message = EngineWords.translate(message, node, cause);
    }
  }

  /** JSException(type, message, cause, section, …). */
  static final class WithSection {
    private WithSection() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Argument(value = 1, readOnly = false) @Nullable String message,
        @Advice.Argument(2) @Nullable Throwable cause) {
      message = EngineWords.translate(message, null, cause);
    }
  }

  /** JSException(type, message, node, error object, …): a script's own error has an object. */
  static final class WithObject {
    private WithObject() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Argument(value = 1, readOnly = false) @Nullable String message,
        @Advice.Argument(2) @Nullable Node node,
        @Advice.Argument(3) @Nullable Object error) {
      if (error == null) {
        message = EngineWords.translate(message, node, null);
      }
    }
  }

  /** A method that makes an error from the values that it is about. */
  static final class Making {
    private Making() {}

    @Advice.OnMethodEnter
    static boolean enter(
        @Advice.Origin("#m") String method, @Advice.AllArguments Object[] arguments) {
      return EngineWords.making(method, arguments);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(@Advice.Enter boolean outermost) {
      EngineWords.made(outermost);
    }
  }

  /** The same for a node's method, which is named with its class. */
  static final class MakingInNode {
    private MakingInNode() {}

    @Advice.OnMethodEnter
    static boolean enter(
        @Advice.Origin("#t.#m") String method, @Advice.AllArguments Object[] arguments) {
      return EngineWords.making(method, arguments);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(@Advice.Enter boolean outermost) {
      EngineWords.made(outermost);
    }
  }

  /** Errors.createAggregateError(errors, message, node). */
  static final class Aggregate {
    private Aggregate() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 1, readOnly = false) @Nullable String message) {
      message = message == null ? EngineWords.ALL_REJECTED : message;
    }
  }

  /** PerformPromiseAnyNode's createAggregateError(errors). */
  static final class Rejected {
    private Rejected() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return Object error) {
      EngineWords.allRejected(error);
    }
  }

  /** CachedGetPropertyNode.doGeneric(target, key, …): its error does not say which property. */
  static final class Read {
    private Read() {}

    @Advice.OnMethodEnter
    static boolean enter(@Advice.Argument(0) Object target, @Advice.Argument(1) Object key) {
      return (target == Undefined.instance || target == Null.instance)
          && EngineWords.making(EngineWords.READ, new Object[] {key, target});
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(@Advice.Enter boolean outermost) {
      if (outermost) {
        EngineWords.made(true);
      }
    }
  }

  /** DeletePropertyNode's ways to delete: the engine's error does not say from what. */
  static final class Delete {
    private Delete() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(0) Object target,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineWords.notDeleted(thrown, target);
      }
    }
  }
}
