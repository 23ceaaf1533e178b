package dev.xjetremote.sandbox;

import java.util.List;

/**
 * What the engine's WebAssembly takes for granted of its JDK and JDK 17 has not. Woven into the
 * engine, which calls it instead.
 */
public final class NewerJdk {
  private NewerJdk() {}

  /** {@code List.removeLast} of JDK 21. */
  public static <T> T removeLast(List<T> list) {
    return list.remove(list.size() - 1);
  }
}
