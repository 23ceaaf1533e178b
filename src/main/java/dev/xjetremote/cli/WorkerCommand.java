package dev.xjetremote.cli;

import dev.xjetremote.config.Role;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code worker}: workers, for gateways that are other nodes. */
@Command(
    name = "worker",
    description = "Starts a node of a cluster that runs suites for all gateways.",
    mixinStandardHelpOptions = true)
final class WorkerCommand extends NodeCommand {
  WorkerCommand(Map<String, String> environment) {
    super(Role.WORKER, environment);
  }
}
