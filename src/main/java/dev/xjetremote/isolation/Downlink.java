package dev.xjetremote.isolation;

import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.isolation.LinkFrame.Kind;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's end of the link: it stands on the server's bus for the consumers that live in the
 * child. It never waits for the child: more than {@value #MAX_WAITING_BYTES} bytes that the child
 * does not read mean that it hangs. Thread-safe.
 */
final class Downlink {
  /** A child's share of suites in parts, many times over. */
  static final long MAX_WAITING_BYTES = 64 << 20;

  private static final Logger log = LoggerFactory.getLogger(Downlink.class);

  private final String name;
  private final EventBus bus;
  private final FramePipe pipe;
  private final Runnable clogged;
  private final ChildSuites suites;
  private final List<MessageConsumer<Object>> consumers = new CopyOnWriteArrayList<>();
  private final Map<String, Message<Object>> requests = new ConcurrentHashMap<>();
  private final AtomicLong lastRequest = new AtomicLong();
  private final AtomicBoolean lied = new AtomicBoolean();

  /**
   * Makes a link.
   *
   * @param name the child's, for the log
   * @param suites what it has, as it comes and goes
   * @param clogged called, possibly often, when the child does not read what waits for it
   */
  Downlink(String name, ChildSuites suites, EventBus bus, FramePipe pipe, Runnable clogged) {
    this.name = name;
    this.suites = suites;
    this.bus = bus;
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
   * Whether the child is entitled to what it wants to be sent; if not, the log tells of the first
   * time, and the message is dropped.
   */
  boolean allows(LinkFrame frame) {
    boolean allowed = suites.maySay(frame);
    if (!allowed) {
      drop(frame.body() == null ? "nothing" : frame.body().getClass().getSimpleName(), frame);
    }
    return allowed;
  }

  /** Sends, publishes or requests what the child did, or replies to what was asked of it. */
  void deliver(LinkFrame frame) {
    switch (frame.kind()) {
      case SEND, PUBLISH, REQUEST -> {
        if (allows(frame)) {
          pass(frame);
        } else if (frame.kind() == Kind.REQUEST) {
          offer(LinkFrame.failed(frame.token()));
        }
      }
      case REPLY -> reply(requests.remove(frame.token()), frame);
      case FAILED -> fail(requests.remove(frame.token()));
      case RETIRE, GIVEN_UP ->
          throw new IllegalStateException(frame.kind() + " is not for the bus");
    }
  }

  private void pass(LinkFrame frame) {
    if (frame.kind() == Kind.REQUEST) {
      request(frame.token(), frame.address(), frame.body());
    } else if (frame.kind() == Kind.SEND) {
      bus.send(frame.address(), frame.body());
    } else {
      bus.publish(frame.address(), frame.body());
    }
    suites.said(frame);
  }

  private void reply(@Nullable Message<Object> request, LinkFrame frame) {
    if (request == null) {
      return;
    }
    boolean offered = request.body() instanceof SuiteOffer;
    if (offered != frame.body() instanceof Boolean) {
      drop("a wrong reply", frame);
      fail(request);
      return;
    }
    if (Boolean.FALSE.equals(frame.body())) {
      forget(request);
    }
    request.reply(frame.body());
  }

  private void drop(String what, LinkFrame frame) {
    if (lied.compareAndSet(false, true)) {
      log.warn(
          "{} says what it may not ({} to {}), which is dropped, and so is all that is like it",
          name,
          what,
          frame.address().isEmpty() ? "an offer" : frame.address());
    }
  }

  /** Asks the child to take no more suites and to end when those that it has are through. */
  void retire() {
    offer(LinkFrame.retire());
  }

  /** Tells the child that other nodes have given its workers up. */
  void sayGivenUp() {
    offer(LinkFrame.givenUp());
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
    if (message.body() instanceof SuiteOffer offer) {
      suites.offered(message.address(), offer);
    }
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

  private void fail(@Nullable Message<Object> request) {
    if (request != null) {
      forget(request);
      // What the bus itself says when nobody is there; Message.fail would say something else.
      request.reply(new ReplyException(ReplyFailure.NO_HANDLERS));
    }
  }

  private void forget(Message<Object> request) {
    if (request.body() instanceof SuiteOffer offer) {
      suites.refused(request.address(), offer);
    }
  }
}
