package dev.xjetremote.isolation;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of the link: it stands on the server's bus for the consumers that live in the
 * child. It never waits for the child: more than {@value #MAX_WAITING_BYTES} bytes that the child
 * does not read mean that it hangs. Thread-safe.
 */
final class Downlink {
  /** A child's share of suites in parts, many times over. */
  static final long MAX_WAITING_BYTES = 64 << 20;

  private final EventBus bus;
  private final Predicate<String> upwards;
  private final FramePipe pipe;
  private final Runnable clogged;
  private final List<MessageConsumer<Object>> consumers = new CopyOnWriteArrayList<>();
  private final Map<String, Message<Object>> requests = new ConcurrentHashMap<>();
  private final AtomicLong lastRequest = new AtomicLong();

  /**
   * Makes a link.
   *
   * @param upwards says which addresses the child may send to
   * @param clogged called, possibly often, when the child does not read what waits for it
   */
  Downlink(EventBus bus, Predicate<String> upwards, FramePipe pipe, Runnable clogged) {
    this.bus = bus;
    this.upwards = upwards;
    this.pipe = pipe;
    this.clogged = clogged;
  }

  /** Takes what is sent to {@code address} down from now on; completes when all can reach it. */
  Future<Void> export(String address) {
    MessageConsumer<Object> consumer = bus.consumer(address, this::carry);
    consumers.add(consumer);
    return consumer.completion();
  }

  /**
   * Sends, publishes or requests what the child did, or replies to what was asked of it.
   *
   * @throws IllegalStateException if the child is not entitled to it
   */
  void deliver(LinkFrame frame) {
    switch (frame.kind()) {
      case SEND -> bus.send(allowed(frame.address()), frame.body());
      case PUBLISH -> bus.publish(allowed(frame.address()), frame.body());
      case REQUEST -> request(frame.token(), allowed(frame.address()), frame.body());
      case REPLY -> {
        Message<Object> request = requests.remove(frame.token());
        if (request != null) {
          request.reply(frame.body());
        }
      }
      case FAILED -> fail(requests.remove(frame.token()));
      case RETIRE -> throw new IllegalStateException("this is for the pool");
    }
  }

  /** Asks the child to take no more suites and to end when those that it has are through. */
  void retire() {
    offer(LinkFrame.retire());
  }

  /** Leaves the bus: the child is gone, and requests to it fail. */
  void close() {
    consumers.forEach(MessageConsumer::unregister);
    requests.keySet().forEach(token -> fail(requests.remove(token)));
  }

  private void carry(Message<Object> message) {
    offer(frame(message));
  }

  private LinkFrame frame(Message<Object> message) {
    if (message.replyAddress() != null) {
      String token = String.valueOf(lastRequest.incrementAndGet());
      requests.put(token, message);
      return LinkFrame.request(token, message.address(), message.body());
    }
    return message.isSend()
        ? LinkFrame.send(message.address(), message.body())
        : LinkFrame.publish(message.address(), message.body());
  }

  private void request(String token, String address, @Nullable Object body) {
    bus.request(address, body)
        .onSuccess(reply -> offer(LinkFrame.reply(token, reply.body())))
        .onFailure(failure -> offer(LinkFrame.failed(token)));
  }

  private void offer(LinkFrame frame) {
    if (!pipe.offer(frame)) {
      clogged.run();
    }
  }

  private String allowed(String address) {
    if (!upwards.test(address)) {
      throw new IllegalStateException("a child must not send to " + address);
    }
    return address;
  }

  private static void fail(@Nullable Message<Object> request) {
    if (request != null) {
      // What the bus itself says when nobody is there; Message.fail would say something else.
      request.reply(new ReplyException(ReplyFailure.NO_HANDLERS));
    }
  }
}
