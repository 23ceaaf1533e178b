package dev.xjetremote.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules' functions in Java, by module; one instance per engine. */
final class NativeModules {
  private final Map<String, NativeModule> modules =
      Map.of(
          "crypto", CryptoFunctions.module(),
          "encoding", EncodingFunctions.module(),
          "zlib", ZlibFunctions.module());

  /** Makes an object with a module's functions, for the context that is entered; null if none. */
  @Nullable Object create(String name) {
    NativeModule module = modules.get(name);
    return module == null ? null : module.create();
  }
}
