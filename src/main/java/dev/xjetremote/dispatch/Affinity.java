package dev.xjetremote.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the code of a spec file has been parsed already: the process that last ran its path. Plain
 * Java, not thread-safe.
 */
final class Affinity {
  private static final int MAX_PATHS = 20_000;

  private final Map<String, String> nodes =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_PATHS;
        }
      };

  private final boolean enabled;

  Affinity(boolean enabled) {
    this.enabled = enabled;
  }

  boolean isEnabled() {
    return enabled;
  }

  void ran(String path, String node) {
    if (enabled) {
      nodes.put(path, node);
    }
  }

  /** The node to prefer; null for none. */
  @Nullable String nodeOf(String path) {
    return enabled ? nodes.get(path) : null;
  }
}
