package dev.xjetremote.isolation;

import dev.xjetremote.config.IsolationConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a child is started: with the Java that runs the server, on the server's class path, with its
 * system properties, cache of code (JEP 483) and settings. The one place for what a child's JVM is
 * told.
 */
final class ChildCommand {
  /** The JVM of a child, apart from the size of its heap. */
  private static final List<String> JVM_FLAGS =
      List.of(
          // One worker computes at a time; a second one should not pay for its collections.
          "-XX:+UseSerialGC",
          // Standard output belongs to the link.
          "-XX:+DisplayVMOutputToStderr",
          // What a suite makes the JVM reserve apart from the heap is bounded, too.
          "-XX:MaxMetaspaceSize=256m",
          "-XX:MaxDirectMemorySize=256m",
          "-XX:-UsePerfData");

  /** The rest of the server's environment is none of a child's business. */
  private static final Set<String> ENVIRONMENT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "SystemRoot");

  private ChildCommand() {}

  /**
   * Starts a child, whose standard streams are pipes.
   *
   * @throws IOException if the program cannot be run at all
   */
  static Process start(IsolationConfig config) throws IOException {
    List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    ProcessBuilder process = new ProcessBuilder(commandLine(config.childMemory(), own));
    Map<String, String> environment = process.environment();
    environment.keySet().retainAll(ENVIRONMENT);
    environment.putAll(config.childEnvironment());
    return process.start();
  }

  /**
   * The command line.
   *
   * @param memory bytes of heap
   * @param own the flags of this JVM
   */
  static List<String> commandLine(long memory, List<String> own) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memory);
    command.addAll(JVM_FLAGS);
    own.stream().filter(ChildCommand::isForChildren).forEach(command::add);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerProcess.class.getName());
    return command;
  }

  // A child has a heap of its own size, but starts from the same classes.
  private static boolean isForChildren(String flag) {
    return flag.startsWith("-D") || flag.startsWith("-XX:AOTCache=");
  }
}
