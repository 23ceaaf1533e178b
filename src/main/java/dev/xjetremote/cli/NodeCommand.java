package dev.xjetremote.cli;

import dev.xjetremote.config.Role;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.server.XjetServer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A process with a role: starts it and says so on standard output; SIGINT or SIGTERM drain it. */
abstract class NodeCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(NodeCommand.class);

  private final Role role;
  private final Map<String, String> environment;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  NodeCommand(Role role, Map<String, String> environment) {
    this.role = role;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig config =
        SettingOptions.read(spec.commandLine().getParseResult(), role, environment).server();
    TemporaryFolder.requireWritable();
    XjetServer server = XjetServer.start(config, role).await();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "xjet-shutdown"));
    spec.commandLine().getOut().println("xjet-remote " + server.ready());
    new CountDownLatch(1).await();
    return 0;
  }

  private static void stop(XjetServer server) {
    log.info("stopping: suites may finish");
    int code = 0;
    try {
      server.stop().toCompletionStage().toCompletableFuture().join();
      log.info("stopped");
    } catch (RuntimeException e) {
      log.error("could not stop cleanly", e);
      code = 1;
    }
    System.err.close();
    // A JVM that is ended by a signal exits with 128 and its number; a clean stop is a 0.
    Runtime.getRuntime().halt(code);
  }
}
