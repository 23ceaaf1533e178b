package dev.xjetremote.sandbox;

import dev.xjetremote.node.MultiByteDecoder;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sandbox's {@code TextDecoder} asks of the JDK. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  static NativeModule module() {
    Map<String, NativeModule.Body> functions = new HashMap<>();
    functions.put("open", a -> MultiByteDecoder.open(a.string(0), a.flag(1)));
    functions.put("decode", EncodingFunctions::decode);
    return new NativeModule(functions);
  }

  /** The text; nothing if the bytes mean none. */
  private static @Nullable Object decode(NativeArguments a) {
    try {
      return a.target(0, MultiByteDecoder.class).decode(a.buffer(1), a.flag(2));
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
