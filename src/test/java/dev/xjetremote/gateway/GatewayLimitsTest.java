package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.RUNNER;
import static dev.xjetremote.RunnerClient.bytes;
import static dev.xjetremote.RunnerClient.suite;
import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.xjetremote.LogLines;
import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Suite;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What peers do that are not, or no good, runners, and what it costs the others: nothing. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatewayLimitsTest {
  private static final int MIB = 1024 * 1024;

  @Test
  void fiveThousandSilentConnectionsKeepNoRunnerOut() throws Exception {
    List<Socket> flood = new ArrayList<>();
    try (GatewayFixture gateway = new GatewayFixture(2, "--connections-per-address", "100");
        LogLines log = new LogLines("dev.xjetremote.gateway");
        RunnerClient before = RunnerClient.runner(gateway.port())) {
      served(gateway, before);
      long memory = usedMemory();
      for (int i = 0; i < 5000; i++) {
        flood.add(new Socket(InetAddress.getLoopbackAddress(), gateway.port()));
      }
      awaitRefusals(log, 4901);
      try (RunnerClient after = RunnerClient.runner(gateway.port())) {
        served(gateway, after);
        served(gateway, before);
      }
      awaitRefusals(log, 4902);
      assertThat(gateway.runtime.door().visitors()).isLessThanOrEqualTo(100);
      assertThat(usedMemory() - memory).isLessThan(32L * MIB);
    } finally {
      for (Socket socket : flood) {
        socket.close();
      }
    }
  }

  @Test
  @SuppressWarnings("try") // one leaves before its block ends
  void runnersKeepTheirPlacesAndTheNextIsRefused() throws Exception {
    try (GatewayFixture gateway = new GatewayFixture(1, "--connections", "2");
        LogLines log = new LogLines("dev.xjetremote.gateway");
        RunnerClient one = RunnerClient.runner(gateway.port());
        RunnerClient two = RunnerClient.runner(gateway.port())) {
      served(gateway, one);
      served(gateway, two);
      try (RunnerClient three = RunnerClient.runner(gateway.port())) {
        assertThat(three.isClosedByServer()).isTrue();
      }
      served(gateway, one);
      one.close();
      await().until(() -> gateway.runtime.door().visitors() == 1);
      try (RunnerClient four = RunnerClient.runner(gateway.port())) {
        served(gateway, four);
      }
      assertThat(log.containing("closed"))
          .singleElement()
          .asString()
          .matches(
              "WARN connection of 127.0.0.1:\\d+ closed: there are 2 connections, the limit of --connections");
    }
  }

  @Test
  void whoDoesNotSayItsIdIsClosedInTime() throws Exception {
    try (GatewayFixture gateway = new GatewayFixture(1, "--hello-timeout", "200ms");
        LogLines log = new LogLines("dev.xjetremote.gateway");
        RunnerClient runner = RunnerClient.runner(gateway.port());
        RunnerClient silent = RunnerClient.connect(gateway.port());
        RunnerClient slow = RunnerClient.connect(gateway.port())) {
      slow.send(bytes("abc"));
      assertThat(silent.isClosedByServer()).isTrue();
      assertThat(slow.isClosedByServer()).isTrue();
      served(gateway, runner);
      assertThat(log.containing("closed"))
          .hasSize(2)
          .anyMatch(line -> line.contains("0 of 14 bytes of a runner id have come in 200 ms"))
          .anyMatch(line -> line.contains("3 of 14 bytes of a runner id have come in 200 ms"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 20, 200})
  void whoStopsInsideAFrameIsClosedInTimeAndWhoIdlesBetweenThemIsNot(int sent) throws Exception {
    try (GatewayFixture gateway = new GatewayFixture(1, "--frame-timeout", "300ms");
        LogLines log = new LogLines("dev.xjetremote.gateway");
        RunnerClient idle = RunnerClient.runner(gateway.port());
        RunnerClient waiting = RunnerClient.runner(gateway.port());
        RunnerClient stalled = RunnerClient.runner(gateway.port())) {
      waiting.sendSuite("long", suiteId(1));
      Suite running = gateway.next();
      gateway.taken(running);
      byte[] whole = suite("x".repeat(300), suiteId(2));
      stalled.send(Arrays.copyOf(whole, sent));
      assertThat(stalled.isClosedByServer()).isTrue();
      served(gateway, idle);
      gateway.answer(running, Buffer.buffer("done"));
      assertThat(waiting.readText()).isEqualTo("done");
      assertThat(log.containing("closed"))
          .singleElement()
          .asString()
          .contains("bytes of a suite that was begun have come in 300 ms (--frame-timeout)");
    }
  }

  @Test
  void aFloodOfTinySuitesWaitsInTheSocket() throws Exception {
    int suites = 5000;
    try (GatewayFixture gateway = new GatewayFixture(1, "--queued-suites", "10");
        RunnerClient client = RunnerClient.runner(gateway.port());
        RunnerClient bystander = RunnerClient.runner(gateway.port())) {
      CompletableFuture<Void> sent =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int i = 0; i < suites; i++) {
                    client.sendSuite("s", suiteId(i));
                  }
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      List<Suite> waiting = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        waiting.add(gateway.next());
      }
      served(gateway, bystander);
      for (int i = 10; i < suites; i++) {
        assertThat(gateway.queued).as("no more than ten wait at a time").isEmpty();
        gateway.taken(waiting.remove(0));
        waiting.add(gateway.next());
      }
      sent.join();
      assertThat(waiting.get(9).suiteId()).isEqualTo(suiteId(suites - 1));
    }
  }

  @Test
  void fromARunnerThatDoesNotReadNoMoreSuitesAreRead() throws Exception {
    int suites = 2000;
    Buffer packet = Buffer.buffer(new byte[64 * 1024]);
    try (GatewayFixture gateway = new GatewayFixture(1, "--queued-suites", "10");
        RunnerClient client = RunnerClient.connectSlow(gateway.port());
        RunnerClient bystander = RunnerClient.runner(gateway.port())) {
      client.send(bytes(RUNNER));
      for (int i = 0; i < suites; i++) {
        client.sendSuite("s", suiteId(i));
      }
      int answered = 0;
      for (Suite suite = gateway.next();
          suite != null;
          suite = gateway.queued.poll(2, TimeUnit.SECONDS)) {
        gateway.answer(suite, packet);
        answered++;
      }
      // What the kernel buffers, what the gateway does, and one chunk that had been read.
      assertThat(answered * 64L * 1024).isLessThan(suites * 64L * 1024 / 2);
      served(gateway, bystander);
      for (int i = 0; i < suites; i++) {
        if (i >= answered) {
          gateway.answer(gateway.next(), packet);
        }
        assertThat(client.read()).hasSize(packet.length());
      }
    }
  }

  @Test
  void whenMemoryIsShortLargeSuitesComeInTurnAndSmallOnesAtOnce() throws Exception {
    String script = "y".repeat(4 * MIB);
    List<RunnerClient> clients = new ArrayList<>();
    try (GatewayFixture gateway = new GatewayFixture(2, "--held-bytes", "4MiB")) {
      List<CompletableFuture<Void>> sent = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        RunnerClient client = RunnerClient.runner(gateway.port());
        clients.add(client);
        String id = suiteId(i);
        sent.add(
            CompletableFuture.runAsync(
                () -> {
                  try {
                    client.sendSuite(script, id);
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                },
                task -> new Thread(task).start()));
      }
      long most = 0;
      List<Suite> whole = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        if (whole.size() == i) {
          whole.add(gateway.next());
        }
        most = Math.max(most, gateway.runtime.memory().held());
        try (RunnerClient bystander = RunnerClient.runner(gateway.port())) {
          // One that was slow, and lost its turn for that, may be whole with what was on its way.
          whole.addAll(served(gateway, bystander));
        }
        gateway.taken(whole.get(i));
      }
      // The limit, the one whose turn it is, and what everyone may hold with a chunk or two.
      assertThat(most).isLessThan((4 + 4 + 8 * 2) * (long) MIB);
      sent.forEach(CompletableFuture::join);
      await().until(() -> gateway.runtime.memory().held() == 0);
    } finally {
      for (RunnerClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void whoStallsWhileMemoryIsShortLosesItsTurn() throws Exception {
    byte[] whole = suite("z".repeat(6 * MIB), suiteId(1));
    try (GatewayFixture gateway =
            new GatewayFixture(1, "--held-bytes", "4MiB", "--frame-timeout", "300ms");
        RunnerClient stalls = RunnerClient.runner(gateway.port());
        RunnerClient next = RunnerClient.runner(gateway.port())) {
      stalls.send(Arrays.copyOf(whole, 5 * MIB));
      await().until(() -> gateway.runtime.memory().held() >= 5 * MIB - 100);
      next.send(whole);
      assertThat(stalls.isClosedByServer()).isTrue();
      assertThat(gateway.next().suiteId()).isEqualTo(suiteId(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n|byte 4 of the runner id is 0x20",
        "\\026\\003\\001\\002\\000\\001\\000\\001\\000\\003\\003aaa|the peer speaks TLS, this server does not: start it with --tls-cert",
        "\\033[2J\\033]0;title\\007|byte 1 of the runner id is 0x1b",
        "runner-0000001\\000\\000\\000\\005|a suite of 5 bytes cannot hold its id",
      })
  void eachRefusalIsOneLineThatNamesPeerAndReason(String hello, String reason) throws Exception {
    try (GatewayFixture gateway = new GatewayFixture(1);
        LogLines log = new LogLines("dev.xjetremote");
        RunnerClient client = RunnerClient.connect(gateway.port())) {
      client.send(hello.translateEscapes().getBytes(StandardCharsets.ISO_8859_1));
      assertThat(client.isClosedByServer()).isTrue();
      await().until(() -> gateway.runtime.door().visitors() == 0);
      assertThat(log.containing("127.0.0.1").stream().filter(line -> !line.contains("connected")))
          .singleElement()
          .asString()
          .matches("WARN connection of 127\\.0\\.0\\.1:\\d+ closed: .*")
          .contains(reason);
    }
  }

  private static void awaitRefusals(LogLines log, int count) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(log.containing("closed: 127.0.0.1 has 100 connections")).hasSize(count));
  }

  /** Gives the suites of others that came before the client's. */
  private static List<Suite> served(GatewayFixture gateway, RunnerClient client) throws Exception {
    client.sendSuite("served?", suiteId(99));
    List<Suite> others = new ArrayList<>();
    Suite suite = gateway.next();
    while (!suite.suiteId().equals(suiteId(99))) {
      others.add(suite);
      suite = gateway.next();
    }
    gateway.answer(suite, Buffer.buffer("served"));
    assertThat(client.readText()).isEqualTo("served");
    return others;
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
