package dev.xjetremote.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection so that what was written arrives. A socket that is closed while something has
 * come that was not read is reset by the system, and what was still on its way to the runner is
 * lost.
 */
final class Farewell {
  private static final long PATIENCE_MILLIS = 1000;

  private Farewell() {}

  /**
   * Says that nothing more comes and throws away what comes in; on the event loop of the socket.
   *
   * @return completes when the runner has closed its side, or after a second
   */
  static Future<?> say(NetSocket socket) {
    Channel channel = ((NetSocketInternal) socket).channelHandlerContext().channel();
    if (socket.isSsl() || !(channel instanceof DuplexChannel duplex)) {
      return socket.close(); // TLS has an end of its own, and no half of one
    }
    Promise<Void> gone = Promise.promise();
    ChannelFuture unusedClose = channel.closeFuture().addListener(closed -> gone.tryComplete());
    socket.handler(ignored -> {}).resume();
    ChannelFuture unusedShutdown = duplex.shutdownOutput();
    return gone.future().timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).otherwiseEmpty();
  }
}
