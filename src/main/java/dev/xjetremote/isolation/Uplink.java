package dev.xjetremote.isolation;

import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The child's end of the link: it makes the server's bus part of the child's. What is sent to an
 * address that lies up there does not get to consumers of this process but into the pipe; whoever
 * sends waits while the pipe is full, so a server that does not read does not fill the child. What
 * comes out of the pipe is sent, published or requested here. Thread-safe.
 */
final class Uplink {
  private final EventBus bus;
  private final Predicate<String> upwards;
  private final FramePipe pipe;

  /**
   * Makes a link.
   *
   * @param upwards says which addresses lie in the server
   */
  Uplink(EventBus bus, Predicate<String> upwards, FramePipe pipe) {
    this.bus = bus;
    this.upwards = upwards;
    this.pipe = pipe;
  }

  /**
   * Joins the buses.
   *
   * @param retire called when this process is to take no more suites
   * @param givenUp called when other nodes have given this one's workers up
   * @param ended called when the server has let go of the pipe
   */
  void start(Runnable retire, Runnable givenUp, Runnable ended) {
    bus.addOutboundInterceptor(this::carry);
    pipe.start(frame -> deliver(frame, retire, givenUp), ended);
  }

  /** Says that this process takes no more suites. */
  void sayRetired() {
    pipe.put(LinkFrame.retire());
  }

  private void carry(DeliveryContext<Object> delivery) {
    if (upwards.test(delivery.message().address())) {
      pipe.put(frame(delivery));
    } else {
      delivery.next();
    }
  }

  private static LinkFrame frame(DeliveryContext<Object> delivery) {
    String address = delivery.message().address();
    String replyAddress = delivery.message().replyAddress();
    if (replyAddress != null) {
      return LinkFrame.request(replyAddress, address, delivery.body());
    }
    return delivery.send()
        ? LinkFrame.send(address, delivery.body())
        : LinkFrame.publish(address, delivery.body());
  }

  private void deliver(LinkFrame frame, Runnable retire, Runnable givenUp) {
    switch (frame.kind()) {
      case SEND -> bus.send(frame.address(), frame.body());
      case PUBLISH -> bus.publish(frame.address(), frame.body());
      case REQUEST -> request(frame.token(), frame.address(), frame.body());
      case REPLY -> bus.send(frame.token(), frame.body());
      case FAILED -> bus.send(frame.token(), new ReplyException(ReplyFailure.NO_HANDLERS));
      case RETIRE -> retire.run();
      case GIVEN_UP -> givenUp.run();
    }
  }

  private void request(String token, String address, @Nullable Object body) {
    bus.request(address, body)
        .onSuccess(reply -> pipe.put(LinkFrame.reply(token, reply.body())))
        .onFailure(failure -> pipe.put(LinkFrame.failed(token)));
  }
}
