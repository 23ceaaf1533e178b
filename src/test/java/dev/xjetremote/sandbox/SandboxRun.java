package dev.xjetremote.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of a script that was run to its end in a sandbox. Time is virtual: a wait for a timer
 * takes none, so that no result depends on how busy the machine is.
 */
class SandboxRun implements SandboxListener {
  private static final long STACK_BYTES = 64L << 20;

  final List<byte[]> packets = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<String> console = new ArrayList<>();
  int tooMuchOutput;
  @Nullable Next last;

  /** Time passes by a microsecond at each look, and by what {@link #sleep} is told. */
  static final class VirtualClock implements LongSupplier {
    private long nanos;

    @Override
    public long getAsLong() {
      return nanos += 1_000;
    }

    void sleep(long millis) {
      nanos += millis * 1_000_000;
    }
  }

  static SandboxRun of(String script) {
    return of(script, SandboxOptions.defaults());
  }

  static SandboxRun of(String script, SandboxOptions options) {
    VirtualClock clock = new VirtualClock();
    try (SandboxFactory factory = new SandboxFactory(options, clock)) {
      return of(factory, clock, script);
    }
  }

  static SandboxRun of(SandboxFactory factory, VirtualClock clock, String script) {
    SandboxRun run = new SandboxRun();
    onDeepStack(() -> run.drive(factory, clock, script));
    return run;
  }

  private void drive(SandboxFactory factory, VirtualClock clock, String script) {
    try (Sandbox sandbox = factory.open(SuiteScript.of(script), this)) {
      do {
        last = sandbox.turn();
        if (last.state() == Next.State.LATER) {
          clock.sleep(last.delayMillis());
        }
      } while (last.state() == Next.State.NOW || last.state() == Next.State.LATER);
    }
  }

  /** Runs something on a thread that has room for deep recursion, and waits for it. */
  static void onDeepStack(Runnable task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Runnable guarded =
        () -> {
          try {
            task.run();
            done.complete(null);
          } catch (Throwable e) {
            done.completeExceptionally(e);
          }
        };
    new Thread(null, guarded, "suite", STACK_BYTES).start();
    done.join();
  }

  /** The packets as text. */
  List<String> texts() {
    return packets.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  @Override
  public void tooMuchOutput() {
    tooMuchOutput++;
  }

  @Override
  public void packet(byte[] bytes) {
    packets.add(bytes);
  }

  @Override
  public void failed(String errorJson) {
    failures.add(errorJson);
  }

  @Override
  public void console(ConsoleMessage message) {
    console.add(message.level() + ": " + message.text());
  }

  @Override
  public void wake() {
    throw new AssertionError("nothing here waits for the host");
  }
}
