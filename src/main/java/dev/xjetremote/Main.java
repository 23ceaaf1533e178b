package dev.xjetremote;

import dev.xjetremote.cli.CommandLineInterface;
import dev.xjetremote.cli.StandardError;

/** Where {@code java -jar} begins. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code arguments} name and exits with its code. */
  public static void main(String[] arguments) {
    StandardError.install();
    int code = CommandLineInterface.run(System.getenv(), arguments);
    System.err.close();
    System.exit(code);
  }
}
