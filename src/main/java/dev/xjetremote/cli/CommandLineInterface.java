package dev.xjetremote.cli;

import dev.xjetremote.config.InvalidConfigException;
import dev.xjetremote.config.Role;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The root of all commands, and how their failures are told. */
@Command(
    name = "xjet-remote",
    description = "Runs xJet test suites away from the machine where xJet runs.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineInterface.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Runs a command line; gives the exit code: 0, 1 for a failure, 2 for a wrong call. */
  public static int run(Map<String, String> environment, String... arguments) {
    CommandLine root = new CommandLine(new CommandLineInterface());
    root.addSubcommand(command(new ServeCommand(environment), Role.SERVE));
    root.addSubcommand(command(new GatewayCommand(environment), Role.GATEWAY));
    root.addSubcommand(command(new WorkerCommand(environment), Role.WORKER));
    root.addSubcommand(command(new DemoCommand(environment), Role.SERVE));
    root.setUsageHelpAutoWidth(true);
    root.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          line.getErr().println("xjet-remote: " + failure.getMessage());
          return failure instanceof InvalidConfigException ? 2 : 1;
        });
    if (arguments.length == 0) {
      root.usage(root.getOut());
      return 2;
    }
    return root.execute(arguments);
  }

  private static CommandLine command(Object command, Role role) {
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    SettingOptions.addTo(spec, role);
    return line;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandLineInterface.class.getPackage().getImplementationVersion();
      return new String[] {"xjet-remote " + (version == null ? "(not from its jar)" : version)};
    }
  }
}
