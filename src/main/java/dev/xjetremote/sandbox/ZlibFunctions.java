package dev.xjetremote.sandbox;

import dev.xjetremote.node.Brotli;
import dev.xjetremote.node.BrotliEncoder;
import dev.xjetremote.node.Crc32;
import dev.xjetremote.node.ZlibStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sandbox's {@code zlib} asks of the JDK. */
final class ZlibFunctions {
  // A write answers with two numbers in one: the code, made positive, and what was put out.
  private static final int CODE_OFFSET = 8;
  private static final double CODE_UNIT = 0x1p32;

  private ZlibFunctions() {}

  static NativeModule module() {
    Map<String, NativeModule.Body> functions = new HashMap<>();
    functions.put("open", ZlibFunctions::open);
    functions.put("write", ZlibFunctions::write);
    functions.put("consumed", a -> stream(a).consumed());
    functions.put("message", a -> stream(a).message());
    functions.put("reset", a -> done(stream(a)::reset));
    functions.put("params", a -> done(() -> stream(a).setParameters(a.integer(1), a.integer(2))));
    functions.put("close", a -> done(stream(a)::close));
    functions.put("crc32", ZlibFunctions::crc32);
    functions.put(
        "brotliCompress",
        a -> BrotliEncoder.part(a.bytes(0), a.flag(1), NativeArguments::checkpoint));
    functions.put(
        "brotliDecompress",
        a -> Brotli.decompress(a.bytes(0), (long) a.number(1), NativeArguments::checkpoint));
    return new NativeModule(functions);
  }

  private static Object open(NativeArguments a) {
    return ZlibStream.open(a.integer(0), a.integer(1), a.integer(2), a.has(3) ? a.bytes(3) : null);
  }

  private static Object write(NativeArguments a) {
    ByteBuffer input = a.buffer(2).position(a.integer(3));
    ByteBuffer output = a.buffer(4).position(a.integer(5));
    int start = output.position();
    int code = stream(a).write(a.integer(1), input, output);
    return (code + CODE_OFFSET) * CODE_UNIT + (output.position() - start);
  }

  private static Object crc32(NativeArguments a) {
    int checksum = Crc32.update((int) (long) a.number(1), a.buffer(0));
    return (double) Integer.toUnsignedLong(checksum);
  }

  private static ZlibStream stream(NativeArguments a) {
    return a.target(0, ZlibStream.class);
  }

  private static @Nullable Object done(Runnable action) {
    action.run();
    return null;
  }
}
