package dev.xjetremote.worker;

import static dev.xjetremote.RunnerClient.errorJson;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.DispatcherAlive;
import dev.xjetremote.bus.Leases;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteBytes;
import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.ServerConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A worker as a dispatcher and a gateway of another process see it, on a real bus. */
@ExtendWith(VertxExtension.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerVerticleTest {
  private static final String DISPATCHER = "dispatcher";
  private static final String GATEWAY = "gateway";
  private static final SuiteKey KEY = new SuiteKey(GATEWAY, 1, 1);

  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private final ServerConfig config = ConfigurationFixture.server();
  private final WorkerRuntime runtime =
      new WorkerRuntime(config.worker().sandbox(), config.worker().limits());
  private String dispatcherNode = Node.ID;
  private Vertx vertx;
  private WorkerVerticle worker;

  @BeforeEach
  void start(Vertx vertx) throws InterruptedException {
    this.vertx = vertx;
    Codecs.register(vertx.eventBus());
    vertx.eventBus().consumer(Addresses.WORKERS, message -> heard.add(message.body()));
    vertx.eventBus().consumer(DISPATCHER, message -> heard.add(message.body()));
    vertx
        .eventBus()
        .consumer(
            GATEWAY,
            message -> {
              message.reply(null);
              heard.add(message.body());
            });
    worker = new WorkerVerticle(runtime, config.worker().limits(), Node.ID);
    vertx.deployVerticle(worker).await();
    awaitState(1);
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void aPlaceIsKeptUntilTheScriptIsThere() throws InterruptedException {
    String script = "dispatch('done')//" + "x".repeat(3 * SuiteBytes.MAX_BYTES);
    assertThat(offer(KEY, script)).isTrue();
    assertThat(offer(new SuiteKey(GATEWAY, 1, 2), "2")).isFalse();

    Buffer bytes = Buffer.buffer(script);
    int half = bytes.length() / 2;
    deliver(KEY, bytes.slice(0, half));
    deliver(KEY, bytes.slice(half, bytes.length()));
    Packets packets = await(Packets.class, message -> true);
    assertThat(packets.frames().getString(4, packets.frames().length())).isEqualTo("done");
    await(SuiteEnded.class, message -> message.key().equals(KEY));
    awaitState(1);
  }

  @Test
  void aSuiteThatIsCancelledBeforeItsScriptIsThereLeavesItsPlace() throws InterruptedException {
    assertThat(offer(KEY, "1")).isTrue();
    awaitState(0);
    vertx.eventBus().send(worker.address(), new Cancel(KEY));
    awaitState(1);
  }

  @Test
  void suitesOfADispatcherThatIsNotHeardAreDropped() throws InterruptedException {
    dispatcherNode = "elsewhere";
    long beats =
        vertx.setPeriodic(
            100,
            timer ->
                vertx
                    .eventBus()
                    .publish(
                        Addresses.DISPATCHERS, new DispatcherAlive(DISPATCHER, dispatcherNode)));
    run(KEY, "dispatch('waits'); setInterval(() => {}, 10)");
    await(Packets.class, message -> message.count() == 1);
    // It is kept for longer than a lease as long as its dispatcher lives.
    for (long i = 0; i < 2 * Leases.LEASE_MILLIS / Leases.RENEWAL_MILLIS; i++) {
      await(WorkerState.class, message -> true);
    }
    assertThat(heard).noneMatch(SuiteEnded.class::isInstance);

    vertx.cancelTimer(beats);
    await(SuiteDropped.class, message -> message.key().equals(KEY));
    // The dispatcher has not answered, so it is told when it is heard again.
    vertx.eventBus().publish(Addresses.DISPATCHERS, new DispatcherAlive(DISPATCHER, "elsewhere"));
    await(SuiteDropped.class, message -> message.key().equals(KEY));
    // An end without a terminal packet would be the last that the runner hears.
    assertThat(heard)
        .noneMatch(message -> message instanceof Packets packets && packets.last())
        .noneMatch(SuiteEnded.class::isInstance);
  }

  @Test
  void aPlaceIsNotKeptForAScriptThatDoesNotCome() throws InterruptedException {
    assertThat(offer(KEY, "1")).isTrue();
    awaitState(0);
    await(SuiteDropped.class, message -> message.key().equals(KEY));
    awaitState(1);
  }

  @Test
  void aNewDispatcherIsAnswered() throws InterruptedException {
    heard.clear();
    vertx.eventBus().publish(Addresses.DISPATCHERS, new DispatcherAlive("new", "elsewhere"));
    awaitState(1);
  }

  @Test
  void aSuiteOfAGatewayThatIsGoneIsDropped() throws InterruptedException {
    SuiteKey key = new SuiteKey("nobody", 1, 1);
    run(key, "setInterval(() => dispatch('to nobody'), 1)");
    await(SuiteDropped.class, message -> message.key().equals(key));
    awaitState(1);
  }

  @Test
  void aDrainedWorkerFinishesWhatItHasAndTakesNoMore() throws InterruptedException {
    run(KEY, "dispatch('started'); globalThis.go = () => {}; setTimeout(() => { throw 1 }, 300)");
    await(Packets.class, message -> message.count() == 1);
    Future<Void> drained = worker.drain();
    assertThat(offer(new SuiteKey(GATEWAY, 1, 2), "2")).isFalse();
    Packets end = await(Packets.class, Packets::last);
    assertThat(errorJson(end.frames().getBytes(4, end.frames().length()))).contains("1");
    drained.await();
  }

  @Test
  void aWorkerThatIsUndeployedSaysSo() throws InterruptedException {
    vertx.undeploy(requireNonNull(worker.deploymentID())).await();
    await(WorkerGone.class, message -> message.worker().equals(worker.address()));
  }

  private void run(SuiteKey key, String script) {
    assertThat(offer(key, script)).isTrue();
    deliver(key, Buffer.buffer(script));
  }

  private boolean offer(SuiteKey key, String script) {
    Suite suite = new Suite(key, "runner-0000001", "suite-00000001", "path", Buffer.buffer());
    SuiteOffer offer =
        new SuiteOffer(DISPATCHER, dispatcherNode, suite, Buffer.buffer(script).length(), 1);
    return vertx.eventBus().<Boolean>request(worker.address(), offer).await().body();
  }

  private void deliver(SuiteKey key, Buffer bytes) {
    vertx.eventBus().request(worker.address(), new SuiteBytes(key, bytes)).await();
  }

  private void awaitState(int free) throws InterruptedException {
    WorkerState state = await(WorkerState.class, message -> message.free() == free);
    assertThat(state).isEqualTo(new WorkerState(worker.address(), Node.ID, free));
  }

  private <T> T await(Class<T> type, Predicate<T> which) throws InterruptedException {
    while (true) {
      Object message = heard.take();
      if (type.isInstance(message) && which.test(type.cast(message))) {
        return type.cast(message);
      }
    }
  }
}
