package dev.xjetremote.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xjetremote.dates.weave.DatesPlugin;
import dev.xjetremote.positions.weave.PositionsPlugin;
import dev.xjetremote.sandbox.weave.IsolationPlugin;
import dev.xjetremote.sandbox.weave.StoppingPlugin;
import dev.xjetremote.sandbox.weave.WasmPlugin;
import dev.xjetremote.words.weave.WordsPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's classes that run are the woven ones. */
class WeavingTest {
  static Stream<String> classes() {
    return new WordsPlugin().classes().stream();
  }

  static Stream<String> allClasses() {
    return Stream.of(
            new WordsPlugin(),
            new DatesPlugin(),
            new PositionsPlugin(),
            new IsolationPlugin(),
            new StoppingPlugin(),
            new WasmPlugin())
        .flatMap(plugin -> plugin.classes().stream());
  }

  /** A class that the build does not unpack is not woven, and nothing says so. */
  @ParameterizedTest
  @MethodSource("allClasses")
  void allClassesToBeWovenAreOurs(String name) throws Exception {
    Class<?> loaded = Class.forName(name, false, getClass().getClassLoader());

    assertThat(loaded.getProtectionDomain().getCodeSource())
        .isEqualTo(EngineWords.class.getProtectionDomain().getCodeSource());
  }

  @ParameterizedTest
  @MethodSource("classes")
  void theWovenClassIsTheOneThatIsLoaded(String name) throws Exception {
    Class<?> loaded = Class.forName(name, false, getClass().getClassLoader());

    assertThat(loaded.getProtectionDomain().getCodeSource())
        .isEqualTo(EngineWords.class.getProtectionDomain().getCodeSource());
    assertThat(constants(name)).containsPattern("dev/xjetremote/words/(Engine|ErrorObjects|Wasm)");
  }

  @Test
  void anotherVersionOfTheEngineIsNoticed() throws IOException {
    String name = "com.oracle.truffle.js.runtime.JSException";
    try (DynamicType.Unloaded<?> other =
        new ByteBuddy()
            .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
            .name(name)
            .make()) {
      ClassFileLocator locator = ClassFileLocator.Simple.of(name, other.getBytes());

      assertThatThrownBy(
              () ->
                  new WordsPlugin()
                      .apply(
                          new ByteBuddy().redefine(other.getTypeDescription(), locator),
                          other.getTypeDescription(),
                          locator))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(name);
    }
  }

  private static String constants(String name) throws IOException {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(WeavingTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
