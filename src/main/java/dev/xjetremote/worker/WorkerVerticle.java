package dev.xjetremote.worker;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.PacketCredit;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.WorkerCredit;
import dev.xjetremote.config.SuiteLimits;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes suites from the dispatcher and runs them on its lane. It asks for another one whenever the
 * lane has nothing to do, so that suites which wait for timers overlap while suites which compute
 * do not get into each other's way.
 */
public final class WorkerVerticle extends VerticleBase implements SuiteRun.Worker {
  /** A turn longer than this no longer keeps the turns of other suites waiting. */
  private static final long HAND_OVER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final WorkerRuntime runtime;
  private final SuiteLimits limits;
  private final String address = Addresses.worker();
  private final Lane lane;
  private final Map<SuiteKey, SuiteRun> runs = new ConcurrentHashMap<>();
  private java.util.concurrent.@Nullable Future<?> watch;
  private boolean creditGranted;

  /** Makes a worker; {@code runtime} is shared by the workers of the process. */
  public WorkerVerticle(WorkerRuntime runtime, SuiteLimits limits) {
    this.runtime = runtime;
    this.limits = limits;
    this.lane = new Lane(runtime.threads(), this::laneIdle);
  }

  @Override
  public Future<?> start() {
    watch = runtime.watch(this::checkTime);
    return vertx
        .eventBus()
        .consumer(address, this::receive)
        .completion()
        .onSuccess(registered -> grantCredit());
  }

  @Override
  public Future<?> stop() {
    if (watch != null) {
      watch.cancel(false);
    }
    runs.values().forEach(SuiteRun::abandon);
    return Future.succeededFuture();
  }

  private void receive(Message<Object> message) {
    Object body = message.body();
    if (body instanceof Suite suite) {
      message.reply(null);
      creditGranted = false;
      SuiteRun run = new SuiteRun(suite, address, limits, runtime.sandboxes(), this);
      runs.put(suite.key(), run);
      run.wake();
    } else if (body instanceof Cancel cancel) {
      SuiteRun run = runs.get(cancel.key());
      if (run != null) {
        run.abandon();
      }
    } else if (body instanceof PacketCredit credit) {
      SuiteRun run = runs.get(credit.key());
      if (run != null) {
        run.credit(credit.bytes());
      }
    } else {
      throw new IllegalArgumentException("a worker takes no " + body);
    }
  }

  @Override
  public void execute(SuiteRun run) {
    lane.execute(run::turn);
  }

  @Override
  public java.util.concurrent.Future<?> wakeLater(SuiteRun run, long delayMillis) {
    return runtime.timers().schedule(run::wake, delayMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void send(Packets packets) {
    context.runOnContext(now -> vertx.eventBus().send(packets.key().gateway(), packets));
  }

  @Override
  public void ended(SuiteRun run) {
    context.runOnContext(
        now -> vertx.eventBus().send(Addresses.DISPATCHER, new SuiteEnded(run.suite().key())));
  }

  @Override
  public void disposed(SuiteRun run) {
    context.runOnContext(
        now -> {
          runs.remove(run.suite().key());
          grantCredit();
        });
  }

  private void laneIdle() {
    context.runOnContext(now -> grantCredit());
  }

  private void grantCredit() {
    if (!creditGranted && runs.size() < limits.liveSuites() && lane.isIdle()) {
      creditGranted = true;
      vertx.eventBus().send(Addresses.DISPATCHER, new WorkerCredit(address, 1));
    }
  }

  /** On the thread that watches deadlines. */
  private void checkTime() {
    long now = System.nanoTime();
    lane.handOver(now, HAND_OVER_NANOS);
    runs.values().forEach(run -> run.checkDeadlines(now));
  }
}
