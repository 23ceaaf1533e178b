package dev.xjetremote.isolation;

import dev.xjetremote.bus.Node;
import dev.xjetremote.config.IsolationConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a child is started: with the Java that runs the server, from the same jar, with its system
 * properties, cache of code (JEP 483) and settings, and the server's name. The one place for what a
 * child's JVM is told.
 */
final class ChildCommand {
  private static final List<String> JVM_FLAGS =
      List.of(
          // Standard output belongs to the link.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr",
          "-XX:-UsePerfData");

  /** The JVM of a child with one worker, apart from the size of its heap. */
  private static final List<String> ONE_WORKER_FLAGS =
      List.of(
          // One worker computes at a time; a second one should not pay for its collections.
          "-XX:+UseSerialGC",
          // What a suite makes the JVM reserve apart from the heap is bounded, too.
          "-XX:MaxMetaspaceSize=256m",
          "-XX:MaxDirectMemorySize=256m");

  /** What one process of a machine can have: agents, ports, files that it writes, a log. */
  private static final Pattern OF_SERVER =
      Pattern.compile(
          "-agent.*|-javaagent.*|-X(debug|run|log).*|-verbose.*|-Dcom\\.sun\\.management\\..*"
              + "|-XX:(AOTCacheOutput|AOTConfiguration|ArchiveClassesAtExit)=.*|-XX:AOTMode=(record|create)");

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
    ProcessBuilder process = new ProcessBuilder(commandLine(config, own));
    Map<String, String> environment = process.environment();
    environment.keySet().retainAll(ENVIRONMENT);
    environment.putAll(config.childEnvironment());
    return process.start();
  }

  /**
   * The command line.
   *
   * @param own the flags of this JVM
   */
  static List<String> commandLine(IsolationConfig config, List<String> own) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_FLAGS);
    switch (Housing.of(config.mode())) {
      // It does what the server's JVM was made for.
      case TOGETHER -> own.stream().filter(flag -> !isOfServer(flag)).forEach(command::add);
      case APART -> {
        command.add("-Xmx" + config.childMemory());
        command.addAll(ONE_WORKER_FLAGS);
        own.stream().filter(ChildCommand::isOfNoSize).forEach(command::add);
      }
    }
    command.addAll(program());
    command.add(WorkerProcess.COMMAND);
    command.add(Node.ID);
    return command;
  }

  /**
   * The program that runs here, started in the same way: a cache of code belongs to a jar and to
   * what its manifest allows.
   */
  private static List<String> program() {
    String classPath = System.getProperty("java.class.path");
    if (classPath.endsWith(".jar") && Path.of(classPath).toUri().getPath().equals(ownPlace())) {
      return List.of("-jar", classPath);
    }
    return List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, "dev.xjetremote.Main");
  }

  private static String ownPlace() {
    URL place = ChildCommand.class.getProtectionDomain().getCodeSource().getLocation();
    return URI.create(place.toString()).getPath(); // a URL's own path has its spaces escaped
  }

  private static boolean isOfServer(String flag) {
    return OF_SERVER.matcher(flag).matches();
  }

  // Such a child has a heap of its own size, but starts from the same classes.
  private static boolean isOfNoSize(String flag) {
    return !isOfServer(flag) && (flag.startsWith("-D") || flag.startsWith("-XX:AOT"));
  }
}
