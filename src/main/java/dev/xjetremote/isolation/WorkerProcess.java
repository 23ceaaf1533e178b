package dev.xjetremote.isolation;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.Leases;
import dev.xjetremote.config.ConfigFile;
import dev.xjetremote.config.Configuration;
import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.worker.WorkerGroup;
import dev.xjetremote.worker.WorkerRuntime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.LoggerFactory;

/**
 * The program of a child: workers on a Vert.x of their own, joined to the server's bus over
 * standard input and output. It ends when its standard input does, and with its server thereby,
 * however that ends.
 */
public final class WorkerProcess {
  /** The first argument of a program that is to be a child; the second is the server's name. */
  public static final String COMMAND = "child";

  /** Bytes that wait for the server to read them before suites have to wait. */
  private static final long MAX_WAITING_BYTES = 4 << 20;

  private final Housing housing;
  private final WorkerRuntime runtime;
  private final WorkerGroup workers;
  private final Vertx vertx;
  private final Uplink link;

  private WorkerProcess(WorkerConfig config, String server, FramePipe pipe) {
    housing = Housing.of(config.isolation().mode());
    runtime = new WorkerRuntime(config.sandbox(), config.limits());
    workers = new WorkerGroup(housing.workersEach(config), runtime, config.limits(), server);
    // Without files of the class path no folder for copies of them is left behind by a kill.
    vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions().setClassPathResolvingEnabled(false)));
    Codecs.register(vertx.eventBus());
    link = new Uplink(vertx.eventBus(), Addresses::isOfServer, pipe);
  }

  /**
   * Runs until the process is ended; settings come from the environment.
   *
   * @param server its name, see {@link dev.xjetremote.bus.Node#ID}
   */
  public static void run(String server) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // Nothing else may get in between the frames; the logging's own start would, without this.
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    ChildLog.writeForServer();
    CountDownLatch never = new CountDownLatch(1);
    // Ctrl-C and a service's stop signal reach the children as well: it is the server that lets
    // their suites finish and ends them.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(never), "xjet-signal"));
    try {
      new WorkerProcess(
              Configuration.of(Map.of(), System.getenv(), ConfigFile.none()).server().worker(),
              server,
              new FramePipe("xjet-link", in, out, MAX_WAITING_BYTES))
          .start();
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(WorkerProcess.class)
          .error("the workers could not start: {}", e.getMessage(), e);
      end(ExitCodes.FAILED);
    }
    await(never);
  }

  private void start() {
    warmUp();
    link.start(this::retire, workers::givenUp, () -> end(ExitCodes.DONE));
    runtime.strayThreads().onLoss(this::threadLost);
    // Before the suite is told: it may run again in a process that has the class.
    runtime.lostClasses().onLoss(() -> damaged(ExitCodes.LOST_CLASS));
    vertx.setPeriodic(
        Leases.RENEWAL_MILLIS, timer -> vertx.eventBus().send(Addresses.REPORTS, runtime.report()));
    vertx.exceptionHandler(this::uncaught);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught(failure));
    workers.deploy(vertx).await();
  }

  private void retire() {
    workers.drain().onComplete(drained -> end(ExitCodes.DONE));
  }

  /** A thread that a suite has taken along comes back with a new process only. */
  private void threadLost() {
    if (housing == Housing.APART || runtime.strayThreads().areTooMany()) {
      askForReplacement();
    }
  }

  private void askForReplacement() {
    vertx.runOnContext(
        now -> {
          link.sayRetired();
          retire();
        });
  }

  /** Memory that runs out in a suite's own turn is its end; elsewhere nothing can be trusted. */
  private void uncaught(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      damaged(ExitCodes.OUT_OF_MEMORY); // first, as there may be no memory to tell of it
    }
    LoggerFactory.getLogger(WorkerProcess.class).error("an exception that nobody caught", failure);
  }

  /** What happens to the suites of one worker at once would be too much for those of all. */
  private void damaged(int code) {
    switch (housing) {
      case APART -> end(code);
      case TOGETHER -> askForReplacement();
    }
  }

  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }

  /** A spare is to be as quick as the child that it replaces; all others may warm up in service. */
  private void warmUp() {
    Future<?> warm = runtime.warmUp();
    if (housing.spares() == 0) {
      return;
    }
    try {
      warm.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the engine does not start", e.getCause());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
