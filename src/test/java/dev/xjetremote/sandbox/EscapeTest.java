package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.node.FileOptions;
import dev.xjetremote.node.Mount;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries to get out of the sandbox. Each file under src/test/js/escape is a category of attacks,
 * told in its first comment; it dispatches a line for each attempt, which must be contained, and
 * for each control, which must get what an attack would want, or nothing would be proven by the
 * others.
 *
 * <p>A file that asks for the round runs twice on the one engine: what the first suite leaves
 * behind, the second looks for.
 */
class EscapeTest {
  private static final Path SCRIPTS = Path.of("src/test/js/escape");
  private static final String SECRET = "secret-of-the-host";
  private static final SandboxRun.VirtualClock clock = new SandboxRun.VirtualClock();

  @TempDir private static Path temporary;
  private static SandboxFactory sandboxes;

  @BeforeAll
  static void start() throws IOException {
    Path root = temporary.toRealPath();
    Files.writeString(Files.createDirectory(root.resolve("outside")).resolve("secret"), SECRET);
    List<Mount> mounts =
        List.of(
            mount(root, "read", false), mount(root, "write", true), mount(root, "modules", false));
    sandboxes =
        new SandboxFactory(
            SandboxOptions.defaults()
                .withEnvironment(Map.of("GRANTED", "yes"))
                .withFiles(FileOptions.DEFAULT.withMounts(mounts)),
            clock);
  }

  /** A folder with a file, and links to it and out of the folder. */
  private static Mount mount(Path root, String name, boolean writable) throws IOException {
    Path outside = root.resolve("outside");
    Path folder = Files.createDirectory(root.resolve(name));
    Files.writeString(folder.resolve("file"), "harmless");
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("inner"), Path.of("file"));
    Files.createSymbolicLink(folder.resolve("absolute"), outside.resolve("secret"));
    Files.createSymbolicLink(folder.resolve("relative"), Path.of("../outside/secret"));
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("chain"), Path.of("out"));
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(folder.resolve("package.json"), outside.resolve("secret"));
    Files.createSymbolicLink(folder.resolve("module.js"), outside.resolve("secret"));
    return new Mount(folder, name.equals("modules") ? "/node_modules" : "/" + name, writable);
  }

  @AfterAll
  static void stop() {
    sandboxes.close();
  }

  @TestFactory
  Stream<DynamicTest> everyAttemptIsContained() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .filter(file -> file.toString().endsWith(".js") && !file.endsWith("harness.js"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> tryOut(file)));
    }
  }

  private static void tryOut(Path file) throws IOException {
    String script = Files.readString(SCRIPTS.resolve("harness.js")) + "\n" + Files.readString(file);
    boolean meets = script.contains("round)") || script.contains("${ round }");
    List<String> rounds = meets ? List.of("first", "second") : List.of("only");
    for (String round : rounds) {
      String facts = "const hostFacts = " + hostFacts() + ", round = '" + round + "';";
      SandboxRun run = SandboxRun.of(sandboxes, clock, facts + script);

      assertThat(run.failures).isEmpty();
      Map<String, String> escaped = new TreeMap<>();
      int attempts = 0;
      int controls = 0;
      for (String line : report(run).split("\n", -1)) {
        String[] parts = line.split("\t", 3);
        if (parts.length < 3) {
          continue;
        }
        boolean contained = parts[2].equals("contained");
        if (parts[0].equals("control")) {
          controls++;
          assertThat(contained).as("the control '%s' got nothing", parts[1]).isFalse();
        } else {
          attempts++;
          if (!contained) {
            escaped.put(parts[1], parts[2]);
          }
        }
      }
      assertThat(escaped).as("%s round, of %d attempts", round, attempts).isEmpty();
      assertThat(attempts).isPositive();
      assertThat(controls).isPositive();
    }
    assertThat(temporary.resolve("outside/secret")).hasContent(SECRET);
    assertThat(temporary.resolve("outside")).isDirectoryNotContaining("glob:**/made*");
  }

  private static String report(SandboxRun run) {
    List<String> texts = run.texts();
    return texts.get(texts.size() - 1);
  }

  /** What a suite must not find anywhere. */
  private static String hostFacts() throws IOException {
    return new JsonObject()
        .put("secret", SECRET)
        .put("hostName", InetAddress.getLocalHost().getHostName())
        .put("folder", Path.of("").toAbsolutePath().toString())
        .put("temporary", temporary.toRealPath().toString())
        .put("javaHome", System.getProperty("java.home"))
        .put("classPath", System.getProperty("java.class.path"))
        .put("vm", System.getProperty("java.vm.name"))
        .put("kernel", System.getProperty("os.version"))
        .put("path", System.getenv("PATH"))
        .put("pid", ProcessHandle.current().pid())
        .encode();
  }
}
