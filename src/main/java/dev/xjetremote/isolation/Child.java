package dev.xjetremote.isolation;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerReport;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.config.IsolationConfig;
import dev.xjetremote.isolation.LinkFrame.Kind;
import dev.xjetremote.worker.WorkerView;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child as the server sees it: its process, its link and the worker in it, whose states are held
 * back until the child is taken into service. Made and used on the context of its pool; what comes
 * from the pipe comes on the pipe's thread.
 */
final class Child {
  private static final Logger log = LoggerFactory.getLogger(Child.class);

  /** What the child's pipes held at its end is read within this time. */
  private static final long READ_REST_MILLIS = 1000;

  private final String name;
  private final Vertx vertx;
  private final Context context;
  private final Process process;
  private final ChildLog childLog;
  private final ChildMeters meters;
  private final FramePipe pipe;
  private final Downlink link;
  private final Promise<Void> announced = Promise.promise();
  private final Promise<Void> retiring = Promise.promise();
  private final Promise<Void> read = Promise.promise();
  private final Future<Integer> exited;
  private volatile long heardNanos = System.nanoTime();
  private @Nullable String endedBecause;
  private @Nullable WorkerState state;
  private boolean serving;
  private boolean killed;

  private Child(String name, Vertx vertx, Process process, MeterRegistry registry) {
    this.name = name;
    this.vertx = vertx;
    this.process = process;
    this.childLog = new ChildLog(name);
    this.meters = new ChildMeters(registry, name, process);
    this.pipe =
        new FramePipe(
            name, process.getInputStream(), process.getOutputStream(), Downlink.MAX_WAITING_BYTES);
    this.context = vertx.getOrCreateContext();
    this.link =
        new Downlink(
            name,
            vertx.eventBus(),
            pipe,
            () -> context.runOnContext(now -> kill("it does not read what it is sent")));
    this.exited =
        Future.fromCompletionStage(process.onExit().thenApply(Process::exitValue), context);
  }

  /**
   * Starts a child.
   *
   * @param name for the log
   * @param registry shows how it is
   * @throws IOException if Java cannot be run
   */
  static Child start(String name, Vertx vertx, IsolationConfig config, MeterRegistry registry)
      throws IOException {
    Child child = new Child(name, vertx, ChildCommand.start(config), registry);
    log.info("{} is process {}", name, child.process.pid());
    child.childLog.copy(child.process.errorReader(StandardCharsets.UTF_8));
    child.pipe.start(child::take, child::readAll);
    return child;
  }

  String name() {
    return name;
  }

  /** Completes when the child's worker is warm and can be reached. */
  Future<Void> ready() {
    return announced.future();
  }

  /** Completes when the child wants to be replaced. */
  Future<Void> retiring() {
    return retiring.future();
  }

  /** Completes with the reason when the child has ended and all that it had sent is on the bus. */
  Future<String> gone() {
    return exited
        .compose(
            code ->
                read.future()
                    .timeout(READ_REST_MILLIS, TimeUnit.MILLISECONDS)
                    .otherwiseEmpty()
                    .map(code))
        .map(code -> endedBecause != null ? endedBecause : ExitCodes.reason(code));
  }

  /** Time since the worker's last word; before the first one, since the start. */
  long silentMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardNanos);
  }

  /** Bytes of the machine's memory that the process takes, where that is known. */
  OptionalLong memory() {
    return ProcessMemory.of(process.pid());
  }

  /** The worker and its suites; empty as long as it has said nothing. */
  synchronized Optional<WorkerView> view() {
    return Optional.ofNullable(state)
        .map(
            known -> new WorkerView(known, link.suites().stream().map(SuiteOffer::suite).toList()));
  }

  /** Forgives the silence so far. */
  void forgive() {
    heardNanos = System.nanoTime();
  }

  /** Lets the dispatchers know of the worker, now and from now on. */
  synchronized void serve() {
    serving = true;
    vertx.eventBus().publish(Addresses.WORKERS, state);
  }

  /** Leaves the bus, after {@link #gone}; dispatchers that knew of the worker are told why. */
  synchronized void leave(String reason) {
    // First, so that it is this reason that dispatchers hear, and not merely that nobody is there.
    if (serving && state != null) {
      vertx.eventBus().publish(Addresses.WORKERS, new WorkerGone(state.worker(), reason));
    }
    link.close();
    pipe.close();
    meters.close();
  }

  /** The last line that the child has logged, for a message about its failure. */
  String lastWords() {
    return childLog.lastLine();
  }

  /** Has the child take no more suites, and end when those that it has are through. */
  void retire() {
    link.retire();
  }

  /** Ends the process at once. */
  void kill(String reason) {
    if (!killed && process.isAlive()) {
      killed = true;
      endedBecause = reason;
      log.warn("{} is killed: {}", name, reason);
      process.destroyForcibly();
    }
  }

  /** Ends a process that has not begun to listen to its server. */
  void discard() {
    process.destroyForcibly();
  }

  /** Has the process end by closing its standard input. */
  void close() {
    endedBecause = "it was stopped";
    pipe.close();
  }

  /** The end of the pipe, which should be the end of the process as well. */
  private void readAll() {
    read.tryComplete();
    vertx.setTimer(READ_REST_MILLIS, timer -> kill("its link is broken"));
  }

  private void take(LinkFrame frame) {
    if (frame.kind() == Kind.RETIRE) {
      context.runOnContext(now -> retires());
    } else if (frame.body() instanceof WorkerState news) {
      heard(news, frame);
    } else if (frame.body() instanceof WorkerReport report) {
      meters.report(report);
    } else {
      link.deliver(frame);
    }
  }

  private void retires() {
    endedBecause = "a suite in it could not be stopped";
    retiring.tryComplete();
  }

  private synchronized void heard(WorkerState news, LinkFrame frame) {
    if (!link.allows(frame)) {
      return;
    }
    boolean first = state == null;
    heardNanos = System.nanoTime();
    state = news;
    if (serving) {
      link.deliver(frame);
    } else if (first) {
      context.runOnContext(now -> join(news.worker()));
    }
  }

  private void join(String worker) {
    link.export(Addresses.DISPATCHERS).compose(done -> link.export(worker)).onComplete(announced);
  }
}
