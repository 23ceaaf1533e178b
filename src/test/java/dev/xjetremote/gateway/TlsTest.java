package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.RUNNER;
import static dev.xjetremote.RunnerClient.bytes;
import static dev.xjetremote.RunnerClient.suite;
import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.xjetremote.LogLines;
import dev.xjetremote.NodeProcess;
import dev.xjetremote.RunnerClient;
import dev.xjetremote.TestCertificates;
import dev.xjetremote.TestCertificates.Identity;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.config.InvalidConfigException;
import io.vertx.core.buffer.Buffer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with clients of the JDK and of Node, and certificates made for the test. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTest {
  private static final Path RUNNER_SCRIPT = Path.of("src/test/js/e2e/oracle/tls-runner.mjs");

  @TempDir private Path folder;

  private final TestCertificates servers = new TestCertificates("authority of servers");
  private final TestCertificates clients = new TestCertificates("authority of clients");

  @BeforeEach
  void write() throws IOException {
    servers.issue("server").write(folder, "server");
    Files.writeString(folder.resolve("servers.crt"), servers.pem());
    Files.writeString(folder.resolve("clients.crt"), clients.pem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void suitesAndPacketsCrossTls(String protocol) throws Exception {
    try (GatewayFixture gateway = tls();
        SSLSocket socket = connect(servers.client(), gateway, protocol)) {
      String script = "x".repeat(1_000_000);
      socket.getOutputStream().write(concat(bytes(RUNNER), suite(script, suiteId(1))));
      Suite arrived = gateway.next();
      assertThat(arrived.script().length()).isEqualTo(script.length());
      gateway.answer(arrived, arrived.script());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat(in.readInt()).isEqualTo(script.length());
      assertThat(in.readNBytes(script.length())).isEqualTo(bytes(script));
      assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  void olderProtocolsAreRefused(String protocol) throws Exception {
    try (GatewayFixture gateway = tls();
        LogLines log = new LogLines("dev.xjetremote.gateway")) {
      String error = node(gateway, "old", protocol);
      assertThat(error).contains("alert");
      await().untilAsserted(() -> assertThat(log.containing("closed: the TLS")).hasSize(1));
    }
  }

  @Test
  void theRunnerPackageSpeaksTlsAndShowsItsCertificate() throws Exception {
    clients.issue("runner").write(folder, "runner");
    try (GatewayFixture gateway =
        tls("--tls-client-ca", folder.resolve("clients.crt").toString())) {
      CompletableFuture<String> said =
          CompletableFuture.supplyAsync(() -> node(gateway, "runner", "runner"));
      gateway.answer(gateway.next(), Buffer.buffer("a packet"));
      assertThat(said.get()).isEqualTo("packet: a packet\n");
    }
  }

  @Test
  void aRunnerWithoutCertificateIsRefused() throws Exception {
    try (GatewayFixture gateway = tls("--tls-client-ca", folder.resolve("clients.crt").toString());
        LogLines log = new LogLines("dev.xjetremote.gateway")) {
      assertThat(node(gateway, "runner", "")).startsWith("error: ");
      assertThatThrownBy(() -> session(servers.client(), gateway)).isInstanceOf(IOException.class);
      Identity stranger = servers.issue("of the wrong authority");
      assertThatThrownBy(() -> session(servers.client(stranger), gateway))
          .isInstanceOf(IOException.class);
      await().untilAsserted(() -> assertThat(log.containing("closed: ")).hasSize(3));
      assertThat(log.containing("the runner showed no certificate, which --tls-client-ca asks for"))
          .hasSizeGreaterThanOrEqualTo(1);
      assertThat(log.containing("closed: "))
          .allMatch(line -> line.startsWith("WARN connection of 127.0.0.1:"));
      assertThat(gateway.runtime.door().visitors()).isZero();
    }
  }

  @Test
  void whatIsNoTlsIsOneLineOfTheLog() throws Exception {
    try (GatewayFixture gateway = tls();
        LogLines log = new LogLines("dev.xjetremote")) {
      for (String hello :
          new String[] {RUNNER, "GET / HTTP/1.1\r\n\r\n", "\u001b[2J\n fake line"}) {
        try (RunnerClient client = RunnerClient.connect(gateway.port())) {
          client.send(bytes(hello));
          untilClosed(client);
        }
      }
      await()
          .untilAsserted(
              () ->
                  assertThat(log.containing("127.0.0.1"))
                      .hasSize(3)
                      .allMatch(
                          line ->
                              line.endsWith(
                                  "closed: the peer does not speak TLS, this server does: set tls in the runner's options")));
    }
  }

  @Test
  void theHandshakeHasToBeDoneInTimeAndTakesAPlaceMeanwhile() throws Exception {
    try (GatewayFixture gateway = tls("--hello-timeout", "300ms");
        LogLines log = new LogLines("dev.xjetremote.gateway");
        RunnerClient silent = RunnerClient.connect(gateway.port())) {
      await().until(() -> gateway.runtime.door().visitors() == 1);
      untilClosed(silent);
      assertThat(log.containing("closed: no TLS handshake within 300 ms (--hello-timeout)"))
          .hasSize(1);
      try (SSLSocket socket = connect(servers.client(), gateway, "TLSv1.3")) {
        assertThat(socket.getInputStream().read()).as("no runner id either").isEqualTo(-1);
      }
      assertThat(log.containing("closed: 0 of 14 bytes of a runner id")).hasSize(1);
    }
  }

  @Test
  void newFilesCountWithoutARestartAndBrokenOnesDoNot() throws Exception {
    try (GatewayFixture gateway = tls();
        LogLines log = new LogLines("dev.xjetremote.gateway");
        SSLSocket before = connect(servers.client(), gateway, "TLSv1.3")) {
      X509Certificate first = shown(before);

      Files.writeString(folder.resolve("server.crt"), "-----BEGIN CERT");
      await().until(() -> log.containing("the old ones stay").size() == 1);
      assertThat(log.containing("the old ones stay"))
          .singleElement()
          .asString()
          .contains("--tls-cert is", "server.crt", "-----BEGIN CERTIFICATE-----");
      assertThat(session(servers.client(), gateway)).isEqualTo(first);

      Identity other = servers.issue("renewed");
      other.write(folder, "server");
      await().until(() -> log.containing("new connections get the new certificate").size() == 1);
      assertThat(session(servers.client(), gateway)).isEqualTo(other.certificate());

      before.getOutputStream().write(concat(bytes(RUNNER), suite("still here", suiteId(1))));
      assertThat(gateway.next().suiteId()).isEqualTo(suiteId(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.crt|server.key|clients.crt|--tls-cert is \"FOLDER/missing.crt\", which cannot be read",
        "server.crt|missing.key|clients.crt|--tls-key is \"FOLDER/missing.key\", which cannot be read",
        "server.crt|server.key|missing.crt|--tls-client-ca is \"FOLDER/missing.crt\", which cannot be read",
        "server.key|server.key|clients.crt|--tls-cert is \"FOLDER/server.key\", which holds no certificate",
        "server.crt|server.crt|clients.crt|--tls-key is \"FOLDER/server.crt\", which holds no private key that can be used",
        "server.crt|server.key|server.key|--tls-client-ca is \"FOLDER/server.key\", which holds no certificate",
        "server.crt|other.key|clients.crt|the key in \"FOLDER/other.key\" (--tls-key) is not that of the first certificate in \"FOLDER/server.crt\" (--tls-cert), CN=server",
        "server.crt|encrypted.key|clients.crt|--tls-key is \"FOLDER/encrypted.key\", which is encrypted",
      })
  void filesThatCannotBeUsedAreRefusedAtTheStart(
      String cert, String key, String clientCa, String message) throws IOException {
    servers.issue("other").write(folder, "other");
    Files.writeString(
        folder.resolve("encrypted.key"),
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
    assertThatThrownBy(
            () ->
                new GatewayFixture(
                        1,
                        "--tls-cert",
                        folder.resolve(cert).toString(),
                        "--tls-key",
                        folder.resolve(key).toString(),
                        "--tls-client-ca",
                        folder.resolve(clientCa).toString())
                    .close())
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(message.replace("FOLDER", folder.toString()));
  }

  private GatewayFixture tls(String... flags) {
    String[] all = new String[flags.length + 4];
    all[0] = "--tls-cert";
    all[1] = folder.resolve("server.crt").toString();
    all[2] = "--tls-key";
    all[3] = folder.resolve("server.key").toString();
    System.arraycopy(flags, 0, all, 4, flags.length);
    return new GatewayFixture(2, all);
  }

  private static SSLSocket connect(SSLContext context, GatewayFixture gateway, String protocol)
      throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", gateway.port());
    socket.setSoTimeout(60_000);
    socket.setEnabledProtocols(new String[] {protocol});
    socket.startHandshake();
    return socket;
  }

  /** Connects anew, says something, and tells which certificate the server showed. */
  private static X509Certificate session(SSLContext context, GatewayFixture gateway)
      throws IOException {
    try (SSLSocket socket = connect(context, gateway, "TLSv1.3")) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes(RUNNER));
      out.write(suite("hello", suiteId(1)));
      Suite arrived = gateway.queued.poll();
      while (arrived == null) {
        // In TLS 1.3 a client learns only from its next read that it was refused.
        socket.setSoTimeout(50);
        try {
          if (socket.getInputStream().read() == -1) {
            throw new SSLException("closed by the server");
          }
        } catch (java.net.SocketTimeoutException e) {
          arrived = gateway.queued.poll();
        }
      }
      return shown(socket);
    }
  }

  private static X509Certificate shown(SSLSocket socket) throws IOException {
    return (X509Certificate) socket.getSession().getPeerCertificates()[0];
  }

  private String node(GatewayFixture gateway, String kind, String argument) {
    return NodeProcess.run(
        RUNNER_SCRIPT, "", kind, String.valueOf(gateway.port()), folder.toString(), argument);
  }

  private static void untilClosed(RunnerClient client) throws IOException {
    while (!client.isClosedByServer()) {
      // a byte of an alert
    }
  }

  private static byte[] concat(byte[] a, byte[] b) {
    return java.nio.ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }
}
