package dev.xjetremote.words;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.js.nodes.function.FunctionRootNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.objects.Undefined;

/** The built-in function on top of the script's stack, with its receiver and arguments. */
final class Builtin {
  private static final Builtin NONE = new Builtin("", new Object[0], 0);

  private final String name;
  private final Object[] frame;
  private final int first;

  /**
   * @param frame the engine's own arguments: receiver, function, then those of the call
   * @param first where those of the call begin
   */
  private Builtin(String name, Object[] frame, int first) {
    this.name = name;
    this.frame = frame;
    this.first = first;
  }

  static Builtin onTop() {
    Builtin found = Truffle.getRuntime().iterateFrames(Builtin::of);
    return found == null ? NONE : found;
  }

  private static Builtin of(FrameInstance instance) {
    RootNode root = ((RootCallTarget) instance.getCallTarget()).getRootNode();
    String name = root.getName();
    if (name == null || !(root instanceof JavaScriptRootNode) || hasSource(root)) {
      return NONE;
    }
    Object[] frame = instance.getFrame(FrameAccess.READ_ONLY).getArguments();
    return new Builtin(name, frame, JSArguments.RUNTIME_ARGUMENT_COUNT + newTargets(root, frame));
  }

  private static boolean hasSource(RootNode root) {
    return root instanceof FunctionRootNode function
        ? !function.getFunctionData().isBuiltin()
        : root.getSourceSection() != null && root.getSourceSection().isAvailable();
  }

  // A derived class's constructor hands `new.target` to its base class in front of the arguments.
  private static int newTargets(RootNode root, Object[] frame) {
    return frame[0] == JSFunction.CONSTRUCT
            && root instanceof FunctionRootNode function
            && function.getFunctionData().getConstructNewTarget() == root.getCallTarget()
        ? 1
        : 0;
  }

  /**
   * The function's name, qualified as the engine does it: {@code Map.prototype.get}, {@code
   * Map.prototype.get size}. Empty if a function of the script's is on top.
   */
  String name() {
    return name;
  }

  boolean is(String expected) {
    return name.equals(expected);
  }

  Object receiver() {
    return frame.length == 0 ? Undefined.instance : JSArguments.getThisObject(frame);
  }

  /** An argument of the call; {@code undefined} if there are fewer. */
  Object argument(int index) {
    int at = index + first;
    return at < frame.length && frame[at] != null ? frame[at] : Undefined.instance;
  }

  /** How many arguments the call has. */
  int arguments() {
    return Math.max(0, frame.length - first);
  }
}
