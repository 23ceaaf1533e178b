package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a suite cannot reach: the host, the engine's own globals, other suites. */
class IsolationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "Packages",
        "java",
        "javax",
        "com",
        "org",
        "edu",
        "Polyglot",
        "Graal",
        "load",
        "print",
        "printErr",
        "loadWithNewGlobal",
        "quit",
        "exit",
        "read",
        "readFully",
        "readbuffer",
        "readline",
        "arguments",
        "AsyncContext",
        "Temporal",
        "Iterator",
        "Float16Array",
        "__internal"
      })
  void nothingOfTheEnginesOwn(String name) {
    SandboxRun run =
        SandboxRun.of("dispatch(typeof %s + ('%s' in globalThis))".formatted(name, name));

    assertThat(run.texts()).containsExactly("undefinedfalse");
  }

  @Test
  void everyGlobalIsOneOfNodes() {
    SandboxRun run =
        SandboxRun.of(
            "dispatch(String(Object.getOwnPropertyNames(globalThis).filter((n) => !/^[A-Z]/.test(n))))");

    assertThat(run.texts().get(0).split(","))
        .contains("console", "process", "require", "module", "exports", "dispatch", "global")
        .isSubsetOf(
            "atob",
            "btoa",
            "clearImmediate",
            "clearInterval",
            "clearTimeout",
            "console",
            "crypto",
            "decodeURI",
            "decodeURIComponent",
            "dispatch",
            "encodeURI",
            "encodeURIComponent",
            "escape",
            "eval",
            "exports",
            "fetch",
            "global",
            "globalThis",
            "isFinite",
            "isNaN",
            "module",
            "parseFloat",
            "parseInt",
            "performance",
            "process",
            "queueMicrotask",
            "require",
            "setImmediate",
            "setInterval",
            "setTimeout",
            "structuredClone",
            "undefined",
            "unescape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispatch",
        "require",
        "setTimeout",
        "console.log",
        "process.nextTick",
        "process.hrtime",
        "structuredClone",
        "performance.now",
        "queueMicrotask",
        "require('os').cpus"
      })
  void functionsOfTheHostAreTheContextsOwn(String function) {
    SandboxRun run =
        SandboxRun.of(
            """
            const f = %s;
            const F = f.constructor.constructor;
            dispatch(String([F === Function, f instanceof Function, F('return typeof Java')()]));
            """
                .formatted(function));

    assertThat(run.texts()).containsExactly("true,true,undefined");
  }

  @Test
  void errorsThatTheHostCausesAreTheContextsOwn() {
    SandboxRun run =
        SandboxRun.of(
            """
            const caught = (f) => { try { f(); } catch (e) { return e instanceof Error && e.constructor.constructor === Function; } };
            dispatch(String([
              caught(() => require('nope')), caught(() => dispatch(5)), caught(() => setTimeout()),
              caught(() => process.chdir('/nope')), caught(() => structuredClone(() => {}))
            ]));
            """);

    assertThat(run.texts()).containsExactly("true,true,true,true,true");
  }

  @Test
  void internalModulesCannotBeRequired() {
    SandboxRun run =
        SandboxRun.of(
            """
            for (const id of ['internal/host', 'node:internal/host', 'internal/loader', '../internal/host', 'modules/util']) {
              try { require(id); dispatch('loaded ' + id); } catch (e) { dispatch(e.code); }
            }
            """);

    assertThat(run.texts())
        .containsExactly(
            "MODULE_NOT_FOUND",
            "ERR_UNKNOWN_BUILTIN_MODULE",
            "MODULE_NOT_FOUND",
            "MODULE_NOT_FOUND",
            "MODULE_NOT_FOUND");
  }

  @Test
  void suitesShareNothing() {
    SandboxRun.VirtualClock clock = new SandboxRun.VirtualClock();
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults(), clock)) {
      SandboxRun.of(
          factory,
          clock,
          "globalThis.leak = 1; Array.prototype.leak = 1; require('util').leak = 1; process.env.LEAK = '1';");
      SandboxRun second =
          SandboxRun.of(
              factory,
              clock,
              "dispatch(String([typeof leak, [].leak, require('util').leak, process.env.LEAK]))");

      assertThat(second.texts()).containsExactly("undefined,,,");
    }
  }

  @Test
  void theEnvironmentIsWhatIsConfigured() {
    SandboxRun run =
        SandboxRun.of(
            "dispatch(JSON.stringify(process.env))",
            SandboxOptions.defaults().withEnvironment(Map.of("A", "1=2")));

    assertThat(run.texts()).containsExactly("{\"A\":\"1=2\"}");
  }

  @Test
  void aListenersExceptionIsTheTurnsAndNotTheSuites() {
    SandboxListener throwing =
        new SandboxRun() {
          @Override
          public void packet(byte[] bytes) {
            throw new IllegalStateException("listener");
          }
        };
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults());
        Sandbox sandbox = factory.open(SuiteScript.of("dispatch('x')"), throwing)) {
      assertThatThrownBy(sandbox::turn)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("listener");
    }
  }

  @Test
  void aHostThatRunsOutOfMemoryShowsTheSuiteNoExceptionOfItsOwn() {
    SandboxRun exhausted =
        new SandboxRun() {
          @Override
          public void packet(byte[] bytes) {
            if (bytes.length > 1) {
              throw new OutOfMemoryError("Java heap space");
            }
            super.packet(bytes);
          }
        };
    String script = "try { dispatch('long') } catch (e) { dispatch('e') }";
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults());
        Sandbox sandbox = factory.open(SuiteScript.of(script), exhausted)) {
      assertThatThrownBy(sandbox::turn)
          .isInstanceOfSatisfying(
              SandboxBrokenException.class,
              e -> {
                assertThat(e.isOutOfMemory()).isTrue();
                assertThat(e.frames()).contains("evalmachine.<anonymous>:1:7");
              });
      assertThat(exhausted.texts()).isEmpty();
    }
  }
}
