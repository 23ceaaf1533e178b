package dev.xjetremote.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Syntax errors about what something is called: variables, labels, parameters, private members. */
final class SyntaxNames {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern PRIVATE = Pattern.compile("#[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern CONTINUE =
      Pattern.compile("^continue[ \\t]+([\\p{L}_$][\\p{L}\\p{N}_$]*)");

  private SyntaxNames() {}

  static @Nullable String declared(String message) {
    return message.endsWith(" has already been declared")
        ? "Identifier '" + quoted(message) + "' has already been declared"
        : null;
  }

  /** Null if the error is about something else. */
  static @Nullable String words(SyntaxFault at) {
    String message = at.message();
    String name = quoted(message);
    if (message.startsWith("Variable \"")) {
      return declared(message);
    } else if (message.startsWith("Missing assignment to constant")) {
      return "Missing initializer in const declaration";
    } else if (message.startsWith("Undefined Label")) {
      return "Undefined label '" + name + "'";
    } else if (message.startsWith("Duplicate Label")) {
      return "Label '" + name + "' has already been declared";
    } else if (message.startsWith("strict mode function cannot have duplicate parameter")) {
      return "Duplicate parameter name not allowed in this context";
    } else if (message.startsWith("cannot delete identifier")) {
      return "Delete of an unqualified identifier in strict mode.";
    } else if (name.equals("eval") || name.equals("arguments")) {
      return "Unexpected eval or arguments in strict mode";
    } else if (message.startsWith("escaped keyword")) {
      return "Keyword must not contain escaped characters";
    } else if (message.startsWith("Private field must be declared")) {
      return "Private field '" + privateName(at) + "' must be declared in an enclosing class";
    } else if (message.equals("Illegal continue statement")) {
      return label(at);
    } else if (message.startsWith("unexpected node in BindingPattern")) {
      return message.contains(".")
          ? "Illegal property in declaration context"
          : "Invalid destructuring assignment target";
    } else if (message.startsWith("unexpected node in AssignmentPattern")) {
      return "Invalid destructuring assignment target";
    }
    return null;
  }

  private static String privateName(SyntaxFault at) {
    Matcher name = PRIVATE.matcher(at.rest());
    return name.find() ? name.group() : at.text();
  }

  private static String label(SyntaxFault at) {
    Matcher label = CONTINUE.matcher(at.rest());
    if (label.find()) {
      return "Illegal continue statement: '%s' does not denote an iteration statement"
          .formatted(label.group(1));
    }
    return "Illegal continue statement: no surrounding iteration statement";
  }

  private static String quoted(String message) {
    Matcher quoted = QUOTED.matcher(message);
    return quoted.find() ? quoted.group(1) : "";
  }
}
