package dev.xjetremote;

import dev.xjetremote.cli.CommandLineInterface;

/** Where {@code java -jar} begins. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code arguments} name and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(CommandLineInterface.run(System.getenv(), arguments));
  }
}
