package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.NodeProcess;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
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

/**
 * Asks Node and the sandbox the same questions. Each file under src/test/js/probes is run in both;
 * a probe's outcome is a description of its value or of what it threw. What is known to differ
 * stands in the folder's exceptions.json, with the reason.
 */
class ProbesTest {
  private static final Path PROBES = Path.of("src/test/js/probes");
  private static final String HEAD = "head.js";
  private static final SandboxRun.VirtualClock clock = new SandboxRun.VirtualClock();
  private static SandboxFactory sandboxes;

  @BeforeAll
  static void start() {
    sandboxes = new SandboxFactory(SandboxOptions.defaults(), clock);
  }

  @AfterAll
  static void stop() {
    sandboxes.close();
  }

  @TestFactory
  Stream<DynamicTest> everyProbeAgreesWithNode() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(PROBES)) {
      files =
          walk.filter(file -> file.toString().endsWith(".js"))
              .filter(file -> PROBES.relativize(file).getNameCount() > 1)
              .filter(file -> !file.endsWith(HEAD))
              .sorted()
              .toList();
    }
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(PROBES.relativize(file).toString(), () -> probe(file)));
  }

  private static void probe(Path file) throws IOException {
    Map<String, Object> node =
        new JsonObject(NodeProcess.run(PROBES.resolve("run-node.mjs"), "", file.toString()))
            .getMap();
    Map<String, Object> sandbox = new JsonObject(answer(script(file))).getMap();
    Path list = file.resolveSibling("exceptions.json");
    Map<String, Object> known =
        Files.exists(list) ? new JsonObject(Files.readString(list)).getMap() : Map.of();

    Map<String, String> differing = new TreeMap<>();
    node.forEach(
        (name, expected) -> {
          Object actual = sandbox.get(name);
          if (known.containsKey(name) == expected.equals(actual)) {
            differing.put(name, "\n  node:    " + expected + "\n  sandbox: " + actual + "\n");
          }
        });
    assertThat(differing)
        .as("of %d probes, those that differ, or agree though they are listed", node.size())
        .isEmpty();
    assertThat(sandbox.keySet()).isEqualTo(node.keySet());
  }

  private static String script(Path file) throws IOException {
    Path head = file.resolveSibling(HEAD);
    return Files.readString(PROBES.resolve("harness.js"))
        + "\n"
        + (Files.exists(head) ? Files.readString(head) : "")
        + "\n"
        + Files.readString(file);
  }

  private static String answer(String script) {
    SandboxRun run = SandboxRun.of(sandboxes, clock, script);
    assertThat(run.failures).isEmpty();
    return run.texts().get(0);
  }
}
