package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteBytes;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WorkerState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/**
 * Suites per second that one dispatcher hands out to workers that do nothing, 10,000 of them
 * waiting: its own work, and with the event bus of one process around it. Not a test; run it with
 *
 * <pre>java -cp target/test-classes:target/xjet-remote.jar dev.xjetremote.dispatch.DispatcherBench
 * </pre>
 */
public final class DispatcherBench {
  private static final int QUEUED = 10_000;
  private static final int CONNECTIONS = 50;
  private static final int PATHS = 500;
  private static final int ROUNDS = 7;
  private static final Buffer SCRIPT = Buffer.buffer(new byte[100_000]);

  private DispatcherBench() {}

  /** Prints a table. */
  public static void main(String[] arguments) {
    System.out.println(
        "workers   dispatcher alone   with its event bus   (suites/s, best of " + ROUNDS + ")");
    for (int workers : new int[] {1, 10, 1000}) {
      double alone = 0;
      double onBus = 0;
      for (int i = 0; i < ROUNDS; i++) {
        alone = Math.max(alone, new Alone(workers).run());
        onBus = Math.max(onBus, onBus(workers));
      }
      System.out.printf(Locale.ROOT, "%7d %,18.0f %,20.0f%n", workers, alone, onBus);
    }
  }

  private static Suite suite(int number) {
    SuiteKey key = new SuiteKey("gateway", number % CONNECTIONS, number);
    return new Suite(key, "runner-0000001", "suite-00000001", "specs/" + number % PATHS, SCRIPT);
  }

  private static double perSecond(long startedNanos) {
    return QUEUED * 1e9 / (System.nanoTime() - startedNanos);
  }

  /** Workers on ten nodes that answer at once. */
  private static final class Alone implements Dispatcher.Links {
    private final Queue<Runnable> answers = new ArrayDeque<>();
    private final Dispatcher dispatcher = new Dispatcher(this, true);
    private final int workers;
    private int ended;

    Alone(int workers) {
      this.workers = workers;
    }

    double run() {
      for (int i = 0; i < QUEUED; i++) {
        dispatcher.queue(suite(i));
      }
      long started = System.nanoTime();
      for (int i = 0; i < workers; i++) {
        free(String.valueOf(i));
      }
      while (ended < QUEUED) {
        answers.remove().run();
      }
      return perSecond(started);
    }

    private void free(String worker) {
      dispatcher.announced(worker, "node" + worker.charAt(worker.length() - 1), 1);
    }

    @Override
    public void offer(Offer offer) {
      answers.add(() -> dispatcher.accepted(offer));
    }

    @Override
    public void deliver(Offer offer) {
      answers.add(
          () -> {
            ended++;
            dispatcher.ended(offer.key(), offer.number());
            free(offer.worker());
          });
    }

    @Override
    public void cancel(String worker, SuiteKey key) {
      throw new AssertionError(key);
    }

    @Override
    public void lost(SuiteKey key, String worker, String node, String reason) {
      throw new AssertionError(key);
    }
  }

  private static double onBus(int workers) {
    Vertx vertx = Vertx.vertx();
    try {
      Codecs.register(vertx.eventBus());
      DispatcherVerticle dispatcher = new DispatcherVerticle(true);
      vertx.deployVerticle(dispatcher).await();
      vertx.eventBus().consumer("gateway", taken -> {});
      for (int i = 0; i < QUEUED; i++) {
        vertx.eventBus().send(dispatcher.address(), suite(i));
      }
      Promise<Void> done = Promise.promise();
      Idlers idlers = new Idlers(workers, done);
      long started = System.nanoTime();
      vertx.deployVerticle(idlers).await();
      done.future().await();
      return perSecond(started);
    } finally {
      vertx.close().await();
    }
  }

  /** Many workers that end a suite as soon as they have it. */
  private static final class Idlers extends VerticleBase {
    private final int workers;
    private final Promise<Void> done;
    private final Map<SuiteKey, SuiteOffer> offers = new HashMap<>();
    private int ended;

    Idlers(int workers, Promise<Void> done) {
      this.workers = workers;
      this.done = done;
    }

    @Override
    public Future<?> start() {
      for (int i = 0; i < workers; i++) {
        String address = Addresses.worker();
        vertx.eventBus().<Object>consumer(address, message -> receive(address, message));
        free(address);
      }
      return Future.succeededFuture();
    }

    private void receive(String address, Message<Object> message) {
      if (message.body() instanceof SuiteOffer offer) {
        offers.put(offer.suite().key(), offer);
        message.reply(true);
      } else if (message.body() instanceof SuiteBytes part) {
        message.reply(null);
        SuiteOffer offer = offers.remove(part.key());
        if (offer == null) {
          throw new AssertionError(part.key());
        }
        vertx.eventBus().send(offer.dispatcher(), new SuiteEnded(part.key(), offer.number()));
        if (++ended == QUEUED) {
          done.complete();
        }
        free(address);
      }
    }

    private void free(String address) {
      vertx.eventBus().publish(Addresses.WORKERS, new WorkerState(address, Node.ID, 1));
    }
  }
}
