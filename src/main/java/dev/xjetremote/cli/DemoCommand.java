package dev.xjetremote.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.xjetremote.config.Role;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.server.XjetServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: runs the example project with the real xJet through a server in this process. */
@Command(
    name = "demo",
    description = "Runs an example project with the real xJet (needs Node.js 20 and npm).",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "folder for the example project; default: a new temporary one")
  private @Nullable Path dir;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  DemoCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    // xJet redraws its report as it goes; the server's lines would get in between.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    ServerConfig config =
        SettingOptions.read(spec.commandLine().getParseResult(), Role.SERVE, environment)
            .server()
            .onPort(0);
    TemporaryFolder.requireWritable();
    Path root = dir == null ? Files.createTempDirectory("xjet-remote-demo") : dir;
    BundledFolder.unpack("demo", root);
    Path project = root.resolve("project");
    say("The example project is in " + project);

    XjetServer server = XjetServer.start(config, Role.SERVE).await();
    try {
      say("xjet-remote listening on " + config.gateway().listen().host() + ":" + server.port());
      int installed =
          run(project, server.port(), "npm", "install", "--no-audit", "--no-fund", "--silent");
      return installed == 0 ? run(project, server.port(), "npm", "test", "--silent") : installed;
    } finally {
      server.stop().await();
    }
  }

  private int run(Path folder, int port, String... command)
      throws IOException, InterruptedException {
    say("$ " + String.join(" ", command));
    ProcessBuilder process = new ProcessBuilder(List.of(command)).directory(folder.toFile());
    process.environment().put("XJET_REMOTE_PORT", String.valueOf(port));
    return process.inheritIO().start().waitFor();
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
