package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.DispatcherAlive;
import dev.xjetremote.bus.Hold;
import dev.xjetremote.bus.Leases;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteBytes;
import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the {@link Dispatcher} on the event bus. One instance for all gateways of a process; workers
 * may be anywhere.
 */
public final class DispatcherVerticle extends VerticleBase implements Dispatcher.Links {
  private static final Logger log = LoggerFactory.getLogger(DispatcherVerticle.class);
  private static final long LOOK_MILLIS = 250;
  private static final String UNREACHABLE = "nobody listens at its address any more";
  private static final String SILENT =
      "it has not been heard of for " + Leases.LEASE_MILLIS + " ms";
  private static final DeliveryOptions ANSWER_IN_TIME =
      new DeliveryOptions().setSendTimeout(Leases.LEASE_MILLIS);

  private final String address = Addresses.dispatcher();
  private final Dispatcher dispatcher;
  private final Leases<String> leases = new Leases<>(System.nanoTime());

  /**
   * Makes the dispatcher of a process.
   *
   * @param affinity whether a suite prefers the node that ran its path last
   */
  public DispatcherVerticle(boolean affinity) {
    dispatcher = new Dispatcher(this, affinity);
  }

  /** Where gateways send their suites. */
  public String address() {
    return address;
  }

  @Override
  public Future<?> start() {
    EventBus bus = vertx.eventBus();
    vertx.setPeriodic(0, Leases.RENEWAL_MILLIS, timer -> sayAlive());
    vertx.setPeriodic(LOOK_MILLIS, timer -> checkLeases());
    return Future.all(
        bus.consumer(address, this::receive).completion(),
        bus.consumer(Addresses.WORKERS, this::receiveFromWorkers).completion());
  }

  /** Who waits, what runs where, and who could take more. Any thread, once deployed. */
  public Future<DispatchStatus> status() {
    Promise<DispatchStatus> status = Promise.promise();
    context.runOnContext(now -> status.complete(dispatcher.status()));
    return status.future();
  }

  private void sayAlive() {
    vertx.eventBus().publish(Addresses.DISPATCHERS, new DispatcherAlive(address, Node.ID));
  }

  private void checkLeases() {
    for (String worker : leases.expired(System.nanoTime())) {
      log.warn("{} is given up: {}", worker, SILENT);
      dispatcher.workerGone(worker, SILENT);
    }
  }

  private void receive(Message<Object> message) {
    Object body = message.body();
    if (body instanceof Suite suite) {
      queue(suite);
    } else if (body instanceof SuiteEnded ended) {
      dispatcher.ended(ended.key(), ended.offer());
    } else if (body instanceof SuiteDropped dropped) {
      message.reply(null);
      dispatcher.dropped(dropped.key(), dropped.offer(), dropped.reason());
    } else if (body instanceof Hold hold) {
      dispatcher.hold(hold.gateway(), hold.connection(), hold.held());
    } else if (body instanceof Cancel cancel) {
      dispatcher.cancel(cancel.key());
    } else {
      throw new IllegalArgumentException("a dispatcher takes no " + body);
    }
  }

  private void queue(Suite suite) {
    if (suite.key().attempt() == 1) {
      dispatcher.queue(suite);
    } else {
      dispatcher.requeue(suite);
    }
  }

  private void receiveFromWorkers(Message<Object> message) {
    Object body = message.body();
    if (body instanceof WorkerState state) {
      // What shares this process lives and dies with it.
      boolean elsewhere = !state.node().equals(Node.ID);
      if (elsewhere && leases.renew(state.worker(), System.nanoTime())) {
        log.info("{} of {} is there", state.worker(), state.node());
      }
      dispatcher.announced(state.worker(), state.node(), state.free());
    } else if (body instanceof WorkerGone gone) {
      log.info("{} is gone: {}", gone.worker(), gone.reason());
      leases.end(gone.worker());
      dispatcher.workerGone(gone.worker(), gone.reason());
    } else {
      throw new IllegalArgumentException("dispatchers take no " + body);
    }
  }

  private void unreachable(String worker) {
    if (leases.end(worker)) {
      log.warn("{} is given up: {}", worker, UNREACHABLE);
    }
    dispatcher.workerGone(worker, UNREACHABLE);
  }

  @Override
  public void offer(Offer offer) {
    vertx
        .eventBus()
        .<Boolean>request(
            offer.worker(), SuiteOffer.of(offer.suite(), address, offer.number()), ANSWER_IN_TIME)
        .onSuccess(
            answer -> {
              if (answer.body()) {
                dispatcher.accepted(offer);
              } else {
                dispatcher.refused(offer);
              }
            })
        .onFailure(failure -> notOffered(offer, failure));
  }

  @Override
  public void deliver(Offer offer) {
    SuiteKey key = offer.key();
    vertx.eventBus().send(key.gateway(), new SuiteTaken(key, offer.worker()));
    deliver(offer, 0);
  }

  private void deliver(Offer offer, int from) {
    Buffer script = offer.suite().script();
    int to = Math.min(script.length(), from + SuiteBytes.MAX_BYTES);
    SuiteBytes part = new SuiteBytes(offer.key(), script.slice(from, to));
    vertx
        .eventBus()
        .request(offer.worker(), part, ANSWER_IN_TIME)
        .onSuccess(
            taken -> {
              if (to < script.length()) {
                deliver(offer, to);
              }
            })
        .onFailure(failure -> notDelivered(offer, failure));
  }

  private void notOffered(Offer offer, Throwable failure) {
    failed(
        offer,
        failure,
        "does not answer, what it was offered waits again",
        () -> dispatcher.refused(offer));
  }

  private void notDelivered(Offer offer, Throwable failure) {
    String reason = "it did not take the script in time";
    Runnable then = () -> dispatcher.dropped(offer.key(), offer.number(), reason);
    failed(offer, failure, "did not take the script in time", then);
  }

  private void failed(Offer offer, Throwable failure, String what, Runnable then) {
    String worker = offer.worker();
    if (isGone(failure)) {
      unreachable(worker);
      return;
    }
    log.warn("{} {}: {}: {}", worker, what, offer.suite().label(), failure.toString());
    cancel(worker, offer.key());
    then.run();
  }

  /** An answer that is merely late says nothing of the worker's life: that is for its lease. */
  private static boolean isGone(Throwable failure) {
    return failure instanceof ReplyException reply
        && reply.failureType() == ReplyFailure.NO_HANDLERS;
  }

  @Override
  public void cancel(String worker, SuiteKey key) {
    vertx.eventBus().send(worker, new Cancel(key));
  }

  @Override
  public void lost(SuiteKey key, String worker, String node, String reason) {
    vertx.eventBus().send(key.gateway(), new SuiteLost(key, worker, node, reason));
  }
}
