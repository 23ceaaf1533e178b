package dev.xjetremote.isolation;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerReport;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.config.IsolationConfig;
import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.isolation.LinkFrame.Kind;
import dev.xjetremote.worker.WorkerView;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child as the server sees it: its process, its link and the workers in it, whose states are held
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
  private final ChildSuites suites;
  private final FramePipe pipe;
  private final Downlink link;
  private final Promise<Void> announced = Promise.promise();
  private final Promise<Void> retiring = Promise.promise();
  private final Promise<Void> read = Promise.promise();
  private final Future<Integer> exited;
  private volatile long heardNanos = System.nanoTime();
  private @Nullable String endedBecause;
  private final int workers;
  private final Map<String, WorkerState> states = new LinkedHashMap<>();
  private boolean serving;
  private boolean killed;

  private Child(String name, int workers, Vertx vertx, Process process, MeterRegistry registry) {
    this.name = name;
    this.workers = workers;
    this.vertx = vertx;
    this.process = process;
    this.suites = new ChildSuites(workers);
    this.childLog = new ChildLog(name);
    this.meters = new ChildMeters(registry, name, process);
    this.pipe =
        new FramePipe(
            name, process.getInputStream(), process.getOutputStream(), Downlink.MAX_WAITING_BYTES);
    this.context = vertx.getOrCreateContext();
    this.link =
        new Downlink(
            name,
            suites,
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
  static Child start(String name, Vertx vertx, WorkerConfig config, MeterRegistry registry)
      throws IOException {
    IsolationConfig isolation = config.isolation();
    int workers = Housing.of(isolation.mode()).workersEach(config);
    Child child = new Child(name, workers, vertx, ChildCommand.start(isolation), registry);
    log.info("{} is process {}", name, child.process.pid());
    child.childLog.copy(child.process.errorReader(StandardCharsets.UTF_8));
    child.pipe.start(child::take, child::readAll);
    return child;
  }

  String name() {
    return name;
  }

  /** Completes when the child's workers can be reached. */
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

  /** Time since the last word of any worker; before the first one, since the start. */
  long silentMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardNanos);
  }

  /** Bytes of the machine's memory that the process takes, where that is known. */
  OptionalLong memory() {
    return ProcessMemory.of(process.pid());
  }

  /** The workers and their suites; none as long as they have said nothing. */
  synchronized List<WorkerView> views() {
    return states.values().stream()
        .map(state -> new WorkerView(state, suites.of(state.worker())))
        .toList();
  }

  /** Forgives the silence so far. */
  void forgive() {
    heardNanos = System.nanoTime();
  }

  /** Lets the dispatchers know of the workers, now and from now on. */
  synchronized void serve() {
    serving = true;
    states.values().forEach(this::announce);
  }

  /**
   * Says for the workers, while the process stands still, that they live and take nothing now. They
   * speak for themselves again when it goes on, and what they have goes on as well.
   */
  synchronized void speakForWorkers() {
    if (serving) {
      states.values().forEach(state -> announce(new WorkerState(state.worker(), state.node(), 0)));
    }
  }

  /** Leaves the bus, after {@link #gone}; dispatchers that knew of the worker are told why. */
  synchronized void leave(String reason) {
    // First, so that it is this reason that dispatchers hear, and not merely that nobody is there.
    if (serving) {
      serving = false;
      states
          .keySet()
          .forEach(
              worker ->
                  vertx.eventBus().publish(Addresses.WORKERS, new WorkerGone(worker, reason)));
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

  /** Tells the workers that other nodes have given them up. */
  void sayGivenUp() {
    link.sayGivenUp();
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
    endedBecause = "its process had to be replaced, for a reason that the server's log tells";
    retiring.tryComplete();
  }

  private synchronized void heard(WorkerState news, LinkFrame frame) {
    if (!link.allows(frame)) {
      return;
    }
    heardNanos = System.nanoTime();
    boolean first = states.put(news.worker(), news) == null;
    if (serving) {
      link.deliver(frame);
    } else if (first && states.size() == workers) {
      List<String> addresses = List.copyOf(states.keySet());
      context.runOnContext(now -> join(addresses));
    }
  }

  private void join(List<String> addresses) {
    Future.all(
            Stream.concat(addresses.stream(), Stream.of(Addresses.DISPATCHERS))
                .map(link::export)
                .toList())
        .<Void>mapEmpty()
        .onComplete(announced);
  }

  private void announce(WorkerState state) {
    vertx.eventBus().publish(Addresses.WORKERS, state);
  }
}
