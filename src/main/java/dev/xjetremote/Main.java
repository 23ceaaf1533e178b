package dev.xjetremote;

import dev.xjetremote.cli.CommandLineInterface;
import dev.xjetremote.cli.StandardError;
import dev.xjetremote.isolation.WorkerProcess;

/** Where {@code java -jar} begins. */
public final class Main {
  private Main() {}

  /**
   * Runs the command that {@code arguments} name and exits with its code; a child of a server runs
   * until that ends.
   */
  public static void main(String[] arguments) {
    if (arguments.length == 2 && arguments[0].equals(WorkerProcess.COMMAND)) {
      WorkerProcess.run(arguments[1]);
      return;
    }
    StandardError.install();
    int code = CommandLineInterface.run(System.getenv(), arguments);
    System.err.close();
    System.exit(code);
  }
}
