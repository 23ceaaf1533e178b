package dev.xjetremote.cli;

import dev.xjetremote.config.Role;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code gateway}: sockets and queue, for workers that are other nodes. */
@Command(
    name = "gateway",
    description =
        "Starts a node of a cluster that takes suites from runners and has workers run them.",
    mixinStandardHelpOptions = true)
final class GatewayCommand extends NodeCommand {
  GatewayCommand(Map<String, String> environment) {
    super(Role.GATEWAY, environment);
  }
}
