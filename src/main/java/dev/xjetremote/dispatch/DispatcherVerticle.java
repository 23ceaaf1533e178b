package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.bus.WorkerCredit;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the {@link Dispatcher} on the event bus. One instance for all gateways of a process. */
public final class DispatcherVerticle extends VerticleBase implements Dispatcher.Links<Suite> {
  private static final Logger log = LoggerFactory.getLogger(DispatcherVerticle.class);

  private final Dispatcher<Suite> dispatcher = new Dispatcher<>(this);

  @Override
  public Future<?> start() {
    return vertx.eventBus().consumer(Addresses.DISPATCHER, this::receive).completion();
  }

  private void receive(Message<Object> message) {
    Object body = message.body();
    if (body instanceof Suite suite) {
      dispatcher.queue(suite.key(), suite);
    } else if (body instanceof WorkerCredit credit) {
      dispatcher.credit(credit.worker(), credit.suites());
    } else if (body instanceof SuiteEnded ended) {
      dispatcher.ended(ended.key());
    } else if (body instanceof Cancel cancel) {
      dispatcher.cancel(cancel.key());
    } else {
      throw new IllegalArgumentException("a dispatcher takes no " + body);
    }
  }

  @Override
  public void assign(String worker, SuiteKey key, Suite suite) {
    EventBus bus = vertx.eventBus();
    bus.request(worker, suite)
        .onSuccess(accepted -> bus.send(key.gateway(), new SuiteTaken(key, worker)))
        .onFailure(
            failure -> {
              log.warn("{} cannot be reached, {} waits again", worker, suite.label(), failure);
              dispatcher.undelivered(worker, key, suite);
            });
  }

  @Override
  public void cancel(String worker, SuiteKey key) {
    vertx.eventBus().send(worker, new Cancel(key));
  }
}
