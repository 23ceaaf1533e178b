package dev.xjetremote.sandbox;

import java.util.Map;
import java.util.Objects;

/** The modules' functions in Java, by module; one instance per engine. */
final class NativeModules {
  private final Map<String, NativeModule> modules =
      Map.of("crypto", CryptoFunctions.module(), "zlib", ZlibFunctions.module());

  /** Makes an object with a module's functions, for the context that is entered. */
  Object create(String module) {
    return Objects.requireNonNull(modules.get(module), module).create();
  }
}
