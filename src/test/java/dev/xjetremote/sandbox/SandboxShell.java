package dev.xjetremote.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Evaluates files as suites, one after another: dispatched bytes go to the standard output, a line
 * each, console output and failures to the standard error. For trying things out.
 */
public final class SandboxShell {
  private static final long STACK_BYTES = Long.getLong("stack", 64L << 20);

  private SandboxShell() {}

  public static void main(String[] files) throws Exception {
    Thread thread = new Thread(null, () -> runAll(files), "suite", STACK_BYTES);
    thread.start();
    thread.join();
  }

  private static void runAll(String[] files) {
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults())) {
      for (String file : files) {
        run(factory, SuiteScript.of(Files.readString(Path.of(file))));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(SandboxFactory factory, SuiteScript script) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Semaphore woken = new Semaphore(0);
    SandboxListener listener =
        new SandboxListener() {
          @Override
          public void packet(byte[] bytes) {
            out.writeBytes(bytes);
            out.println();
          }

          @Override
          public void failed(String errorJson) {
            err.println("FAILED " + errorJson);
          }

          @Override
          public void console(ConsoleMessage message) {
            err.println(message.level() + ": " + message.text());
          }

          @Override
          public void wake() {
            woken.release();
          }
        };
    try (Sandbox sandbox = factory.open(script, listener)) {
      Next next;
      while ((next = sandbox.turn()).state() != Next.State.IDLE) {
        switch (next.state()) {
          case LATER -> woken.tryAcquire(next.delayMillis(), TimeUnit.MILLISECONDS);
          case HOST -> woken.acquire();
          default -> {}
        }
      }
    } catch (SandboxBrokenException e) {
      err.println("BROKEN " + e.getMessage());
    }
  }
}
