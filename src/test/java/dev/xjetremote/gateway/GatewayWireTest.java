package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.RUNNER;
import static dev.xjetremote.RunnerClient.bytes;
import static dev.xjetremote.RunnerClient.suite;
import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.dispatch.DispatcherVerticle;
import dev.xjetremote.protocol.SuiteFrame;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire, byte by byte, on real sockets; see the protocol's table of odd input. */
@ExtendWith(VertxExtension.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatewayWireTest {
  private static final int MAX_SUITE_BYTES = 1024 * 1024;
  private static final int CREDIT = 1000;

  private final ScriptedWorker worker = new ScriptedWorker(CREDIT);
  private int port;

  @BeforeEach
  void start(Vertx vertx) {
    Codecs.register(vertx.eventBus());
    DispatcherVerticle dispatcher = new DispatcherVerticle(true);
    ServerConfig config =
        ConfigurationFixture.server(
            "--suite-bytes", MAX_SUITE_BYTES + "B", "--queued-bytes", "100000B");
    GatewayVerticle gateway =
        new GatewayVerticle(
            new GatewayRuntime(config.gateway().listen(), new SimpleMeterRegistry()),
            config.gateway().runners(),
            dispatcher.address());
    vertx.deployVerticle(dispatcher).await();
    vertx.deployVerticle(worker).await();
    vertx.deployVerticle(gateway).await();
    port = gateway.port();
  }

  @Test
  void bytesMayComeOneByOne() throws IOException {
    try (RunnerClient client = RunnerClient.connect(port)) {
      for (byte b : concat(bytes(RUNNER), suite("one", suiteId(1)), suite("two", suiteId(2)))) {
        client.send(new byte[] {b});
      }
      assertThat(client.readText()).isEqualTo("one");
      assertThat(client.readText()).isEqualTo("two");
    }
  }

  @Test
  void everythingMayComeInOneChunk() throws Exception {
    try (RunnerClient client = RunnerClient.connect(port)) {
      byte[] all = bytes(RUNNER);
      for (int i = 0; i < 200; i++) {
        all = concat(all, suite("script " + i, suiteId(i)));
      }
      client.send(all);
      for (int i = 0; i < 200; i++) {
        assertThat(client.readText()).isEqualTo("script " + i);
      }
      Suite first = worker.received.take();
      assertThat(first.runnerId()).isEqualTo(RUNNER);
      assertThat(first.suiteId()).isEqualTo(suiteId(0));
    }
  }

  @Test
  void anEmptyFrameIsAKeepAlive() throws IOException {
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.send(new byte[4], new byte[4], suite("alive", suiteId(1)), new byte[4]);
      assertThat(client.readText()).isEqualTo("alive");
      client.sendSuite("still", suiteId(2));
      assertThat(client.readText()).isEqualTo("still");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 13})
  void aFrameThatCannotHoldASuiteIdClosesItsConnectionAlone(int length) throws IOException {
    try (RunnerClient bystander = RunnerClient.runner(port);
        RunnerClient client = RunnerClient.runner(port)) {
      client.send(ByteBuffer.allocate(4).putInt(length).array());
      assertThat(client.isClosedByServer()).isTrue();
      bystander.sendSuite("undisturbed", suiteId(1));
      assertThat(bystander.readText()).isEqualTo("undisturbed");
    }
  }

  @Test
  void aSuiteOfNothingButItsIdIsASuite() throws Exception {
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite("", suiteId(7));
      assertThat(client.readText()).isEmpty();
      assertThat(worker.received.take().suiteId()).isEqualTo(suiteId(7));
    }
  }

  @Test
  void anOversizedSuiteIsSkippedAndAnsweredAndTheConnectionLivesOn() throws IOException {
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite("x".repeat(5 * MAX_SUITE_BYTES), suiteId(1));
      client.sendSuite("small", suiteId(2));
      byte[] error = client.read();
      assertThat(RunnerClient.suiteIdOf(error)).isEqualTo(suiteId(1));
      assertThat(RunnerClient.errorJson(error))
          .contains("The suite has 5242894 bytes", "1048576 at most", "--suite-bytes")
          .contains("SuiteTooLargeError");
      assertThat(client.readText()).isEqualTo("small");

      String path = "globalThis.__XJET = {\"runtime\":{\"path\":\"spec/big.spec.ts\"}};\n";
      client.sendSuite(path + "x".repeat(MAX_SUITE_BYTES), suiteId(3));
      client.sendSuite("x".repeat(MAX_SUITE_BYTES), suiteId(4));
      assertThat(client.readError()).contains("spec/big.spec.ts has ");
      assertThat(client.readError()).as("its own path").contains("The suite has ");
    }
  }

  @Test
  void theLongestSuiteThatIsAllowedIsRun() throws IOException {
    try (RunnerClient client = RunnerClient.runner(port)) {
      String script = "y".repeat(MAX_SUITE_BYTES - 14);
      client.sendSuite(script, suiteId(1));
      assertThat(client.readText()).isEqualTo(script);
    }
  }

  @Test
  void aLengthOfFourGigabytesCostsNoMemory() throws IOException {
    try (RunnerClient client = RunnerClient.runner(port);
        RunnerClient bystander = RunnerClient.runner(port)) {
      client.send(new byte[] {-1, -1, -1, -1});
      byte[] chunk = new byte[1024 * 1024];
      System.gc();
      long before = usedMemory();
      for (int i = 0; i < 256; i++) {
        client.send(chunk);
      }
      bystander.sendSuite("fine", suiteId(1));
      assertThat(bystander.readText()).isEqualTo("fine");
      System.gc();
      assertThat(usedMemory() - before).isLessThan(64L * 1024 * 1024);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u0000\u0003\u0003aaaaaaaaaaaa",
        "runner with blank",
        "runner-äöü-long-enough",
        "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
      })
  void whatIsNoRunnerIsClosedAtOnce(String hello) throws IOException {
    try (RunnerClient client = RunnerClient.connect(port)) {
      client.send(bytes(hello));
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aFrameCutOffByTheEndOfItsSocketIsNoSuite() throws Exception {
    try (RunnerClient client = RunnerClient.runner(port)) {
      byte[] whole = suite("never complete", suiteId(1));
      client.send(Arrays.copyOf(whole, whole.length - 1));
    }
    try (RunnerClient next = RunnerClient.runner(port)) {
      next.sendSuite("next", suiteId(2));
      assertThat(next.readText()).isEqualTo("next");
    }
    assertThat(worker.received.take().suiteId()).isEqualTo(suiteId(2));
  }

  @Test
  void suitesOfARunnerThatLeavesAreCancelled() throws Exception {
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite("hold", suiteId(1)).sendSuite("hold", suiteId(2));
      worker.received.take();
      worker.received.take();
    }
    assertThat(worker.cancelled.take()).endsWith("/1");
    assertThat(worker.cancelled.take()).endsWith("/2");
  }

  @Test
  @SuppressWarnings("try") // the holder leaves before its block ends
  void aSocketIsReadNoFurtherWhileItsSuitesWait() throws Exception {
    int held = CREDIT; // no worker has credit once these are held
    try (RunnerClient holder = RunnerClient.runner(port);
        RunnerClient client = RunnerClient.runner(port)) {
      for (int i = 0; i < held; i++) {
        holder.sendSuite("hold", suiteId(i));
      }
      for (int i = 0; i < held; i++) {
        worker.received.take();
      }
      // 100,000 bytes may wait: two of these, and the rest stays in the socket.
      String script = "z".repeat(60_000);
      for (int i = 0; i < 5; i++) {
        client.sendSuite(script, suiteId(i));
      }
      holder.close();
      for (int i = 0; i < held; i++) {
        worker.cancelled.take();
      }
      worker.grant(5);
      for (int i = 0; i < 5; i++) {
        assertThat(client.readText()).hasSize(script.length());
      }
    }
  }

  @Test
  void aSuiteWhoseWorkerIsLostRunsAgainIfNothingOfItWasSent(Vertx vertx) throws Exception {
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite("hold", suiteId(1));
      SuiteKey first = worker.received.take().key();
      ScriptedWorker other = new ScriptedWorker(1);
      vertx.deployVerticle(other).await();
      worker.die();
      Suite again = other.received.take();
      assertThat(again.key()).isEqualTo(first.retry());
      assertThat(SuiteFrame.text(again.script())).isEqualTo("hold");

      other.die();
      assertThat(client.readError())
          .contains("WorkerLostError", Node.ID, "it died", "second attempt");
    }
  }

  @Test
  void aSuiteWhoseWorkerIsLostEndsIfSomeOfItWasSent(Vertx vertx) throws Exception {
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite("say", suiteId(1));
      assertThat(client.readText()).isEqualTo("say");
      vertx.deployVerticle(new ScriptedWorker(1)).await();
      worker.die();
      assertThat(client.readError()).contains("WorkerLostError", "it died", "sent already");
    }
  }

  @Test
  void creditComesBackOnlyAsTheRunnerReads() throws Exception {
    try (RunnerClient client = RunnerClient.connectSlow(port)) {
      client.send(bytes(RUNNER));
      client.sendSuite("flood", suiteId(1));
      // Kernel buffers take some megabytes; after that no credit comes back any more.
      long sent = worker.flooded.take();
      for (Long more = sent; more != null; more = worker.flooded.poll(2, TimeUnit.SECONDS)) {
        sent = more;
      }
      assertThat(sent).isLessThan(64L * 1024 * 1024);
      for (long read = 0; read < sent; ) {
        read += client.read().length;
      }
      assertThat(worker.flooded.take()).isGreaterThan(sent);
    }
  }

  @Test
  void invalidUtf8IsDecodedWithReplacement() throws Exception {
    try (RunnerClient client = RunnerClient.runner(port)) {
      byte[] body = concat(new byte[] {'a', (byte) 0xff, 'b'}, bytes(suiteId(1)));
      client.send(ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).array());
      assertThat(client.read()).containsExactly('a', 0xff, 'b');
      assertThat(SuiteFrame.text(worker.received.take().script())).isEqualTo("a\ufffdb");
    }
  }

  private static long usedMemory() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer all = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
