package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import dev.xjetremote.node.Errno;
import dev.xjetremote.node.FileCalls;
import dev.xjetremote.node.FileFailure;
import dev.xjetremote.node.FileOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * The file system's calls as functions for the sandbox's JavaScript. A call that fails answers with
 * the negative error number; what one gives otherwise is a string, a number of zero or more, or an
 * {@code ArrayBuffer}.
 */
final class FsBinding implements AutoCloseable {
  private interface Call {
    @Nullable Object run(Value[] arguments) throws IOException;
  }

  private final FileOptions options;
  private @Nullable FileCalls calls;

  FsBinding(FileOptions options) {
    this.options = options;
  }

  /** Makes the suite's file system, which it has none of until then. */
  ProxyObject bind(UnaryOperator<ProxyExecutable> guard) {
    FileCalls fs = new FileCalls(options);
    calls = fs;
    Map<String, Call> functions = new LinkedHashMap<>();
    functions.put("open", a -> fs.open(text(a[0]), a[1].asInt(), a[2].asInt()));
    functions.put("close", a -> done(() -> fs.close(a[0].asInt())));
    functions.put("read", a -> arrayBuffer(fs.read(a[0].asInt(), a[1].asInt(), number(a[2]))));
    functions.put(
        "write",
        a ->
            done(
                () ->
                    fs.write(
                        a[0].asInt(), Bytes.of(a[1], a[2].asInt(), a[3].asInt()), number(a[4]))));
    functions.put("ftruncate", a -> done(() -> fs.truncate(a[0].asInt(), number(a[1]))));
    functions.put("fsync", a -> done(() -> fs.sync(a[0].asInt())));
    functions.put("stat", a -> fs.stat(text(a[0]), a[1].asBoolean()));
    functions.put("fstat", a -> fs.stat(a[0].asInt()));
    functions.put("access", a -> done(() -> fs.access(text(a[0]), a[1].asInt())));
    functions.put("chmod", a -> done(() -> fs.chmod(text(a[0]), a[1].asInt(), a[2].asBoolean())));
    functions.put("fchmod", a -> done(() -> fs.chmod(a[0].asInt(), a[1].asInt())));
    functions.put(
        "chown",
        a -> done(() -> fs.chown(text(a[0]), number(a[1]), number(a[2]), a[3].asBoolean())));
    functions.put("fchown", a -> done(() -> fs.chown(a[0].asInt(), number(a[1]), number(a[2]))));
    functions.put(
        "utimes",
        a -> done(() -> fs.times(text(a[0]), number(a[1]), number(a[2]), a[3].asBoolean())));
    functions.put("futimes", a -> done(() -> fs.times(a[0].asInt(), number(a[1]), number(a[2]))));
    functions.put("list", a -> String.join("/", fs.list(text(a[0]))));
    functions.put("readlink", a -> fs.readlink(text(a[0])));
    functions.put("realpath", a -> fs.realpath(text(a[0])));
    functions.put("mkdir", a -> done(() -> fs.mkdir(text(a[0]), a[1].asInt())));
    functions.put("symlink", a -> done(() -> fs.symlink(text(a[0]), text(a[1]))));
    functions.put("link", a -> done(() -> fs.link(text(a[0]), text(a[1]))));
    functions.put("unlink", a -> done(() -> fs.unlink(text(a[0]))));
    functions.put("rmdir", a -> done(() -> fs.rmdir(text(a[0]))));
    functions.put("rename", a -> done(() -> fs.rename(text(a[0]), text(a[1]))));
    functions.put("statfs", a -> fs.statfs(text(a[0])));

    Map<String, Object> members = new LinkedHashMap<>();
    functions.forEach(
        (name, call) -> members.put(name, guard.apply(arguments -> run(call, arguments))));
    return ProxyObject.fromMap(members);
  }

  private static @Nullable Object run(Call call, Value[] arguments) {
    try {
      return call.run(arguments);
    } catch (InvalidPathException e) {
      return -Errno.EINVAL.number();
    } catch (IOException e) {
      return -FileFailure.errnoOf(e).number();
    }
  }

  private interface Effect {
    void run() throws IOException;
  }

  private static int done(Effect effect) throws IOException {
    effect.run();
    return 0;
  }

  private static String text(Value value) {
    return value.asString();
  }

  // Sizes and positions are whole numbers, but JavaScript's may come as doubles.
  private static long number(Value value) {
    return value.fitsInLong() ? value.asLong() : (long) value.asDouble();
  }

  /** The bytes as an {@code ArrayBuffer} of the context that is entered: not copied once more. */
  private static Object arrayBuffer(byte[] bytes) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    return JSArrayBuffer.createArrayBuffer(realm.getContext(), realm, bytes);
  }

  /** Gives up the files. The context must not be entered any more. */
  @Override
  public void close() {
    FileCalls open = calls;
    calls = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
