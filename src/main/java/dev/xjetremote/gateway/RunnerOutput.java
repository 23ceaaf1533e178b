package dev.xjetremote.gateway;

import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.SuiteFailure;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What goes to a runner, and how much of it the runner has not taken. All calls come on the event
 * loop of the gateway.
 */
final class RunnerOutput {
  /** So much that is not taken is a sign that the runner does not read. */
  private static final long UNREAD_BYTES = 1024 * 1024;

  private final NetSocket socket;
  private final GatewayMeters meters;
  private final Consumer<Boolean> unreadChanged;
  private final Runnable changed;
  private final Pulse pulse = new Pulse();
  private Future<?> last = Future.succeededFuture();
  private int writes;
  private long unwritten;
  private boolean unread;

  /**
   * Makes the output of a guest.
   *
   * @param unreadChanged told whenever {@link #isUnread} changes
   * @param changed called when a write has been done
   */
  RunnerOutput(Guest guest, Consumer<Boolean> unreadChanged, Runnable changed) {
    this.socket = guest.socket();
    this.meters = guest.meters();
    this.unreadChanged = unreadChanged;
    this.changed = changed;
  }

  /** Writes frames; completes when the socket has taken all of them. */
  Future<?> write(Buffer frames) {
    return frames.length() == 0 ? Future.succeededFuture() : send(pulse.finish(frames));
  }

  /** Asks the runner whether it is there, if nothing else is on its way to it. */
  void beat(Supplier<Optional<Suite>> suites) {
    if (isEmpty()) {
      send(pulse.beat(suites));
    }
  }

  /** Leaves nothing half said of what {@link #beat} has begun. */
  void finishBeat() {
    send(pulse.finish(Buffer.buffer()));
  }

  /** Ends a suite with an Error packet. */
  void write(SuiteFailure reason, String suiteId, String runnerId) {
    Buffer frame = Buffer.buffer();
    Frames.append(frame, reason.packet(suiteId, runnerId));
    write(frame);
  }

  /** Completes when the socket has taken, or refused, all that was to be said by now. */
  Future<?> written() {
    finishBeat();
    return last.otherwiseEmpty();
  }

  private Future<?> send(Buffer frames) {
    int length = frames.length();
    if (length == 0) {
      return Future.succeededFuture();
    }
    count(1, length);
    int from = 0;
    for (; length - from > Packets.MAX_BYTES; from += Packets.MAX_BYTES) {
      // What the socket has no room for waits in parts, and is copied out of the heap part by part.
      socket.write(frames.slice(from, from + Packets.MAX_BYTES));
    }
    // Writes leave in order, so the last one stands for all of them.
    last =
        socket
            .write(frames.slice(from, length))
            .onComplete(
                done -> {
                  meters.sent(done.succeeded() ? length : 0);
                  count(-1, -length);
                  changed.run();
                });
    return last;
  }

  /** Whether all that was written has left. */
  boolean isEmpty() {
    return writes == 0;
  }

  /** Whether the runner has much to read before it gets anything new. */
  boolean isUnread() {
    return unread;
  }

  private void count(int write, long bytes) {
    writes += write;
    unwritten += bytes;
    boolean much = unwritten > (unread ? UNREAD_BYTES / 2 : UNREAD_BYTES);
    if (much != unread) {
      unread = much;
      unreadChanged.accept(much);
    }
  }
}
