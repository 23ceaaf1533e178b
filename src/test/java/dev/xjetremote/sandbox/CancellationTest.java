package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending a suite from outside, in whatever it is busy with, and what is left of it then. */
@Timeout(60)
class CancellationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispatch('started'); while (true) {}",
        "dispatch('started'); (function again() { Promise.resolve().then(again); })()",
        "dispatch('started'); (function again() { process.nextTick(again); })()",
        "dispatch('started'); for (;;) { try { while (true) {} } catch {} finally { while (true) {} } }",
        "dispatch('started'); const a = []; while (true) a.push(Math.random()), a.length = 0;",
      })
  void aTurnThatDoesNotEnd(String script) throws Exception {
    CompletableFuture<Void> started = new CompletableFuture<>();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    SandboxRun listener =
        new SandboxRun() {
          @Override
          public void packet(byte[] bytes) {
            started.complete(null);
          }
        };
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults());
        Sandbox sandbox = factory.open(SuiteScript.of(script), listener)) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  sandbox.turn();
                  ended.complete(null);
                } catch (RuntimeException e) {
                  ended.completeExceptionally(e);
                }
              });
      thread.start();
      started.get(30, TimeUnit.SECONDS);
      sandbox.cancel();

      assertThatThrownBy(() -> ended.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SandboxCancelledException.class);
      assertThat(listener.failures).isEmpty();
    }
  }

  @Test
  void aCancelBeforeTheFirstTurn() {
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults());
        Sandbox sandbox = factory.open(SuiteScript.of("dispatch('x')"), new SandboxRun())) {
      sandbox.cancel();

      assertThatThrownBy(sandbox::turn).isInstanceOf(SandboxCancelledException.class);
    }
  }

  @Test
  void aCancelBetweenTurns() {
    SandboxRun listener = new SandboxRun();
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults());
        Sandbox sandbox =
            factory.open(SuiteScript.of("setTimeout(() => dispatch('x'), 1)"), listener)) {
      assertThat(sandbox.turn().state()).isIn(Next.State.LATER, Next.State.NOW);
      sandbox.cancel();

      assertThatThrownBy(sandbox::turn).isInstanceOf(SandboxCancelledException.class);
      assertThat(listener.packets).isEmpty();
    }
  }

  @Test
  void closingTwiceDoesNoHarm() {
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults())) {
      Sandbox sandbox = factory.open(SuiteScript.of("1"), new SandboxRun());
      sandbox.turn();
      sandbox.close();
      sandbox.close();

      assertThatThrownBy(sandbox::turn).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "globalThis.big = new Uint8Array(1e6); setInterval(() => {}, 1); dispatch('x')",
        // Symbols are the engine's, and a weak map leaves its values at its keys.
        "const map = new WeakMap();"
            + " map.set(Symbol.iterator, { map, dispatch, big: Symbol.for('left') })"
      })
  void nothingOfAClosedSandboxIsKept(String script) {
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults())) {
      WeakReference<Sandbox> gone = runAndForget(factory, script);

      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                System.gc();
                return gone.refersTo(null);
              });
    }
  }

  private static WeakReference<Sandbox> runAndForget(SandboxFactory factory, String script) {
    Sandbox sandbox = factory.open(SuiteScript.of(script), new SandboxRun());
    sandbox.turn();
    sandbox.close();
    return new WeakReference<>(sandbox);
  }
}
