package dev.xjetremote.isolation;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.Leases;
import dev.xjetremote.config.ConfigFile;
import dev.xjetremote.config.Configuration;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
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
import org.slf4j.LoggerFactory;

/**
 * The program of a child: one worker on a Vert.x of its own, joined to the server's bus over
 * standard input and output. It ends when its standard input does, and with its server thereby,
 * however that ends.
 */
public final class WorkerProcess {
  /** Bytes that wait for the server to read them before suites have to wait. */
  private static final long MAX_WAITING_BYTES = 4 << 20;

  private WorkerProcess() {}

  /** Runs until the process is ended; settings come from the environment. */
  public static void main(String[] arguments) throws InterruptedException {
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
      run(
          Configuration.of(Map.of(), System.getenv(), ConfigFile.none()).server(),
          new FramePipe("xjet-link", in, out, MAX_WAITING_BYTES));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(WorkerProcess.class)
          .error("the worker could not start: {}", e.getMessage(), e);
      end(ExitCodes.FAILED);
    }
    never.await();
  }

  private static void run(ServerConfig config, FramePipe pipe) {
    // Without files of the class path no folder for copies of them is left behind by a kill.
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions().setClassPathResolvingEnabled(false)));
    Codecs.register(vertx.eventBus());
    WorkerRuntime runtime = new WorkerRuntime(config.worker().sandbox(), config.worker().limits());
    warmUp(runtime);
    WorkerVerticle worker = new WorkerVerticle(runtime, config.worker().limits(), true);
    Uplink link = new Uplink(vertx.eventBus(), Addresses::isOfServer, pipe);
    link.start(() -> retire(worker), () -> end(ExitCodes.DONE));
    // A thread that a suite has taken along comes back with a new process only.
    runtime.strayThreads().onLoss(() -> vertx.runOnContext(now -> askForReplacement(link, worker)));
    // Before the suite is told: it may run again in a process that has the class.
    runtime.lostClasses().onLoss(() -> end(ExitCodes.LOST_CLASS));
    vertx.setPeriodic(
        Leases.RENEWAL_MILLIS, timer -> vertx.eventBus().send(Addresses.REPORTS, runtime.report()));
    vertx.exceptionHandler(WorkerProcess::uncaught);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught(failure));
    vertx
        .deployVerticle(worker, new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER))
        .await();
  }

  private static void retire(WorkerVerticle worker) {
    worker.drain().onComplete(drained -> end(ExitCodes.DONE));
  }

  private static void askForReplacement(Uplink link, WorkerVerticle worker) {
    link.sayRetired();
    retire(worker);
  }

  /** Memory that runs out in a suite's own turn is its end; elsewhere nothing can be trusted. */
  private static void uncaught(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      end(ExitCodes.OUT_OF_MEMORY);
    }
    LoggerFactory.getLogger(WorkerProcess.class).error("an exception that nobody caught", failure);
  }

  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }

  /** A spare is to be as quick as the child that it replaces. */
  private static void warmUp(WorkerRuntime runtime) {
    try {
      runtime.warmUp().get();
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
