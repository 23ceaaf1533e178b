package dev.xjetremote.worker;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.DispatcherAlive;
import dev.xjetremote.bus.Leases;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.PacketCredit;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteBytes;
import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.config.SuiteLimits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes suites from dispatchers and runs them on its lane. It announces a free place whenever the
 * lane has nothing to do, so that suites which wait for timers overlap while suites which compute
 * do not get into each other's way.
 */
public final class WorkerVerticle extends VerticleBase {
  private static final Logger log = LoggerFactory.getLogger(WorkerVerticle.class);

  /** A script of which no part comes for so long will not come any more. */
  private static final long SCRIPT_NANOS = 2 * TimeUnit.MILLISECONDS.toNanos(Leases.LEASE_MILLIS);

  private static final String UNSENT = "its packets could not be sent to the gateway: ";
  private static final String NO_SCRIPT = "the script has not come";
  private static final DeliveryOptions ANSWER_IN_TIME =
      new DeliveryOptions().setSendTimeout(Leases.LEASE_MILLIS);

  private final WorkerRuntime runtime;
  private final SuiteLimits limits;
  private final String address = Addresses.worker();
  private final WorkerSuites suites;
  private final Dispatchers dispatchers;
  private final Notices notices = new Notices(this::sendNotice);
  private java.util.concurrent.@Nullable Future<?> watch;
  private @Nullable Promise<Void> settled;
  private boolean inService = true;
  private volatile boolean stopped;
  private int announced = -1;

  /**
   * Makes a worker.
   *
   * @param runtime shared by the workers of the process
   * @param home the process that looks after this one, see {@link Node#ID}; this one if none does
   */
  public WorkerVerticle(WorkerRuntime runtime, SuiteLimits limits, String home) {
    this.runtime = runtime;
    this.limits = limits;
    this.dispatchers = new Dispatchers(home);
    this.suites =
        new WorkerSuites(
            runtime,
            this::onContext,
            this::announce,
            this::leave,
            (gateway, message) -> vertx.eventBus().send(gateway, message));
  }

  /** Where it is reached on the event bus. */
  public String address() {
    return address;
  }

  /** What it has now. Any thread, once deployed. */
  public Future<WorkerView> view() {
    Promise<WorkerView> view = Promise.promise();
    context.runOnContext(
        now ->
            view.complete(
                new WorkerView(
                    new WorkerState(address, Node.ID, free()),
                    suites.places().stream().map(place -> place.offer().suite()).toList())));
    return view.future();
  }

  /**
   * Takes no more suites. Any thread, once deployed.
   *
   * @return completes when the last suite has ended, however long that takes
   */
  public Future<Void> drain() {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        now -> {
          inService = false;
          settled = done;
          announce();
          checkSettled();
        });
    return done.future();
  }

  /** Drops the suites of other nodes, which take this one for lost. Any thread, once deployed. */
  public void givenUp() {
    context.runOnContext(now -> dispatchers.gaveUp(this::giveUpOffers));
  }

  @Override
  public Future<?> start() {
    watch = runtime.watch(suites::checkTime);
    vertx.setPeriodic(Leases.RENEWAL_MILLIS, timer -> renewLease());
    return Future.all(
            vertx.eventBus().consumer(address, this::receive).completion(),
            vertx.eventBus().consumer(Addresses.DISPATCHERS, this::dispatcherLives).completion())
        .onSuccess(
            registered -> {
              announce(); // it is there, though it takes nothing yet
              runtime.whenWarm(() -> onContext(this::announce));
            });
  }

  @Override
  public Future<?> stop() {
    stopped = true;
    if (watch != null) {
      watch.cancel(false);
    }
    suites.places().forEach(place -> drop(place.key()));
    vertx.eventBus().publish(Addresses.WORKERS, new WorkerGone(address, "it was stopped"));
    return Future.succeededFuture();
  }

  private void receive(Message<Object> message) {
    Object body = message.body();
    if (body instanceof SuiteOffer offer) {
      message.reply(take(offer));
    } else if (body instanceof SuiteBytes part) {
      add(part);
      message.reply(null);
    } else if (body instanceof Cancel cancel) {
      drop(cancel.key());
    } else if (body instanceof PacketCredit credit) {
      SuiteRun run = suites.run(credit.key());
      if (run != null) {
        run.credit(credit.bytes());
      }
    } else {
      throw new IllegalArgumentException("a worker takes no " + body);
    }
  }

  private boolean take(SuiteOffer offer) {
    if (free() == 0) {
      return false;
    }
    SuiteKey key = offer.suite().key();
    Outbox outbox =
        new Outbox(
            packets -> vertx.eventBus().request(key.gateway(), packets),
            () -> leave(key),
            failure -> giveUp(key, UNSENT + failure.getMessage()));
    suites.add(key, new Place(offer, outbox));
    dispatchers.gave(offer);
    announce();
    return true;
  }

  private void add(SuiteBytes part) {
    Place place = suites.place(part.key());
    Suite suite = place == null ? null : place.add(part.bytes());
    if (place != null && suite != null) {
      SuiteRun run = new SuiteRun(suite, address, limits, runtime, suites);
      place.started(run);
      run.wake();
    }
  }

  /** Drops suites whose dispatcher may think that they run. */
  private void giveUp(Predicate<Place> which, String reason) {
    suites.places().stream().filter(which).forEach(place -> giveUp(place.key(), reason));
  }

  private void giveUpOffers(Predicate<SuiteOffer> which, String reason) {
    giveUp(place -> which.test(place.offer()), reason);
  }

  private void giveUp(SuiteKey key, String reason) {
    Place place = suites.place(key);
    if (place != null) {
      log.warn("suite {} is dropped: {}", place.offer().suite().label(), reason);
      place.told();
      notices.send(
          place.offer().dispatcher(), new SuiteDropped(key, place.offer().number(), reason));
      drop(key);
    }
  }

  private Future<?> sendNotice(String dispatcher, SuiteDropped notice) {
    return vertx.eventBus().request(dispatcher, notice, ANSWER_IN_TIME);
  }

  /** Nobody waits for a suite any longer. */
  private void drop(SuiteKey key) {
    Place place = suites.place(key);
    if (place == null) {
      return;
    }
    SuiteRun run = place.run();
    if (run != null) {
      run.abandon();
    } else {
      place.ended();
      place.disposed();
      leave(key);
    }
  }

  /** Gives the place of a suite up if it is over. */
  private void leave(SuiteKey key) {
    Place place = suites.place(key);
    if (place == null) {
      return;
    }
    if (place.tellEnd()) {
      SuiteOffer offer = place.offer();
      vertx.eventBus().send(offer.dispatcher(), new SuiteEnded(key, offer.number()));
    }
    if (place.isOver()) {
      suites.remove(key);
      announce();
    }
    checkSettled();
  }

  private void dispatcherLives(Message<DispatcherAlive> message) {
    DispatcherAlive dispatcher = message.body();
    notices.sendAgain(dispatcher.dispatcher());
    if (dispatchers.lives(dispatcher)) {
      announceAgain();
    }
  }

  private void renewLease() {
    long now = System.nanoTime();
    dispatchers.check(this::giveUpOffers);
    giveUp(place -> place.isStuck(now, SCRIPT_NANOS), NO_SCRIPT);
    announceAgain();
  }

  /** Turns may end later than the worker, whose context then takes nothing any more. */
  private void onContext(Runnable task) {
    if (!stopped) {
      context.runOnContext(now -> task.run());
    }
  }

  private void checkSettled() {
    if (settled != null && suites.areSettled()) {
      settled.tryComplete();
    }
  }

  private int free() {
    boolean takes = inService && suites.hasRoom(limits.liveSuites());
    return takes ? 1 : 0;
  }

  private void announce() {
    if (free() != announced) {
      announceAgain();
    }
  }

  private void announceAgain() {
    announced = free();
    vertx.eventBus().publish(Addresses.WORKERS, new WorkerState(address, Node.ID, announced));
  }
}
