package dev.xjetremote.positions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.NodeProcess;
import dev.xjetremote.positions.weave.PositionsPlugin;
import dev.xjetremote.sandbox.ConsoleMessage;
import dev.xjetremote.sandbox.Next;
import dev.xjetremote.sandbox.Sandbox;
import dev.xjetremote.sandbox.SandboxFactory;
import dev.xjetremote.sandbox.SandboxListener;
import dev.xjetremote.sandbox.SandboxOptions;
import dev.xjetremote.sandbox.SuiteScript;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Throws in several hundred ways in Node and in the sandbox, and compares all frames of the stacks:
 * names, lines and columns. What is known to differ stands in exceptions.json, with the reason.
 */
class PositionsTest {
  private static final Path SITES = Path.of("src/test/js/positions");
  private static SandboxFactory sandboxes;

  @BeforeAll
  static void start() {
    sandboxes = new SandboxFactory(SandboxOptions.defaults());
  }

  @AfterAll
  static void stop() {
    sandboxes.close();
  }

  @TestFactory
  Stream<DynamicTest> framesAreNodes() {
    return Stream.of("reading", "calling", "syntax", "waiting", "constants")
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(script(name))));
  }

  @TestFactory
  Stream<DynamicTest> framesAreNodesInOneLine() {
    // Bundlers refuse to minify assignments to constants.
    return Stream.of("reading", "calling", "syntax", "waiting")
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(node(script(name), "--minify"))));
  }

  @Test
  void theEnginesClassesAreWoven() throws ClassNotFoundException {
    for (String name : new PositionsPlugin().classes()) {
      Class<?> woven = Class.forName(name, false, PositionsTest.class.getClassLoader());
      assertThat(woven.getProtectionDomain().getCodeSource().getLocation())
          .as(name)
          .isEqualTo(FramePosition.class.getProtectionDomain().getCodeSource().getLocation());
    }
  }

  private static void compare(String script) throws Exception {
    JsonObject expected = new JsonObject(node(script));
    JsonObject actual = new JsonObject(sandbox(script));
    Map<String, Object> known =
        new JsonObject(Files.readString(SITES.resolve("exceptions.json"))).getMap();

    Map<String, String> differing = new TreeMap<>();
    for (String site : expected.fieldNames()) {
      JsonArray frames = expected.getJsonArray(site);
      if (!frames.equals(actual.getJsonArray(site)) && !known.containsKey(site)) {
        differing.put(
            site, "\n  node:    " + frames + "\n  sandbox: " + actual.getValue(site) + "\n");
      }
    }
    assertThat(differing).as("of %d sites", expected.size()).isEmpty();
    assertThat(actual.fieldNames()).isEqualTo(expected.fieldNames());
  }

  private static String script(String name) throws IOException {
    return Files.readString(SITES.resolve("harness.js"))
        + Files.readString(SITES.resolve(name + ".js"));
  }

  private static String node(String script, String... arguments) {
    return NodeProcess.run(SITES.resolve("run-node.mjs"), script, arguments);
  }

  private static String sandbox(String script) throws InterruptedException {
    List<String> packets = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Semaphore woken = new Semaphore(0);
    SandboxListener listener =
        new SandboxListener() {
          @Override
          public void packet(byte[] bytes) {
            packets.add(new String(bytes, StandardCharsets.UTF_8));
          }

          @Override
          public void failed(String errorJson) {
            failures.add(errorJson);
          }

          @Override
          public void console(ConsoleMessage message) {}

          @Override
          public void wake() {
            woken.release();
          }
        };
    try (Sandbox sandbox = sandboxes.open(SuiteScript.of(script), listener)) {
      Next next;
      while ((next = sandbox.turn()).state() != Next.State.IDLE) {
        switch (next.state()) {
          case LATER -> woken.tryAcquire(next.delayMillis(), TimeUnit.MILLISECONDS);
          case HOST -> woken.acquire();
          default -> {}
        }
      }
    }
    assertThat(failures).isEmpty();
    return packets.get(0);
  }
}
