package dev.xjetremote.sandbox;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import dev.xjetremote.node.NativeFailure;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Functions in Java made as the engine makes its built-ins. The sandbox's JavaScript keeps them to
 * itself, but a suite that has replaced an intrinsic may see one pass by and call it with anything:
 * what only such a call can cause, as a class cast, becomes a {@code TypeError} of the script's, so
 * that neither Java's exceptions nor their words get through, and the suite goes on.
 */
final class EngineFunction {
  /** A function's body; runs with the caller's context entered. */
  interface Body {
    @Nullable Object call(Object[] arguments) throws GeneralSecurityException;
  }

  private EngineFunction() {}

  /** The code of a function, which all contexts of an engine share. */
  static JSFunctionData compile(JSContext context, String name, Body body) {
    JavaScriptRootNode root =
        new JavaScriptRootNode(context.getLanguage(), null, null) {
          @Override
          public @Nullable Object execute(VirtualFrame frame) {
            return call(body, JSArguments.extractUserArguments(frame.getArguments()));
          }
        };
    return JSFunctionData.createCallOnly(
        context, root.getCallTarget(), 0, Strings.fromJavaString(name));
  }

  @TruffleBoundary
  private static @Nullable Object call(Body body, Object[] arguments) {
    try {
      return body.call(arguments);
    } catch (AbstractTruffleException | ControlFlowException e) {
      throw e; // the script's own
    } catch (NativeFailure | GeneralSecurityException e) {
      throw Errors.createError(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      throw Errors.createTypeError("Illegal invocation", e, null);
    }
  }
}
