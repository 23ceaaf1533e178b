package dev.xjetremote.sandbox;

import com.google.common.jimfs.Jimfs;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.regex.RegexLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.graalvm.polyglot.Engine;
import org.graalvm.shadowed.com.ibm.icu.text.Collator;
import org.graalvm.wasm.WasmLanguage;

/**
 * Initializes the classes that suites can lead to before any suite runs.
 *
 * <p>A class whose initialization ends by an overflow of the stack or of the heap is lost to its
 * JVM for good. A suite can choose at which depth of a recursion it is the first to use a class,
 * and so would take, say, {@code Intl.Collator} from all suites after it. What has been initialized
 * cannot be broken any more. Costs a second or two of one processor, once per JVM, beside what
 * starts meanwhile.
 */
final class EngineClasses {
  /** One class of each jar that is looked through. */
  private static final List<Class<?>> JARS =
      List.of(
          JavaScriptLanguage.class,
          RegexLanguage.class,
          WasmLanguage.class,
          TruffleLanguage.class,
          Engine.class,
          Collator.class,
          Jimfs.class,
          CustomNamedCurves.class,
          EngineClasses.class);

  /** Packages of those jars, with all below them. */
  private static final List<String> PACKAGES =
      List.of(
          "com/oracle/js/parser",
          "com/oracle/truffle/js",
          "com/oracle/truffle/regex",
          "com/oracle/truffle/api",
          "com/oracle/truffle/host",
          "com/oracle/truffle/object",
          "com/oracle/truffle/polyglot",
          "org/graalvm/polyglot",
          "org/graalvm/shadowed/com/ibm/icu",
          "org/graalvm/wasm",
          "com/google/common/jimfs",
          "org/bouncycastle/asn1/x9",
          "org/bouncycastle/crypto/digests",
          "org/bouncycastle/crypto/ec",
          "org/bouncycastle/crypto/params",
          "org/bouncycastle/crypto/signers",
          "org/bouncycastle/jcajce/provider/digest",
          "org/bouncycastle/math/ec",
          "org/bouncycastle/math/raw",
          "org/bouncycastle/util",
          "dev/xjetremote/dates",
          "dev/xjetremote/node",
          "dev/xjetremote/positions",
          "dev/xjetremote/sandbox",
          "dev/xjetremote/words");

  /** Packages of the JDK behind the language's built-ins and Node's modules. */
  private static final List<String> JDK =
      List.of(
          "java/math",
          "java/nio/charset",
          "java/security",
          "java/text",
          "java/time",
          "java/util/regex",
          "java/util/zip",
          "javax/crypto",
          "com/sun/crypto/provider",
          "jdk/internal/icu",
          "jdk/internal/math",
          "sun/nio/cs",
          "sun/security/jca",
          "sun/security/provider",
          "sun/security/rsa",
          "sun/security/util",
          "sun/security/x509",
          "sun/text",
          "sun/util/calendar",
          "sun/util/locale");

  private static final CompletableFuture<Void> DONE = new CompletableFuture<>();

  static {
    Thread thread = new Thread(EngineClasses::initializeAll, "xjet-classes");
    thread.setDaemon(true);
    thread.start();
  }

  private EngineClasses() {}

  /**
   * Begins, unless it has been begun. To be called when the first engine is made: nothing else
   * should initialize the engine's classes at the same time, in another order.
   */
  static void prepare() {
    // The class's own initialization is what begins it.
  }

  /** Returns when all is initialized. */
  static void await() {
    DONE.join();
  }

  private static void initializeAll() {
    try {
      for (URI location : locations()) {
        initialize(location);
      }
      Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
      initialize(modules, JDK);
      DONE.complete(null);
    } catch (IOException | URISyntaxException | RuntimeException | Error e) {
      DONE.completeExceptionally(e);
    }
  }

  private static Set<URI> locations() throws URISyntaxException {
    Set<URI> locations = new LinkedHashSet<>();
    for (Class<?> each : JARS) {
      CodeSource source = each.getProtectionDomain().getCodeSource();
      locations.add(Objects.requireNonNull(source, each.getName()).getLocation().toURI());
    }
    return locations;
  }

  private static void initialize(URI location) throws IOException {
    Path path = Path.of(location);
    if (Files.isDirectory(path)) {
      initialize(path, PACKAGES);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
      initialize(jar.getPath("/"), PACKAGES);
    }
  }

  private static void initialize(Path root, List<String> packages) throws IOException {
    for (String each : packages) {
      Path folder = root.resolve(each);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.map(file -> root.relativize(file).toString()).forEach(EngineClasses::initialize);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
  }

  private static void initialize(String file) {
    if (!file.endsWith(".class") || file.endsWith("-info.class")) {
      return;
    }
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, true, EngineClasses.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError | InternalError e) {
      // Parts of the engine want others that are not there, and are then not used either.
    }
  }
}
