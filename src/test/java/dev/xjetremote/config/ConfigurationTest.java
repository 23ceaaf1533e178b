package dev.xjetremote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  @TempDir private Path folder;

  @Test
  void flagsOverEnvironmentOverFileOverDefaults() throws IOException {
    ConfigFile file =
        file("{\"port\": 1, \"host\": \"file\", \"limits\": {\"turnTimeout\": \"1s\"}}");
    ServerConfig config =
        Configuration.of(
                Map.of(GatewaySettings.PORT, "3"),
                Map.of("XJET_REMOTE_PORT", "2", "XJET_REMOTE_HOST", "environment", "PATH", "/bin"),
                file)
            .server();
    assertThat(config.gateway().listen().port()).isEqualTo(3);
    assertThat(config.gateway().listen().host()).isEqualTo("environment");
    assertThat(config.worker().limits().time().turn()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.worker().limits().time().suite()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void anUnknownKeyIsRefusedByName() {
    assertThatThrownBy(() -> Configuration.of(Map.of(), Map.of(), file("{\"prot\": 1}")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("\"prot\"", "server.json", "port, ", "limits.turnTimeout");
    assertThatThrownBy(
            () -> Configuration.of(Map.of(), Map.of(), file("{\"limits\": {\"port\": 1}}")))
        .hasMessageContaining("\"limits.port\"");
    assertThatThrownBy(
            () -> Configuration.of(Map.of(), Map.of("XJET_REMOTE_PROT", "1"), ConfigFile.none()))
        .hasMessageContainingAll("XJET_REMOTE_PROT", "XJET_REMOTE_PORT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port|65536|a whole number from 0 to 65535",
        "port|-1|a whole number from 0 to 65535",
        "port|http|a whole number from 0 to 65535",
        "port|99999999999999999999|a whole number from 0 to 65535",
        "workers|0|a whole number from 1 to 256",
        "host|' '|a host name or an address",
        "limits.turnTimeout|10|a duration from 100ms to 24h",
        "limits.turnTimeout|1ms|a duration from 100ms to 24h",
        "limits.suiteBytes|12 apples|a size from 1KiB to 1GiB",
        "limits.suiteBytes|2GiB|a size from 1KiB to 1GiB",
        "timezone|Mars/Base|a time zone such as Europe/Berlin",
        "locale|not a tag|a language tag such as en-US",
        "clusterMembers|a;b|nodes as HOST[:PORT], separated by commas",
        "clusterMembers|a:http|nodes as HOST[:PORT], separated by commas",
        "clusterPort|65536|a whole number from 0 to 65535",
        "console|file|log or runner or off",
        "env|=x|NAME=value or NAME, separated by commas",
      })
  void aValueOutOfRangeIsRefusedWithWhatIsAllowed(String key, String value, String allowed) {
    Setting<?> setting = Settings.byKey(key).orElseThrow();
    assertThatThrownBy(() -> Configuration.of(Map.of(setting, value)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll(setting.flag(), "\"" + value + "\"", allowed);
  }

  @ParameterizedTest
  @CsvSource({"500ms,500", "10s,10000", "5m,300000", "2h,7200000", "90 s,90000"})
  void durationsAreRead(String text, long millis) {
    assertThat(
            Configuration.of(Map.of(WorkerSettings.SUITE_TIMEOUT, text))
                .server()
                .worker()
                .limits()
                .time()
                .suite()
                .toMillis())
        .isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"1024,1024", "2048B,2048", "1KiB,1024", "3MiB,3145728", "1GiB,1073741824"})
  void sizesAreRead(String text, long bytes) {
    assertThat(
            Configuration.of(Map.of(GatewaySettings.SUITE_BYTES, text))
                .server()
                .gateway()
                .runners()
                .suiteBytes())
        .isEqualTo(bytes);
  }

  @Test
  void nodesAreReadWithAndWithoutTheirPorts() {
    assertThat(
            Configuration.of(
                    Map.of(ClusterSettings.CLUSTER_MEMBERS, "10.0.0.1:5701, node-2.local,[::1]:9"))
                .server()
                .cluster()
                .members())
        .containsExactly("10.0.0.1:5701", "node-2.local", "[::1]:9");
  }

  @Test
  void tlsBetweenNodesTakesAllOfItsFiles() {
    assertThatThrownBy(
            () -> Configuration.of(Map.of(ClusterSettings.CLUSTER_TLS_CERT, "cert.pem")).server())
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("--cluster-tls-cert", "--cluster-tls-key", "--cluster-tls-ca");
  }

  @Test
  void aRoleHasTheSettingsThatConcernIt() {
    assertThat(Settings.of(Role.SERVE)).isEqualTo(Settings.ALL);
    assertThat(Settings.of(Role.GATEWAY))
        .contains(GatewaySettings.PORT, GatewaySettings.SUITE_BYTES, ClusterSettings.CLUSTER_HOST)
        .doesNotContain(WorkerSettings.WORKERS, WorkerSettings.TURN_TIMEOUT);
    assertThat(Settings.of(Role.WORKER))
        .contains(WorkerSettings.WORKERS, WorkerSettings.TURN_TIMEOUT, ClusterSettings.CLUSTER_HOST)
        .doesNotContain(GatewaySettings.PORT, GatewaySettings.SUITE_BYTES);
  }

  @Test
  void theEnvironmentOfSuitesIsWrittenOutOrPassedOn() {
    Map<String, String> host = Map.of("HOME", "/home/me", "SECRET", "s");
    assertThat(
            Configuration.of(
                    Map.of(WorkerSettings.ENV, "A=1, B=x\\,y=z,EMPTY=,HOME,MISSING"),
                    host,
                    ConfigFile.none())
                .server()
                .worker()
                .sandbox()
                .environment())
        .isEqualTo(Map.of("A", "1", "B", "x,y=z", "EMPTY", "", "HOME", "/home/me"));
  }

  @Test
  void aListMayBeAnArrayInTheFile() throws IOException {
    ConfigFile file = file("{\"env\": [\"A=1,2\", \"B=3\"]}");
    assertThat(Configuration.of(Map.of(), Map.of(), file).server().worker().sandbox().environment())
        .isEqualTo(Map.of("A", "1,2", "B", "3"));
  }

  @Test
  void everyDefaultIsAllowedAndPrintsAsItIsRead() {
    for (Setting<?> setting : Settings.ALL) {
      assertThat((Object) setting.parse(setting.flag(), setting.fallbackText()))
          .isEqualTo(setting.fallback());
    }
  }

  @Test
  void theConfigurationFileInConfShowsTheDefaults() {
    ConfigFile file = ConfigFile.read(Path.of("conf/server.json"));
    assertThat(file.texts().keySet())
        .isSubsetOf(Settings.ALL.stream().map(Setting::key).toList())
        // What depends on the machine stays out of the file.
        .hasSize(Settings.ALL.size() - 5);
    file.texts()
        .forEach(
            (key, text) ->
                assertThat(text)
                    .as(key)
                    .isEqualTo(Settings.byKey(key).orElseThrow().fallbackText()));
  }

  @Test
  void flagsAndVariablesAreMadeOfTheKey() {
    assertThat(WorkerSettings.TURN_TIMEOUT.flag()).isEqualTo("--turn-timeout");
    assertThat(WorkerSettings.TURN_TIMEOUT.variable()).isEqualTo("XJET_REMOTE_TURN_TIMEOUT");
    assertThat(Settings.ALL.stream().map(Setting::flag)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoJsonObjectIsRefused() throws IOException {
    refuses("{\n \"port\": }", "is not JSON: Unexpected character ('}'");
    refuses("{\n \"port\": }", ") at line 2, column 10; conf/server.json shows");
    refuses("[1", "start marker at line 1, column 1) at line 1, column 3; conf/server.json shows");
    refuses("[1]", "holds no JSON object; conf/server.json shows");
    refuses("null", "holds no JSON object");
    refuses("\n", "is empty; conf/server.json shows");
    refuses("{} x", ") at line 1, column 5; conf/server.json shows");
  }

  private void refuses(String json, String why) {
    assertThatThrownBy(() -> file(json))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("--config is \"" + folder.resolve("server.json") + "\", which ")
        .hasMessageContaining(why)
        .hasMessageNotContainingAny("Source", "java.", "\n");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedInWords() throws IOException {
    assertThatThrownBy(() -> ConfigFile.read(folder.resolve("missing.json")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage(
            "--config is \"%s\", which cannot be read: No such file or directory; name a JSON file that the server may read"
                .formatted(folder.resolve("missing.json")));
    assertThatThrownBy(() -> ConfigFile.read(folder)).hasMessageContaining("Is a directory;");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});
    assertThatThrownBy(() -> ConfigFile.read(binary)).hasMessageContaining("it is not UTF-8;");
  }

  private ConfigFile file(String json) throws IOException {
    return ConfigFile.read(Files.writeString(folder.resolve("server.json"), json));
  }

  @Test
  void anotherProcessGetsTheSameButForSecrets() {
    Map<String, String> environment = Map.of("TOKEN", "a,b", "XJET_REMOTE_TURN_TIMEOUT", "7s");
    ServerConfig config =
        Configuration.of(
                Map.of(
                    WorkerSettings.ENV,
                    "TOKEN,MISSING,PLAIN=1",
                    GatewaySettings.TLS_CERT,
                    "cert.pem",
                    GatewaySettings.TLS_KEY,
                    "key.pem"),
                environment,
                ConfigFile.none())
            .server();
    Map<String, String> variables = config.worker().isolation().childEnvironment();
    ServerConfig copy = Configuration.of(Map.of(), variables, ConfigFile.none()).server();
    assertThat(copy.worker().sandbox()).isEqualTo(config.worker().sandbox());
    assertThat(copy.worker().sandbox().environment())
        .isEqualTo(Map.of("TOKEN", "a,b", "PLAIN", "1"));
    assertThat(copy.worker().limits()).isEqualTo(config.worker().limits());
    assertThat(variables.values()).doesNotContain("key.pem");
  }
}
