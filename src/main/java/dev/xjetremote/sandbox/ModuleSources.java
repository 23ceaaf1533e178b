package dev.xjetremote.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Source;

/**
 * The sandbox's own JavaScript, built into the class path. Each file is read once and kept as a
 * {@link Source}, so that all contexts of an engine share its parsed code. Thread-safe.
 */
final class ModuleSources {
  private static final String FOLDER = "js/";

  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Set<String> ids;

  ModuleSources() {
    ids = Set.of(read("index.txt").strip().split("\n"));
  }

  /** Whether there is a module of this id, which is its path: {@code modules/path/posix}. */
  boolean has(String id) {
    return ids.contains(id);
  }

  /** The source of a module, or of {@code bootstrap}. */
  Source get(String id) {
    if (!has(id)) {
      throw new IllegalArgumentException("no such module: " + id);
    }
    return sources.computeIfAbsent(id, this::load);
  }

  private Source load(String id) {
    // The names are what Node shows in stack traces; its own start-up code never shows there.
    String name = "node:" + (id.startsWith("modules/") ? id.substring(8) : id);
    return Source.newBuilder("js", read(id + ".js"), name)
        .internal(id.equals("bootstrap"))
        .buildLiteral();
  }

  private static String read(String file) {
    try (InputStream in = ModuleSources.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "the sandbox's JavaScript is not on the class path: " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
