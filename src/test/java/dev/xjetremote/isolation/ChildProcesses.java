package dev.xjetremote.isolation;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The children of the process that runs the tests, for those tests which hurt them. */
final class ChildProcesses {
  private ChildProcesses() {}

  /** All that are alive, the oldest first. */
  static List<ProcessHandle> all() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .sorted(Comparator.comparing(ProcessHandle::pid))
        .toList();
  }

  /** The one in service, where there is one worker: the spare is younger. */
  static ProcessHandle serving() {
    return all().get(0);
  }

  /** Sends a signal that Java does not know. */
  static void signal(String name, ProcessHandle child) throws IOException, InterruptedException {
    List<String> command = List.of("kill", "-" + name, String.valueOf(child.pid()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new AssertionError(command + " failed");
    }
  }
}
