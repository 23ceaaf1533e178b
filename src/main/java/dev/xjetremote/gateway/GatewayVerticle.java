package dev.xjetremote.gateway;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.bus.WillRevoked;
import dev.xjetremote.config.ConnectionLimits;
import dev.xjetremote.config.ListenConfig;
import dev.xjetremote.config.RunnerLimits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Accepts runners on one event loop and knows their connections. Instances that listen on the same
 * port share its connections.
 */
public final class GatewayVerticle extends VerticleBase {
  private static final long LONGEST_CHECK_MILLIS = 1000;

  private final GatewayRuntime runtime;
  private final ListenConfig listen;
  private final RunnerLimits limits;
  private final String dispatcher;
  private final String address = Addresses.gateway();
  private final Map<Long, RunnerConnection> connections = new HashMap<>();
  private @Nullable NetServer server;
  private @Nullable Promise<Void> drained;
  private long lastConnection;

  /**
   * Makes a gateway; its port is known once it is deployed.
   *
   * @param runtime what the gateways of the process share
   * @param dispatcher the address of the process's dispatcher
   */
  public GatewayVerticle(GatewayRuntime runtime, RunnerLimits limits, String dispatcher) {
    this.runtime = runtime;
    this.listen = runtime.listen();
    this.limits = limits;
    this.dispatcher = dispatcher;
  }

  @Override
  public Future<?> start() {
    Wills wills = new Wills(vertx, will -> tell(will.key(), suites -> suites.execute(will)));
    NetServer net =
        vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true).setTcpKeepAlive(true));
    server = net;
    Reception reception = new Reception(runtime, context);
    net.connectHandler(socket -> reception.receive(socket, this::connected));
    vertx.setPeriodic(checkMillis(), timer -> checkPace());
    vertx.setPeriodic(Pulse.PERIOD_MILLIS, timer -> beat());
    return vertx
        .eventBus()
        .consumer(address, (Message<Object> message) -> receive(message, wills))
        .completion()
        .compose(
            ready ->
                vertx.executeBlocking(
                    () -> {
                      runtime.open(vertx);
                      return true;
                    }))
        .compose(opened -> listen(net));
  }

  private Future<?> listen(NetServer net) {
    return net.listen(sharedPort(), listen.host())
        .recover(cause -> Future.failedFuture(cannotListen(cause)));
  }

  private long checkMillis() {
    ConnectionLimits slowest = listen.limits();
    long shortest = Math.min(slowest.helloTimeout().toMillis(), slowest.frameTimeout().toMillis());
    return Math.min(LONGEST_CHECK_MILLIS, shortest / 4);
  }

  private void checkPace() {
    long now = System.nanoTime();
    connections.values().forEach(connection -> connection.checkPace(now));
  }

  private void beat() {
    connections.values().forEach(RunnerConnection::beat);
    runtime.memory().hurry(System.nanoTime());
  }

  private IllegalStateException cannotListen(Throwable cause) {
    return new IllegalStateException(
        "cannot listen on %s:%d: %s; choose another --host or --port"
            .formatted(listen.host(), listen.port(), cause.getMessage()),
        cause);
  }

  /** Instances that ask for the same negative port share a free one. */
  private int sharedPort() {
    return listen.port() == 0 ? -1 : listen.port();
  }

  /** The port that is listened on; may be called from any thread once deployed. */
  public int port() {
    NetServer net = server;
    if (net == null) {
      throw new IllegalStateException("the gateway has not been deployed");
    }
    return net.actualPort();
  }

  /**
   * Takes no more connections and no more suites. Any thread.
   *
   * @return completes when the last suite has ended, however long that takes
   */
  public Future<Void> drain() {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        now -> {
          drained = done;
          connections.values().forEach(RunnerConnection::stopReading);
          checkDrained();
        });
    return done.future();
  }

  /**
   * Ends all suites that {@code patience} was not enough for with an Error packet, and all
   * connections. Any thread.
   */
  public Future<Void> shutDown(Duration patience) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        now ->
            Future.join(
                    connections.values().stream()
                        .map(connection -> connection.shutDown(patience))
                        .toList())
                .onComplete(all -> done.complete()));
    return done.future();
  }

  private void connected(Guest guest) {
    if (drained != null) {
      guest.refuse("the server is being stopped");
      return;
    }
    long id = ++lastConnection;
    SuiteLedger suites = new SuiteLedger(address, id, limits);
    RunnerConnection connection =
        new RunnerConnection(guest, dispatching(), limits, suites, this::checkDrained);
    connections.put(id, connection);
    guest
        .socket()
        .closeHandler(
            closed -> {
              connections.remove(id);
              connection.closed();
              checkDrained();
            });
  }

  private void receive(Message<Object> message, Wills wills) {
    Object body = message.body();
    if (body instanceof Packets packets) {
      message.reply(null);
      tell(packets.key(), suites -> suites.packets(packets));
    } else if (body instanceof SuiteTaken taken) {
      tell(taken.key(), suites -> suites.taken(taken));
    } else if (body instanceof SuiteLost lost) {
      tell(lost.key(), suites -> suites.lost(lost));
    } else if (body instanceof LastWill will) {
      wills.make(will);
    } else if (body instanceof WillRevoked revoked) {
      wills.revoke(revoked.key());
    } else {
      throw new IllegalArgumentException("a gateway takes no " + body);
    }
  }

  private Dispatching dispatching() {
    return new Dispatching(vertx.eventBus(), dispatcher);
  }

  private void tell(SuiteKey key, Consumer<RunnerSuites> news) {
    RunnerConnection connection = connections.get(key.connection());
    if (connection != null) {
      news.accept(connection.suites());
    }
  }

  private void checkDrained() {
    Promise<Void> done = drained;
    if (done != null && connections.values().stream().allMatch(RunnerConnection::isIdle)) {
      done.tryComplete();
    }
  }
}
