package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.sandbox.weave.IsolationPlugin;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a suite leaves at symbols, of which a JVM or an engine has one for all. */
class OwnSymbolsTest {
  static Set<String> classes() {
    return new IsolationPlugin().classes();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void theWovenClassIsTheOneThatIsLoaded(String name) throws Exception {
    assertThat(Class.forName(name).getProtectionDomain().getCodeSource())
        .isEqualTo(OwnSymbols.class.getProtectionDomain().getCodeSource());
  }

  @Test
  void symbolsStayWhatTheyAre() {
    SandboxRun run =
        SandboxRun.of(
            """
            const map = new WeakMap([[Symbol.iterator, 1]]);
            const set = new WeakSet([Symbol.iterator]);
            dispatch(String([
              map.get(Symbol.iterator), set.has(Symbol.iterator), new WeakMap().has(Symbol.iterator),
              map.delete(Symbol.iterator), map.has(Symbol.iterator),
              Symbol.for('a') === Symbol.for('a'), Symbol.keyFor(Symbol.for('a')),
              require('vm').runInNewContext("Symbol.for('a')") === Symbol.for('a')
            ]));
            """);

    assertThat(run.texts()).containsExactly("1,true,false,true,false,true,a,true");
  }

  @Test
  void aSuitesMemoryGoesWithIt() {
    try (SandboxFactory factory = new SandboxFactory(SandboxOptions.defaults())) {
      WeakReference<Sandbox> gone = runAndForget(factory);

      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                System.gc();
                return gone.refersTo(null);
              });
    }
  }

  private static WeakReference<Sandbox> runAndForget(SandboxFactory factory) {
    String script =
        "const map = new WeakMap(); map.set(Symbol.iterator, { map, dispatch, big: Symbol.for('left') })";
    Sandbox sandbox = factory.open(SuiteScript.of(script), new SandboxRun());
    sandbox.turn();
    sandbox.close();
    return new WeakReference<>(sandbox);
  }
}
