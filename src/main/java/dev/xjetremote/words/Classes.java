package dev.xjetremote.words;

import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** What errors about classes need to know of a class. */
final class Classes {
  private Classes() {}

  /** Words for a private method or accessor of another object's. */
  static @Nullable String receiver(@Nullable Node access) {
    Declared found = find(access, nameAt(access));
    return found == null ? null : receiver(found);
  }

  /** The same; null if the private name is no accessor's. */
  static @Nullable String receiverOfAccessor(@Nullable Node access, String name) {
    Declared found = find(access, name);
    return found != null && found.member().isAccessor() ? receiver(found) : null;
  }

  private static String receiver(Declared found) {
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
