package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a suite's failure is told: once, and as JSON whatever was thrown. */
class FailureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new RangeError('boom')",
        "Promise.reject(new RangeError('boom'))",
        "({ then(_, reject) { reject(new RangeError('boom')); } })",
        "setTimeout(() => { throw new RangeError('boom'); }, 5)",
        "setImmediate(() => { throw new RangeError('boom'); })",
        "process.nextTick(() => { throw new RangeError('boom'); })",
        "queueMicrotask(() => { throw new RangeError('boom'); })",
        "Promise.reject(new RangeError('boom')); 1",
        "(async () => { await null; throw new RangeError('boom'); })(); 1",
        "setTimeout(async () => { throw new RangeError('boom'); }); 1",
      })
  void whateverWayAnErrorEscapes(String script) {
    SandboxRun run = SandboxRun.of(script + "\n//# sourceURL=/specs/a.js");

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0))
        .startsWith("{\"name\":\"RangeError\",\"message\":\"boom\",\"stack\":\"RangeError: boom\\n")
        .contains("/specs/a.js:1:");
    assertThat(run.last).isEqualTo(Next.IDLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "throw 'text' | \"text\"",
        "throw 42 | 42",
        "throw null | null",
        "throw { code: 1, name: 'N' } | {\"code\":1,\"name\":\"N\"}",
        "throw { toJSON() { return { own: 1 }; } } | {\"own\":1}",
        "throw [1, 2] | {\"0\":1,\"1\":2}",
        "throw { a: undefined, b: new Date(0) } | {\"b\":\"1970-01-01T00:00:00.000Z\"}",
      })
  void valuesAreToldAsXJetSerializesThem(String script, String json) {
    assertThat(SandboxRun.of(script).failures).containsExactly(json);
  }

  @Test
  void ownPropertiesComeFirst() {
    SandboxRun run =
        SandboxRun.of("throw Object.assign(new Error('m'), { code: 'E', stack: 's', name: 'N' })");

    assertThat(run.failures)
        .containsExactly("{\"code\":\"E\",\"name\":\"N\",\"message\":\"m\",\"stack\":\"s\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw undefined",
        "throw Symbol('s')",
        "throw 10n",
        "throw () => {}",
        "throw new Proxy({}, { get() { throw 1; }, has() { throw 2; }, ownKeys() { throw 3; } })",
        "throw Object.defineProperty(new Error('m'), 'stack', { get() { throw 1; } })",
        "throw { get name() { throw 1; } }",
        "throw { toJSON() { throw 1; } }",
        "throw { toString() { throw 1; }, self: 10n }",
        "const cycle = { name: 'C' }; cycle.cycle = cycle; throw cycle",
        "throw Object.assign(new Error('m'), { big: 1n })",
        "Object.prototype.toJSON = () => { throw 1; }; throw new Error('m')",
        "String.prototype.toJSON = () => { throw 1; }; throw undefined",
      })
  void theUnspeakableIsToldAllTheSame(String script) {
    SandboxRun run = SandboxRun.of(script);

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0))
        .startsWith("{\"name\":\"")
        .endsWith("\"}")
        .contains("\"stack\":");
  }

  @Test
  void patchedIntrinsicsDoNotHideAFailure() {
    SandboxRun run =
        SandboxRun.of(
            """
            JSON.stringify = () => 'patched';
            Object.keys = Object.entries = () => { throw 1; };
            Promise.prototype.then = () => { throw 2; };
            globalThis.setTimeout = () => { throw 3; };
            Array.prototype.push = Array.prototype.shift = () => { throw 4; };
            Function.prototype.call = Function.prototype.apply = () => { throw 5; };
            Map.prototype.get = () => { throw 6; };
            process.nextTick(() => { throw new Error('told'); });
            """);

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0)).startsWith("{\"name\":\"Error\",\"message\":\"told\"");
  }

  @Test
  void nothingRunsAfterAFailure() {
    SandboxRun run =
        SandboxRun.of(
            """
            setTimeout(() => dispatch('timer'));
            setImmediate(() => dispatch('immediate'));
            process.nextTick(() => dispatch('tick'));
            Promise.resolve().then(() => dispatch('job'));
            throw new Error('first');
            """);

    assertThat(run.failures).hasSize(1);
    assertThat(run.packets).isEmpty();
  }

  @Test
  void aSyntaxErrorIsTold() {
    SandboxRun run = SandboxRun.of("let a = 1;\nlet a = ;\n//# sourceURL=/specs/a.js");

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0))
        .startsWith("{\"name\":\"SyntaxError\",")
        .contains("/specs/a.js:2");
  }

  @Test
  void leavingTheProcessEndsTheSuite() {
    SandboxRun run =
        SandboxRun.of(
            """
            process.on('exit', (code) => dispatch(`exit ${ code }`));
            try { process.exit(3); } catch { dispatch('caught'); } finally { dispatch('finally'); }
            """);

    assertThat(run.texts()).containsExactly("exit 3");
    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0)).contains("process.exit called with \\\"3\\\"");
    assertThat(run.last).isEqualTo(Next.IDLE);
  }

  @Test
  void endlessRecursionIsARangeErrorThatCanBeCaught() {
    SandboxRun run =
        SandboxRun.of(
            """
            let depth = 0;
            const dive = () => { depth++; dive(); };
            try { dive(); } catch (error) { dispatch(error.name + ': ' + error.message); }
            dispatch(String(depth > 10000));
            """);

    assertThat(run.texts())
        .isEqualTo(List.of("RangeError: Maximum call stack size exceeded", "true"));
  }
}
