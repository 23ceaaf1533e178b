package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.sandbox.weave.IsolationPlugin;
import java.util.Set;
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
}
