package dev.xjetremote.cli;

import dev.xjetremote.config.Role;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code serve}: a gateway and workers in one process. */
@Command(
    name = "serve",
    description =
        "Starts a server: gateway and workers in one process. It joins a cluster when it is given a --cluster setting.",
    mixinStandardHelpOptions = true)
final class ServeCommand extends NodeCommand {
  ServeCommand(Map<String, String> environment) {
    super(Role.SERVE, environment);
  }
}
