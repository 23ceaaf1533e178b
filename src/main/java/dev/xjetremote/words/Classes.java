package dev.xjetremote.words;

import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.access.GlobalPropertyNode;
import com.oracle.truffle.js.nodes.access.JSConstantNode;
import com.oracle.truffle.js.nodes.access.JSReadFrameSlotNode;
import com.oracle.truffle.js.nodes.access.PropertyNode;
import com.oracle.truffle.js.nodes.function.ClassDefinitionNode;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.jspecify.annotations.Nullable;

/** What errors about classes need to know of a class. */
final class Classes {
  private Classes() {}

  /** The value that a class extends, as V8 shows it; null if it cannot be had without a call. */
  static @Nullable String heritage(@Nullable Node definition) {
    Object value = heritageValue(definition);
    return value == null ? null : Values.show(value);
  }

  /** The same for the {@code prototype} of that value. */
  static @Nullable String heritagePrototype(@Nullable Node definition) {
    Object value = heritageValue(definition);
    return value == null ? null : Values.show(Values.read(value, "prototype"));
  }

  private static @Nullable Object heritageValue(@Nullable Node definition) {
    if (!(definition instanceof ClassDefinitionNode)) {
      return null;
    }
    MaterializedFrame frame =
        Truffle.getRuntime()
            .iterateFrames(instance -> instance.getFrame(FrameAccess.MATERIALIZE).materialize());
    for (Node child : definition.getChildren()) {
      Object value = frame == null ? null : read(child, frame);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  // Only what is certain to run nothing of the script's: variables and plain properties.
  private static @Nullable Object read(Node node, MaterializedFrame frame) {
    if (node instanceof JSReadFrameSlotNode || node instanceof JSConstantNode) {
      return ((JavaScriptNode) node).execute(frame);
    }
    if (node instanceof PropertyNode property) {
      Object target = read(property.getTarget(), frame);
      return target == null ? null : Values.read(target, String.valueOf(property.getPropertyKey()));
    }
    return node instanceof GlobalPropertyNode global && global.getPropertyKey().equals("undefined")
        ? Undefined.instance
        : null;
  }

  /** Words for a private method or accessor of another object's. */
  static @Nullable String receiver(@Nullable Node access) {
    Declared found = find(access, nameAt(access));
    if (found == null) {
      return null;
    }
    IdentNode ident = found.type().getIdent();
    String name = ident == null ? "anonymous" : ident.getName();
    return found.member().isStatic()
        ? "Receiver must be class " + name
        : "Receiver must be an instance of class " + name;
  }

  /** Whether a private name is that of a method. */
  static boolean declaresMethod(@Nullable Node access, String name) {
    Declared found = find(access, name);
    return found != null && found.member().isMethod();
  }

  private record Declared(ClassNode type, ClassElement member) {}

  private static String nameAt(@Nullable Node access) {
    String text = CallSite.textAround(access);
    int hash = text == null ? -1 : text.lastIndexOf('#');
    return text == null || hash < 0
        ? ""
        : text.substring(hash).replaceAll("(?s)[^#\\p{L}\\p{N}_$].*", "");
  }

  /** The innermost class around an access that declares a private name. */
  private static @Nullable Declared find(@Nullable Node access, String name) {
    Node placed = CallSite.placed(access);
    if (placed == null) {
      return null;
    }
    SourceSection section = placed.getSourceSection();
    int at = section.getCharIndex();
    com.oracle.js.parser.ir.Node program = Snippet.program(section.getSource().getCharacters());
    if (program == null) {
      return null;
    }
    Declared[] found = new Declared[1];
    program.accept(
        new NodeVisitor<LexicalContext>(new LexicalContext()) {
          @Override
          public boolean enterClassNode(ClassNode type) {
            if (type.getStart() <= at && at < type.getFinish()) {
              for (ClassElement member : type.getClassElements()) {
                if (member.isPrivate() && name.equals(member.getPrivateName())) {
                  found[0] = new Declared(type, member);
                }
              }
            }
            return true;
          }
        });
    return found[0];
  }
}
