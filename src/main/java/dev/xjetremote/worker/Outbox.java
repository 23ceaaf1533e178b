package dev.xjetremote.worker;

import dev.xjetremote.bus.Packets;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends a suite's messages one after another, long ones in parts, with few of them under way: the
 * event bus has no back-pressure of its own, and what fills it keeps other suites' packets waiting.
 * All calls come on the context of the worker.
 */
final class Outbox {
  /** Enough to keep a link busy while an answer is on its way. */
  private static final int UNDER_WAY = 4;

  private final Function<Packets, Future<?>> link;
  private final Runnable emptied;
  private final Consumer<Throwable> failed;
  private final Queue<Packets> waiting = new ArrayDeque<>();
  private long sequence;
  private int underWay;
  private boolean broken;

  /**
   * Makes the outbox of one suite.
   *
   * @param link sends a message; completes when the gateway has it
   * @param emptied called whenever everything has arrived
   * @param failed called with the reason when the gateway cannot be reached; nothing is sent after
   *     that
   */
  Outbox(Function<Packets, Future<?>> link, Runnable emptied, Consumer<Throwable> failed) {
    this.link = link;
    this.emptied = emptied;
    this.failed = failed;
  }

  /** Sends packets after all that were added before; numbers them. */
  void add(Packets packets) {
    if (broken) {
      return;
    }
    Buffer frames = packets.frames();
    int from = 0;
    for (; frames.length() - from > Packets.MAX_BYTES; from += Packets.MAX_BYTES) {
      waiting.add(part(packets, 0, frames.slice(from, from + Packets.MAX_BYTES), false));
    }
    Buffer rest = from == 0 ? frames : frames.slice(from, frames.length());
    waiting.add(part(packets, packets.count(), rest, packets.last()));
    send();
  }

  /** Whether everything has arrived. */
  boolean isEmpty() {
    return waiting.isEmpty() && underWay == 0;
  }

  private Packets part(Packets packets, int count, Buffer frames, boolean last) {
    return new Packets(packets.key(), packets.worker(), sequence++, count, frames, last);
  }

  private void send() {
    while (underWay < UNDER_WAY && !waiting.isEmpty()) {
      underWay++;
      link.apply(waiting.remove())
          .onSuccess(
              taken -> {
                underWay--;
                send();
                if (isEmpty()) {
                  emptied.run();
                }
              })
          .onFailure(
              failure -> {
                underWay--;
                waiting.clear();
                if (!broken) {
                  broken = true;
                  failed.accept(failure);
                }
                if (isEmpty()) {
                  emptied.run();
                }
              });
    }
  }
}
