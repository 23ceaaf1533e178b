package dev.xjetremote.server;

import dev.xjetremote.config.ConfigurationFixture;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts servers for a test and stops them after it. */
final class Servers implements AfterEachCallback {
  private final List<XjetServer> started = new ArrayList<>();

  /** Starts one with these flags. */
  XjetServer start(String... flags) {
    XjetServer server = XjetServer.start(ConfigurationFixture.server(flags)).await();
    started.add(server);
    return server;
  }

  /** Starts one with these flags; the port that it listens on. */
  int port(String... flags) {
    return start(flags).port();
  }

  /** Stops one before the end of the test. */
  Future<Void> stop(XjetServer server) {
    started.remove(server);
    return server.stop();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    started.forEach(server -> server.stop().await());
    started.clear();
  }
}
