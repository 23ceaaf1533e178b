package dev.xjetremote.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.Context;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a socket before anything is read from it: it gets a place, then a TLS handshake.
 * One line of the log tells of each that comes no further. The handshake is put into the socket's
 * pipeline here, since a server of Vert.x that does it itself counts no connection before its end,
 * and cannot tell whose failed.
 */
final class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);

  private final GatewayRuntime runtime;
  private final Context context;
  private final Duration helloTimeout;

  /** Makes the reception of a gateway, on whose context all guests are welcomed. */
  Reception(GatewayRuntime runtime, Context context) {
    this.runtime = runtime;
    this.context = context;
    this.helloTimeout = runtime.listen().limits().helloTimeout();
  }

  /**
   * Receives a socket, on its event loop and before it has been read from.
   *
   * @param welcome gets the guest that may come in; its socket may be paused
   */
  void receive(NetSocket socket, Consumer<Guest> welcome) {
    Guest guest = new Guest(socket, runtime, context);
    Optional<String> refusal = guest.enter();
    if (refusal.isPresent()) {
      guest.refuse(refusal.get());
      return;
    }
    runtime
        .certificates()
        .ifPresentOrElse(
            certificates -> handshake(guest, certificates, welcome), () -> welcome.accept(guest));
  }

  private void handshake(Guest guest, Certificates certificates, Consumer<Guest> welcome) {
    NetSocketInternal socket = (NetSocketInternal) guest.socket();
    ChannelHandlerContext channel = socket.channelHandlerContext();
    SslHandler tls = certificates.context().newHandler(channel.alloc());
    tls.setHandshakeTimeoutMillis(helloTimeout.toMillis());
    channel.pipeline().addFirst("ssl", tls);
    socket.pause();
    // The handshake's future tells of the same failures, and of others.
    socket.exceptionHandler(failure -> log.debug("{}: {}", guest.peer(), failure.toString()));
    socket.closeHandler(closed -> guest.leave());
    tls.handshakeFuture()
        .addListener(
            done -> {
              if (done.isSuccess()) {
                context.runOnContext(now -> welcomeIfThere(guest, welcome));
              } else {
                guest.refuse(reason(done.cause()));
              }
            });
  }

  private static void welcomeIfThere(Guest guest, Consumer<Guest> welcome) {
    if (!guest.hasLeft()) {
      welcome.accept(guest);
    }
  }

  private String reason(Throwable failure) {
    if (failure instanceof NotSslRecordException) {
      return "the peer does not speak TLS, this server does: set tls in the runner's options";
    }
    if (failure instanceof SslHandshakeTimeoutException) {
      return "no TLS handshake within %d ms (--hello-timeout)".formatted(helloTimeout.toMillis());
    }
    if (failure instanceof ClosedChannelException) {
      return "it ended in the TLS handshake";
    }
    if (String.valueOf(failure.getMessage()).contains("Empty client certificate chain")) {
      return "the runner showed no certificate, which --tls-client-ca asks for";
    }
    return "the TLS handshake failed: " + failure.getMessage();
  }
}
