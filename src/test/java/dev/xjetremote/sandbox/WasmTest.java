package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WebAssembly costs its suite alone: it can be stopped, has limits, and shares nothing. */
@Timeout(60)
class WasmTest {
  private static final SandboxFactory FACTORY =
      new SandboxFactory(
          SandboxOptions.defaults().withLimits(new SandboxLimits(1 << 20, 10, 1 << 20)));

  /** Makes an instance of a module in base64; in comments what it is as text. */
  private static final String MAKE =
      """
      const of = (text, imports) =>
        new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(text, 'base64')), imports).exports;
      const outcome = (run) => { try { return String(run()) } catch (e) { return e.name + ': ' + e.message } };
      """;

  // (memory (export "m") 1), grow is memory.grow, put an i32.store, get an i32.load
  private static final String MEMORY =
      "'AGFzbQEAAAABCwJgAX8Bf2ACf38AAwQDAAEABQMBAAEHGAQBbQIABGdyb3cAAANwdXQAAQNnZXQAAgoaAwYAIABAAAsJACAAIAE2AgALBwAgACgCAAs='";

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @ParameterizedTest
  @CsvSource({
    // (func (export "f") (loop (br 0)))
    "AGFzbQEAAAABBAFgAAADAgEABwUBAWYAAAoJAQcAA0AMAAsL, f()",
    // f(n): if n is not 0, f(n - 1) twice
    "AGFzbQEAAAABBQFgAX8AAwIBAAcFAQFmAAAKGQEXACAARQRADwsgAEEBaxAAIABBAWsQAAs=, f(200)",
    // (start $s) (func $s (loop (br 0)))
    "AGFzbQEAAAABBAFgAAADAgEACAEACgkBBwADQAwACws=, f()",
    // (memory 1) (loop (drop (memory.grow (i32.const 1))) (br 0))
    "AGFzbQEAAAABBAFgAAADAgEABQMBAAEHBQEBZgAACg4BDAADQEEBQAAaDAALCw==, f()",
    // (import "a" "b" (func $b)) (func (export "f") (call $b))
    "AGFzbQEAAAABBAFgAAACBwEBYQFiAAADAgEABwUBAWYAAQoGAQQAEAAL, 'for (;;) f()'",
  })
  void whatDoesNotEndIsCancelled(String module, String run) throws Exception {
    CompletableFuture<Void> started = new CompletableFuture<>();
    SandboxRun listener =
        new SandboxRun() {
          @Override
          public void packet(byte[] bytes) {
            started.complete(null);
          }
        };
    String script =
        MAKE + "dispatch('x'); const {f} = of('%s', {a: {b() {}}}); %s".formatted(module, run);
    try (Sandbox sandbox = FACTORY.open(SuiteScript.of(script), listener)) {
      CompletableFuture<Void> turn =
          CompletableFuture.runAsync(() -> SandboxRun.onDeepStack(sandbox::turn));
      started.get(30, TimeUnit.SECONDS);
      sandbox.cancel();

      assertThatThrownBy(() -> turn.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(SandboxCancelledException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new WebAssembly.Memory({initial: 17})|RangeError: WebAssembly.Memory(): could not allocate memory",
        "new WebAssembly.Memory({initial: 16}).buffer.byteLength|1048576",
        "new WebAssembly.Memory({initial: 1}).grow(16)|RangeError: WebAssembly.Memory.grow(): Unable to grow instance memory",
        "new WebAssembly.Memory({initial: 1, maximum: 99, shared: true})|RangeError: WebAssembly.Memory(): could not allocate memory",
        // (memory 2000)
        "of('AGFzbQEAAAAFBAEA0A8=')|RangeError: WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance",
        "new WebAssembly.Table({initial: 131073, element: 'externref'})|RangeError: WebAssembly.Table(): could not allocate table",
        "new WebAssembly.Table({initial: 1, element: 'externref'}).grow(131072)|RangeError: WebAssembly.Table.grow(): failed to grow table by 131072",
        // (table 9000000 funcref)
        "of('AGFzbQEAAAAEBwFwAMCopQQ=')|RangeError: WebAssembly.Table(): could not allocate table",
      })
  void memoriesAndTablesAreNoLargerThanBuffers(String expression, String outcome) {
    assertThat(texts("dispatch(outcome(() => " + expression + "))")).isEqualTo(outcome);
  }

  @Test
  void aModuleThatIsRefusedMemorySeesIt() {
    assertThat(texts("dispatch(String(of(%s).grow(16)))".formatted(MEMORY))).isEqualTo("-1");
  }

  @Test
  void deepRecursionIsARangeErrorTimeAndAgain() {
    // (func $f (param i32) (result i32) (i32.add (i32.const 1) (call $f (local.get 0))))
    String deep = "of('AGFzbQEAAAABBgFgAX8BfwMCAQAHBQEBZgAACgsBCQBBASAAEABqCw==').f(1)";

    assertThat(texts("const o = () => outcome(() => %s); o(); dispatch(o());".formatted(deep)))
        .isEqualTo("RangeError: Maximum call stack size exceeded");
  }

  @Test
  void suitesWithTheSameModuleHaveMemoriesOfTheirOwn() {
    String script =
        "const m = of(%s); dispatch(String(m.get(0))); m.put(0, 42); dispatch(String(m.get(0)))"
            .formatted(MEMORY);
    SandboxRun first = new SandboxRun();
    SandboxRun second = new SandboxRun();
    try (Sandbox one = FACTORY.open(SuiteScript.of(MAKE + script), first);
        Sandbox other = FACTORY.open(SuiteScript.of(MAKE + script), second)) {
      one.turn();
      other.turn();
    }

    assertThat(first.texts()).containsExactly("0", "42");
    assertThat(second.texts()).containsExactly("0", "42");
  }

  @ParameterizedTest
  @CsvSource({"wasi_snapshot_preview1, fd_write", "env, abort", "go, debug", "spectest, print"})
  void thereAreNoModulesOfTheEngines(String module, String function) {
    // (import MODULE FUNCTION (func))
    String script =
        """
        const text = (t) => [t.length, ...Buffer.from(t)];
        const imports = [1, ...text('%s'), ...text('%s'), 0, 0];
        const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, imports.length, ...imports];
        const module = new WebAssembly.Module(new Uint8Array(bytes));
        dispatch(outcome(() => new WebAssembly.Instance(module, {})));
        """;

    assertThat(texts(script.formatted(module, function)))
        .isEqualTo(
            "TypeError: WebAssembly.Instance(): Import #0 module=\"%s\" error: module is not an object or function"
                .formatted(module));
  }

  private static String texts(String script) {
    SandboxRun run = SandboxRun.of(FACTORY, new SandboxRun.VirtualClock(), MAKE + script);
    assertThat(run.failures).isEmpty();
    return String.join("\n", run.texts());
  }
}
