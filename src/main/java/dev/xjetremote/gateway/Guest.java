package dev.xjetremote.gateway;

import dev.xjetremote.gateway.Door.Visitor;
import io.vertx.core.Context;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket with its place among the connections, and the one line about why it lost it. All calls
 * come on the event loop of the gateway, except where said.
 */
final class Guest {
  private static final Logger log = LoggerFactory.getLogger(Guest.class);

  private final NetSocket socket;
  private final GatewayRuntime runtime;
  private final Context context;
  private final Visitor visitor;
  private final String peer;
  private final long arrivedNanos = System.nanoTime();
  private final AtomicBoolean refused = new AtomicBoolean();
  private boolean left;

  Guest(NetSocket socket, GatewayRuntime runtime, Context context) {
    SocketAddress address = socket.remoteAddress();
    this.socket = socket;
    this.runtime = runtime;
    this.context = context;
    this.peer = String.valueOf(address);
    this.visitor = new Visitor(String.valueOf(address.hostAddress()), this::refuse);
  }

  NetSocket socket() {
    return socket;
  }

  /** Address and port, for log lines. */
  String peer() {
    return peer;
  }

  /** Takes a place; gives the reason if there is none. */
  Optional<String> enter() {
    return runtime.door().enter(visitor);
  }

  /** Where it is counted. */
  GatewayMeters meters() {
    return runtime.meters();
  }

  /** How slow it may be. */
  Pace pace() {
    return new Pace(runtime.listen().limits(), arrivedNanos);
  }

  /** Opens its account of memory; {@code resume} is called on the event loop. */
  SuiteMemory.Account openMemory(Runnable resume) {
    return runtime.memory().open(() -> context.runOnContext(now -> resume.run()));
  }

  /** It has said its runner id. */
  void greeted() {
    runtime.door().greeted(visitor);
  }

  /** It has gone. */
  void leave() {
    left = true;
    runtime.door().leave(visitor);
  }

  boolean hasLeft() {
    return left;
  }

  /** Closes the socket for a reason, of which the log tells once. Any thread. */
  void refuse(String reason) {
    if (refused.compareAndSet(false, true)) {
      log.warn("connection of {} closed: {}", peer, reason);
      runtime.meters().refused();
    }
    runtime.door().leave(visitor);
    socket.close();
  }

  /** Whether {@link #refuse} has told why it is gone. Any thread. */
  boolean isRefused() {
    return refused.get();
  }
}
