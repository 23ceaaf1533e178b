package dev.xjetremote.words;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.nodes.access.WritePropertyNode;
import org.jspecify.annotations.Nullable;

/** Names before their declaration, constants, classes, private members. */
final class BindingWords {
  private static final String PRIVATE_GET =
      "com.oracle.truffle.js.nodes.access.PrivateFieldGetNode.missing";
  private static final String PRIVATE_SET =
      "com.oracle.truffle.js.nodes.access.PrivateFieldSetNode.missing";

  private BindingWords() {}

  static void addTo(Rules rules) {
    rules.made("createReferenceErrorNotDefined", BindingWords::notDefined);
    rules.says("super() called twice", "Super constructor may only be called once");
    rules.made(
        EngineChecks.EXTENDED,
        fault ->
            "Class extends value "
                + Values.show(fault.argument(0))
                + " is not a constructor or null");
    rules.made(
        EngineChecks.PROTOTYPE,
        fault ->
            "Class extends value does not have valid prototype property "
                + Values.show(fault.argument(0)));
    rules.made(PRIVATE_GET, BindingWords::privateGet);
    rules.made(PRIVATE_SET, BindingWords::privateSet);
    rules.made(
        "createTypeErrorCannotGetAccessorProperty",
        fault -> "'" + Values.show(fault.argument(0)) + "' was defined without a getter");
    rules.begins("Duplicate private member ", BindingWords::initializedTwice);
    rules.begins("Cannot declare global function '", BindingWords::declared);
  }

  private static @Nullable String notDefined(Fault fault) {
    Node node = fault.node();
    boolean unknown =
        node == null
            || node instanceof WritePropertyNode
            || CallSite.enclosing(node, PropertyGetNode.class) != null
            || node.getClass().getSimpleName().startsWith("WithVar");
    return unknown
        ? null
        : "Cannot access '" + Values.show(fault.argument(0)) + "' before initialization";
  }

  private static @Nullable String privateGet(Fault fault) {
    Object target = fault.argument(0);
    String message = fault.message();
    if (message.startsWith("Cannot read") && Values.isNullish(target)) {
      return PropertyWords.ofNothing("read", target, privateName(message));
    }
    if (message.startsWith("Receiver")) {
      return Classes.receiver(fault.node());
    }
    return withoutFullStop(message);
  }

  private static @Nullable String privateSet(Fault fault) {
    Object target = fault.argument(0);
    String name = privateName(fault.message());
    if (Values.isNullish(target)) {
      // The engine has let go of a receiver that lacks an accessor.
      String receiver = Classes.receiverOfAccessor(fault.node(), name);
      return receiver == null ? PropertyWords.ofNothing("set", target, name) : receiver;
    }
    return Classes.declaresMethod(fault.node(), name)
        ? "Private method '" + name + "' is not writable"
        : withoutFullStop(fault.message());
  }

  private static String privateName(String message) {
    int start = message.indexOf('#');
    int end = message.indexOf(' ', start);
    return start < 0 ? "" : message.substring(start, end < 0 ? message.length() : end);
  }

  static @Nullable String withoutFullStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : null;
  }

  private static String initializedTwice(Fault fault) {
    String name = privateName(fault.message());
    return name.isEmpty()
        ? "Cannot initialize private methods of class "
            + CallSite.functionName()
            + " twice on the same object"
        : "Cannot initialize " + name.replace(".", "") + " twice on the same object";
  }

  private static String declared(Fault fault) {
    return "Identifier "
        + fault.message().substring(fault.message().indexOf('\''))
        + " has already been declared";
  }
}
