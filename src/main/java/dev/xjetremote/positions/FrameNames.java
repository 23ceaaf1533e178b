package dev.xjetremote.positions;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.function.FunctionRootNode;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

/** V8's names for a frame's function and receiver. */
final class FrameNames {
  private static final String FIELD = ":initializer";

  private FrameNames() {}

  /** The function's name; empty for an anonymous one. */
  static String function(JSStackTraceElement frame) {
    if (frame.getFunction() instanceof JSFunctionObject function) {
      if (isField(function)) {
        return frame.getThis() instanceof JSFunctionObject
            ? "<static_initializer>"
            : "<instance_members_initializer>";
      }
      // The engine would guess other names for an anonymous function.
      if (!frame.isEval() && "".equals(ownName(function))) {
        return inferred(function);
      }
    }
    String name = FrameText.text(frame.getFunctionName());
    return name == null ? "" : name;
  }

  private static String inferred(JSFunctionObject function) {
    SourceSection place =
        data(function).getCallTarget() instanceof RootCallTarget target
            ? Tree.place(target.getRootNode())
            : null;
    return place == null ? "" : InferredName.of(place);
  }

  static boolean isConstructor(JSStackTraceElement frame) {
    return frame.isConstructor()
        || frame.getFunction() instanceof JSFunctionObject function && isClass(function);
  }

  /** The receiver's type; null if the function was called without one. */
  static @Nullable String type(JSStackTraceElement frame) {
    Object receiver = frame.getThis();
    if (receiver instanceof JSFunctionObject function && isClass(function)) {
      String name = ownName(function);
      if (name != null && !name.isEmpty()) {
        return name;
      }
    }
    if (receiver instanceof JSGeneratorObject generator) {
      return generator("Generator", generator.getGeneratorContext());
    } else if (receiver instanceof JSAsyncGeneratorObject generator) {
      return generator("AsyncGenerator", generator.getAsyncGeneratorContext());
    }
    String type = FrameText.text(frame.getTypeName(false));
    if (type == null || type.equals("global")) {
      return null;
    }
    String declared = receiver instanceof JSDynamicObject object ? constructor(object, type) : null;
    return declared == null ? type : declared;
  }

  // The name that the constructor was declared with, whatever its property `name` says since.
  private static @Nullable String constructor(JSDynamicObject receiver, String name) {
    return JSRuntime.getDataProperty(receiver, JSObject.CONSTRUCTOR)
                instanceof JSFunctionObject maker
            && name.equals(ownName(maker))
        ? FrameText.text(data(maker).getName())
        : null;
  }

  // V8 knows a generator by the function that made it.
  private static String generator(String anonymous, @Nullable Frame frame) {
    Object function = frame == null ? null : JSArguments.getFunctionObject(frame.getArguments());
    String name =
        function instanceof JSFunctionObject maker ? FrameText.text(data(maker).getName()) : null;
    return name == null ? anonymous : name;
  }

  private static boolean isField(JSFunctionObject function) {
    return data(function).getCallTarget() instanceof RootCallTarget target
        && target.getRootNode() instanceof FunctionRootNode root
        && root.getNameTString() != null
        && FIELD.equals(root.getNameTString().toJavaStringUncached());
  }

  private static boolean isClass(JSFunctionObject function) {
    return data(function).isClassConstructor() || data(function).isDerived();
  }

  private static JSFunctionData data(JSFunctionObject function) {
    return JSFunction.getFunctionData(function);
  }

  private static @Nullable String ownName(JSFunctionObject function) {
    PropertyDescriptor name = JSObject.getOwnProperty(function, JSFunction.NAME);
    return name != null && name.isDataDescriptor() && name.getValue() instanceof TruffleString text
        ? text.toJavaStringUncached()
        : null;
  }
}
